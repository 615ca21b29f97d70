package studio.api.lora;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import studio.hardware.brief.Appearance;
import studio.verticles.character.Projects.StorylineText;
import studio.verticles.character.Projects.WorldText;
import studio.verticles.character.Style;

/// How the old program wrote things down.
final class OldShape {
  private OldShape() {}

  static JsonArray array(Stream<?> items) {
    JsonArray array = new JsonArray();
    items.forEach(array::add);
    return array;
  }

  static JsonArray array(List<?> items) {
    return array(items.stream());
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static JsonObject of(Appearance appearance) {
    return new JsonObject()
        .put("species", appearance.species())
        .put("body_type", appearance.body())
        .put("key_colors", new JsonObject(new HashMap<>(appearance.keyColors())))
        .put("key_features", array(appearance.features()))
        .put("common_errors", array(appearance.commonErrors()));
  }

  static Appearance appearance(JsonObject said) {
    try {
      Map<String, String> colors = new HashMap<>();
      JsonObject keyColors = said.getJsonObject("key_colors", new JsonObject());
      keyColors.forEach(entry -> colors.put(entry.getKey(), String.valueOf(entry.getValue())));
      return new Appearance(
          said.getString("species", ""),
          said.getString("body_type", ""),
          colors,
          texts(said.getJsonArray("key_features", new JsonArray())),
          texts(said.getJsonArray("common_errors", new JsonArray())));
    } catch (ClassCastException wrong) {
      throw new OldRefusal(
          400,
          "appearance_data has species, body_type, key_colors{}, key_features[], common_errors[]",
          wrong);
    }
  }

  private static List<String> texts(JsonArray array) {
    return array.stream().map(String::valueOf).toList();
  }

  static JsonObject of(String name, Style style) {
    return new JsonObject()
        .put("style_name", name)
        .put("checkpoint_model", style.model().checkpoint())
        .put("cfg_scale", style.sampling().cfg())
        .put("steps", style.sampling().steps())
        .put("sampler", style.sampling().sampler())
        .put("width", style.model().width())
        .put("height", style.model().height())
        .put("positive_prompt_template", style.wording().positive())
        .put("negative_prompt_template", style.wording().negative());
  }

  static JsonObject of(StorylineText text) {
    return new JsonObject()
        .put("title", text.title())
        .put("summary", text.summary())
        .put("theme", text.theme())
        .put("genre", text.genre())
        .put("target_audience", text.targetAudience())
        .put("tone", text.tone())
        .put("humor_style", text.humorStyle())
        .put("themes", array(text.themes()))
        .put("story_arcs", array(text.storyArcs()));
  }

  static JsonObject of(WorldText text) {
    return new JsonObject()
        .put("style_preamble", text.stylePreamble())
        .put("art_style", text.artStyle())
        .put("aesthetic", text.aesthetic())
        .put("color_palette", new JsonObject(new HashMap<>(text.colorPalette())))
        .put("cinematography", new JsonObject(new HashMap<>(text.cinematography())))
        .put("world_location", new JsonObject(new HashMap<>(text.worldLocation())))
        .put("time_period", text.timePeriod())
        .put("production_notes", text.productionNotes())
        .put("known_issues", array(text.knownIssues()))
        .put("negative_prompt_guidance", text.negativePromptGuidance());
  }
}
