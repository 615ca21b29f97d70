package studio.verticles.story;

import java.text.Normalizer;
import java.util.Locale;

/// A title or a name as people type it into addresses and folders are called by it: lower case,
/// spaces to `_`, accents gone, nothing outside `[a-z0-9_-]`, a letter or digit at both ends.
public final class Slug {
  private static final int LONGEST = 80;

  private Slug() {}

  /// Never empty: what has not a single Latin letter or digit is named by its hash.
  ///
  /// @param what such a one is called: "story" gives "story-5f3a"
  public static String of(String what, String title) {
    String plain =
        Normalizer.normalize(title, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .strip()
            .replaceAll("\\s+", "_")
            .replaceAll("[^a-z0-9_-]", "");
    String trimmed = trimmed(plain.substring(0, Math.min(plain.length(), LONGEST)));
    return trimmed.isEmpty() ? what + "-" + Integer.toHexString(title.strip().hashCode()) : trimmed;
  }

  private static String trimmed(String slug) {
    return slug.replaceAll("^[_-]+|[_-]+$", "");
  }
}
