package studio.verticles.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The lives of one rehearsal engine, one after another in the same folder, each on a port of its
/// own.
final class EngineProcess implements AutoCloseable {
  private final Path folder;
  private Process life;
  private BufferedReader answers;
  private int port;

  EngineProcess(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.life = begin();
    this.answers = life.inputReader();
    this.port = Integer.parseInt(answers.readLine());
  }

  int port() {
    return port;
  }

  /// `kill -9`, and at once another life. What was queued, running or remembered is gone; files
  /// stay.
  void dieAndComeBack() throws IOException, InterruptedException {
    life.destroyForcibly().waitFor();
    life = begin();
    answers = life.inputReader();
    port = Integer.parseInt(answers.readLine());
  }

  private Process begin() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("java.class.path"),
            MortalEngine.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
        .start();
  }

  /// Prompts stop before their last node from now on.
  void hold() {
    say("hold");
  }

  void release() {
    say("release");
  }

  /// Returns when a prompt stands before its last node.
  void awaitHeld() {
    say("held");
  }

  /// Returns when so many prompts are queued or running.
  void awaitPrompts(int count) {
    say("prompts " + count);
  }

  private synchronized void say(String order) {
    try {
      life.outputWriter().append(order).append('\n').flush();
      String answer = answers.readLine();
      if (!"done".equals(answer)) {
        throw new IllegalStateException(
            "The engine answered \"%s\" to \"%s\"; its log is %s"
                .formatted(answer, order, folder.resolve("log")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How many prompts of each job saved something, in all lives.
  Map<String, Long> executed() throws IOException {
    Path saved = folder.resolve("output/nightshift");
    if (!Files.isDirectory(saved)) {
      return Map.of();
    }
    try (Stream<Path> files = Files.walk(saved)) {
      List<Path> prompts =
          files.filter(Files::isRegularFile).map(Path::getParent).distinct().toList();
      return prompts.stream()
          .collect(
              Collectors.groupingBy(
                  prompt -> jobOf(prompt.getParent().getFileName().toString()),
                  TreeMap::new,
                  Collectors.counting()));
    }
  }

  private static String jobOf(String attempt) {
    return attempt.substring(0, attempt.lastIndexOf('-'));
  }

  @Override
  public void close() {
    life.destroyForcibly();
  }
}
