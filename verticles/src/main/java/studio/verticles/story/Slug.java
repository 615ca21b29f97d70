package studio.verticles.story;

import java.text.Normalizer;
import java.util.Locale;

/// A title as a name for a row: lower case, spaces to `_`, and nothing outside `[a-z0-9_-]`.
final class Slug {
  private static final int LONGEST = 80;

  private Slug() {}

  /// Never empty: a title without a single Latin letter or digit is named by its hash.
  static String of(String title) {
    String plain =
        Normalizer.normalize(title, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .strip()
            .replaceAll("\\s+", "_")
            .replaceAll("[^a-z0-9_-]", "");
    if (plain.replaceAll("[_-]", "").isEmpty()) {
      return "story-" + Integer.toHexString(title.hashCode());
    }
    return plain.substring(0, Math.min(plain.length(), LONGEST));
  }
}
