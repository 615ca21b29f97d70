package studio.rehearsal.comfyui;

import java.time.Duration;

/// Where a prompt waits before its last node, while a test holds it. This is how tests own time.
final class Gate {
  private boolean held;
  private boolean deaf;
  private int permits;
  private int waiting;

  synchronized void hold(boolean hold) {
    held = hold;
    notifyAll();
  }

  /// Whether a stop is heard only once the gate opens, as in a node that does not look.
  synchronized void deaf(boolean isDeaf) {
    deaf = isDeaf;
  }

  synchronized void open() {
    permits++;
    notifyAll();
  }

  synchronized boolean isReached() {
    return waiting > 0;
  }

  synchronized void wake() {
    notifyAll();
  }

  /// Waits while held.
  ///
  /// @param listens whether a stop is heard at all
  void pass(Programme programme, boolean listens)
      throws InterruptedException, Raised.Stopped, Raised.Killed {
    synchronized (this) {
      waiting++;
    }
    programme.wakeAll();
    try {
      synchronized (this) {
        while (held && permits == 0) {
          check(programme, listens && !deaf);
          wait(20);
        }
        if (held) {
          permits--;
        }
      }
    } finally {
      synchronized (this) {
        waiting--;
      }
    }
    check(programme, listens);
  }

  static void check(Programme programme, boolean listens) throws Raised.Stopped, Raised.Killed {
    if (programme.isOver()) {
      throw new Raised.Killed();
    }
    if (listens && programme.isInterrupted()) {
      throw new Raised.Stopped();
    }
  }

  /// Takes its time, listening for a stop.
  static void take(Duration time, Programme programme)
      throws InterruptedException, Raised.Stopped, Raised.Killed {
    boolean _ =
        programme.until(() -> programme.isInterrupted() || programme.isOver(), time.toMillis());
    check(programme, true);
  }
}
