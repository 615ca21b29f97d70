package studio.verticles.review;

import studio.verticles.production.ReviewId;

/// Who decides.
sealed interface By {
  record Person(String who) implements By {}

  /// @param review what it saw
  record Machine(String judge, ReviewId review) implements By {}

  default String who() {
    return switch (this) {
      case Person(var who) -> who;
      case Machine(var judge, _) -> judge;
    };
  }
}
