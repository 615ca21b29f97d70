package studio.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Turns Ctrl-C (or the system's wish that we stop) into an interrupt of the command, and keeps the
/// program alive until the command has closed what it opened and said what it had to say. Open it
/// before everything else.
final class CtrlC implements AutoCloseable {
  static final String GO_ON = "Stopped. Nothing is lost: run the same command again to go on.";

  /// A shot in the making stops at its next frame; this is for a disk that is slow.
  private static final int PATIENCE_SECONDS = 30;

  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook;
  private volatile boolean stopping;

  CtrlC(PrintWriter err) {
    Thread command = Thread.currentThread();
    hook =
        new Thread(
            () -> {
              stopping = true;
              err.printf("%nStopping ...%n");
              err.flush();
              command.interrupt();
              if (isClosedInTime()) {
                err.println(GO_ON);
              } else {
                err.println("Still busy; stopped anyway. Run the same command again to go on.");
              }
              err.flush();
            },
            "ctrl-c");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private boolean isClosedInTime() {
    try {
      return closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException hurried) {
      return false;
    }
  }

  /// Whether the command was told to stop; then whatever it ends with is not its fault.
  boolean isStopping() {
    return stopping;
  }

  @Override
  public void close() {
    closed.countDown();
    if (!stopping) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
