package studio.verticles.story.screenwriter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts text where a speaker would breathe: at the ends of sentences first, then at semicolons,
/// commas and dashes, and in the last resort between two words. Put together again the pieces are
/// the text.
final class Sentences {
  private static final Pattern END = Pattern.compile("(?:[.!?…]++|\\.{2,}+)[\"'”’»)]*+(?=\\s)|\\n");
  private static final Pattern BREATH = Pattern.compile("[;:,—–](?=\\s)|\\s(?:--|—|–)(?=\\s)");
  private static final Set<String> SHORT_FORMS =
      Set.of("mr", "mrs", "ms", "dr", "st", "jr", "sr", "prof", "no", "vs", "etc");

  private Sentences() {}

  static List<String> of(String text) {
    var sentences = new ArrayList<String>();
    Matcher end = END.matcher(text);
    int from = 0;
    while (end.find()) {
      if (!isShortForm(text, end.start()) && !goesOn(text, end.end())) {
        addPiece(sentences, text.substring(from, end.end()));
        from = end.end();
      }
    }
    addPiece(sentences, text.substring(from));
    return sentences;
  }

  /// Pieces of at most `words` words, as few as there can be, cut at the best places.
  static List<String> pieces(String text, int words) {
    var pieces = new ArrayList<String>();
    var open = new StringBuilder();
    for (String part : small(text, words)) {
      if (!open.isEmpty() && Words.count(open.toString()) + Words.count(part) > words) {
        pieces.add(open.toString());
        open.setLength(0);
      }
      open.append(open.isEmpty() ? "" : " ").append(part);
    }
    addPiece(pieces, open.toString());
    return pieces;
  }

  private static List<String> small(String text, int words) {
    var small = new ArrayList<String>();
    for (String sentence : of(text)) {
      if (Words.count(sentence) <= words) {
        small.add(sentence);
      } else {
        breaths(sentence).forEach(breath -> addChopped(small, breath, words));
      }
    }
    return small;
  }

  private static List<String> breaths(String sentence) {
    var breaths = new ArrayList<String>();
    Matcher breath = BREATH.matcher(sentence);
    int from = 0;
    while (breath.find()) {
      addPiece(breaths, sentence.substring(from, breath.end()));
      from = breath.end();
    }
    addPiece(breaths, sentence.substring(from));
    return breaths;
  }

  private static void addChopped(List<String> small, String text, int words) {
    if (Words.count(text) <= words) {
      small.add(text);
      return;
    }
    String[] all = text.split("\\s+");
    for (int from = 0; from < all.length; from += words) {
      int to = Math.min(all.length, from + words);
      small.add(String.join(" ", List.of(all).subList(from, to)));
    }
  }

  /// After “Oh!” a sentence goes on with a small letter.
  private static boolean goesOn(String text, int end) {
    int next = end;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    return next < text.length() && next > end && Character.isLowerCase(text.charAt(next));
  }

  private static boolean isShortForm(String text, int dot) {
    if (text.charAt(dot) != '.') {
      return false;
    }
    int start = dot;
    while (start > 0 && Character.isLetter(text.charAt(start - 1)) && dot - start < 6) {
      start--;
    }
    String word = text.substring(start, dot);
    boolean initial =
        word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
    return initial || SHORT_FORMS.contains(word.toLowerCase(Locale.ROOT));
  }

  private static void addPiece(List<String> pieces, String piece) {
    if (!piece.isBlank()) {
      pieces.add(piece.strip());
    }
  }
}
