package studio.verticles.review;

import studio.hardware.judge.Assessment;

/// What came of a judge's look.
sealed interface Testimony {
  record Saw(Assessment assessment) implements Testimony {}

  /// @param why it did not look, or what came instead of an answer
  record Failed(String judge, String why) implements Testimony {}

  default String judge() {
    return switch (this) {
      case Saw(var assessment) -> assessment.judge();
      case Failed(var judge, _) -> judge;
    };
  }
}
