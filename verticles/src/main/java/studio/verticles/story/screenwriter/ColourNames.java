package studio.verticles.story.screenwriter;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Colours as people write them.
public final class ColourNames {
  private static final Pattern HEXADECIMAL = Pattern.compile("#?([0-9a-fA-F]{6})");

  private ColourNames() {}

  /// "dark green", "scarlet" or "#2f6a3c" as 0xRRGGBB; empty for what nobody knows.
  public static Optional<Integer> of(String words) {
    Matcher hex = HEXADECIMAL.matcher(words.strip());
    return hex.matches()
        ? Optional.of(Integer.parseInt(hex.group(1), 16))
        : LookRules.COLOURS.first(words);
  }
}
