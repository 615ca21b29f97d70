package studio.ui.hardware;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times and lengths as one says them over a shoulder.
final class Hours {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

  private Hours() {}

  /// "21:04", and "Sunday 21:04" when it is more than half a day away.
  static String at(Instant time, Instant now) {
    boolean near = Duration.between(now, time).abs().compareTo(Duration.ofHours(12)) < 0;
    return (near ? CLOCK : DAY).format(time);
  }

  /// "6 h", "25 min".
  static String length(Duration length) {
    long minutes = Math.max(1, Math.round(length.toSeconds() / 60.0));
    return minutes < 90 ? minutes + " min" : Math.round(minutes / 60.0) + " h";
  }
}
