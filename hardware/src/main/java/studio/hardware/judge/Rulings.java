package studio.hardware.judge;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.hardware.judge.Assessment.Marks;
import studio.hardware.judge.Assessment.SpeciesCheck;
import studio.hardware.judge.Exhibit.Pair;

/// What follows from single answers of a model, and from several together. Whatever is not plain is
/// left open: an open question goes to a person, a wrong answer would not.
final class Rulings {
  /// Below this a model that names somebody is guessing.
  static final double CONFIDENT = 0.5;

  private Rulings() {}

  /// All three or none.
  static Optional<Marks> marks(Answered look) {
    return look.mark("likeness")
        .flatMap(likeness ->
            look.mark("clarity")
                .flatMap(clarity ->
                    look.mark("usefulness").map(use -> new Marks(likeness, clarity, use))));
  }

  /// A drawing of the wrong being is no likeness and teaches the wrong thing, however clear it is.
  static Optional<Marks> marks(Optional<Marks> marks, SpeciesCheck species) {
    return species == SpeciesCheck.WRONG ? marks.map(m -> new Marks(0, m.clarity(), 0)) : marks;
  }

  /// @param human whether the figure was taken for a human being at the first look
  /// @param shouldBeHuman whether the subject is one
  static SpeciesCheck species(String answer, Optional<Boolean> human, boolean shouldBeHuman) {
    return switch (answer) {
      // Yes to this and a human being before: one of the answers is wrong.
      case "yes" ->
          human.equals(Optional.of(!shouldBeHuman)) ? SpeciesCheck.UNSURE : SpeciesCheck.RIGHT;
      case "no" -> SpeciesCheck.WRONG;
      default -> SpeciesCheck.UNSURE;
    };
  }

  /// Whom a picture shows: the primary figure, or the only other one where there is no primary.
  static Optional<String> seenAs(Answered cast, List<String> slugs) {
    if (cast.share("confidence").filter(sure -> sure >= CONFIDENT).isEmpty()) {
      return Optional.empty();
    }
    Optional<String> primary = cast.oneOf("primary", slugs);
    if (primary.isPresent() || !cast.words("primary").equals(Forms.NOBODY)) {
      return primary;
    }
    List<String> others = cast.list("others").stream().distinct().toList();
    return others.size() == 1
        ? Optional.of(others.getFirst()).filter(slugs::contains)
        : Optional.empty();
  }

  /// Which of two that are taken for each other. What was seen decides where no name was given, and
  /// outweighs a name that it contradicts: then it is neither.
  static Optional<String> ofPair(Answered answer, Pair pair) {
    Optional<String> named = answer.oneOf("answer", List.of(pair.one(), pair.other()));
    Optional<String> seen = byCues(answer.words("because"), pair);
    if (named.isPresent() && seen.isPresent() && !named.equals(seen)) {
      return Optional.empty();
    }
    return named.or(() -> seen);
  }

  private static Optional<String> byCues(String because, Pair pair) {
    boolean one = mentions(because, pair.oneCues());
    boolean other = mentions(because, pair.otherCues());
    if (one == other) {
      return Optional.empty();
    }
    return Optional.of(one ? pair.one() : pair.other());
  }

  private static boolean mentions(String text, List<String> cues) {
    String said = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
    return cues.stream()
        .map(cue -> cue.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip())
        .anyMatch(cue -> !cue.isEmpty() && said.contains(" " + cue + " "));
  }
}
