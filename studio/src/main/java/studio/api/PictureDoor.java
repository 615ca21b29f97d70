package studio.api;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import studio.verticles.bus.Bus;
import studio.verticles.gallery.Gallery;
import studio.verticles.gallery.Gallery.Browse;
import studio.verticles.gallery.Gallery.CountsOf;
import studio.verticles.gallery.Gallery.DuplicatesOf;
import studio.verticles.gallery.Gallery.Filter;
import studio.verticles.gallery.Gallery.LookAlikeGroups;
import studio.verticles.gallery.Gallery.PicturePage;
import studio.verticles.gallery.Gallery.PictureRef;
import studio.verticles.gallery.Gallery.PictureView;
import studio.verticles.gallery.Gallery.Scored;
import studio.verticles.gallery.Gallery.Traits;
import studio.verticles.gallery.Source;
import studio.verticles.gallery.Standing;
import studio.verticles.production.CharacterId;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProjectId;
import studio.verticles.review.Reviews;
import studio.verticles.review.Reviews.Identify;
import studio.verticles.review.Reviews.LookAgain;

/// Pictures: find them, look at one, let machines look again.
final class PictureDoor {
  private static final String NOBODY = "none";

  private final Bus bus;

  PictureDoor(Bus bus) {
    this.bus = bus;
  }

  void list(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    PicturePage page =
        bus.ask(
            Gallery.PAGE,
            new Browse(
                filter(asked),
                asked.query("cursor"),
                asked.limit(),
                asked.query("counts").map(Boolean::valueOf).orElse(false)));
    JsonObject json = Shape.page(page.pictures().stream().map(PictureShape::of), page.next());
    Shape.put(json, "counts", page.counts().map(PictureShape::of));
    Answer.json(visit, 200, json);
  }

  private static Filter filter(Asked asked) {
    Optional<String> character = asked.query("character");
    return new Filter(
        asked.query("project").map(ProjectId::parse),
        character.filter(name -> !name.equals(NOBODY)).map(CharacterId::parse),
        character.filter(NOBODY::equals).isPresent(),
        asked.query("standing").map(word -> Standing.valueOf(word.toUpperCase(Locale.ROOT))),
        new Traits(
            asked.query("source").map(PictureDoor::sources).orElse(Set.of()),
            scored(asked),
            asked.query("judged").map(Boolean::valueOf),
            asked.query("made_with"),
            asked.query("since").map(PictureDoor::time)),
        asked.query("text").orElse(""));
  }

  private static Optional<Scored> scored(Asked asked) {
    Optional<Double> least = asked.query("least_score").map(Double::valueOf);
    Optional<Double> most = asked.query("most_score").map(Double::valueOf);
    return least.isEmpty() && most.isEmpty()
        ? Optional.empty()
        : Optional.of(new Scored(least.orElse(0.0), most.orElse(1.0)));
  }

  private static Set<Source> sources(String words) {
    return Arrays.stream(words.split(","))
        .map(String::strip)
        .map(word ->
            Arrays.stream(Source.values())
                .filter(source -> Shape.word(source).equals(word))
                .findFirst()
                .orElseThrow(() ->
                    new Refused(
                        ProblemType.MALFORMED,
                        "\"%s\" is no source. They are: %s."
                            .formatted(
                                word,
                                Arrays.stream(Source.values())
                                    .map(Shape::word)
                                    .collect(Collectors.joining(", "))))))
        .collect(Collectors.toSet());
  }

  private static Instant time(String written) {
    try {
      return OffsetDateTime.parse(written).toInstant();
    } catch (DateTimeException wrong) {
      throw new Refused(
          ProblemType.MALFORMED,
          "\"%s\" is no time. Write it as 2026-11-20T23:30:00Z.".formatted(written));
    }
  }

  void counts(RoutingContext visit) {
    CountsOf of = new CountsOf(Asked.of(visit).query("project").map(ProjectId::parse));
    Answer.json(
        visit,
        200,
        Shape.page(
            bus.ask(Gallery.COUNTS, of).characters().stream().map(PictureShape::of),
            Optional.empty()));
  }

  void read(RoutingContext visit) {
    PictureView picture =
        bus.ask(Gallery.PICTURE, new PictureRef(PictureId.parse(Asked.of(visit).path("picture"))));
    Answer.json(visit, 200, PictureShape.of(picture), picture.thumb().version());
  }

  void duplicates(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    LookAlikeGroups groups =
        bus.ask(
            Gallery.DUPLICATES,
            new DuplicatesOf(
                ProjectId.parse(asked.path("project")),
                asked.query("character").map(CharacterId::parse)));
    Answer.json(
        visit,
        200,
        new JsonObject()
            .put(
                "items",
                Shape.array(
                    groups.groups().stream()
                        .map(
                            group -> Shape.array(group.pictures().stream().map(PictureShape::of)))))
            .put("too_many", groups.tooMany()));
  }

  void identify(RoutingContext visit) {
    PictureId picture = PictureId.parse(Asked.of(visit).path("picture"));
    String job = bus.ask(Reviews.IDENTIFY, new Identify(picture)).job().toString();
    visit.response().putHeader("Location", "/api/v1/jobs/" + job);
    Answer.json(visit, 202, new JsonObject().put("job", job));
  }

  void lookAgain(RoutingContext visit) {
    LookAgain wish = new LookAgain(RulingWish.selection(Asked.of(visit).body()));
    int pictures = bus.ask(Reviews.LOOK_AGAIN, wish).pictures();
    visit.response().putHeader("Location", "/api/v1/queue");
    Answer.json(visit, 202, new JsonObject().put("pictures", pictures));
  }
}
