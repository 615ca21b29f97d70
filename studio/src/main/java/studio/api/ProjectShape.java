package studio.api;

import static studio.api.Shape.array;
import static studio.api.Shape.put;
import static studio.api.Shape.putText;
import static studio.api.Shape.time;
import static studio.api.Shape.word;

import io.vertx.core.json.JsonObject;
import studio.verticles.character.Projects.Pair;
import studio.verticles.character.Projects.Project;
import studio.verticles.character.Projects.RuleInForce;
import studio.verticles.character.Projects.Storyline;
import studio.verticles.character.Projects.StorylineText;
import studio.verticles.character.Projects.StyleResult;
import studio.verticles.character.Projects.World;
import studio.verticles.character.Projects.WorldText;
import studio.verticles.character.Style;

/// Projects, and what their characters share, as the contract shows them.
final class ProjectShape {
  private ProjectShape() {}

  static JsonObject of(Project project) {
    JsonObject json =
        new JsonObject()
            .put("id", project.id().toString())
            .put("number", project.number())
            .put("version", project.version())
            .put("title", project.title())
            .put("slug", project.slug())
            .put("rating", project.details().rating())
            .put("ai", project.details().ai())
            .put("characters", project.characters())
            .put("stories", project.stories())
            .put("style_version", project.style())
            .put("created", project.created().toString());
    putText(json, "description", project.details().description());
    putText(json, "genre", project.details().genre());
    putText(json, "premise", project.details().premise());
    return put(json, "archived", time(project.archived()));
  }

  static JsonObject of(Style style) {
    JsonObject json =
        new JsonObject()
            .put("project", style.project().toString())
            .put("version", style.version())
            .put("checkpoint", style.model().checkpoint())
            .put("architecture", word(style.model().architecture()))
            .put("width", style.model().width())
            .put("height", style.model().height())
            .put("steps", style.sampling().steps())
            .put("cfg", style.sampling().cfg())
            .put("sampler", style.sampling().sampler())
            .put("preamble", style.wording().preamble())
            .put("positive", style.wording().positive())
            .put("negative", style.wording().negative())
            .put("likeness_weight", style.likeness().weight())
            .put("likeness_start", style.likeness().start())
            .put("likeness_end", style.likeness().end());
    putText(json, "changed_by", style.change().by());
    putText(json, "reason", style.change().reason());
    return put(json, "changed", time(style.change().at()));
  }

  static JsonObject of(StyleResult result) {
    JsonObject json =
        new JsonObject().put("style", of(result.style())).put("drawn", result.drawn());
    put(json, "approval_rate", result.approvalRate());
    return put(json, "mean_score", result.meanScore());
  }

  static JsonObject of(Storyline storyline) {
    StorylineText text = storyline.text();
    return new JsonObject()
        .put("project", storyline.project().toString())
        .put("version", storyline.version())
        .put("title", text.title())
        .put("summary", text.summary())
        .put("theme", text.theme())
        .put("genre", text.genre())
        .put("target_audience", text.targetAudience())
        .put("tone", text.tone())
        .put("humor_style", text.humorStyle())
        .put("themes", array(text.themes().stream()))
        .put("story_arcs", array(text.storyArcs().stream()));
  }

  static JsonObject of(World world) {
    WorldText text = world.text();
    return new JsonObject()
        .put("project", world.project().toString())
        .put("version", world.version())
        .put("style_preamble", text.stylePreamble())
        .put("art_style", text.artStyle())
        .put("aesthetic", text.aesthetic())
        .put("color_palette", new JsonObject(text.colorPalette()))
        .put("cinematography", new JsonObject(text.cinematography()))
        .put("world_location", new JsonObject(text.worldLocation()))
        .put("time_period", text.timePeriod())
        .put("production_notes", text.productionNotes())
        .put("known_issues", array(text.knownIssues().stream()))
        .put("negative_prompt_guidance", text.negativePromptGuidance());
  }

  static JsonObject of(RuleInForce rule) {
    return new JsonObject()
        .put("keyword", rule.rule().keyword())
        .put("own", rule.own())
        .put("must", array(rule.rule().must().stream()))
        .put("wrong", array(rule.rule().wrong().stream()))
        .put("negatives", array(rule.rule().negatives().stream()));
  }

  static JsonObject of(Pair pair) {
    return new JsonObject()
        .put("one", pair.one().toString())
        .put("other", pair.other().toString())
        .put("question", pair.question())
        .put("one_cues", array(pair.oneCues().stream()))
        .put("other_cues", array(pair.otherCues().stream()));
  }
}
