package studio.verticles.story.script;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Old books set their titles all in capitals; a library of films does not.
final class Capitals {
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "of", "on", "or",
          "the", "to", "with");

  private Capitals() {}

  /// "HANS IN LUCK" becomes "Hans in Luck". A single word, and what has small letters already,
  /// stays as it is.
  static String calmed(String title) {
    String[] words = title.split(" ");
    if (words.length < 2 || title.codePoints().anyMatch(Character::isLowerCase)) {
      return title;
    }
    return IntStream.range(0, words.length)
        .mapToObj(i -> calmed(words[i], i == 0))
        .collect(Collectors.joining(" "));
  }

  private static String calmed(String word, boolean first) {
    String small = word.toLowerCase(Locale.ROOT);
    if (!first && SMALL.contains(small)) {
      return small;
    }
    boolean numeral = small.matches("[ivxlc]+");
    return word.isEmpty() || numeral ? word : word.charAt(0) + small.substring(1);
  }
}
