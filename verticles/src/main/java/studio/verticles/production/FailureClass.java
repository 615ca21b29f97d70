package studio.verticles.production;

import studio.verticles.bus.Problem;

/// What a failure means for the job; decided once, here.
public enum FailureClass {
  /// The request itself is wrong: another attempt would fail the same way.
  INVALID,
  /// Too little memory: smaller or elsewhere may work.
  OUT_OF_MEMORY,
  /// The world got in the way: later may work.
  INFRASTRUCTURE,
  /// Nobody knows. Bounded, and kept with its evidence.
  BROKEN;

  public static FailureClass of(Problem problem) {
    return switch (problem.kind()) {
      case INVALID, NOT_FOUND, TOO_LARGE, CONFLICT, STALE -> INVALID;
      case OUT_OF_MEMORY -> OUT_OF_MEMORY;
      case BUSY -> INFRASTRUCTURE;
      case BROKEN -> BROKEN;
    };
  }
}
