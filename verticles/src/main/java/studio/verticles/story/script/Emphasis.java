package studio.verticles.story.script;

import java.util.regex.Pattern;

/// Takes the marks of emphasis away (`*italic*`, `**bold**`, `_underlined_`) and leaves what only
/// looks like them: `2 * 3 * 4`, `snake_case`, and whatever stands behind a backslash.
final class Emphasis {
  private static final Pattern STARS =
      Pattern.compile("(?<![\\\\*])(\\*{1,3})(?=[^\\s*])([^\\n*]*?[^\\s*\\\\])\\1(?!\\*)");
  private static final Pattern UNDERLINE =
      Pattern.compile("(?<![\\w\\\\])_(?=[^\\s_])([^\\n_]*?[^\\s_\\\\])_(?!\\w)");
  private static final Pattern ESCAPED = Pattern.compile("\\\\([*_\\[\\]#~@>!.\\\\-])");

  private Emphasis() {}

  static String plain(String text) {
    if (text.indexOf('*') < 0 && text.indexOf('_') < 0 && text.indexOf('\\') < 0) {
      return text;
    }
    String plain = text;
    // Bold around italic around underline: three layers at most, each pass peels one.
    for (int layer = 0; layer < 3; layer++) {
      plain = STARS.matcher(plain).replaceAll("$2");
      plain = UNDERLINE.matcher(plain).replaceAll("$1");
    }
    return ESCAPED.matcher(plain).replaceAll("$1");
  }
}
