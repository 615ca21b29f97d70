package studio.verticles.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.hardware.judge.Measures;
import studio.verticles.drawing.Wish.Recipe;
import studio.verticles.learning.Strategies.Remedy;
import studio.verticles.review.Category;

/// The seven strategies as a table: what calls for each, and exactly what it changes.
class StrategiesTest {
  private static final Draft DRAWN =
      new Draft(new Recipe(512, 768, 25, 7, "Euler a"), "a fox, smiling", "text");
  private static final Measures GOOD = measures(1024, 1024, 0.5, 0.3, 0.1, 0.5);

  /// @param positive words that are added, `negative` likewise; a `^` puts them first
  record Row(
      Strategy strategy,
      String because,
      Evidence evidence,
      Recipe recipe,
      String words,
      String not) {
    @Override
    public String toString() {
      return strategy + ": " + because;
    }
  }

  static Stream<Row> table() {
    return Stream.of(
        row(
            Strategy.QUALITY,
            "poor: 10 more steps, cfg 8.0 and DPM++ 2M Karras",
            said(Category.BAD_QUALITY),
            new Recipe(512, 768, 35, 8, "DPM++ 2M Karras"),
            "",
            ""),
        row(
            Strategy.QUALITY,
            "poor: 10 more steps, cfg 8.0 and DPM++ 2M Karras",
            judged(0.39),
            new Recipe(512, 768, 35, 8, "DPM++ 2M Karras"),
            "",
            ""),
        row(
            Strategy.RESOLUTION,
            "coarse: 768 x 1152 instead of 512 x 768",
            measured(measures(512, 768, 0.5, 0.3, 0.1, 0.5), Category.BAD_QUALITY),
            new Recipe(768, 1152, 25, 7, "Euler a"),
            "",
            ""),
        row(
            Strategy.BLUR,
            "blurred: 15 more steps and sharper words",
            measured(measures(1024, 1024, 0.09, 0.3, 0.1, 0.5)),
            new Recipe(512, 768, 40, 9, "Euler a"),
            "sharp focus, crisp lines, fine detail",
            ""),
        row(
            Strategy.BRIGHTNESS,
            "too dark: more light",
            measured(measures(1024, 1024, 0.5, 0.3, 0.1, 0.24)),
            DRAWN.recipe(),
            "bright even lighting, well lit",
            ""),
        row(
            Strategy.BRIGHTNESS,
            "washed out: softer light",
            measured(measures(1024, 1024, 0.5, 0.3, 0.1, 0.94)),
            DRAWN.recipe(),
            "soft balanced light, visible shading",
            ""),
        row(
            Strategy.CONTRAST,
            "flat: more contrast",
            measured(measures(1024, 1024, 0.5, 0.11, 0.1, 0.5)),
            DRAWN.recipe(),
            "strong contrast, vivid colours",
            ""),
        row(
            Strategy.APPEARANCE,
            "off the character: avoiding what was wrong",
            said(Category.WRONG_APPEARANCE),
            DRAWN.recipe(),
            "",
            "off-model, wrong colours, missing features, different design"),
        row(
            Strategy.APPEARANCE,
            "off the character: avoiding what was wrong",
            said(Category.WRONG_POSE, Category.WRONG_EXPRESSION),
            DRAWN.recipe(),
            "",
            "awkward pose, twisted body, unnatural limbs, blank stare, wrong expression, empty eyes"),
        row(
            Strategy.SOLO,
            "not alone: asking for one character only",
            said(Category.NOT_SOLO),
            DRAWN.recipe(),
            "^solo, one character alone",
            "several characters, crowd, second figure"));
  }

  @ParameterizedTest
  @MethodSource("table")
  void eachChangesExactlyThis(Row row) {
    Remedy remedy = remedy(row.evidence(), DRAWN);
    assertTrue(remedy.strategies().contains(row.strategy()), remedy.toString());
    // The table tries one at a time; where the evidence calls for two, the others are in it too.
    Draft alone =
        remedy.strategies().size() == 1 ? remedy.draft() : only(row.strategy(), row.evidence());
    assertEquals(row.recipe(), alone.recipe());
    assertEquals(positive(row.words()), alone.positive());
    assertEquals(row.not().isEmpty() ? "text" : "text, " + row.not(), alone.negative());
    assertTrue(remedy.because().contains(row.because()), remedy.because());
  }

  @Test
  void everyStrategyIsInTheTable() {
    Set<Strategy> reached = EnumSet.noneOf(Strategy.class);
    table().forEach(row -> reached.add(row.strategy()));
    assertEquals(EnumSet.allOf(Strategy.class), reached);
  }

  @Test
  void aGoodPictureCallsForNothing() {
    assertTrue(Strategies.remedy(measured(GOOD), DRAWN).isEmpty());
    assertTrue(Strategies.remedy(judged(0.9), DRAWN).isEmpty());
  }

  @Test
  void theWrongStyleIsWorkedOutBetterAndWithMoreContrast() {
    assertEquals(
        Set.of(Strategy.QUALITY, Strategy.CONTRAST),
        Set.copyOf(remedy(said(Category.WRONG_STYLE), DRAWN).strategies()));
  }

  @Test
  void aLargePictureWithHardlyAnythingInItGrowsByAFifth() {
    Draft large = new Draft(new Recipe(1024, 1024, 50, 10, "DPM++ 2M Karras"), "a fox", "");
    Remedy remedy =
        remedy(measured(measures(1024, 1024, 0.5, 0.3, 0.01, 0.5), Category.BAD_QUALITY), large);
    assertEquals(List.of(Strategy.RESOLUTION), remedy.strategies());
    assertEquals(new Recipe(1224, 1224, 50, 10, "DPM++ 2M Karras"), remedy.draft().recipe());
  }

  @Test
  void whatIsAtItsLimitIsNotTriedAgain() {
    Draft best = new Draft(new Recipe(2048, 2048, 50, 10, "DDIM"), "a fox", "");
    assertTrue(Strategies.remedy(said(Category.BAD_QUALITY), best).isEmpty());
    Draft warned = remedy(said(Category.WRONG_POSE), DRAWN).draft();
    assertTrue(Strategies.remedy(said(Category.WRONG_POSE), warned).isEmpty());
  }

  @Test
  void noNumberPassesItsLimitHoweverOftenItIsTried() {
    Evidence everything =
        new Evidence(
            Set.of(Category.values()),
            Optional.of(0.1),
            Optional.of(false),
            Optional.of(measures(512, 512, 0, 0, 0, 0)));
    Draft draft = DRAWN;
    for (int attempt = 0; attempt < 9; attempt++) {
      draft = Strategies.remedy(everything, draft).map(Remedy::draft).orElse(draft);
      Recipe recipe = draft.recipe();
      assertTrue(recipe.steps() <= 50 && recipe.cfg() <= 10, recipe.toString());
      assertTrue(recipe.width() <= 2048 && recipe.height() <= 2048, recipe.toString());
      assertEquals(0, recipe.width() % 8 + recipe.height() % 8);
    }
    assertTrue(Strategies.remedy(everything, draft).isEmpty(), "it comes to an end");
  }

  @Test
  void noTermIsAddedTwice() {
    Draft told = new Draft(DRAWN.recipe(), "Solo, a fox", "crowd");
    Draft draft = remedy(said(Category.NOT_SOLO), told).draft();
    assertEquals("one character alone, Solo, a fox", draft.positive());
    assertEquals("crowd, several characters, second figure", draft.negative());
    assertFalse(draft.positive().contains("solo,"));
  }

  private static Draft only(Strategy strategy, Evidence evidence) {
    // Without what calls for the others: quality beside resolution.
    return strategy == Strategy.RESOLUTION
        ? Strategies.remedy(
                evidence, new Draft(new Recipe(512, 768, 50, 10, "DDIM"), "a fox, smiling", "text"))
            .map(remedy ->
                new Draft(
                    new Recipe(
                        remedy.draft().recipe().width(),
                        remedy.draft().recipe().height(),
                        25,
                        7,
                        "Euler a"),
                    remedy.draft().positive(),
                    remedy.draft().negative()))
            .orElseThrow()
        : remedy(evidence, DRAWN).draft();
  }

  private static String positive(String words) {
    if (words.startsWith("^")) {
      return words.substring(1) + ", a fox, smiling";
    }
    return words.isEmpty() ? "a fox, smiling" : "a fox, smiling, " + words;
  }

  private static Remedy remedy(Evidence evidence, Draft draft) {
    return Strategies.remedy(evidence, draft).orElseThrow();
  }

  private static Row row(
      Strategy strategy,
      String because,
      Evidence evidence,
      Recipe recipe,
      String words,
      String not) {
    return new Row(strategy, because, evidence, recipe, words, not);
  }

  private static Evidence said(Category... categories) {
    return new Evidence(Set.of(categories), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Evidence judged(double score) {
    return new Evidence(Set.of(), Optional.of(score), Optional.of(true), Optional.empty());
  }

  private static Evidence measured(Measures measures, Category... categories) {
    return new Evidence(
        Set.of(categories), Optional.empty(), Optional.empty(), Optional.of(measures));
  }

  private static Measures measures(
      int width, int height, double sharpness, double contrast, double edges, double mean) {
    return new Measures(
        width, height, 0, 0, sharpness, contrast, 1 - 2 * Math.abs(mean - 0.5), edges, mean);
  }
}
