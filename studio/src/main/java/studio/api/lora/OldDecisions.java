package studio.api.lora;

import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import studio.verticles.bus.Bus;
import studio.verticles.character.Characters.CharacterCard;
import studio.verticles.gallery.Gallery.Thumb;
import studio.verticles.gallery.Standing;
import studio.verticles.production.CharacterId;
import studio.verticles.review.Category;
import studio.verticles.review.Reviews;
import studio.verticles.review.Reviews.Criterion;
import studio.verticles.review.Reviews.Decide;
import studio.verticles.review.Reviews.DecideMany;
import studio.verticles.review.Reviews.Decided;
import studio.verticles.review.Reviews.DecidedMany;
import studio.verticles.review.Reviews.Selection;
import studio.verticles.review.Ruling;

/// What a script decides about pictures.
final class OldDecisions {
  private static final String WHO = "a script";

  private final Bus bus;
  private final OldNames names;

  OldDecisions(Bus bus, OldNames names) {
    this.bus = bus;
    this.names = names;
  }

  /// `feedback` is "category|category|own words". An edited prompt becomes the picture's caption;
  /// unlike then, it no longer rewrites the character.
  JsonObject approve(OldRequest request) {
    CharacterCard character =
        names.character(
            request
                .text("character_slug")
                .or(() -> request.text("character_name"))
                .orElseThrow(() -> new OldRefusal(400, "character_slug is required")));
    Thumb picture = names.picture(character.id(), request.needed("image_name"));
    boolean approved = request.said("approved", false);
    Ruling ruling =
        approved
            ? new Ruling.Approve(request.text("feedback").orElse(""))
            : rejection(request.text("feedback").orElse(""));
    bus.ask(
        Reviews.DECIDE,
        new Decide(picture.id(), picture.version(), ruling, WHO, request.text("edited_prompt")));
    return new JsonObject()
        .put("message", "Image %s %s".formatted(picture.name(), approved ? "approved" : "rejected"))
        .put("status", approved ? "approved" : "rejected")
        .put("regeneration_queued", false);
  }

  private static Ruling rejection(String feedback) {
    List<String> parts = Arrays.stream(feedback.split("\\|")).map(String::strip).toList();
    Set<Category> categories =
        parts.stream().map(Category::of).flatMap(Optional::stream).collect(Collectors.toSet());
    String note =
        parts.stream()
            .filter(part -> Category.of(part).isEmpty())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    boolean unstructured =
        Set.of("", "rejected", "batch rejected").contains(feedback.toLowerCase(Locale.ROOT));
    return new Ruling.Reject(
        unstructured ? Set.of(Category.WRONG_APPEARANCE) : categories, unstructured ? "" : note);
  }

  JsonObject reassign(OldRequest request) {
    Optional<CharacterId> from =
        request
            .text("character_slug")
            .or(() -> request.text("source_slug"))
            .filter(slug -> !slug.equals("_unclassified"))
            .map(slug -> names.character(slug).id());
    Thumb picture = names.picture(from, request.needed("image_name"));
    CharacterCard to =
        names.character(
            request
                .text("target_character_slug")
                .or(() -> request.text("target_slug"))
                .orElseThrow(() -> new OldRefusal(400, "target_character_slug is required")));
    Decided decided =
        bus.ask(
            Reviews.DECIDE,
            new Decide(
                picture.id(),
                picture.version(),
                new Ruling.Reassign(Optional.of(to.id()), ""),
                WHO,
                Optional.empty()));
    return new JsonObject()
        .put("message", "Image reassigned to " + to.name())
        .put("image_name", picture.name())
        .put("target_slug", to.slug())
        .put("status", OldShape.word(decided.standing()));
  }

  JsonObject bulkReject(OldRequest request) {
    Criterion criterion =
        switch (request.needed("criteria")) {
          case "solo_false" -> Criterion.NOT_SOLO;
          case "no_vision_review" -> Criterion.NEVER_REVIEWED;
          case "low_quality" -> Criterion.LOW_SCORE;
          default ->
              throw new OldRefusal(400, "criteria is solo_false, no_vision_review or low_quality");
        };
    boolean dryRun = request.said("dry_run", true);
    OldNames.Whole whole = names.whole(request);
    DecidedMany decided =
        bus.ask(
            Reviews.DECIDE_MANY,
            new DecideMany(
                new Selection.All(
                    whole.project(), whole.character(), Set.of(Standing.APPROVED), criterion),
                new Ruling.Reject(Set.of(), "Batch rejected"),
                WHO,
                dryRun));
    return new JsonObject()
        .put("criteria", request.needed("criteria"))
        .put("dry_run", dryRun)
        .put("matched", decided.changes().size())
        .put("rejected", dryRun ? 0 : decided.changes().size())
        .put("images", OldShape.array(decided.changes().stream().map(Reviews.Change::name)));
  }
}
