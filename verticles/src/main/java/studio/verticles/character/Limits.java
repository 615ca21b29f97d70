package studio.verticles.character;

import java.util.List;
import studio.verticles.bus.Problem;

/// How long texts and lists may be. The bounds are ours: generous for people, small for a prompt,
/// and far below what a row or a model could bear.
final class Limits {
  static final int NAME = 80;
  static final int TITLE = 120;
  static final int WORD = 60;
  static final int PHRASE = 200;
  static final int TEXT = 4000;
  static final int NOTES = 20_000;
  static final int MOST_PHRASES = 30;
  static final int MOST_CHARACTERS = 500;
  static final int MOST_REFERENCES = 20;
  static final int MOST_PAIRS = 200;
  static final int MOST_RULES = 100;

  private Limits() {}

  static void page(int limit) {
    if (limit < 1 || limit > 200) {
      throw Problem.invalid("A page holds 1 to 200 items, not " + limit + ".");
    }
  }

  /// The text without blanks around it.
  ///
  /// @param what "The name", at the beginning of a sentence
  static String text(String what, String text, int longest) {
    String stripped = text.strip();
    if (stripped.length() > longest) {
      throw Problem.invalid(
          "%s has %,d characters; %,d is the most. Shorten it."
              .formatted(what, stripped.length(), longest));
    }
    if (stripped.indexOf('\0') >= 0) {
      throw Problem.invalid(what + " contains a character that no text has (U+0000). Remove it.");
    }
    return stripped;
  }

  /// The same, and it must say something in one line.
  static String name(String what, String text, int longest) {
    String name = text(what, text, longest);
    if (name.isEmpty()) {
      throw Problem.invalid(what + " is missing. Write one.");
    }
    if (name.chars().anyMatch(Character::isISOControl)) {
      throw Problem.invalid(what + " must be one line without control characters.");
    }
    return name;
  }

  /// Phrases without blanks around them, without empty ones and repetitions.
  static List<String> phrases(String what, List<String> phrases) {
    List<String> clean =
        phrases.stream()
            .map(phrase -> text("A phrase of " + what, phrase, PHRASE))
            .filter(phrase -> !phrase.isEmpty())
            .distinct()
            .toList();
    if (clean.size() > MOST_PHRASES) {
      throw Problem.invalid(
          "There are %d phrases in %s; %d is the most. Keep the most telling."
              .formatted(clean.size(), what, MOST_PHRASES));
    }
    return clean;
  }
}
