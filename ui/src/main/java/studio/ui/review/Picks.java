package studio.ui.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.ui.desk.Print;

/// The pictures chosen one by one, as they were when they were chosen.
final class Picks {
  /// More than these are better named by a rule.
  static final int MOST = 1000;

  private final Map<String, Print> prints = new LinkedHashMap<>();
  private Optional<String> last = Optional.empty();

  List<Print> prints() {
    return List.copyOf(prints.values());
  }

  int count() {
    return prints.size();
  }

  boolean contains(Print print) {
    return prints.containsKey(print.id());
  }

  boolean isEmpty() {
    return prints.isEmpty();
  }

  void clear() {
    prints.clear();
    last = Optional.empty();
  }

  void toggle(Print print) {
    if (prints.remove(print.id()) == null) {
      add(print);
    }
    last = Optional.of(print.id());
  }

  /// Everything from the one chosen last up to here, both included.
  void upTo(Print print, List<Print> all) {
    List<String> order = all.stream().map(Print::id).toList();
    int from = last.map(order::indexOf).orElse(-1);
    int to = order.indexOf(print.id());
    if (from < 0 || to < 0) {
      toggle(print);
      return;
    }
    all.subList(Math.min(from, to), Math.max(from, to) + 1).forEach(this::add);
    last = Optional.of(print.id());
  }

  private void add(Print print) {
    if (prints.size() < MOST) {
      prints.put(print.id(), print);
    }
  }
}
