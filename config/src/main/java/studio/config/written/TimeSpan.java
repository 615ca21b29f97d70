package studio.config.written;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a length of time, written as a number and a unit: `90s`, `10m`, `2h`; `0s` is none.
public final class TimeSpan {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6}) ?([smh])");
  private static final Duration LONGEST = Duration.ofDays(7);

  private TimeSpan() {}

  public static Duration of(String written) {
    Matcher matcher = WRITTEN.matcher(written);
    NotAllowed.unless(matcher.matches(), "", "a time such as 90s, 10m or 2h");
    long amount = Long.parseLong(matcher.group(1));
    Duration span =
        switch (matcher.group(2)) {
          case "s" -> Duration.ofSeconds(amount);
          case "m" -> Duration.ofMinutes(amount);
          default -> Duration.ofHours(amount);
        };
    NotAllowed.unless(span.compareTo(LONGEST) <= 0, "", "a time of at most 168h");
    return span;
  }
}
