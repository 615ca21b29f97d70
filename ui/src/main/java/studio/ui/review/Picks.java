package studio.ui.review;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.ui.desk.Print;

/// The pictures chosen one by one.
final class Picks {
  /// More than these are better named by a rule.
  static final int MOST = 1000;

  private final Set<String> ids = new LinkedHashSet<>();
  private Optional<String> last = Optional.empty();

  Set<String> ids() {
    return ids;
  }

  boolean contains(Print print) {
    return ids.contains(print.id());
  }

  boolean isEmpty() {
    return ids.isEmpty();
  }

  void clear() {
    ids.clear();
    last = Optional.empty();
  }

  void toggle(String id) {
    if (!ids.remove(id) && ids.size() < MOST) {
      ids.add(id);
    }
    last = Optional.of(id);
  }

  /// Everything from the one chosen last up to here, both included.
  void upTo(String id, List<Print> prints) {
    List<String> order = prints.stream().map(Print::id).toList();
    int from = last.map(order::indexOf).orElse(-1);
    int to = order.indexOf(id);
    if (from < 0 || to < 0) {
      toggle(id);
      return;
    }
    for (String between : order.subList(Math.min(from, to), Math.max(from, to) + 1)) {
      if (ids.size() < MOST) {
        ids.add(between);
      }
    }
    last = Optional.of(id);
  }
}
