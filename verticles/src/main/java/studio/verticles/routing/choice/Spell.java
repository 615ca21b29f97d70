package studio.verticles.routing.choice;

import java.time.Duration;

/// Durations as people say them: "14 s", "21 min", "2 h 5 min".
final class Spell {
  private Spell() {}

  static String out(Duration duration) {
    long seconds = Math.round(duration.toMillis() / 1000.0);
    if (seconds < 120) {
      return seconds + " s";
    }
    long minutes = Math.round(seconds / 60.0);
    if (minutes < 120) {
      return minutes + " min";
    }
    return minutes % 60 == 0
        ? minutes / 60 + " h"
        : "%d h %d min".formatted(minutes / 60, minutes % 60);
  }
}
