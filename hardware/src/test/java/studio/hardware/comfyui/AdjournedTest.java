package studio.hardware.comfyui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import studio.hardware.engine.Adjourned;
import studio.hardware.engine.EngineFailure;

/// The studio closes while a server works for it, and what becomes of work that nobody waits for.
class AdjournedTest {
  @RegisterExtension final Rehearsed on = new Rehearsed();

  @Test
  void workAtWhichAServerIsGoesOnAndIsFoundAgain() throws Exception {
    var graph = Graphs.plain();
    on.server().hold();
    var attempt = new Watched("one");
    var work = Errands.sent(on.comfyUi(), graph, attempt);
    on.server().awaitHeld();

    attempt.adjourn();
    Errands.failed(work, Adjourned.class);
    on.server().letGoOfAll();

    assertEquals("one", on.comfyUi().run(graph, attempt.next("two")).attempt());
    assertNothingWasTakenBack();
  }

  @Test
  void workInAServersQueueStaysThere() throws Exception {
    on.server().hold();
    on.foreign(Graphs.plain(), Map.of());
    on.server().awaitHeld();
    var attempt = new Watched("one");
    var work = Errands.sent(on.comfyUi(), Graphs.plain(), attempt);
    on.server().awaitPrompts(2);

    attempt.adjourn();
    Errands.failed(work, Adjourned.class);

    on.server().awaitPrompts(2);
    assertNothingWasTakenBack();
  }

  @Test
  void workThatIsOnItsWayArrives() throws Exception {
    on.server().hold();
    on.server().slow(Duration.ofMillis(600));
    var attempt = new Watched("one");
    var work = Errands.sent(on.comfyUi(), Graphs.plain(), attempt);

    attempt.adjourn();
    Errands.failed(work, Adjourned.class);

    on.server().awaitPrompts(1);
    assertNothingWasTakenBack();
  }

  @Test
  void whatNobodyWaitsForIsTakenBackWhereverItIs() throws Exception {
    on.server().hold();
    var running = new Watched("one");
    var queued = new Watched("two");
    var first = Errands.sent(on.comfyUi(), Graphs.plain(), running);
    on.server().awaitHeld();
    var second = Errands.sent(on.comfyUi(), Graphs.plain(), queued);
    on.server().awaitPrompts(2);
    running.adjourn();
    queued.adjourn();
    Errands.failed(first, Adjourned.class);
    Errands.failed(second, Adjourned.class);

    on.comfyUi().forget(queued.written.getLast().id());
    on.server().awaitPrompts(1);
    on.comfyUi().forget(running.written.getLast().id());
    on.server().awaitPrompts(0);
    on.comfyUi().forget(running.written.getLast().id());
  }

  @Test
  void aServerThatCannotBeToldIsToldAgainLater() {
    on.server().kill();
    assertThrows(EngineFailure.class, () -> on.comfyUi().forget("any"));
  }

  private void assertNothingWasTakenBack() {
    assertEquals(0, on.server().heard("POST", "/interrupt").size());
    assertEquals(0, on.server().heard("POST", "/queue").size());
  }
}
