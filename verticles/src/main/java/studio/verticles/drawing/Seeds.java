package studio.verticles.drawing;

import java.util.SplittableRandom;

/// Which seed a picture of a batch has. The same batch and number give the same seed however often
/// the work is done.
final class Seeds {
  /// Servers take more, but people copy them by hand.
  private static final long BOUND = 1L << 31;

  private Seeds() {}

  /// A seed for a batch that was asked for without one.
  static long any() {
    return new SplittableRandom().nextLong(1, BOUND);
  }

  /// @param batch seed of the batch
  /// @param counted whether the pictures count on from it; else each draws its own lot from it
  /// @param number of the picture, from 0
  static long of(long batch, boolean counted, int number) {
    if (counted) {
      return batch + number & Long.MAX_VALUE;
    }
    return new SplittableRandom(batch).longs(1, BOUND).skip(number).findFirst().orElseThrow();
  }
}
