package studio.verticles.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The lives of one studio: processes, one after another, on the same folders.
record Lives(Path home, Class<?> main) {
  private static final int STRUCK_DOWN = 128 + 9;

  /// A life takes two seconds on a free machine.
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  Lives(Path home) {
    this(home, MortalStudio.class);
  }

  Path data() {
    return home.resolve("data");
  }

  Path library() {
    return home.resolve("library");
  }

  /// Begins a life and does not wait for its end.
  Process begin(Optional<Blow> blow) throws IOException {
    Files.createDirectories(home);
    List<String> argv =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                data().toString(),
                library().toString()));
    blow.map(Blow::words).ifPresent(argv::addAll);
    return new ProcessBuilder(argv)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
        .start();
  }

  /// A life that must end by this blow.
  void struckDown(Blow blow) throws Exception {
    int end = endOf(begin(Optional.of(blow)));
    assertEquals(STRUCK_DOWN, end, () -> blow + " never came\n" + lastWords());
  }

  /// A life that may be over before the blow comes.
  ///
  /// @return whether it was struck down
  boolean perhapsStruckDown(Blow blow) throws Exception {
    int end = endOf(begin(Optional.of(blow)));
    if (end != STRUCK_DOWN) {
      assertEquals(0, end, () -> blow + "\n" + lastWords());
    }
    return end == STRUCK_DOWN;
  }

  void endsWell(Process life) throws InterruptedException {
    assertEquals(0, endOf(life), this::lastWords);
  }

  private int endOf(Process life) throws InterruptedException {
    try {
      if (!life.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        fail("A life went on for " + PATIENCE + "\n" + lastWords());
      }
      return life.exitValue();
    } finally {
      life.destroyForcibly();
    }
  }

  /// Every file of the library that a viewer's server would see, and those it must not; hidden ones
  /// included.
  Map<String, Path> published() throws IOException {
    Map<String, Path> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(library())) {
      found
          .filter(Files::isRegularFile)
          .forEach(file -> files.put(library().relativize(file).toString(), file));
    }
    return files;
  }

  /// What was left half made.
  List<Path> unfinished() throws IOException {
    try (Stream<Path> work = Files.list(data().resolve("media/work"))) {
      return work.toList();
    }
  }

  /// Processes that still serve this home.
  List<Long> orphans() {
    return ProcessHandle.allProcesses()
        .filter(process ->
            Arrays.stream(process.info().arguments().orElse(new String[0]))
                .anyMatch(argument -> argument.startsWith(home.toString())))
        .map(ProcessHandle::pid)
        .toList();
  }

  void endOrphans() {
    orphans().forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
  }

  private Path log() {
    return home.resolve("log");
  }

  private String lastWords() {
    try {
      List<String> lines = Files.readAllLines(log());
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
