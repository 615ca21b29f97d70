package studio.config.written;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An amount of data, written as a number and a unit: `800 B`, `500 kB`, `5 MB`, `2 GB` (powers of
/// 1000, as disks are sold).
public record ByteSize(long bytes) {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9}) ?([kKMG]?)B");

  public ByteSize {
    NotAllowed.unless(bytes > 0, "", "more than nothing");
  }

  public static ByteSize of(String written) {
    Matcher matcher = WRITTEN.matcher(written);
    NotAllowed.unless(matcher.matches(), "", "a size such as 500 kB or 5 MB");
    long unit =
        switch (matcher.group(2).toUpperCase(Locale.ROOT)) {
          case "K" -> 1_000L;
          case "M" -> 1_000_000L;
          case "G" -> 1_000_000_000L;
          default -> 1L;
        };
    return new ByteSize(Long.parseLong(matcher.group(1)) * unit);
  }

  @Override
  public String toString() {
    if (bytes % 1_000_000 == 0) {
      return bytes / 1_000_000 + " MB";
    }
    return bytes % 1_000 == 0 ? bytes / 1_000 + " kB" : bytes + " B";
  }
}
