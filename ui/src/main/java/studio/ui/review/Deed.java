package studio.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Something decided in this sitting that can be taken back, once it is carried out.
final class Deed {
  private final String words;
  private final Optional<String> picture;
  private final AtomicReference<List<Long>> decisions = new AtomicReference<>(List.of());

  private Deed(String words, Optional<String> picture) {
    this.words = words;
    this.picture = picture;
  }

  /// @param words "Approved Mika"
  static Deed about(String picture, String words) {
    return new Deed(words, Optional.of(picture));
  }

  static Deed aboutMany(String words, List<Long> decisions) {
    Deed deed = new Deed(words, Optional.empty());
    deed.decisions.set(List.copyOf(decisions));
    return deed;
  }

  String words() {
    return words;
  }

  /// Absent for a decision about many.
  Optional<String> picture() {
    return picture;
  }

  /// Empty until it is carried out.
  List<Long> decisions() {
    return new ArrayList<>(decisions.get());
  }

  void carriedOut(long decision) {
    decisions.set(List.of(decision));
  }
}
