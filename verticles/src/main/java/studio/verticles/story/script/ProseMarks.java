package studio.verticles.story.script;

import java.util.regex.Pattern;

/// What stands between the paragraphs of a tale: chapter titles, pauses, and the words that
/// libraries put around a book.
final class ProseMarks {
  private static final Pattern PAUSE =
      Pattern.compile("(?:[*#~•⁂=_–—-]\\s*){1,}|(?:\\* ?){3,}|o0o|\\.{3}");
  private static final Pattern CHAPTER =
      Pattern.compile(
          "(?i)(?:chapter|part|book|canto|scene|prologue|epilogue)\\b(?:\\s+(?:[ivxlc]+|\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|the \\w+))?\\s*(?:[.:—–-].{0,80})?|[IVXLC]{1,6}\\.?|\\d{1,3}\\.");

  private ProseMarks() {}

  static boolean isPause(String paragraph) {
    return paragraph.length() < 40 && PAUSE.matcher(paragraph).matches();
  }

  static boolean isChapter(Paragraphs.Paragraph paragraph) {
    String text = paragraph.text();
    if (text.length() > 100) {
      return false;
    }
    return CHAPTER.matcher(text).matches() || isShouted(text);
  }

  /// "THE MAD TEA-PARTY": a short paragraph without a small letter and without the end of a
  /// sentence.
  private static boolean isShouted(String text) {
    return text.codePoints().filter(Character::isLetter).count() >= 4
        && text.codePoints().noneMatch(Character::isLowerCase)
        && !text.matches(".*[!?\"”’]")
        && text.split(" ").length <= 12;
  }

  static boolean isBookStart(String text) {
    return text.startsWith("*** START OF TH") || text.startsWith("***START OF TH");
  }

  static boolean isBookEnd(String text) {
    return text.startsWith("*** END OF TH") || text.startsWith("***END OF TH");
  }
}
