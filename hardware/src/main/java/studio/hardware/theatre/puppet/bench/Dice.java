package studio.hardware.theatre.puppet.bench;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Choices that always fall the same way: one source for each question, so that asking one question
/// more does not change the answers of the others.
public final class Dice {
  private Dice() {}

  public static RandomGenerator of(long seed, String question) {
    return new SplittableRandom(mixed(mixed(seed) + 31L * question.hashCode()));
  }

  /// Neighbouring seeds must not give neighbouring choices (the finisher of SplitMix64).
  private static long mixed(long seed) {
    long z = seed + 0x9e3779b97f4a7c15L;
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }
}
