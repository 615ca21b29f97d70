package studio.hardware.engine;

import java.nio.file.Path;
import java.time.Duration;

/// A moving picture that somebody wants: what happens in it, and the picture it begins with.
///
/// @param seed 0 to 2^63-1
public record VideoBrief(
    String positive, String negative, Path first, Duration length, int steps, long seed) {
  public VideoBrief {
    if (length.isNegative() || length.isZero() || length.compareTo(Duration.ofSeconds(60)) > 0) {
      throw new IllegalArgumentException("A clip lasts up to a minute, not " + length);
    }
    if (seed < 0) {
      throw new IllegalArgumentException("A seed is not negative: " + seed);
    }
  }
}
