package studio.verticles.story.script;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a single line of Fountain could be by its looks alone; its neighbours decide the rest.
final class FountainLine {
  private static final Pattern HEADING =
      Pattern.compile(
          "(?:(\\d{1,4}[A-Z]?)[.)]?\\s+)?((?:INT\\.?\\s?/\\s?EXT|EXT\\.?\\s?/\\s?INT|INT|EXT|EST|I/E|E/I)(?:\\.|\\s|/).*)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBERED = Pattern.compile("(.*?)\\s*#([\\p{Alnum}.\\-()]+)#");
  private static final Pattern TRANSITION =
      Pattern.compile(
          "[^\\p{Ll}]*\\bTO:|(?:FADE (?:IN|OUT|UP)|(?:FADE|CUT|SMASH CUT|DISSOLVE)S? TO (?:BLACK|WHITE))\\b[^\\p{Ll}]{0,12}");
  private static final Pattern EXTENSION = Pattern.compile("\\([^()]*\\)?");
  private static final Pattern ENDS_LIKE_A_NAME =
      Pattern.compile(".*(?:[^.!?:;,-]|\\b(?:JR|SR|MR|MRS|DR|ST|\\p{Lu})\\.)");
  private static final Pattern PAGE_FURNITURE =
      Pattern.compile("\\(?CONTINUED:?\\)?(?: \\(\\d+\\))?:?|\\(MORE\\)|\\d{1,3}\\.?");

  private static final int LONGEST_HEADING = 300;

  private FountainLine() {}

  static Optional<Element.Heading> heading(int line, String text) {
    if (text.length() > LONGEST_HEADING) {
      return Optional.empty();
    }
    Matcher heading = HEADING.matcher(text);
    if (!heading.matches()) {
      return Optional.empty();
    }
    Element.Heading found = numbered(line, heading.group(2));
    if (heading.group(1) == null || found.number().isPresent()) {
      return Optional.of(found);
    }
    // Shooting scripts print the number on both sides.
    String number = heading.group(1);
    String inner =
        found.text().endsWith(" " + number)
            ? found.text().substring(0, found.text().length() - number.length())
            : found.text();
    return Optional.of(new Element.Heading(line, inner.strip(), Optional.of(number)));
  }

  /// A heading text with the number that may stand at its end ("... #12A#").
  static Element.Heading numbered(int line, String text) {
    Matcher numbered = NUMBERED.matcher(text.strip());
    return text.length() <= LONGEST_HEADING && numbered.matches()
        ? new Element.Heading(line, numbered.group(1).strip(), Optional.of(numbered.group(2)))
        : new Element.Heading(line, text.strip(), Optional.empty());
  }

  static boolean isTransition(String text) {
    return text.length() < 60 && TRANSITION.matcher(text).matches();
  }

  /// A name in capitals, with or without extensions in parentheses and the `^` of a dual speech.
  static boolean isCue(String text) {
    if (text.length() > 80 || text.startsWith("(")) {
      return false;
    }
    String name = name(text);
    return name.length() <= 45
        && name.codePoints().anyMatch(Character::isLetter)
        && name.codePoints().noneMatch(Character::isLowerCase)
        && name.split("\\s+").length <= 7
        && ENDS_LIKE_A_NAME.matcher(name).matches()
        && !isPageFurniture(text);
  }

  /// What a printed page adds between two halves of a scene; nobody plays it.
  static boolean isPageFurniture(String text) {
    return PAGE_FURNITURE.matcher(text).matches();
  }

  private static String name(String cue) {
    String single = cue.endsWith("^") ? cue.substring(0, cue.length() - 1) : cue;
    return EXTENSION.matcher(single).replaceAll(" ").strip();
  }
}
