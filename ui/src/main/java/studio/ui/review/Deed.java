package studio.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import studio.ui.desk.Print;

/// Something decided in this sitting that can be taken back, once it is carried out.
final class Deed {
  private final String words;
  private final Optional<Print> before;
  private final AtomicReference<List<Long>> decisions = new AtomicReference<>(List.of());

  private Deed(String words, Optional<Print> before) {
    this.words = words;
    this.before = before;
  }

  /// @param words "Approved Mika"
  static Deed about(Print before, String words) {
    return new Deed(words, Optional.of(before));
  }

  static Deed aboutMany(String words, List<Long> decisions) {
    Deed deed = new Deed(words, Optional.empty());
    deed.decisions.set(List.copyOf(decisions));
    return deed;
  }

  String words() {
    return words;
  }

  /// The picture as it was; absent for a decision about many.
  Optional<Print> before() {
    return before;
  }

  /// Empty until it is carried out.
  List<Long> decisions() {
    return new ArrayList<>(decisions.get());
  }

  void carriedOut(long decision) {
    decisions.set(List.of(decision));
  }
}
