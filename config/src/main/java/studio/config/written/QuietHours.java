package studio.config.written;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The hours in which something is left alone, every day: `18:00-23:00`, over midnight as
/// `22:00-06:00`, several with commas between them; empty for none.
public record QuietHours(List<Span> spans) {
  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{1,2}):(\\d{2}) ?- ?(\\d{1,2}):(\\d{2})");
  private static final String ALLOWED = "hours such as 18:00-23:00";

  public QuietHours {
    spans = List.copyOf(spans);
  }

  /// @param from the first moment, included
  /// @param until the first moment after it; earlier than `from` when midnight lies between
  public record Span(LocalTime from, LocalTime until) {
    public Span {
      NotAllowed.unless(!from.equals(until), "", ALLOWED + "; these last no time");
    }

    boolean covers(LocalTime time) {
      boolean begun = !time.isBefore(from);
      boolean over = !time.isBefore(until);
      return from.isBefore(until) ? begun && !over : begun || !over;
    }
  }

  public static QuietHours of(String written) {
    List<Span> spans = new ArrayList<>();
    if (!written.isBlank()) {
      for (String part : written.split(",", -1)) {
        Matcher matcher = WRITTEN.matcher(part.strip());
        NotAllowed.unless(matcher.matches(), "", ALLOWED);
        spans.add(
            new Span(
                time(matcher.group(1), matcher.group(2)),
                time(matcher.group(3), matcher.group(4))));
      }
    }
    return new QuietHours(spans);
  }

  private static LocalTime time(String hour, String minute) {
    try {
      return LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute));
    } catch (DateTimeException e) {
      throw new NotAllowed("", ALLOWED + ", from 00:00 to 23:59");
    }
  }

  /// Whether it is quiet at this time of the day.
  public boolean covers(LocalTime time) {
    return spans.stream().anyMatch(span -> span.covers(time));
  }
}
