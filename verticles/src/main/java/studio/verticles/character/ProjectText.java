package studio.verticles.character;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import studio.verticles.bus.Problem;
import studio.verticles.character.Projects.About;
import studio.verticles.character.Projects.Details;
import studio.verticles.character.Projects.Pair;
import studio.verticles.character.Projects.Project;
import studio.verticles.character.Projects.StorylineText;
import studio.verticles.character.Projects.WorldText;
import studio.verticles.production.Json;

/// What people write about a project, checked and without blanks around it.
final class ProjectText {
  private static final List<String> RATINGS = List.of("G", "PG", "PG-13", "R");
  private static final Details NOTHING = new Details("", "", "", "PG", true);

  private ProjectText() {}

  /// A new project must have a title.
  static ProjectStore.Written written(About about) {
    return written(about.title().orElse(""), NOTHING, about);
  }

  static ProjectStore.Written written(Project was, About about) {
    return written(about.title().orElse(was.title()), was.details(), about);
  }

  private static ProjectStore.Written written(String title, Details was, About about) {
    String rating = about.rating().orElse(was.rating()).strip().toUpperCase(Locale.ROOT);
    if (!RATINGS.contains(rating)) {
      throw Problem.invalid(
          "\"%s\" is no rating. Choose one of %s.".formatted(rating, String.join(", ", RATINGS)));
    }
    return new ProjectStore.Written(
        Limits.name("The title", title, Limits.TITLE),
        new Details(
            Limits.text(
                "The description", about.description().orElse(was.description()), Limits.TEXT),
            Limits.text("The genre", about.genre().orElse(was.genre()), Limits.PHRASE),
            Limits.text("The premise", about.premise().orElse(was.premise()), Limits.TEXT),
            rating,
            about.ai().orElse(was.ai())));
  }

  static StorylineText checked(StorylineText text) {
    return new StorylineText(
        Limits.text("The title", text.title(), Limits.TITLE),
        Limits.text("The summary", text.summary(), Limits.NOTES),
        Limits.text("The theme", text.theme(), Limits.TEXT),
        Limits.text("The genre", text.genre(), Limits.PHRASE),
        Limits.text("The target audience", text.targetAudience(), Limits.PHRASE),
        Limits.text("The tone", text.tone(), Limits.PHRASE),
        Limits.text("The style of humour", text.humorStyle(), Limits.PHRASE),
        Limits.phrases("the themes", text.themes()),
        Limits.phrases("the story arcs", text.storyArcs()));
  }

  static WorldText checked(WorldText text) {
    return new WorldText(
        Limits.text("The style preamble", text.stylePreamble(), Limits.TEXT),
        Limits.text("The art style", text.artStyle(), Limits.TEXT),
        Limits.text("The aesthetic", text.aesthetic(), Limits.TEXT),
        checked("The colour palette", text.colorPalette()),
        checked("The cinematography", text.cinematography()),
        checked("The location", text.worldLocation()),
        Limits.text("The time period", text.timePeriod(), Limits.PHRASE),
        Limits.text("The production notes", text.productionNotes(), Limits.NOTES),
        Limits.phrases("the known issues", text.knownIssues()),
        Limits.text("What to avoid", text.negativePromptGuidance(), Limits.TEXT));
  }

  private static Map<String, Object> checked(String what, Map<String, Object> map) {
    Limits.text(what, Json.write(map), Limits.NOTES);
    return map;
  }

  static SpeciesRule checked(SpeciesRule rule) {
    String keyword =
        Limits.name("The keyword", rule.keyword(), Limits.WORD).toLowerCase(Locale.ROOT);
    if (rule.must().isEmpty() && rule.wrong().isEmpty()) {
      throw Problem.invalid(
          "A rule for \"%s\" needs at least one thing that must be seen, or must not."
              .formatted(keyword));
    }
    return new SpeciesRule(
        keyword,
        Limits.phrases("what must be seen", rule.must()),
        Limits.phrases("what must not be seen", rule.wrong()),
        Limits.phrases("the negatives", rule.negatives()));
  }

  static Pair checked(Pair pair) {
    if (pair.one().equals(pair.other())) {
      throw Problem.invalid("Nobody is taken for himself. Choose two different characters.");
    }
    return new Pair(
        pair.one(),
        pair.other(),
        Limits.name("The question", pair.question(), Limits.PHRASE),
        Limits.phrases("the words for the one", pair.oneCues()),
        Limits.phrases("the words for the other", pair.otherCues()));
  }
}
