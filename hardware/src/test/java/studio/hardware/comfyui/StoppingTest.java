package studio.hardware.comfyui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;

/// Work that is no longer wanted, or that cannot be waited for.
class StoppingTest {
  @RegisterExtension final Rehearsed on = new Rehearsed();

  @Test
  void anOldServerIsNeverToldToStopSomebodyElsesWork() throws Exception {
    on.server().stopsWhateverRuns();
    on.server().hold();
    on.foreign(Graphs.plain(), Map.of());
    on.server().awaitHeld();
    var attempt = new Watched("one");
    var work = Errands.sent(on.comfyUi(), Graphs.plain(), attempt);
    on.server().awaitPrompts(2);

    attempt.stop();
    Errands.failed(work, CancellationException.class);

    on.server().awaitPrompts(1);
    assertEquals(0, on.server().heard("POST", "/interrupt").size());
  }

  @Test
  void anOldServerStopsOurWork() throws Exception {
    on.server().stopsWhateverRuns();
    on.server().hold();
    var attempt = new Watched("one");
    var work = Errands.sent(on.comfyUi(), Graphs.plain(), attempt);
    on.server().awaitHeld();

    attempt.stop();
    Errands.failed(work, CancellationException.class);

    on.server().awaitPrompts(0);
  }

  @Test
  void aStopNamesThePromptThatItMeans() throws Exception {
    on.server().hold();
    var attempt = new Watched("one");
    var work = Errands.sent(on.comfyUi(), Graphs.plain(), attempt);
    on.server().awaitHeld();

    attempt.stop();
    Errands.failed(work, CancellationException.class);

    assertEquals(
        attempt.written.getLast().id(), on.lastPosted("/interrupt").path("prompt_id").asString());
  }

  @Test
  void aNodeThatDoesNotHearTheStopIsNotWaitedForAndDoesTheNextNoHarm() throws Exception {
    on.server().hold().deafToStops();
    var attempt = new Watched("one");
    var work = Errands.sent(on.comfyUi(), Graphs.plain(), attempt);
    on.server().awaitHeld();

    attempt.stop();
    Errands.failed(work, CancellationException.class);
    on.server().letGoOfAll();

    assertEquals(1, on.comfyUi().run(Graphs.plain(), new Watched("two")).outputs().size());
  }

  @Test
  void aStopThatComesWhileTheWorkIsOnItsWayIsObeyedWhenItArrived() throws Exception {
    on.server().hold();
    on.server().slow(Duration.ofMillis(600));
    var attempt = new Watched("one");
    var work = Errands.sent(on.comfyUi(), Graphs.plain(), attempt);

    attempt.stop();
    Errands.failed(work, CancellationException.class);

    on.server().awaitPrompts(0);
  }

  @Test
  void anInterruptedThreadLeavesTheWorkForTheNextAttempt() throws Exception {
    on.server().hold();
    var graph = Graphs.plain();
    var first = new Watched("first");
    var failure = new AtomicReference<Throwable>();
    Thread thread =
        Thread.ofPlatform()
            .daemon()
            .uncaughtExceptionHandler((_, failed) -> failure.set(failed))
            .start(() -> on.comfyUi().run(graph, first));
    on.server().awaitHeld();

    thread.interrupt();
    thread.join(Duration.ofSeconds(10));
    var second = Errands.begun(() -> on.comfyUi().run(graph, first.next("second")));
    on.server().finishNext();

    assertTrue(failure.get() instanceof EngineFailure, String.valueOf(failure.get()));
    assertEquals("first", Errands.done(second).attempt());
    assertEquals(1, on.server().begun());
  }

  @Test
  void aStopThatComesWhileEarlierWorkIsLookedForStopsThatWork() throws Exception {
    on.server().hold();
    var graph = Graphs.plain();
    var first = new Watched("first");
    var orphan = ComfyUi.open(on.plan());
    Errands.sent(orphan, graph, first);
    on.server().awaitHeld();
    orphan.close();

    Watched second = first.next("second");
    second.stop();
    Errands.failed(
        Errands.begun(() -> on.comfyUi().run(graph, second)), CancellationException.class);

    on.server().awaitPrompts(0);
  }

  @Test
  void workThatStandsStillIsTakenBack() throws Exception {
    on.server().hold();
    var impatient =
        on.plan()
            .following(
                Duration.ofMillis(50),
                Duration.ofMillis(200),
                Duration.ofSeconds(3),
                Duration.ofMillis(700));
    try (ComfyUi comfyUi = ComfyUi.open(impatient)) {
      var failure =
          assertThrows(EngineFailure.class, () -> comfyUi.run(Graphs.plain(), new Watched("one")));

      assertEquals(Kind.INFRASTRUCTURE, failure.kind());
      on.server().awaitPrompts(0);
    }
  }
}
