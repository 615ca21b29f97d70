package studio.hardware.comfyui;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import studio.hardware.engine.Adjourned;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.RemoteWork;

/// An attempt that a test looks at, and can stop.
final class Watched implements Attempt {
  final List<RemoteWork> written = new CopyOnWriteArrayList<>();
  final List<Double> fractions = new CopyOnWriteArrayList<>();
  final List<byte[]> pictures = new CopyOnWriteArrayList<>();
  final CountDownLatch remembers = new CountDownLatch(1);
  private final String id;
  private final Optional<RemoteWork> earlier;
  private volatile boolean stopped;
  private volatile boolean adjourned;

  Watched(String id) {
    this(id, Optional.empty());
  }

  Watched(String id, Optional<RemoteWork> earlier) {
    this.id = id;
    this.earlier = earlier;
  }

  /// The attempt after this one: it knows what this one wrote down last.
  Watched next(String next) {
    return new Watched(next, Optional.of(written.getLast()));
  }

  void stop() {
    stopped = true;
  }

  /// The studio closes.
  void adjourn() {
    adjourned = true;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Optional<RemoteWork> remembered() {
    return earlier;
  }

  @Override
  public void remember(RemoteWork work) {
    written.add(work);
    remembers.countDown();
  }

  @Override
  public void preview(byte[] picture) {
    pictures.add(picture);
  }

  @Override
  public void at(double fraction) {
    fractions.add(fraction);
    if (adjourned) {
      throw new Adjourned("a test closes");
    }
    if (stopped) {
      throw new CancellationException("a test stopped it");
    }
  }
}
