package studio.verticles.story.screenwriter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text as words: where each stands, how it was written, and how a word list spells it.
final class Words {
  /// A word. `plain` is in lower case, without a possessive; `written` as in the text.
  record Word(String plain, String written, int start, int end) {
    boolean isCapitalised() {
      return Character.isUpperCase(written.codePointAt(0));
    }

    boolean isShouted() {
      return written.length() > 1
          && written.equals(written.toUpperCase(Locale.ROOT))
          && written.codePoints().anyMatch(Character::isLetter);
    }

    boolean isPossessive() {
      return written.length() > plain.length();
    }
  }

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}]++(?:['’.&-][\\p{L}\\p{N}]++)*+");

  private Words() {}

  static List<Word> of(String text) {
    var words = new ArrayList<Word>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(new Word(plain(word.group()), word.group(), word.start(), word.end()));
    }
    return words;
  }

  static int count(String text) {
    Matcher word = WORD.matcher(text);
    int count = 0;
    while (word.find()) {
      count++;
    }
    return count;
  }

  /// "OLD MAN" or "old man" as "Old Man"; a word that mixes cases ("McCoy") or has no vowel ("TJ")
  /// stays as it is.
  static String titled(String name) {
    Matcher word = WORD.matcher(name);
    return word.replaceAll(m -> Matcher.quoteReplacement(titledWord(m.group())));
  }

  private static String titledWord(String word) {
    boolean mixed =
        word.codePoints().skip(1).anyMatch(Character::isUpperCase)
            && word.codePoints().anyMatch(Character::isLowerCase);
    String upper = word.toUpperCase(Locale.ROOT);
    boolean abbreviation =
        upper.matches("[^AEIOUYÄÖÜÉÈÁÍÓÚ]{1,3}")
            && !upper.matches("MR|MRS|DR|ST|MS|JR|SR")
            && word.equals(upper);
    if (mixed || abbreviation) {
      return word;
    }
    int first = word.offsetByCodePoints(0, 1);
    return upper.substring(0, first) + word.substring(first).toLowerCase(Locale.ROOT);
  }

  private static String plain(String written) {
    String lower = written.toLowerCase(Locale.ROOT).replace('’', '\'');
    return lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
  }
}
