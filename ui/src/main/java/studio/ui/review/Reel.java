package studio.ui.review;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import studio.ui.desk.PictureFilter;
import studio.ui.desk.Print;
import studio.ui.desk.PrintPage;

/// The prints that a page holds: a window of a few sheets that moves over however many there are.
/// Of the sheets before the window only the places where they begin are kept.
final class Reel {
  /// Prints of a sheet.
  static final int SHEET = 60;

  /// Sheets in the window.
  static final int SHEETS = 4;

  /// The next sheet is fetched when so few prints are left.
  private static final int NEAR = 10;

  /// Hands out the sheet that begins there.
  @FunctionalInterface
  interface Shelf {
    PrintPage page(PictureFilter filter, Optional<String> from, int limit);
  }

  private final Shelf shelf;
  private final Deque<Sheet> window = new ArrayDeque<>();
  private final Deque<Optional<String>> before = new ArrayDeque<>();
  private PictureFilter filter;
  private Optional<Print> current = Optional.empty();

  Reel(Shelf shelf, PictureFilter filter) {
    this.shelf = shelf;
    this.filter = filter;
  }

  /// Starts at the newest print that the filter leaves.
  void open(PictureFilter wanted) {
    filter = wanted;
    reload();
    current = prints().stream().findFirst();
  }

  /// Fetches the newest again, and stays at the current print where it is still there.
  void reload() {
    window.clear();
    before.clear();
    hang(Optional.empty());
    current = current.flatMap(print -> find(print.id())).or(() -> prints().stream().findFirst());
  }

  PictureFilter filter() {
    return filter;
  }

  List<Sheet> sheets() {
    return List.copyOf(window);
  }

  List<Print> prints() {
    return window.stream().flatMap(sheet -> sheet.prints().stream()).toList();
  }

  Optional<Print> current() {
    return current;
  }

  Optional<Print> find(String id) {
    return prints().stream().filter(print -> print.id().equals(id)).findFirst();
  }

  void goTo(Print print) {
    current = Optional.of(print);
  }

  /// Goes on by so many prints, as far as there are any; fetches sheets on the way.
  void step(int by) {
    if (by > 0) {
      if (prints().size() - index() <= NEAR) {
        forward();
      }
    } else if (index() < NEAR) {
      back();
    }
    List<Print> prints = prints();
    if (!prints.isEmpty()) {
      current = Optional.of(prints.get(Math.clamp(index() + (long) by, 0, prints.size() - 1)));
    }
  }

  /// Goes on to the next print that still hangs where the filter looks: behind the current one,
  /// else before it, else the newest of all.
  ///
  /// @return whether there is one
  boolean stepToWaiting() {
    if (prints().size() - index() <= NEAR) {
      forward();
    }
    List<Print> prints = prints();
    int here = index();
    Predicate<Print> waits = print -> print.shelf() == filter.shelf();
    Optional<Print> next = prints.stream().skip(here + 1L).filter(waits).findFirst();
    if (next.isEmpty()) {
      next = prints.stream().limit(Math.max(here, 0)).filter(waits).reduce((_, last) -> last);
    }
    next.ifPresent(print -> current = Optional.of(print));
    return next.isPresent();
  }

  /// The prints that come after the current one and still wait.
  List<Print> ahead(int count) {
    return prints().stream()
        .skip(index() + 1L)
        .filter(print -> print.shelf() == filter.shelf())
        .limit(count)
        .toList();
  }

  /// Puts a print in the place of its older self.
  void replace(Print print) {
    window.forEach(sheet -> sheet.replace(print));
    if (current.filter(shown -> shown.id().equals(print.id())).isPresent()) {
      current = Optional.of(print);
    }
  }

  /// Whether nothing that hangs where the filter looks is left.
  boolean isDone() {
    return !hasMore()
        && !hasEarlier()
        && prints().stream().noneMatch(print -> print.shelf() == filter.shelf());
  }

  boolean hasMore() {
    return !window.isEmpty() && window.getLast().next().isPresent();
  }

  boolean hasEarlier() {
    return !before.isEmpty();
  }

  /// Hangs the next sheet behind the window; the first one goes when there are too many.
  void forward() {
    if (!hasMore()) {
      return;
    }
    hang(window.getLast().next());
    if (window.size() > SHEETS) {
      before.addLast(window.removeFirst().from());
    }
  }

  /// Hangs the sheet before the window; the last one goes when there are too many.
  void back() {
    if (!hasEarlier()) {
      return;
    }
    Optional<String> from = before.removeLast();
    window.addFirst(new Sheet(from, shelf.page(filter, from, SHEET)));
    if (window.size() > SHEETS) {
      window.removeLast();
    }
  }

  private void hang(Optional<String> from) {
    window.addLast(new Sheet(from, shelf.page(filter, from, SHEET)));
  }

  /// Of the current print in the window; -1 when it is not there.
  private int index() {
    List<String> ids = new ArrayList<>(prints().stream().map(Print::id).toList());
    return current.map(print -> ids.indexOf(print.id())).orElse(-1);
  }
}
