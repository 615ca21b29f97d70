package studio.verticles.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.verticles.bus.Problem;
import studio.verticles.dataset.Datasets.Change;

/// What captions are made of: phrases with commas between, and words in those.
final class Captions {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'_-]*");

  private Captions() {}

  /// Phrases, each as its words in small letters.
  static List<List<String>> phrases(String caption) {
    List<List<String>> phrases = new ArrayList<>();
    for (String phrase : caption.split("[,.;:!?()\\[\\]\"\\n]+")) {
      List<String> words = words(phrase);
      if (!words.isEmpty()) {
        phrases.add(words);
      }
    }
    return phrases;
  }

  static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(match -> match.group())
        .toList();
  }

  /// Whether a word or phrase stands in a caption as a whole.
  static boolean has(String caption, String phrase) {
    return !phrase.isBlank() && pattern(phrase).matcher(caption).find();
  }

  /// How many tokens a text encoder makes of it, about: one for a short word, more for long ones,
  /// one for each comma.
  static int tokens(String caption) {
    int tokens = words(caption).stream().mapToInt(word -> Math.ceilDiv(word.length(), 7)).sum();
    return tokens + (int) caption.chars().filter(letter -> letter == ',' || letter == '.').count();
  }

  /// @param trigger the word that a prefix without a phrase means
  static String changed(String caption, Change change, String trigger) {
    return switch (change) {
      case Change.Replace(var find, var with) -> {
        if (find.isEmpty()) {
          throw Problem.invalid("What is to be replaced is empty. Say which words.");
        }
        Pattern literal =
            Pattern.compile(Pattern.quote(find), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        String replaced = literal.matcher(caption).replaceAll(Matcher.quoteReplacement(with));
        yield replaced.equals(caption) ? caption : tidied(replaced);
      }
      case Change.Prefix(var phrase) -> {
        String words = phrase.isBlank() ? trigger : phrase.strip();
        boolean begins =
            caption.toLowerCase(Locale.ROOT).startsWith(words.toLowerCase(Locale.ROOT));
        yield begins ? caption : tidied(words + ", " + without(caption, words));
      }
      case Change.Strip(var phrase) -> {
        if (phrase.isBlank()) {
          throw Problem.invalid("The phrase that is to be taken out is empty. Say which one.");
        }
        yield without(caption, phrase.strip());
      }
    };
  }

  private static String without(String caption, String phrase) {
    String rest = pattern(phrase).matcher(caption).replaceAll("");
    return rest.equals(caption) ? caption : tidied(rest);
  }

  /// The words of a phrase, however many spaces lie between, and never a part of a word.
  private static Pattern pattern(String phrase) {
    StringBuilder words = new StringBuilder();
    for (String word : phrase.strip().split("\\s+")) {
      words.append(words.isEmpty() ? "" : "\\s+").append(Pattern.quote(word));
    }
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /// No commas without anything between, no double spaces, none at the ends.
  private static String tidied(String caption) {
    return caption
        .replaceAll("[ \\t]+", " ")
        .replaceAll(" ?(, ?)+", ", ")
        .replaceAll(" +([.;:!?])", "$1")
        .replaceAll("^[\\s,;]+|[\\s,;]+$", "");
  }
}
