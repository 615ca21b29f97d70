package studio.verticles.learning;

import java.util.Locale;
import studio.verticles.learning.Lessons.DriftState;

/// When newer pictures are worse than usual.
final class DriftRules {
  /// The newest pictures that are compared with all.
  static final int NEWEST = 20;

  private static final int LEAST = 5;
  private static final double WORSE = 0.1;
  private static final double BAD = 0.55;

  /// Means of stored marks; a difference in the last digit is none.
  private static final double GRAIN = 1e-6;

  private DriftRules() {}

  static DriftState state(int pictures, double overall, double recent) {
    if (pictures < LEAST) {
      return DriftState.TOO_FEW;
    }
    if (recent < BAD - GRAIN) {
      return DriftState.ALERT;
    }
    return recent < overall - WORSE - GRAIN ? DriftState.DRIFTING : DriftState.STEADY;
  }

  static String words(DriftState state, int pictures, int counted, double overall, double recent) {
    return switch (state) {
      case TOO_FEW -> "%d judged so far: from %d on it can be told".formatted(pictures, LEAST);
      case STEADY ->
          "The last %d are as good as usual (%s, usually %s)."
              .formatted(counted, mark(recent), mark(overall));
      case DRIFTING ->
          "The last %d are worse than usual: %s instead of %s. Look at what was changed since."
              .formatted(counted, mark(recent), mark(overall));
      case ALERT ->
          "The last %d are bad: %s, usually %s. Change the design or the style before drawing more."
              .formatted(counted, mark(recent), mark(overall));
    };
  }

  private static String mark(double score) {
    return String.format(Locale.ROOT, "%.2f", score);
  }
}
