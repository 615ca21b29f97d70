package studio.hardware.trainer;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import studio.hardware.trainer.TrainingBrief.Recipe;
import studio.rehearsal.trainer.RehearsalTrainer;

/// Where the rehearsal trainer works: a folder with pictures, runs and results.
record Gym(Path home) {
  static Gym in(Path home) throws IOException {
    for (String folder : List.of("pictures", "go", "results")) {
      Files.createDirectories(home.resolve(folder));
    }
    Files.write(home.resolve("pictures/fox.png"), new byte[] {1});
    Files.writeString(home.resolve("pictures/fox.txt"), "nightfox, a fox");
    return new Gym(home);
  }

  ProcessTrainer trainer(String... more) {
    return trainer(Duration.ofMinutes(2), more);
  }

  ProcessTrainer trainer(Duration silence, String... more) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m", "-cp"));
    try {
      command.add(
          Path.of(
                  RehearsalTrainer.class
                      .getProtectionDomain()
                      .getCodeSource()
                      .getLocation()
                      .toURI())
              .toString());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
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
            "--network_dim",
            "{rank}",
            "--seed",
            "{seed}"));
    command.addAll(List.of(more));
    return new ProcessTrainer("trainer@gym", command, runs(), Duration.ofMillis(500), silence);
  }

  Path runs() {
    return home.resolve("runs");
  }

  Path target() {
    return home.resolve("results/fox_lora.safetensors");
  }

  TrainingBrief brief() {
    return new TrainingBrief(
        home.resolve("pictures"),
        "anything-v5.safetensors",
        "sd15",
        "nightfox",
        new Recipe(512, 4, 4, 1e-4, 3, 1, 4, 7),
        target());
  }

  Notebook attempt(String id) {
    return new Notebook(id, home.resolve("remembered"));
  }

  String held() {
    return home.resolve("go").toString();
  }

  /// Lets it go on after that epoch.
  void release(int epoch) throws IOException {
    Files.writeString(home.resolve("go/epoch-" + epoch), "");
  }

  void releaseAll() throws IOException {
    for (int epoch = 1; epoch <= 3; epoch++) {
      release(epoch);
    }
  }

  /// How often a program began in this run's folder.
  long starts(String run) throws IOException {
    return Files.readString(runs().resolve(run).resolve(Run.LOG))
        .lines()
        .filter(line -> line.startsWith("train process"))
        .count();
  }
}
