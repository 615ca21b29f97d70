package studio.verticles.character;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import studio.hardware.brief.Appearance;
import studio.verticles.production.Json;

/// What no picture of a character should show, as words for the negative prompt: what is said of
/// the species, what the rule of the species adds, what drawings are known to get wrong, and the
/// character's own words. In this order and without repetition.
public final class Negatives {
  private static final Pattern NOT_HUMAN =
      Pattern.compile("(?i)\\b(?:not|non|never)(?:[- ]+an?)?[- ]*humans?\\b|\\bnonhumans?\\b");

  /// For everything whose species says that it is not human.
  private static final List<String> HUMAN =
      List.of(
          "human",
          "human face",
          "human skin",
          "realistic person",
          "humanoid body",
          "human proportions");

  private static final List<KnownError> ERRORS =
      List.of(Json.read(Resource.text("errors.json"), KnownError[].class));

  private Negatives() {}

  /// A mistake that drawings make: words by which people tell of it, and what keeps it away.
  record KnownError(List<String> said, List<String> negatives) {
    boolean isToldBy(String error) {
      String lower = error.toLowerCase(Locale.ROOT);
      return said.stream().anyMatch(lower::contains);
    }
  }

  /// @param own the character's own words, with commas between them
  public static List<String> of(Appearance appearance, SpeciesMatch species, String own) {
    Map<String, String> once = new LinkedHashMap<>();
    Stream.of(
            ofSpecies(appearance),
            ofRule(species),
            ofErrors(appearance.commonErrors()),
            Arrays.stream(own.split("[,\\n]", -1)))
        .flatMap(words -> words)
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .forEach(word -> once.putIfAbsent(word.toLowerCase(Locale.ROOT), word));
    return List.copyOf(once.values());
  }

  private static Stream<String> ofSpecies(Appearance appearance) {
    return NOT_HUMAN.matcher(appearance.species()).find() ? HUMAN.stream() : Stream.empty();
  }

  private static Stream<String> ofRule(SpeciesMatch species) {
    return switch (species) {
      case SpeciesMatch.Known(var rule) -> rule.negatives().stream();
      case SpeciesMatch.Ambiguous _, SpeciesMatch.Unknown _ -> Stream.empty();
    };
  }

  private static Stream<String> ofErrors(List<String> errors) {
    return errors.stream()
        .flatMap(error -> ERRORS.stream().filter(known -> known.isToldBy(error)))
        .flatMap(known -> known.negatives().stream());
  }
}
