package studio.ui.parts;

import java.time.Duration;

/// Lengths as a film programme prints them.
public final class RunningTime {
  private RunningTime() {}

  /// "1:02", "12:40", "1:03:20"; parts of a second are left out, as players do.
  public static String clock(Duration length) {
    return length.toHours() > 0
        ? "%d:%02d:%02d".formatted(length.toHours(), length.toMinutesPart(), length.toSecondsPart())
        : "%d:%02d".formatted(length.toMinutes(), length.toSecondsPart());
  }

  /// "3.2 s", for a shot.
  public static String seconds(Duration length) {
    return "%.1f s".formatted(length.toMillis() / 1000.0);
  }
}
