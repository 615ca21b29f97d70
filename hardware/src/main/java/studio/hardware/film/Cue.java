package studio.hardware.film;

import java.time.Duration;

/// A line as it is read: from when, until when, who says it ("" for nobody in particular), and the
/// words. Times count from the first frame of the film.
public record Cue(Duration start, Duration end, String speaker, String text) {
  public Cue {
    if (start.isNegative() || end.compareTo(start) <= 0) {
      throw new IllegalArgumentException(
          "A subtitle needs an end after its start: %s to %s".formatted(start, end));
    }
  }
}
