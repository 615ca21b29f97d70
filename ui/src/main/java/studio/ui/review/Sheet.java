package studio.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.ui.desk.Print;
import studio.ui.desk.PrintPage;

/// Some prints of a reel that come and go together.
final class Sheet {
  private final Optional<String> from;
  private final Optional<String> next;
  private final List<Print> prints;

  Sheet(Optional<String> from, PrintPage page) {
    this.from = from;
    this.next = page.next();
    this.prints = new ArrayList<>(page.prints());
  }

  /// Where it begins; absent for the first of all.
  Optional<String> from() {
    return from;
  }

  /// Where the one after it begins; absent for the last of all.
  Optional<String> next() {
    return next;
  }

  List<Print> prints() {
    return prints;
  }

  boolean replace(Print print) {
    for (int i = 0; i < prints.size(); i++) {
      if (prints.get(i).id().equals(print.id())) {
        prints.set(i, print);
        return true;
      }
    }
    return false;
  }
}
