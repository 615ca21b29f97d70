package studio.verticles.story.screenwriter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import studio.verticles.story.screenwriter.Words.Word;

/// Finds people whom a screenplay introduces in capitals without ever letting them speak: "MIRA, a
/// small fox" and "an OLD MAN", but not "a loud BANG".
final class Introductions {
  private static final Pattern ABOUT_A_PERSON =
      Pattern.compile(
          "(?s)\\s*(?:,\\s*(?:AGE|age|aged|a|an|the|his|her|their|now|mid|late|early|\\d)\\b.*|\\(\\d.*|\\(?(?:AGE|age)\\s?\\d.*)");

  private static final Pattern NOISE =
      Pattern.compile(
          "BANG|CRASH|HISS|THUD|BOOM|CLICK|CREAK|KNOCK|RING|SCREAM|ROAR|MUSIC|SILENCE|WHISTLE|LAUGHTER|SPLASH|THUNDER|CLOSE|WIDE|ANGLE|INSERT|SUPER|TITLE|CUT|POV|LATER");

  private Introductions() {}

  static List<String> in(String text) {
    var found = new ArrayList<String>();
    for (String line : text.split("\n")) {
      if (line.codePoints().anyMatch(Character::isLowerCase)) {
        inLine(line, found);
      }
    }
    return found;
  }

  private static void inLine(String line, List<String> found) {
    List<Word> words = Words.of(line);
    for (int from = 0; from < words.size(); from++) {
      int to = from;
      while (to < words.size()
          && to - from < 4
          && words.get(to).isShouted()
          && isNext(line, words, from, to)) {
        to++;
      }
      if (to > from && to - from < 4) {
        String name = line.substring(words.get(from).start(), words.get(to - 1).end());
        if (isSomebody(name, line.substring(words.get(to - 1).end()))) {
          found.add(name);
        }
      }
      from = Math.max(from, to - 1);
    }
  }

  private static boolean isNext(String line, List<Word> words, int from, int at) {
    return at == from
        || line.substring(words.get(at - 1).end(), words.get(at).start()).matches("\\.? +");
  }

  private static boolean isSomebody(String name, String after) {
    String last = name.substring(name.lastIndexOf(' ') + 1);
    boolean several =
        last.endsWith("S") && NameBook.isCommon(last.toLowerCase(Locale.ROOT))
            || last.endsWith("MEN");
    boolean possessive = last.matches(".*['’][Ss]");
    boolean kind = NameBook.isCommon(last.toLowerCase(Locale.ROOT));
    return !several
        && !possessive
        && !NOISE.matcher(name).matches()
        && (kind || ABOUT_A_PERSON.matcher(after).matches());
  }
}
