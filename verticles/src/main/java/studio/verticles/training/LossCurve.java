package studio.verticles.training;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.hardware.trainer.Advance;

/// Writes down how a training goes, at most twice a second and always up to the newest: a trainer
/// may report a thousand steps in that time, or fall silent for a minute. The trainer's thread is
/// never held up; a point that is lost costs nothing.
final class LossCurve implements Consumer<Advance> {
  private static final Logger log = LoggerFactory.getLogger(LossCurve.class);
  private static final Executor LATER =
      CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS);

  /// So many points of half a second tell enough.
  private static final int MOST = 40;

  private final Function<List<Advance>, Future<?>> write;
  private final Runnable news;
  private final ConcurrentLinkedQueue<Advance> heard = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean due = new AtomicBoolean();

  /// @param write writes some points, unless the attempt has lost its job meanwhile
  LossCurve(Function<List<Advance>, Future<?>> write, Runnable news) {
    this.write = write;
    this.news = news;
  }

  @Override
  public void accept(Advance advance) {
    heard.add(advance);
    if (due.compareAndSet(false, true)) {
      LATER.execute(this::flush);
    }
  }

  private void flush() {
    due.set(false);
    List<Advance> points = rest();
    if (!points.isEmpty()) {
      write
          .apply(points)
          .onSuccess(_ -> news.run())
          .onFailure(lost -> log.debug("Points of a loss curve were lost: {}", lost.getMessage()));
    }
  }

  /// What is not written yet, thinned out; the newest is among it.
  List<Advance> rest() {
    List<Advance> all = new ArrayList<>();
    for (Advance one = heard.poll(); one != null; one = heard.poll()) {
      all.add(one);
    }
    int step = Math.max(1, Math.ceilDiv(all.size(), MOST));
    List<Advance> points = new ArrayList<>();
    for (int i = (all.size() - 1) % step; i < all.size(); i += step) {
      points.add(all.get(i));
    }
    return points;
  }
}
