package studio.verticles.story.script;

import java.util.regex.Pattern;

/// Brings a text that was broken into lines back onto one.
final class StoryTextLines {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

  private StoryTextLines() {}

  static String joined(String text) {
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }
}
