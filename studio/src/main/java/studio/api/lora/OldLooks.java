package studio.api.lora;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import studio.verticles.bus.Bus;
import studio.verticles.character.Characters;
import studio.verticles.character.Characters.CharacterCard;
import studio.verticles.character.Characters.CharacterRef;
import studio.verticles.gallery.Gallery;
import studio.verticles.gallery.Gallery.Filter;
import studio.verticles.gallery.Gallery.PictureRef;
import studio.verticles.gallery.Gallery.PictureView;
import studio.verticles.gallery.Gallery.Thumb;
import studio.verticles.gallery.Gallery.Traits;
import studio.verticles.gallery.Standing;
import studio.verticles.production.CharacterId;
import studio.verticles.production.PictureId;
import studio.verticles.review.Reviews;
import studio.verticles.review.Reviews.Identify;
import studio.verticles.review.Reviews.LookAgain;
import studio.verticles.review.Reviews.Seen;
import studio.verticles.review.Reviews.Selection;

/// Having machines look at pictures, as the old visual pipeline had it.
final class OldLooks {
  /// The old program answered when every picture had been looked at; scripts wait that long.
  private static final long PATIENCE_SECONDS = 300;

  private final Bus bus;
  private final OldNames names;

  OldLooks(Bus bus, OldNames names) {
    this.bus = bus;
    this.names = names;
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
    OldNames.Whole whole = names.whole(request);
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
    Map<CharacterId, CharacterCard> cast = names.cast();
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
        : OldShape.word(picture.thumb().standing());
  }

  private PictureView view(Thumb thumb) {
    return bus.ask(Gallery.PICTURE, new PictureRef(thumb.id()));
  }
}
