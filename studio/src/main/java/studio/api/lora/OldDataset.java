package studio.api.lora;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import studio.verticles.bus.Bus;
import studio.verticles.character.Characters;
import studio.verticles.character.Characters.CharacterCard;
import studio.verticles.character.Characters.CharacterRef;
import studio.verticles.character.Characters.ReferenceWish;
import studio.verticles.gallery.Gallery;
import studio.verticles.gallery.Gallery.Filter;
import studio.verticles.gallery.Gallery.PictureRef;
import studio.verticles.gallery.Gallery.PictureView;
import studio.verticles.gallery.Gallery.Thumb;
import studio.verticles.gallery.Gallery.Traits;
import studio.verticles.gallery.Standing;
import studio.verticles.production.CharacterId;

/// Sets of pictures and references, as the old training package had them.
final class OldDataset {
  private static final String WHO = "a script";

  private final Bus bus;
  private final OldNames names;

  OldDataset(Bus bus, OldNames names) {
    this.bus = bus;
    this.names = names;
  }

  JsonObject dataset(OldRequest request) {
    CharacterCard character = names.character(request.path("name"));
    JsonArray images = new JsonArray();
    names
        .pictures(of(character, Optional.empty()))
        .forEach(thumb ->
            images.add(
                new JsonObject()
                    .put("id", thumb.name())
                    .put("name", thumb.name())
                    .put("status", OldShape.word(thumb.standing()))
                    .put("prompt", view(thumb).words().caption())
                    .put("created_at", thumb.came().toString())));
    return new JsonObject().put("character", character.name()).put("images", images);
  }

  JsonObject references(OldRequest request) {
    CharacterCard character = names.character(request.path("slug"));
    return references(character);
  }

  private JsonObject references(CharacterCard character) {
    JsonArray images = new JsonArray();
    bus.ask(Characters.REFERENCES, new CharacterRef(character.id()))
        .pictures()
        .forEach(reference ->
            images.add(
                bus.ask(Gallery.PICTURE, new PictureRef(reference.picture())).thumb().name()));
    return new JsonObject().put("slug", character.slug()).put("reference_images", images);
  }

  JsonObject addReference(OldRequest request) {
    CharacterCard character = names.character(request.path("slug"));
    Thumb picture = names.picture(character.id(), request.needed("image_name"));
    bus.ask(Characters.ADD_REFERENCE, new ReferenceWish(character.id(), picture.id(), WHO));
    return references(character).put("message", "Reference image added");
  }

  JsonObject removeReference(OldRequest request) {
    CharacterCard character = names.character(request.path("slug"));
    Thumb picture = names.picture(character.id(), request.path("image"));
    bus.ask(Characters.REMOVE_REFERENCE, new ReferenceWish(character.id(), picture.id(), WHO));
    return references(character).put("message", "Reference image removed");
  }

  JsonObject library(OldRequest request) {
    Map<CharacterId, CharacterCard> cast = names.cast();
    JsonArray images = new JsonArray();
    Map<String, Integer> counts = new LinkedHashMap<>();
    names
        .pictures(
            new Filter(
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(Standing.APPROVED),
                Traits.ANY,
                ""))
        .forEach(thumb ->
            thumb
                .character()
                .map(cast::get)
                .ifPresent(character -> {
                  images.add(
                      new JsonObject()
                          .put("name", thumb.name())
                          .put("slug", character.slug())
                          .put("characterName", character.name())
                          .put("project_name", character.projectTitle())
                          .put("quality_score", thumb.score().orElse(null))
                          .put("created_at", thumb.came().toString()));
                  counts.merge(character.slug(), 1, Integer::sum);
                }));
    JsonArray characters = new JsonArray();
    counts.forEach((slug, approved) ->
        characters.add(new JsonObject().put("slug", slug).put("approved", approved)));
    return new JsonObject()
        .put("images", images)
        .put("total", images.size())
        .put("characters", characters);
  }

  JsonObject pending(OldRequest request) {
    Map<CharacterId, CharacterCard> cast = names.cast();
    JsonArray images = new JsonArray();
    JsonObject designs = new JsonObject();
    names
        .pictures(
            new Filter(
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(Standing.PENDING),
                Traits.ANY,
                ""))
        .forEach(thumb -> {
          Optional<CharacterCard> character = thumb.character().map(cast::get);
          PictureView view = view(thumb);
          JsonObject image =
              new JsonObject()
                  .put("id", thumb.name())
                  .put("name", thumb.name())
                  .put("character_name", character.map(CharacterCard::name).orElse("Unclassified"))
                  .put("character_slug", character.map(CharacterCard::slug).orElse("_unclassified"))
                  .put("project_name", character.map(CharacterCard::projectTitle).orElse(""))
                  .put("prompt", view.words().caption())
                  .put("status", "pending")
                  .put("source", sourceOf(thumb))
                  .put("created_at", thumb.came().toString());
          character.ifPresent(one -> {
            image.put("metadata", OldPictures.metadata(one, view));
            designs.put(one.slug(), one.design());
          });
          images.add(image);
        });
    return new JsonObject().put("pending_images", images).put("character_designs", designs);
  }

  private static String sourceOf(Thumb thumb) {
    return switch (thumb.source()) {
      case DRAWN, COMFYUI -> "generated";
      case WEB -> thumb.character().isEmpty() ? "unclassified" : "youtube";
      case UPLOAD, FOLDER, IMPORT, VIDEO, MOVIE ->
          thumb.character().isEmpty() ? "unclassified" : "upload";
    };
  }

  JsonObject datasetStats(OldRequest request) {
    Optional<String> project = request.query("project_name");
    JsonArray characters = new JsonArray();
    int[] totals = new int[3];
    names
        .characters()
        .filter(card -> project.isEmpty() || card.projectTitle().equalsIgnoreCase(project.get()))
        .forEach(card -> {
          characters.add(
              new JsonObject()
                  .put("name", card.name())
                  .put("slug", card.slug())
                  .put("approved", card.pictures().approved())
                  .put("pending", card.pictures().pending())
                  .put("rejected", card.pictures().rejected())
                  .put(
                      "total",
                      card.pictures().approved()
                          + card.pictures().pending()
                          + card.pictures().rejected()));
          totals[0] += card.pictures().approved();
          totals[1] += card.pictures().pending();
          totals[2] += card.pictures().rejected();
        });
    return new JsonObject()
        .put("characters", characters)
        .put(
            "totals",
            new JsonObject()
                .put("approved", totals[0])
                .put("pending", totals[1])
                .put("rejected", totals[2])
                .put("total", totals[0] + totals[1] + totals[2]));
  }

  private PictureView view(Thumb thumb) {
    return bus.ask(Gallery.PICTURE, new PictureRef(thumb.id()));
  }

  private static Filter of(CharacterCard character, Optional<Standing> standing) {
    return new Filter(
        Optional.empty(), Optional.of(character.id()), false, standing, Traits.ANY, "");
  }
}
