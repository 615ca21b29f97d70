package studio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.ui.desk.Desk;
import studio.ui.desk.Desk.Change;
import studio.ui.desk.Desk.Watch;
import studio.ui.desk.Refusal;

/// Keeps a view up to date: asks when the view opens and again after changes, at most once per
/// [#PACE], however many bells ring. The question is asked outside the page's lock; only showing
/// the answer holds it.
public final class Live<T> {
  private static final Duration PACE = Duration.ofMillis(250);
  private static final Executor LATER =
      CompletableFuture.delayedExecutor(
          PACE.toMillis(),
          TimeUnit.MILLISECONDS,
          task -> Thread.ofVirtual().name("ui-refresh").start(task));
  private static final Logger log = LoggerFactory.getLogger(Live.class);

  private final Supplier<T> ask;
  private final Consumer<T> show;
  private final AtomicBoolean due = new AtomicBoolean();

  private Live(Supplier<T> ask, Consumer<T> show) {
    this.ask = ask;
    this.show = show;
  }

  /// Follows the changes of the given kinds for as long as the view is on a page.
  public static <T> void follow(
      Component view, Desk desk, Set<Change> kinds, Supplier<T> ask, Consumer<T> show) {
    view.addAttachListener(attached -> {
      UI ui = attached.getUI();
      Live<T> live = new Live<>(ask, show);
      Watch watch =
          desk.watch(change -> {
            if (kinds.contains(change)) {
              live.ring(ui);
            }
          });
      view.addDetachListener(detached -> {
        detached.unregisterListener();
        watch.close();
      });
      show.accept(ask.get());
    });
  }

  private void ring(UI ui) {
    if (due.compareAndSet(false, true)) {
      LATER.execute(() -> refresh(ui));
    }
  }

  private void refresh(UI ui) {
    due.set(false);
    try {
      T answer = ask.get();
      ui.access(() -> show.accept(answer));
    } catch (UIDetachedException closed) {
      log.debug("a page closed before its news arrived");
    } catch (Refusal busy) {
      log.debug("a page keeps its old news: {}", busy.message());
    }
  }
}
