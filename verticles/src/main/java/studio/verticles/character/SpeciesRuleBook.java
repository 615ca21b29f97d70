package studio.verticles.character;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import studio.hardware.brief.Appearance;
import studio.verticles.production.Json;

/// Which rule a species falls under.
///
/// A rule fits when its keyword stands in the species as words. The most specific one wins: "sea
/// turtle" before "turtle". Where two fit and neither is part of the other ("turtle-dragon"), none
/// is taken.
public record SpeciesRuleBook(List<SpeciesRule> rules) {
  /// What everybody knows of common species.
  public static final SpeciesRuleBook HOUSE =
      new SpeciesRuleBook(List.of(Json.read(Resource.text("species.json"), SpeciesRule[].class)));

  private static final String HUMAN = "human";
  private static final Pattern DENIED =
      Pattern.compile("\\b(?:not|non|never|no)(?:[- ]+an?)?[- ]*humans?\\b|\\bnonhumans?\\b");

  public SpeciesRuleBook {
    rules = List.copyOf(rules);
  }

  /// The same book with a project's own rules, which replace those of the same keyword.
  public SpeciesRuleBook with(List<SpeciesRule> own) {
    Map<String, SpeciesRule> byKeyword = new LinkedHashMap<>();
    rules.forEach(rule -> byKeyword.put(rule.keyword(), rule));
    own.forEach(rule -> byKeyword.put(rule.keyword(), rule));
    return new SpeciesRuleBook(List.copyOf(byKeyword.values()));
  }

  public SpeciesMatch match(Appearance appearance) {
    String species = appearance.species().toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>(words(DENIED.matcher(species).replaceAll(" ")));
    if (appearance.isHuman()) {
      words.add(HUMAN); // "a girl" is one
    }
    List<SpeciesRule> fitting = rules.stream().filter(rule -> fits(rule, words)).toList();
    List<SpeciesRule> best =
        fitting.stream()
            .filter(rule -> fitting.stream().noneMatch(other -> isPartOf(rule, other)))
            .toList();
    return switch (best.size()) {
      case 0 -> new SpeciesMatch.Unknown();
      case 1 -> new SpeciesMatch.Known(best.getFirst());
      default -> new SpeciesMatch.Ambiguous(best.stream().map(SpeciesRule::keyword).toList());
    };
  }

  private static boolean fits(SpeciesRule rule, List<String> words) {
    return Collections.indexOfSubList(words, words(rule.keyword())) >= 0;
  }

  private static boolean isPartOf(SpeciesRule rule, SpeciesRule other) {
    List<String> whole = words(other.keyword());
    List<String> part = words(rule.keyword());
    return whole.size() > part.size() && Collections.indexOfSubList(whole, part) >= 0;
  }

  /// "Star-shaped foxes" is star, shaped, fox.
  private static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> !word.isEmpty())
        .map(SpeciesRuleBook::singular)
        .toList();
  }

  private static String singular(String word) {
    if (word.equals("mice")) {
      return "mouse";
    }
    if (word.equals("wolves")) {
      return "wolf";
    }
    if (word.length() > 4 && word.matches(".*(?:x|sh|ch)es")) {
      return word.substring(0, word.length() - 2);
    }
    return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
        ? word.substring(0, word.length() - 1)
        : word;
  }
}
