package studio.verticles.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.hardware.trainer.Figure;
import studio.hardware.trainer.ProcessTrainer;
import studio.rehearsal.trainer.RehearsalTrainer;
import studio.verticles.bus.Problem;
import studio.verticles.db.TestDatabase;
import studio.verticles.production.Claim;
import studio.verticles.production.TrainingId;
import studio.verticles.training.Loras.AskLoras;
import studio.verticles.training.Loras.Lora;
import studio.verticles.training.Trainings.AskLog;
import studio.verticles.training.Trainings.TrainingRef;

/// A training by another program, a process of its own that outlives the studio.
@Timeout(120)
class OtherProgramTest {
  @TempDir Path folder;

  private ProcessTrainer trainer() throws URISyntaxException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m", "-cp"));
    command.add(
        Path.of(RehearsalTrainer.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .toString());
    command.add(RehearsalTrainer.class.getName());
    command.addAll(
        List.of(
            "--train_data_dir",
            "{dataset}",
            "--output_dir",
            "{output_dir}",
            "--output_name",
            "{output_name}",
            "--max_train_epochs",
            "{epochs}",
            "--hold",
            folder.resolve("go").toString()));
    return new ProcessTrainer(
        "trainer@stage",
        command,
        folder.resolve("runs"),
        Duration.ofSeconds(2),
        Duration.ofMinutes(2));
  }

  private TrainingStage open(TestDatabase tests) throws URISyntaxException {
    return new TrainingStage(
        tests, folder.resolve("media"), trainer(), List.of(folder.resolve("loras")));
  }

  @Test
  void aTrainingGoesOnWhileTheStudioClosesAndIsFoundByTheNext() throws Exception {
    Files.createDirectories(folder.resolve("go"));
    try (TestDatabase tests = TestDatabase.migrated()) {
      TrainingId id;
      try (TrainingStage first = open(tests)) {
        id = first.start(first.character(10), 3).training().id();
        Claim claim = first.take().orElseThrow();
        Thread seen =
            Thread.ofVirtual().start(() -> assertThrows(Problem.class, () -> first.see(claim)));
        while (first.view(id).course().step() == 0) { // its first epoch is held
          first.untilToldOf(id);
        }
        assertTrue(
            first.ask(Trainings.LOG, new AskLog(id, 20)).lines().stream()
                .anyMatch(line -> line.startsWith("epoch 1/3")));
        first.stopAll();
        seen.join();
        assertEquals(TrainingState.QUEUED, first.view(id).state());
      }
      for (int epoch = 1; epoch <= 3; epoch++) {
        Files.writeString(folder.resolve("go/epoch-" + epoch), "");
      }
      try (TrainingStage second = open(tests)) {
        second.workAll();

        TrainingDetail detail = second.ask(Trainings.READ, new TrainingRef(id));
        assertEquals(TrainingState.COMPLETED, detail.training().state());
        assertEquals("trainer@stage", detail.training().course().engine());
        assertEquals(3, detail.checkpoints().size());
        assertEquals(3, detail.training().course().bestEpoch().orElseThrow());
        Lora lora = second.ask(Loras.LIST, AskLoras.ALL).loras().getFirst();
        Figure learned = Figure.learned(second.media.file(lora.path())).orElseThrow();
        assertTrue(learned.colors().containsKey("hair"), learned.json());
        List<String> words = second.ask(Trainings.LOG, new AskLog(id, 500)).lines();
        assertEquals(
            1,
            words.stream().filter(line -> line.startsWith("train process")).count(),
            "it was started once");
        try (Stream<Path> runs = Files.list(folder.resolve("runs"))) {
          assertEquals(0, runs.count(), "what it left behind is cleared away");
        }
      }
    }
  }
}
