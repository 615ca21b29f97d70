package studio.api;

import static studio.api.Shape.array;
import static studio.api.Shape.put;
import static studio.api.Shape.putText;
import static studio.api.Shape.time;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import studio.hardware.brief.Appearance;
import studio.verticles.character.Characters.Adopted;
import studio.verticles.character.Characters.CharacterCard;
import studio.verticles.character.Characters.CharacterDetail;
import studio.verticles.character.Characters.DesignBefore;
import studio.verticles.character.Characters.NarrationBegun;
import studio.verticles.character.Sheet;
import studio.verticles.character.SpeciesMatch;
import studio.verticles.library.MediaPath;
import studio.verticles.production.JobId;

/// Characters as the contract shows them.
final class CharacterShape {
  private CharacterShape() {}

  static JsonObject of(CharacterCard card) {
    JsonObject json =
        new JsonObject()
            .put("id", card.id().toString())
            .put("number", card.number())
            .put("project", card.project().toString())
            .put("project_title", card.projectTitle())
            .put("name", card.name())
            .put("slug", card.slug())
            .put(
                "pictures",
                new JsonObject()
                    .put("pending", card.pictures().pending())
                    .put("approved", card.pictures().approved())
                    .put("rejected", card.pictures().rejected()))
            .put("target", card.target())
            .put("has_lora", card.hasLora())
            .put("thumbnails", array(card.thumbnails().stream().map(CharacterShape::address)));
    putText(json, "species", card.species());
    return putText(json, "design_prompt", card.design());
  }

  static JsonObject of(CharacterDetail detail) {
    JsonObject json =
        new JsonObject()
            .put("character", of(detail.card()))
            .put("version", detail.version())
            .put("appearance", of(detail.appearance()))
            .put("negatives", array(detail.negatives().stream()))
            .put("species_match", of(detail.species()))
            .put("trigger_word", detail.trigger())
            .put("created", detail.created().toString());
    putText(json, "description", detail.description());
    putText(json, "negative", detail.negative());
    put(json, "narration", detail.narration().map(JobId::toString));
    return put(json, "archived", time(detail.archived()));
  }

  static JsonObject of(Appearance appearance) {
    JsonObject colours = new JsonObject();
    appearance.keyColors().forEach(colours::put);
    return new JsonObject()
        .put("species", appearance.species())
        .put("body", appearance.body())
        .put("key_colors", colours)
        .put("features", array(appearance.features().stream()))
        .put("common_errors", array(appearance.commonErrors().stream()));
  }

  private static JsonObject of(SpeciesMatch match) {
    return switch (match) {
      case SpeciesMatch.Known(var rule) ->
          new JsonObject()
              .put("kind", "known")
              .put("keywords", new JsonArray(List.of(rule.keyword())));
      case SpeciesMatch.Ambiguous(var keywords) ->
          new JsonObject().put("kind", "ambiguous").put("keywords", array(keywords.stream()));
      case SpeciesMatch.Unknown _ -> new JsonObject().put("kind", "unknown");
    };
  }

  static JsonObject of(DesignBefore before) {
    JsonObject json =
        new JsonObject()
            .put("number", before.number())
            .put("design_prompt", before.design())
            .put("appearance", of(before.appearance()))
            .put("until", before.until().toString());
    return putText(json, "changed_by", before.by());
  }

  static JsonObject of(NarrationBegun begun) {
    return new JsonObject()
        .put("character", begun.character().toString())
        .put("job", begun.job().toString());
  }

  static JsonObject of(Sheet.Reference reference) {
    return new JsonObject()
        .put("picture", reference.picture().toString())
        .put("address", address(reference.path()))
        .put("thumbnail", address(reference.thumbnail()));
  }

  static JsonObject of(Adopted adopted) {
    return new JsonObject()
        .put("project", adopted.project().toString())
        .put("adopted", array(adopted.adopted().stream().map(CharacterShape::of)))
        .put("known", array(adopted.known().stream().map(CharacterShape::of)));
  }

  private static String address(MediaPath path) {
    return "/media/" + path.value();
  }
}
