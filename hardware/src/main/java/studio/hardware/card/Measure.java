package studio.hardware.card;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers as instruments print them: "11.6", "16304 MB", "37 %", "[N/A]", "[Not Supported]".
final class Measure {
  private static final Pattern NUMBER =
      Pattern.compile("\\s*(-?\\d+(?:\\.\\d+)?)\\s*([A-Za-z%]*)\\s*");

  private Measure() {}

  /// The number, whatever its unit; empty where words stand instead of one.
  static OptionalDouble number(String printed) {
    Matcher match = NUMBER.matcher(printed);
    return match.matches()
        ? OptionalDouble.of(Double.parseDouble(match.group(1)))
        : OptionalDouble.empty();
  }

  /// An amount of memory in bytes; `unit` is what it is counted in where it does not say so itself.
  static OptionalLong bytes(String printed, String unit) {
    Matcher match = NUMBER.matcher(printed);
    if (!match.matches() || match.group(1).startsWith("-")) {
      return OptionalLong.empty();
    }
    String own = match.group(2).isEmpty() ? unit : match.group(2);
    int shift =
        switch (own.toUpperCase(Locale.ROOT)) {
          case "B" -> 0;
          case "KB", "KIB" -> 10;
          case "MB", "MIB" -> 20;
          case "GB", "GIB" -> 30;
          default -> -1;
        };
    return shift < 0
        ? OptionalLong.empty()
        : OptionalLong.of((long) (Double.parseDouble(match.group(1)) * (1L << shift)));
  }

  /// Hundredths as a fraction.
  static OptionalDouble share(OptionalDouble percent) {
    return percent.isEmpty()
        ? percent
        : OptionalDouble.of(Math.clamp(percent.getAsDouble() / 100, 0, 1));
  }
}
