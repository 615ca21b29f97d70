package studio.hardware.trainer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One run of a training program: a folder of its own, and the processes that carry the folder's
/// name in their environment. Everything that must outlive this studio lies in the folder: the
/// program's output, its files, and at the end its exit code.
record Run(Path folder) {
  static final String LOG = "output.log";

  private static final String VARIABLE = "NIGHTSHIFT_TRAINING";

  /// Runs the program that follows, and leaves its exit code in the file that comes first; by
  /// renaming, so that it is there whole or not at all.
  private static final String KEEPER =
      "\"$@\"; code=$?; echo $code > \"$0.part\" && mv \"$0.part\" \"$0\"; exit $code";

  Path out() {
    return folder.resolve("out");
  }

  Path log() {
    return folder.resolve(LOG);
  }

  private Path exit() {
    return folder.resolve("exit");
  }

  private String mark() {
    return folder.toAbsolutePath().toString();
  }

  /// Starts it; its output and its end go into the folder, not through this process.
  void start(List<String> command) throws IOException {
    Files.createDirectories(out());
    List<String> words = new ArrayList<>(List.of("/bin/sh", "-c", KEEPER));
    words.add(exit().toAbsolutePath().toString());
    words.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    builder.environment().put(VARIABLE, mark());
    // Programs in Python otherwise keep their last words to themselves.
    builder.environment().put("PYTHONUNBUFFERED", "1");
    builder.start();
  }

  /// Its processes: the keeper, the program, and whatever that started.
  List<ProcessHandle> processes() {
    return Marked.by(VARIABLE, mark());
  }

  /// The first of them, from which the others descend; empty when nothing runs any more.
  Optional<ProcessHandle> first() {
    List<ProcessHandle> all = processes();
    return all.stream()
        .filter(process -> process.parent().filter(all::contains).isEmpty())
        .findFirst();
  }

  /// Its exit code once it has ended; empty while it runs, or when it was struck down together with
  /// its keeper.
  OptionalInt ended() {
    try {
      String code = Files.readString(exit()).strip();
      return code.matches("\\d{1,3}")
          ? OptionalInt.of(Integer.parseInt(code))
          : OptionalInt.empty();
    } catch (IOException e) {
      return OptionalInt.empty();
    }
  }

  /// Forgets how it ended: the end was reported, and another attempt begins anew.
  void forgetEnd() throws IOException {
    Files.deleteIfExists(exit());
  }

  /// Waits for `process` at most a moment.
  ///
  /// @return whether it has ended
  static boolean isGoneWithin(ProcessHandle process, Duration moment) throws InterruptedException {
    try {
      process.onExit().get(moment.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("Nobody completes the end of a process with a failure", e);
    }
  }

  /// Asks the program to stop, and after `grace` makes it and all it started stop. An interrupt
  /// does not cut this short and is still there afterwards.
  void stop(Duration grace) {
    boolean interrupted = Thread.interrupted();
    try {
      Optional<ProcessHandle> keeper = first();
      if (keeper.isPresent() && !grace.isZero()) {
        List<ProcessHandle> programs = keeper.get().children().toList();
        (programs.isEmpty() ? List.of(keeper.get()) : programs).forEach(ProcessHandle::destroy);
        interrupted |= waitFor(keeper.get(), grace);
      }
      for (int sweep = 0; sweep < 20; sweep++) {
        List<ProcessHandle> left = processes();
        if (left.isEmpty()) {
          return;
        }
        left.forEach(ProcessHandle::destroyForcibly);
        interrupted |= waitFor(left.getFirst(), Duration.ofMillis(500));
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /// Whether an interrupt came in the meantime.
  private static boolean waitFor(ProcessHandle process, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    boolean interrupted = false;
    while (true) {
      try {
        long left = Math.max(0, deadline - System.nanoTime());
        isGoneWithin(process, Duration.ofNanos(left));
        return interrupted;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
  }
}
