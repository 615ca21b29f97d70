package studio.hardware.prompted;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/// What is to be seen, and what is not.
public record Prompt(String positive, String negative) {
  /// Phrases in order, between commas; nothing is said twice.
  static String joined(Collection<String> phrases) {
    Set<String> said = new LinkedHashSet<>();
    StringBuilder text = new StringBuilder();
    phrases.stream()
        .flatMap(phrase -> Arrays.stream(phrase.split(",")))
        .map(String::strip)
        .filter(phrase -> !phrase.isEmpty())
        .filter(phrase -> said.add(phrase.toLowerCase(Locale.ROOT)))
        .forEach(phrase -> text.append(text.isEmpty() ? "" : ", ").append(phrase));
    return text.toString();
  }
}
