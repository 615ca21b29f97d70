package studio.hardware.comfyui;

import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import studio.hardware.engine.Adjourned;
import studio.hardware.engine.Progress;

/// Hears a stop and keeps it until it can be obeyed: while something is on its way to a server it
/// must first be known whether it arrived.
final class DeferredStop implements Progress {
  private final Progress progress;
  private @Nullable CancellationException stop;

  DeferredStop(Progress progress) {
    this.progress = progress;
  }

  @Override
  public void at(double fraction) {
    if (stop == null) {
      try {
        progress.at(fraction);
      } catch (CancellationException heard) {
        stop = heard;
      }
    }
  }

  boolean isStopped() {
    return stop != null;
  }

  /// Whether what was heard is only that the studio closes.
  boolean isAdjourned() {
    return stop instanceof Adjourned;
  }

  /// @throws CancellationException when a stop was heard
  void obey() {
    if (stop != null) {
      throw stop;
    }
  }
}
