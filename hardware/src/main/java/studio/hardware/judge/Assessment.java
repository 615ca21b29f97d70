package studio.hardware.judge;

import java.util.List;
import java.util.Optional;

/// What a judge saw. Absent means that it could not tell.
///
/// @param judge the name of the judge
/// @param marks 0 to 10 each
/// @param solo whether nobody else is in the picture
/// @param human whether it shows a human being
/// @param completeness "full", "upper", "face" or "partial"; empty when untold
/// @param seenAs slug of whom it shows
/// @param issues short phrases ("blurry", "two people")
/// @param said what the engine answered, as JSON
public record Assessment(
    String judge,
    Optional<Marks> marks,
    Optional<Boolean> solo,
    Optional<Boolean> human,
    String completeness,
    SpeciesCheck species,
    Optional<String> seenAs,
    Optional<Double> confidence,
    String caption,
    List<String> issues,
    String said) {
  public Assessment {
    issues = List.copyOf(issues);
  }

  /// @param likeness to the character
  /// @param usefulness as a picture to train with
  public record Marks(int likeness, int clarity, int usefulness) {
    public Marks {
      for (int mark : new int[] {likeness, clarity, usefulness}) {
        if (mark < 0 || mark > 10) {
          throw new IllegalArgumentException("A mark is 0 to 10, not " + mark);
        }
      }
    }

    /// 0 to 1, two decimals.
    public double score() {
      return Math.round((likeness + clarity + usefulness) / 30.0 * 100) / 100.0;
    }
  }

  /// Whether the species is the right one.
  public enum SpeciesCheck {
    RIGHT,
    WRONG,
    /// The judge erred, or its answer was neither yes nor no.
    UNSURE,
    /// Nobody wrote down how the species is recognised.
    NO_RULE
  }
}
