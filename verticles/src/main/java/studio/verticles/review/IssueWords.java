package studio.verticles.review;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import studio.hardware.judge.Assessment;

/// Which categories a judge's words mean.
final class IssueWords {
  /// Marks from which on nothing is wrong.
  private static final int CLEAR = 5;

  private static final int LIKE = 4;

  private record Phrase(Category category, List<String> words) {}

  private static final List<Phrase> PHRASES =
      List.of(
          means(Category.BAD_QUALITY, "blur", "artifact", "artefact", "distort", "noisy", "noise"),
          means(Category.BAD_QUALITY, "low quality", "low resolution", "poor quality", "pixelated"),
          means(Category.BAD_QUALITY, "out of focus", "malformed", "deformed", "extra finger"),
          means(Category.WRONG_APPEARANCE, "wrong character", "wrong species", "not recogni"),
          means(Category.WRONG_APPEARANCE, "unrecogni", "wrong hair", "wrong colo", "wrong cloth"),
          means(
              Category.WRONG_APPEARANCE, "wrong outfit", "missing", "does not match", "off-model"),
          means(
              Category.WRONG_STYLE, "wrong style", "inconsistent", "different style", "photoreal"),
          means(Category.WRONG_POSE, "awkward", "unnatural", "wrong pose", "cropped", "cut off"),
          means(Category.WRONG_EXPRESSION, "expression"),
          means(Category.NOT_SOLO, "multiple", "several", "two people", "two characters", "crowd"),
          means(Category.NOT_SOLO, "another person", "another character", "second person"),
          means(Category.NOT_SOLO, "not solo", "more than one"));

  private IssueWords() {}

  private static Phrase means(Category category, String... words) {
    return new Phrase(category, Arrays.asList(words));
  }

  /// At least one: what is bad without a reason does not look like its character.
  static Set<Category> categories(Assessment seen) {
    Set<Category> found = EnumSet.noneOf(Category.class);
    if (seen.solo().equals(java.util.Optional.of(false))) {
      found.add(Category.NOT_SOLO);
    }
    seen.marks()
        .filter(marks -> marks.clarity() < CLEAR)
        .ifPresent(_ -> found.add(Category.BAD_QUALITY));
    seen.marks()
        .filter(marks -> marks.likeness() < LIKE)
        .ifPresent(_ -> found.add(Category.WRONG_APPEARANCE));
    for (String issue : seen.issues()) {
      String said = issue.toLowerCase(Locale.ROOT);
      PHRASES.stream()
          .filter(phrase -> phrase.words().stream().anyMatch(said::contains))
          .forEach(phrase -> found.add(phrase.category()));
    }
    if (found.isEmpty()) {
      found.add(Category.WRONG_APPEARANCE);
    }
    return found;
  }
}
