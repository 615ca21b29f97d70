package studio.verticles.learning;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import studio.hardware.judge.Measures;
import studio.verticles.drawing.Wish.Recipe;
import studio.verticles.review.Category;

/// The seven things that can be done about a rejected picture: what calls for each, and what each
/// changes of what the picture was drawn with.
final class Strategies {
  private static final int MOST_STEPS = 50;
  private static final double MOST_CFG = 10;

  /// No drawing program that runs at home makes a good picture beyond it at a stroke.
  private static final int LONGEST_SIDE = 2048;

  /// Under this a judge found hardly anything good.
  private static final double POOR = 0.4;

  /// Variance of the Laplacian under 100, the usual mark of a blurred picture.
  private static final double BLURRED = 0.1;

  private static final double FLAT = 0.12;
  private static final double DARK = 0.25;

  /// A white background is wanted; a picture that is nothing else is not.
  private static final double WASHED_OUT = 0.93;

  private static final int COARSE = 768;
  private static final double EMPTY = 0.02;

  private Strategies() {}

  /// What is tried, in the order in which it was changed.
  record Remedy(List<Strategy> strategies, Draft draft, String because) {
    Remedy {
      strategies = List.copyOf(strategies);
    }
  }

  /// One change, and what it is in words; absent where it would change nothing.
  private record Change(Draft draft, String words) {}

  /// Everything that the evidence calls for and that changes anything; empty when nothing does.
  static Optional<Remedy> remedy(Evidence evidence, Draft was) {
    List<Strategy> tried = new ArrayList<>();
    List<String> words = new ArrayList<>();
    Draft draft = was;
    for (Strategy strategy : calledFor(evidence)) {
      Change change = change(strategy, evidence, draft);
      if (!change.draft().equals(draft)) {
        tried.add(strategy);
        words.add(change.words());
        draft = change.draft();
      }
    }
    return tried.isEmpty()
        ? Optional.empty()
        : Optional.of(new Remedy(tried, draft, String.join("; ", words)));
  }

  static Set<Strategy> calledFor(Evidence evidence) {
    Set<Strategy> called = EnumSet.noneOf(Strategy.class);
    for (Strategy strategy : Strategy.values()) {
      if (isCalledFor(strategy, evidence)) {
        called.add(strategy);
      }
    }
    return called;
  }

  private static boolean isCalledFor(Strategy strategy, Evidence evidence) {
    return switch (strategy) {
      case QUALITY ->
          evidence.says(Category.BAD_QUALITY)
              || evidence.says(Category.WRONG_STYLE)
              || evidence.score().filter(score -> score < POOR).isPresent();
      case RESOLUTION ->
          evidence.says(Category.BAD_QUALITY)
              && measured(evidence, picture -> isCoarse(picture) || picture.edges() < EMPTY);
      case BLUR -> measured(evidence, picture -> picture.sharpness() < BLURRED);
      case BRIGHTNESS ->
          measured(evidence, picture -> picture.mean() < DARK || picture.mean() > WASHED_OUT);
      case CONTRAST ->
          evidence.says(Category.WRONG_STYLE)
              || measured(evidence, picture -> picture.contrast() < FLAT);
      case APPEARANCE ->
          evidence.says(Category.WRONG_APPEARANCE)
              || evidence.says(Category.WRONG_POSE)
              || evidence.says(Category.WRONG_EXPRESSION);
      case SOLO ->
          evidence.says(Category.NOT_SOLO) || evidence.solo().filter(solo -> !solo).isPresent();
    };
  }

  private static boolean measured(Evidence evidence, Predicate<Measures> so) {
    return evidence.measures().filter(so).isPresent();
  }

  private static boolean isCoarse(Measures picture) {
    return Math.min(picture.width(), picture.height()) < COARSE;
  }

  private static Change change(Strategy strategy, Evidence evidence, Draft draft) {
    Recipe recipe = draft.recipe();
    return switch (strategy) {
      case QUALITY -> better(draft, recipe);
      case RESOLUTION -> larger(draft, recipe);
      case BLUR -> sharper(draft, recipe);
      case BRIGHTNESS ->
          measured(evidence, picture -> picture.mean() < DARK)
              ? new Change(
                  draft.asking(List.of("bright even lighting", "well lit")), "too dark: more light")
              : new Change(
                  draft.asking(List.of("soft balanced light", "visible shading")),
                  "washed out: softer light");
      case CONTRAST ->
          new Change(
              draft.asking(List.of("strong contrast", "vivid colours")), "flat: more contrast");
      case APPEARANCE ->
          new Change(
              draft.avoiding(
                  evidence.categories().stream()
                      .sorted()
                      .filter(category -> category != Category.NOT_SOLO)
                      .flatMap(category -> Complaints.terms(category).stream())
                      .toList()),
              "off the character: avoiding what was wrong");
      case SOLO ->
          new Change(
              draft
                  .askingFirst(List.of("solo", "one character alone"))
                  .avoiding(Complaints.terms(Category.NOT_SOLO)),
              "not alone: asking for one character only");
    };
  }

  private static Change better(Draft draft, Recipe was) {
    int steps = Math.max(was.steps(), Math.min(MOST_STEPS, was.steps() + 10));
    double cfg = was.cfg() < 9 ? Math.min(MOST_CFG, was.cfg() + 1) : was.cfg();
    // The plain ones find the same picture with less detail.
    String sampler = was.sampler().startsWith("Euler") ? "DPM++ 2M Karras" : was.sampler();
    List<String> words = new ArrayList<>();
    if (steps > was.steps()) {
      words.add("%d more steps".formatted(steps - was.steps()));
    }
    if (cfg > was.cfg()) {
      words.add("cfg %.1f".formatted(cfg));
    }
    if (!sampler.equals(was.sampler())) {
      words.add(sampler);
    }
    return new Change(
        draft.with(new Recipe(was.width(), was.height(), steps, cfg, sampler)),
        "poor: " + listed(words));
  }

  private static Change larger(Draft draft, Recipe was) {
    double factor = Math.min(was.width(), was.height()) < COARSE ? 1.5 : 1.2;
    double allowed = Math.min(factor, (double) LONGEST_SIDE / Math.max(was.width(), was.height()));
    int width = grown(was.width(), allowed);
    int height = grown(was.height(), allowed);
    return new Change(
        draft.with(new Recipe(width, height, was.steps(), was.cfg(), was.sampler())),
        "coarse: %d x %d instead of %d x %d".formatted(width, height, was.width(), was.height()));
  }

  /// A multiple of 8, as latents want it, and never smaller than it was.
  private static int grown(int side, double factor) {
    return Math.max(side, (int) (side * factor) / 8 * 8);
  }

  private static Change sharper(Draft draft, Recipe was) {
    int steps =
        was.steps() < 40 ? Math.min(MOST_STEPS, Math.max(was.steps() + 15, 40)) : was.steps();
    Draft sharper =
        draft
            .with(
                new Recipe(was.width(), was.height(), steps, Math.max(was.cfg(), 9), was.sampler()))
            .asking(List.of("sharp focus", "crisp lines", "fine detail"));
    return new Change(
        sharper,
        steps > was.steps()
            ? "blurred: %d more steps and sharper words".formatted(steps - was.steps())
            : "blurred: sharper words");
  }

  private static String listed(List<String> words) {
    return words.size() < 2
        ? String.join("", words)
        : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }
}
