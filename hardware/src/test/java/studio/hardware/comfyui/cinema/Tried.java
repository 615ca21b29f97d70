package studio.hardware.comfyui.cinema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.RemoteWork;

/// An attempt of a test's: what it wrote down, and after how many reports it is stopped.
final class Tried implements Attempt {
  private final String id;
  private final Optional<RemoteWork> before;
  final List<RemoteWork> written = new ArrayList<>();
  private int left = Integer.MAX_VALUE;

  Tried(String id) {
    this(id, Optional.empty());
  }

  private Tried(String id, Optional<RemoteWork> before) {
    this.id = id;
    this.before = before;
  }

  Tried next(String nextId) {
    return new Tried(nextId, Optional.of(written.getLast()));
  }

  Tried stoppedAfter(int reports) {
    left = reports;
    return this;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Optional<RemoteWork> remembered() {
    return before;
  }

  @Override
  public void remember(RemoteWork work) {
    written.add(work);
  }

  @Override
  public void preview(byte[] picture) {}

  @Override
  public void at(double fraction) {
    if (left-- <= 0) {
      throw new CancellationException("stopped by a test");
    }
  }
}
