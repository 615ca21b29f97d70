package studio.verticles.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;

/// `kill -9` without the time it takes to start `kill`: the kernel ends the process between two
/// instructions, with nothing said, flushed or closed.
final class Sigkill {
  private static final int SIGKILL = 9;

  @SuppressWarnings("restricted") // a call out of Java, with a signature that is right
  private static final MethodHandle KILL =
      Linker.nativeLinker()
          .downcallHandle(
              Linker.nativeLinker().defaultLookup().findOrThrow("kill"),
              FunctionDescriptor.of(
                  ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));

  private Sigkill() {}

  /// Ends this process, and before it the database server of `data` when that is to die too.
  static void strike(Path data, boolean databaseToo) {
    if (databaseToo) {
      kill(postmaster(data));
    }
    kill(ProcessHandle.current().pid());
    throw new AssertionError("nobody survives this");
  }

  private static long postmaster(Path data) {
    try {
      return Long.parseLong(
          Files.readAllLines(data.resolve("postgres/data/postmaster.pid")).getFirst().strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void kill(long pid) {
    try {
      int failed = (int) KILL.invokeExact((int) pid, SIGKILL);
      if (failed != 0) {
        throw new AssertionError("process %d could not be killed".formatted(pid));
      }
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }
}
