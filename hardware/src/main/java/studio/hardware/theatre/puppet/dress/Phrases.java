package studio.hardware.theatre.puppet.dress;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.hardware.theatre.puppet.bench.Pigment;

/// The feature phrases of a look, searched by words.
public record Phrases(List<String> phrases) {
  public Phrases {
    phrases = phrases.stream().map(phrase -> phrase.toLowerCase(Locale.ROOT)).toList();
  }

  public boolean say(String... words) {
    return with(words).isPresent();
  }

  /// Whether one phrase has both words, whatever stands between them ("long red hair").
  public boolean sayBoth(String one, String other) {
    return phrases.stream()
        .anyMatch(each ->
            each.matches(".*\\b" + one + "\\b.*") && each.matches(".*\\b" + other + "\\b.*"));
  }

  /// The first phrase that contains one of the words as a whole word (a plural s aside).
  public Optional<String> with(String... words) {
    for (String word : words) {
      String pattern = ".*\\b" + word + "(e?s)?\\b.*";
      Optional<String> found = phrases.stream().filter(each -> each.matches(pattern)).findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /// The colour named in the phrase about one of the words.
  public Optional<Integer> colorOf(String... words) {
    for (String word : words) {
      Optional<Integer> color =
          phrases.stream()
              .filter(each -> each.matches(".*\\b" + word + "(e?s)?\\b.*"))
              .flatMap(each -> Pigment.named(each).stream())
              .findFirst();
      if (color.isPresent()) {
        return color;
      }
    }
    return Optional.empty();
  }
}
