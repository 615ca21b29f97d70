package studio.config.written;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An amount of a graphics card's memory, written as its maker writes it: `12 GB` means 12 times
/// 2^30 bytes, `512 MB` 512 times 2^20.
///
/// @param bytes 0 where the operator says nothing
public record CardMemory(long bytes) {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?) ?([MG]?)B");

  public CardMemory {
    NotAllowed.unless(bytes >= 0 && bytes <= 1L << 40, "", "from 0 B to 1024 GB");
  }

  public static CardMemory of(String written) {
    Matcher matcher = WRITTEN.matcher(written);
    NotAllowed.unless(matcher.matches(), "", "a size such as 12 GB or 512 MB");
    long unit =
        switch (matcher.group(2)) {
          case "M" -> 1L << 20;
          case "G" -> 1L << 30;
          default -> 1L;
        };
    return new CardMemory((long) (Double.parseDouble(matcher.group(1)) * unit));
  }

  public boolean isUnsaid() {
    return bytes == 0;
  }

  @Override
  public String toString() {
    return "%.1f GB".formatted(bytes / (double) (1L << 30));
  }
}
