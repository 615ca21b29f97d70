package studio.verticles.story.screenwriter;

import java.time.Duration;
import studio.hardware.brief.ShotType;

/// Guesses how long a shot will be before anybody has spoken in it.
final class Timing {
  /// A storyteller's pace: 156 words a minute.
  static final double WORDS_PER_SECOND = 2.6;

  private static final double BREATH_PER_LINE = 0.45;
  private static final double BEFORE_AND_AFTER = 0.7;

  private Timing() {}

  static Duration of(Take take, ShotType type) {
    double seconds =
        take.isSilent()
            ? silent(Words.count(take.seen()), type)
            : Math.clamp(
                take.words() / WORDS_PER_SECOND
                    + BREATH_PER_LINE * take.lines().size()
                    + BEFORE_AND_AFTER,
                2,
                10);
    return Duration.ofMillis(Math.round(seconds * 10) * 100);
  }

  /// Two seconds to see something, and longer the more there is to see.
  private static double silent(int words, ShotType type) {
    double least = type == ShotType.ESTABLISHING ? 3 : 2;
    return Math.clamp(least + words * 0.1, least, 5);
  }
}
