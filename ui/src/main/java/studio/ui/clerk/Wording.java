package studio.ui.clerk;

import java.util.Locale;
import java.util.Optional;
import studio.verticles.library.MediaPath;

/// Words that all answers share.
final class Wording {
  private Wording() {}

  /// "Close up" for `CLOSE_UP`.
  static String of(Enum<?> value) {
    String words = value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /// Where the browser finds a file of the media library.
  static String address(MediaPath path) {
    return "/media/" + path.value();
  }

  static Optional<String> address(Optional<MediaPath> path) {
    return path.map(Wording::address);
  }

  static Optional<String> unlessBlank(String text) {
    return Optional.of(text).filter(words -> !words.isBlank());
  }

  /// "14.2 MB".
  static String size(long bytes) {
    return bytes < 1_000_000
        ? "%.0f kB".formatted(bytes / 1e3)
        : bytes < 1_000_000_000
            ? "%.1f MB".formatted(bytes / 1e6)
            : "%.2f GB".formatted(bytes / 1e9);
  }
}
