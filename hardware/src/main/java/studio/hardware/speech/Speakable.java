package studio.hardware.speech;

import java.text.Normalizer;
import java.util.Locale;
import studio.hardware.engine.EngineFailure;

/// A line's text as an engine may be given it: one paragraph without markup, control characters or
/// anything that an engine would take for a command.
///
/// `isBeat` is true for a line like "..." or "?!": nobody says a word, the character is only silent
/// for a moment.
public record Speakable(String text, boolean isBeat) {
  /// About five minutes of speech; nobody says more in one breath.
  static final int LONGEST = 4_000;

  /// @throws EngineFailure when there is nothing to say, or far too much
  public static Speakable of(String line) {
    String text =
        Normalizer.normalize(line, Normalizer.Form.NFC)
            .replace('\u2018', '\'')
            .replace('\u2019', '\'')
            .replaceAll("[\u201C\u201D\u201E\u00AB\u00BB\"]", " ")
            .replaceAll("\\s*[\u2013\u2014]+\\s*|\\s+-{1,3}\\s+|-{2,}", ", ")
            .replace("\u2026", "...")
            // Markup, and the brackets in which espeak-ng expects phonemes.
            .replaceAll("[*_~`#<>{}\\[\\]|\\\\^=]", " ")
            .replaceAll("\\p{Cntrl}|\\p{Cf}|\\p{So}|\\p{Cs}|\\p{Co}|\\p{Cn}", " ")
            .replaceAll("\\s+", " ")
            .strip();
    if (line.isBlank()) {
      throw new EngineFailure(
          EngineFailure.Kind.INVALID, "A line has no text; give it words or remove it.");
    }
    if (text.length() > LONGEST) {
      throw new EngineFailure(
          EngineFailure.Kind.INVALID,
          "A line of %,d characters is more than one breath (%,d); split it: \"%s...\""
              .formatted(text.length(), LONGEST, text.substring(0, 40)));
    }
    return new Speakable(text, text.codePoints().noneMatch(Character::isLetterOrDigit));
  }

  /// The text in plain English letters, for engines that know no others: accents fall off.
  ///
  /// @throws EngineFailure when most of the line is in another script
  String inEnglishLetters() {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .replace("\u00DF", "ss")
            .replace("\u00E6", "ae")
            .replace("\u00C6", "Ae")
            .replace("\u0153", "oe")
            .replace("\u00F8", "o")
            .replace("\u00D8", "O")
            .replace("\u0142", "l")
            .replaceAll("[^ -~]", " ")
            .replaceAll("\\s+", " ")
            .strip();
    long before = text.codePoints().filter(Character::isLetterOrDigit).count();
    long after = plain.codePoints().filter(Character::isLetterOrDigit).count();
    if (after * 2 < before) {
      throw new EngineFailure(
          EngineFailure.Kind.INVALID,
          "The voices at hand speak English letters only; install espeak-ng for the line \"%s\"."
              .formatted(text.length() > 40 ? text.substring(0, 40) + "..." : text));
    }
    return plain;
  }

  /// The language whose script most of the letters are written in, as espeak-ng names it; empty for
  /// Latin letters, whose language nobody can tell by looking.
  public String languageOfScript() {
    int[] counts = new int[SCRIPTS.length];
    int latin = 0;
    for (int point : text.codePoints().filter(Character::isLetter).toArray()) {
      String script = Character.UnicodeScript.of(point).name();
      boolean known = false;
      for (int i = 0; i < SCRIPTS.length && !known; i++) {
        known = SCRIPTS[i][0].equals(script);
        counts[i] += known ? 1 : 0;
      }
      latin += known ? 0 : 1;
    }
    int best = -1;
    for (int i = 0; i < counts.length; i++) {
      best = counts[i] > (best < 0 ? latin : counts[best]) ? i : best;
    }
    return best < 0 ? "" : SCRIPTS[best][1].toLowerCase(Locale.ROOT);
  }

  private static final String[][] SCRIPTS = {
    {"HIRAGANA", "ja"}, {"KATAKANA", "ja"}, {"HAN", "cmn"}, {"HANGUL", "ko"},
    {"CYRILLIC", "ru"}, {"GREEK", "el"}, {"ARABIC", "ar"}, {"HEBREW", "he"},
    {"DEVANAGARI", "hi"}, {"THAI", "th"}, {"GEORGIAN", "ka"}, {"ARMENIAN", "hy"},
  };
}
