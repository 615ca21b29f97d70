package studio.ui.clerk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

  /// A name as a part of an address: "cutting%20room".
  static String inAddress(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /// Where the browser finds a file of the media library.
  static String address(MediaPath path) {
    return "/media/" + path.value();
  }

  static Optional<String> address(Optional<MediaPath> path) {
    return path.map(Wording::address);
  }

  /// With a capital at the beginning.
  static String sentence(String words) {
    return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
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
