package studio.verticles.training;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.RemoteWork;

/// An attempt that also tells us what it has written down, because that leads to the trainer's log.
final class Noting implements Attempt {
  private final Attempt attempt;
  private final AtomicReference<@Nullable RemoteWork> noted = new AtomicReference<>();

  Noting(Attempt attempt) {
    this.attempt = attempt;
  }

  Optional<RemoteWork> noted() {
    return Optional.ofNullable(noted.get()).or(attempt::remembered);
  }

  @Override
  public String id() {
    return attempt.id();
  }

  @Override
  public Optional<RemoteWork> remembered() {
    return attempt.remembered();
  }

  @Override
  public void remember(RemoteWork work) {
    attempt.remember(work);
    noted.set(work);
  }

  @Override
  public int thrift() {
    return attempt.thrift();
  }

  @Override
  public void preview(byte[] picture) {
    attempt.preview(picture);
  }

  @Override
  public void at(double fraction) {
    attempt.at(fraction);
  }
}
