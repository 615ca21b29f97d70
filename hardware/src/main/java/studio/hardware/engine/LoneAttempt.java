package studio.hardware.engine;

import java.util.Optional;

/// An attempt that nobody would look for after a crash.
record LoneAttempt(String id, Progress progress) implements Attempt {
  @Override
  public Optional<RemoteWork> remembered() {
    return Optional.empty();
  }

  @Override
  public void remember(RemoteWork work) {}

  @Override
  public void preview(byte[] picture) {}

  @Override
  public void at(double fraction) {
    progress.at(fraction);
  }
}
