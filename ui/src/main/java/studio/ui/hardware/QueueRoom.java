package studio.ui.hardware;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.ShortcutEventListener;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import studio.ui.desk.HardwareDesk;
import studio.ui.desk.Queue;
import studio.ui.desk.Queue.Waiting;
import studio.ui.parts.Count;
import studio.ui.parts.Notices;

/// What waits. Only the rows that can be seen are made, however long the queue is. The arrow keys
/// choose a job; F puts it first, B last, Delete takes it out.
final class QueueRoom extends Section {
  /// A queue so short is shown whole; a longer one scrolls.
  private static final int SHORT = 5;

  private final HardwareDesk desk;
  private final Span count = new Span();
  private final Span keys =
      new Span(" Arrow keys choose one; F puts it first, B last, Delete cancels it.");
  private final List<Waiting> rows = new ArrayList<>();
  private final ListDataProvider<Waiting> shelf =
      new ListDataProvider<>(rows) {
        private static final long serialVersionUID = 1;

        @Override
        public Object getId(Waiting job) {
          return job.id();
        }
      };
  private final Grid<Waiting> grid = new Grid<>();
  private int chosen = -1;

  QueueRoom(HardwareDesk desk) {
    this.desk = desk;
    addClassName("ns-room");
    Paragraph line = new Paragraph(count, keys);
    line.addClassName("ns-soft");
    keys.addClassName("ns-keys");
    grid.addClassName("ns-queue");
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
    grid.setItems(shelf);
    grid.addColumn(new ComponentRenderer<>(this::row));
    grid.getElement().setProperty("accessibleName", "Waiting jobs");
    grid.addCellFocusListener(focus -> chosen = focus.getItem().map(rows::indexOf).orElse(-1));
    key(Key.KEY_F, desk::putFirst, "goes to the front");
    key(Key.KEY_B, desk::putLast, "goes to the back");
    listen(Key.DELETE, _ -> chosen().ifPresent(this::confirmStop));
    add(new H2("Waiting"), line, grid);
  }

  private void key(Key key, Consumer<String> wish, String words) {
    listen(key, _ -> chosen().ifPresent(job -> move(job, wish, words)));
  }

  private void listen(Key key, ShortcutEventListener listener) {
    Shortcuts.addShortcutListener(grid, listener, key).listenOn(grid);
  }

  private Optional<Waiting> chosen() {
    return chosen >= 0 && chosen < rows.size() ? Optional.of(rows.get(chosen)) : Optional.empty();
  }

  private WaitingRow row(Waiting job) {
    return new WaitingRow(
        job,
        () -> move(job, desk::putFirst, "goes to the front"),
        () -> move(job, desk::putLast, "goes to the back"),
        () -> confirmStop(job));
  }

  private void move(Waiting job, Consumer<String> wish, String words) {
    if (Notices.attempt(() -> wish.accept(job.id()))) {
      Notices.tell(job.what() + " " + words + ".");
    }
  }

  void confirmStop(Waiting job) {
    ConfirmDialog dialog =
        new ConfirmDialog(
            "Cancel this job?",
            job.what() + ", and everything that needs it, is not made tonight.",
            "Cancel the job",
            _ -> {
              if (Notices.attempt(() -> desk.stop(job.id()))) {
                Notices.tell(job.what() + " is cancelled.");
              }
            });
    dialog.setCancelable(true);
    dialog.setCancelText("Let it wait");
    dialog.open();
  }

  void show(Queue queue) {
    count.setText(sentence(queue));
    keys.setVisible(!queue.jobs().isEmpty());
    grid.setVisible(!queue.jobs().isEmpty());
    if (!rows.equals(queue.jobs())) {
      rows.clear();
      rows.addAll(queue.jobs());
      grid.setAllRowsVisible(rows.size() <= SHORT);
      shelf.refreshAll();
    }
  }

  private static String sentence(Queue queue) {
    long held = queue.jobs().size();
    return queue.total() == 0
        ? "Nothing waits."
        : queue.total() > held
            ? "%d jobs wait; these are the first %d.".formatted(queue.total(), held)
            : Count.of(held, "job waits.", "jobs wait.");
  }
}
