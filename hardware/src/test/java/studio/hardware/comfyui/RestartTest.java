package studio.hardware.comfyui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.engine.RemoteWork;
import studio.rehearsal.comfyui.Cue;
import studio.rehearsal.comfyui.RehearsalComfyUi;

/// Either side is killed, and nothing is lost and nothing done twice.
class RestartTest {
  @RegisterExtension final Rehearsed on = new Rehearsed();

  @Test
  void workThatStillRunsIsAdopted() throws Exception {
    on.server().hold();
    var graph = Graphs.plain();
    var first = new Watched("first");
    var orphan = ComfyUi.open(on.plan());
    Errands.sent(orphan, graph, first);
    on.server().awaitHeld();
    orphan.close();

    var second = Errands.begun(() -> on.comfyUi().run(graph, first.next("second")));
    on.server().awaitHeard("GET", "/queue", 1);
    on.server().finishNext();

    assertEquals("first", Errands.done(second).attempt());
    assertEquals(1, on.server().begun());
  }

  @Test
  void workThatStillWaitsIsAdopted() throws Exception {
    on.server().hold();
    on.foreign(Graphs.plain(), Map.of());
    on.server().awaitHeld();
    var graph = Graphs.plain();
    var first = new Watched("first");
    var orphan = ComfyUi.open(on.plan());
    Errands.sent(orphan, graph, first);
    on.server().awaitPrompts(2);
    orphan.close();

    var second = Errands.begun(() -> on.comfyUi().run(graph, first.next("second")));
    on.server().awaitHeard("GET", "/queue", 1);
    on.server().letGoOfAll();

    assertEquals("first", Errands.done(second).attempt());
    assertEquals(2, on.server().begun());
  }

  @Test
  void otherWorkOfTheJobThatStillRunsIsStopped() throws Exception {
    on.server().hold();
    var first = new Watched("first");
    var orphan = ComfyUi.open(on.plan());
    Errands.sent(orphan, Graphs.plain(), first);
    on.server().awaitHeld();
    orphan.close();

    var second = Errands.begun(() -> on.comfyUi().run(Graphs.plain(), first.next("second")));
    on.server().awaitHeard("POST", "/interrupt", 1);
    on.server().letGoOfAll();

    assertEquals("second", Errands.done(second).attempt());
  }

  @Test
  void workOfAnotherServerIsNotLookedForHere() {
    var elsewhere =
        new Watched("second", Optional.of(new RemoteWork("comfyui@rx9070", "x", "first")));

    assertEquals("second", on.comfyUi().run(Graphs.plain(), elsewhere).attempt());
    assertEquals(0, on.server().heard("GET", "/queue").size());
  }

  @Test
  void failedWorkOfAnEarlierAttemptIsDoneAnew() {
    on.server().cue(Cue.outOfMemory());
    var graph = Graphs.plain();
    var first = new Watched("first");
    assertThrows(EngineFailure.class, () -> on.comfyUi().run(graph, first));

    assertEquals("second", on.comfyUi().run(graph, first.next("second")).attempt());
  }

  @Test
  void aRestartAfterTheEndAndBeforeTheHarvestMakesItDoneAnew() {
    var graph = Graphs.plain();
    var first = new Watched("first");
    on.comfyUi().run(graph, first);
    on.server().restart();

    assertEquals("second", on.comfyUi().run(graph, first.next("second")).attempt());
  }

  @Test
  void aKilledProcessLosesItsQueueAndKeepsItsFiles(@TempDir Path folder) throws Exception {
    Process server = process(0, folder);
    try {
      URI url = URI.create(firstLine(server));
      var plan =
          ComfyUiPlan.of("comfyui@process", url)
              .following(
                  Duration.ofMillis(100),
                  Duration.ofMillis(200),
                  Duration.ofSeconds(30),
                  Duration.ofMinutes(1));
      try (ComfyUi comfyUi = ComfyUi.open(plan)) {
        Finished kept = comfyUi.run(Graphs.plain(), new Watched("kept"));
        var graph = Graphs.plain();
        var lost = new Watched("lost");
        var work = Errands.sent(comfyUi, graph, lost);

        server.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        server = process(url.getPort(), folder);
        firstLine(server);

        EngineFailure failure = Errands.failed(work, EngineFailure.class);
        assertEquals(Kind.INFRASTRUCTURE, failure.kind());
        assertEquals("again", comfyUi.run(graph, lost.next("again")).attempt());
        assertTrue(Files.exists(folder.resolve("output").resolve(kept.picture().path())));
      }
    } finally {
      server.destroyForcibly();
    }
  }

  private static Process process(int port, Path folder) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("java.class.path"),
            RehearsalComfyUi.class.getName(),
            String.valueOf(port),
            folder.toString(),
            "300")
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /// The address, when it is up.
  private static String firstLine(Process server) throws IOException {
    BufferedReader lines = server.inputReader();
    String line = lines.readLine();
    while (line != null && !line.startsWith("http")) {
      line = lines.readLine();
    }
    return String.valueOf(line);
  }
}
