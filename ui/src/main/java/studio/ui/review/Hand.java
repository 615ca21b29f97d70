package studio.ui.review;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.ui.desk.Refusal;

/// Carries wishes out behind the page, one after the other, so that the page never waits. Answers
/// come back on the page's own lock.
class Hand implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Hand.class);

  private final ExecutorService line =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("ui-review").factory());
  private final Consumer<Runnable> page;
  private final AtomicInteger underway = new AtomicInteger();

  /// @param page runs something on the page's lock
  Hand(Consumer<Runnable> page) {
    this.page = page;
  }

  /// Whether nothing is under way.
  boolean isIdle() {
    return underway.get() == 0;
  }

  <T> void carry(Supplier<T> wish, Consumer<T> then, Consumer<Refusal> refused) {
    underway.incrementAndGet();
    try {
      line.execute(() -> {
        try {
          T answer = wish.get();
          page.accept(() -> then.accept(answer));
        } catch (Refusal no) {
          page.accept(() -> refused.accept(no));
        } catch (RuntimeException broken) {
          log.error("a wish from the review room broke", broken);
          page.accept(() ->
              refused.accept(
                  new Refusal(
                      "Something in the studio broke", "The log has the cause. Try it again.")));
        } finally {
          underway.decrementAndGet();
        }
      });
    } catch (RejectedExecutionException closed) {
      underway.decrementAndGet();
      log.debug("the page was left before its wish was carried out");
    }
  }

  /// What was begun is still carried out.
  @Override
  public void close() {
    line.shutdown();
  }
}
