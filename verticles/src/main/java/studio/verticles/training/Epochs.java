package studio.verticles.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which epochs of a training are looked at, and which of them is the best.
final class Epochs {
  /// Each costs four pictures.
  static final int MOST_TRIED = 10;

  private Epochs() {}

  /// All of them, or ten at even distances; always the last.
  static List<Integer> worthTrying(List<Integer> kept) {
    if (kept.size() <= MOST_TRIED) {
      return List.copyOf(kept);
    }
    List<Integer> tried = new ArrayList<>();
    for (int i = 1; i <= MOST_TRIED; i++) {
      tried.add(kept.get(Math.ceilDiv(i * kept.size(), MOST_TRIED) - 1));
    }
    return List.copyOf(tried);
  }

  /// An epoch whose samples were measured.
  ///
  /// @param likeness 0 to 1; empty when there was nothing to measure
  record Tried(int epoch, Optional<Double> likeness) {}

  /// The one whose samples are most like the character; of equals the earlier, which has learned
  /// less of the pictures and as much of the character. When none was measured, the last.
  static int best(List<Tried> tried) {
    return tried.stream()
        .filter(one -> one.likeness().isPresent())
        .max(
            Comparator.<Tried>comparingDouble(one -> one.likeness().orElse(0.0))
                .thenComparing(Comparator.comparingInt(Tried::epoch).reversed()))
        .or(() -> tried.stream().max(Comparator.comparingInt(Tried::epoch)))
        .map(Tried::epoch)
        .orElseThrow(() -> new IllegalArgumentException("There is no epoch to choose from"));
  }
}
