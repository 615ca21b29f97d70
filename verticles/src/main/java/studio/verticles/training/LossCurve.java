package studio.verticles.training;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.hardware.trainer.Advance;

/// Writes down how a training goes, at most twice a second: a trainer may report a thousand steps
/// in that time. Called from the trainer's thread, which it never holds up; a point that is lost
/// costs nothing.
final class LossCurve implements Consumer<Advance> {
  private static final Logger log = LoggerFactory.getLogger(LossCurve.class);
  private static final Duration EVERY = Duration.ofMillis(500);

  private final Function<Advance, Future<?>> write;
  private final Runnable news;
  private final AtomicReference<Future<?>> writing =
      new AtomicReference<>(Future.succeededFuture());
  private long last = System.nanoTime() - EVERY.toNanos();

  LossCurve(Function<Advance, Future<?>> write, Runnable news) {
    this.write = write;
    this.news = news;
  }

  @Override
  public void accept(Advance advance) {
    long now = System.nanoTime();
    if (now - last < EVERY.toNanos() || !writing.get().isComplete()) {
      return;
    }
    last = now;
    writing.set(
        write
            .apply(advance)
            .onSuccess(_ -> news.run())
            .onFailure(
                lost -> log.debug("A point of a loss curve was lost: {}", lost.getMessage())));
  }
}
