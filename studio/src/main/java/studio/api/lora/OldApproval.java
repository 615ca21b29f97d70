package studio.api.lora;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import studio.verticles.bus.Bus;
import studio.verticles.character.Characters;
import studio.verticles.character.Characters.CharacterCard;
import studio.verticles.character.Characters.CharacterRef;
import studio.verticles.character.Characters.ReferenceWish;
import studio.verticles.character.Projects.Project;
import studio.verticles.gallery.Gallery;
import studio.verticles.gallery.Gallery.Filter;
import studio.verticles.gallery.Gallery.PictureRef;
import studio.verticles.gallery.Gallery.PictureView;
import studio.verticles.gallery.Gallery.Thumb;
import studio.verticles.gallery.Gallery.Traits;
import studio.verticles.gallery.Standing;
import studio.verticles.production.CharacterId;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProjectId;
import studio.verticles.review.Category;
import studio.verticles.review.Reviews;
import studio.verticles.review.Reviews.Criterion;
import studio.verticles.review.Reviews.Decide;
import studio.verticles.review.Reviews.DecideMany;
import studio.verticles.review.Reviews.Decided;
import studio.verticles.review.Reviews.DecidedMany;
import studio.verticles.review.Reviews.Identify;
import studio.verticles.review.Reviews.LookAgain;
import studio.verticles.review.Reviews.Seen;
import studio.verticles.review.Reviews.Selection;
import studio.verticles.review.Ruling;

/// Datasets, references and decisions, as the old training package had them.
final class OldApproval {
  private static final String WHO = "a script";

  /// The old program answered when every picture had been looked at; scripts wait that long.
  private static final long PATIENCE_SECONDS = 300;

  private final Bus bus;
  private final OldNames names;

  OldApproval(Bus bus, OldNames names) {
    this.bus = bus;
    this.names = names;
  }

  private static Filter of(CharacterCard character, Optional<Standing> standing) {
    return new Filter(
        Optional.empty(), Optional.of(character.id()), false, standing, Traits.ANY, "");
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private PictureView view(Thumb thumb) {
    return bus.ask(Gallery.PICTURE, new PictureRef(thumb.id()));
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
                    .put("status", word(thumb.standing()))
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
    Map<CharacterId, CharacterCard> cast = cast();
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

  private Map<CharacterId, CharacterCard> cast() {
    return names.characters().collect(Collectors.toMap(CharacterCard::id, card -> card));
  }

  JsonObject pending(OldRequest request) {
    Map<CharacterId, CharacterCard> cast = cast();
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
        .put("status", word(decided.standing()));
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
    Whole whole = whole(request);
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

  private record Whole(ProjectId project, Optional<CharacterId> character) {}

  /// A character or a whole project, as many of the old routes had it.
  private Whole whole(OldRequest request) {
    Optional<String> slug =
        request.text("character_slug").or(() -> request.query("character_slug"));
    if (slug.isPresent()) {
      CharacterCard character = names.character(slug.get());
      return new Whole(character.project(), Optional.of(character.id()));
    }
    Project project = names.project(request.needed("project_name"));
    return new Whole(project.id(), Optional.empty());
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

  /// Waits for the model's answer, as the old program did.
  JsonObject identify(OldRequest request) {
    String slug = request.path("slug");
    Optional<CharacterId> character =
        slug.equals("_unclassified") ? Optional.empty() : Optional.of(names.character(slug).id());
    Thumb picture = names.picture(character, request.path("image"));
    CountDownLatch answered = new CountDownLatch(1);
    try (Bus.Listening _ =
        bus.listen(
            Gallery.PICTURE_CHANGED,
            changed -> {
              if (changed.picture().equals(picture.id())) {
                answered.countDown();
              }
            })) {
      try {
        bus.ask(Reviews.IDENTIFY, new Identify(picture.id()));
      } catch (studio.verticles.bus.Problem nobodySees) {
        throw new OldRefusal(502, nobodySees.detail(), nobodySees);
      }
      await(answered);
    }
    PictureView view = view(picture);
    Gallery.Identified identified =
        view.identified()
            .orElseThrow(() -> new OldRefusal(502, "The model has not answered; ask again later"));
    return new JsonObject()
        .put("description", identified.description())
        .put(
            "suggested_name",
            identified
                .suggestion()
                .map(id -> bus.ask(Characters.READ, new CharacterRef(id)).card().name())
                .orElse(null));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new OldRefusal(503, "The studio is closing", stopped);
    }
  }

  /// Looks at what waits, and answers when all of it has been looked at. What a machine may decide
  /// is the project's gate's; the thresholds of the request are no longer asked.
  JsonObject visionReview(OldRequest request) {
    Whole whole = whole(request);
    int most = request.amount("max_images").map(Number::intValue).orElse(50);
    boolean approvedToo = request.said("include_approved", false);
    List<Thumb> chosen =
        names
            .pictures(
                new Filter(
                    Optional.of(whole.project()),
                    whole.character(),
                    false,
                    approvedToo ? Optional.empty() : Optional.of(Standing.PENDING),
                    Traits.ANY,
                    ""))
            .filter(thumb -> thumb.standing() != Standing.REJECTED)
            .limit(Math.clamp(most, 1, 500))
            .toList();
    Map<PictureId, Integer> looksBefore = new HashMap<>();
    chosen.forEach(thumb -> looksBefore.put(thumb.id(), looks(thumb.id())));
    BlockingQueue<PictureId> news = new LinkedBlockingQueue<>();
    try (Bus.Listening _ =
        bus.listen(Gallery.PICTURE_CHANGED, changed -> news.add(changed.picture()))) {
      if (!chosen.isEmpty()) {
        List<Seen> seen =
            chosen.stream().map(thumb -> new Seen(thumb.id(), thumb.version())).toList();
        bus.ask(Reviews.LOOK_AGAIN, new LookAgain(new Selection.These(seen)));
      }
      awaitLooks(looksBefore, news);
    }
    return reviewed(chosen);
  }

  /// Until each of them has been looked at once more, or patience ends.
  private void awaitLooks(Map<PictureId, Integer> before, BlockingQueue<PictureId> news) {
    Instant end = Instant.now().plusSeconds(PATIENCE_SECONDS);
    try {
      while (!before.isEmpty()) {
        PictureId changed =
            news.poll(Duration.between(Instant.now(), end).toMillis(), TimeUnit.MILLISECONDS);
        if (changed == null) {
          return;
        }
        before.computeIfPresent(changed, (id, count) -> looks(id) > count ? null : count);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new OldRefusal(503, "The studio is closing", stopped);
    }
  }

  private int looks(PictureId picture) {
    return bus.ask(Gallery.PICTURE, new PictureRef(picture)).reviews().size();
  }

  private JsonObject reviewed(List<Thumb> chosen) {
    Map<CharacterId, CharacterCard> cast = cast();
    JsonArray results = new JsonArray();
    String model = "";
    int approved = 0;
    int rejected = 0;
    for (Thumb before : chosen) {
      PictureView after = view(before);
      Optional<Gallery.ReviewView> review = after.reviews().stream().findFirst();
      model = review.map(Gallery.ReviewView::judge).orElse(model);
      Standing standing = after.thumb().standing();
      approved += standing == Standing.APPROVED && before.standing() == Standing.PENDING ? 1 : 0;
      rejected += standing == Standing.REJECTED ? 1 : 0;
      results.add(
          new JsonObject()
              .put("image", before.name())
              .put(
                  "character_slug",
                  before.character().map(cast::get).map(CharacterCard::slug).orElse(null))
              .put("quality_score", after.thumb().score().orElse(null))
              .put("solo", after.thumb().solo().orElse(null))
              .put("action", review.isEmpty() ? "error" : action(after))
              .put(
                  "issues",
                  OldShape.array(review.map(Gallery.ReviewView::issues).orElse(List.of()))));
    }
    return new JsonObject()
        .put("model", model)
        .put("reviewed", results.size())
        .put("auto_approved", approved)
        .put("auto_rejected", rejected)
        .put("regen_queued", 0)
        .put("results", results);
  }

  private static String action(PictureView picture) {
    boolean several = picture.thumb().solo().filter(solo -> !solo).isPresent();
    return picture.thumb().standing() == Standing.PENDING && several
        ? "flagged_multi"
        : word(picture.thumb().standing());
  }
}
