package studio.door;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What part of a file a `Range` header asks for (RFC 9110, section 14). Several ranges at once,
/// and headers that make no sense, are answered with the whole file, as the standard allows.
sealed interface ByteRange {
  Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  record Whole() implements ByteRange {}

  /// Both ends included.
  record Part(long first, long last) implements ByteRange {
    long length() {
      return last - first + 1;
    }
  }

  record Unsatisfiable() implements ByteRange {}

  static ByteRange parse(@Nullable String header, long size) {
    Matcher range = header == null ? null : SINGLE.matcher(header.strip());
    if (range == null || !range.matches()) {
      return new Whole();
    }
    String from = range.group(1);
    String to = range.group(2);
    if (from.isEmpty() && to.isEmpty()) {
      return new Whole();
    }
    if (from.isEmpty()) {
      long last = Long.parseLong(to);
      return last == 0 || size == 0
          ? new Unsatisfiable()
          : new Part(Math.max(0, size - last), size - 1);
    }
    long first = Long.parseLong(from);
    long last = to.isEmpty() ? size - 1 : Math.min(Long.parseLong(to), size - 1);
    if (!to.isEmpty() && Long.parseLong(to) < first) {
      return new Whole();
    }
    return first >= size ? new Unsatisfiable() : new Part(first, last);
  }
}
