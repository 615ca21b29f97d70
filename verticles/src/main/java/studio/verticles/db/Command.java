package studio.verticles.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One run of one of PostgreSQL's programs.
///
/// @param output everything it printed
record Command(int exit, String output) {
  boolean succeeded() {
    return exit == 0;
  }

  /// The reason it gave, for a message.
  String complaint() {
    return complaint(output);
  }

  /// A full disk is said in plain words, wherever it stands; of the rest, the last lines.
  static String complaint(String output) {
    if (output.contains("No space left on device")) {
      return "there is no space left on the disk";
    }
    List<String> lines = output.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    return String.join("; ", lines.subList(Math.max(0, lines.size() - 4), lines.size()));
  }

  /// Runs to the end or to `patience`, whichever comes first. An interrupt does not cut it short (a
  /// database that is half stopped helps nobody) and is still there afterwards.
  ///
  /// @param workFolder where its output is kept while it runs; a file rather than a pipe, because a
  ///   server started by it would hold the pipe open
  static Command run(Path workFolder, Duration patience, Path input, List<String> argv) {
    try {
      Path output = Files.createTempFile(workFolder, "command-", ".out");
      try {
        var builder =
            new ProcessBuilder(argv)
                .directory(workFolder.toFile())
                .redirectErrorStream(true)
                .redirectInput(input.toFile())
                .redirectOutput(output.toFile());
        // An operator's PGPORT or PGDATA is meant for other servers, and we read the messages.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        int exit = waitFor(process, patience);
        return new Command(exit, Files.readString(output));
      } finally {
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new DatabaseFailure(
          "Could not run %s (%s). Look at the permissions of that file and of %s."
              .formatted(argv.getFirst(), e, workFolder),
          e);
    }
  }

  static Command run(Path workFolder, Duration patience, List<String> argv) {
    return run(workFolder, patience, Path.of("/dev/null"), argv);
  }

  private static int waitFor(Process process, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          if (!process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            process.destroyForcibly().waitFor();
          }
          return process.exitValue();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
