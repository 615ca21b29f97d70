package studio.api;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Problem;
import studio.verticles.drawing.Drawings;
import studio.verticles.drawing.Drawings.BatchPage;
import studio.verticles.drawing.Drawings.BatchRef;
import studio.verticles.drawing.Drawings.Started;
import studio.verticles.drawing.Drawings.Whose;
import studio.verticles.drawing.Kind;
import studio.verticles.drawing.PosePool;
import studio.verticles.drawing.Wish;
import studio.verticles.drawing.Wish.Asking;
import studio.verticles.drawing.Wish.Beginning;
import studio.verticles.drawing.Wish.Wearing;
import studio.verticles.drawing.Wish.Words;
import studio.verticles.gallery.Gallery;
import studio.verticles.gallery.Gallery.PictureRef;
import studio.verticles.production.BatchId;
import studio.verticles.production.CharacterId;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProjectId;

/// Batches: start, list, read, stop.
final class BatchDoor {
  private static final int USUAL_COUNT = 3;

  private final Bus bus;

  BatchDoor(Bus bus) {
    this.bus = bus;
  }

  void start(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    JsonObject body = asked.body();
    CharacterId character = CharacterId.parse(asked.path("character"));
    started(
        visit,
        new Wish(
            character,
            Kind.DRAW,
            body.getInteger("count", USUAL_COUNT),
            new Words(body.getString("prompt", ""), body.getString("negative", ""), poses(body)),
            Optional.ofNullable(body.getLong("seed")),
            Optional.empty(),
            Optional.empty(),
            Wearing.valueOf(body.getString("lora", "if_it_fits").toUpperCase(Locale.ROOT)),
            asking(asked, body)));
  }

  /// Variants and refinements of a picture.
  void again(RoutingContext visit, Kind kind) {
    Asked asked = Asked.of(visit);
    JsonObject body = asked.body();
    PictureId picture = PictureId.parse(asked.path("picture"));
    CharacterId character =
        bus.ask(Gallery.PICTURE, new PictureRef(picture))
            .thumb()
            .character()
            .orElseThrow(() ->
                Problem.invalid(
                    "Nobody has said yet whom this picture shows. Give it to a character first."));
    started(
        visit,
        new Wish(
            character,
            kind,
            body.getInteger("count", USUAL_COUNT),
            new Words(body.getString("prompt", ""), body.getString("negative", ""), List.of()),
            Optional.ofNullable(body.getLong("seed")),
            Optional.of(
                new Beginning(
                    picture,
                    Optional.ofNullable(body.getDouble("weight")),
                    Optional.ofNullable(body.getDouble("denoise")))),
            Optional.empty(),
            Wearing.IF_IT_FITS,
            asking(asked, body)));
  }

  private static List<String> poses(JsonObject body) {
    return body.containsKey("poses")
        ? body.getJsonArray("poses").stream().map(String::valueOf).toList()
        : List.of();
  }

  private static Asking asking(Asked asked, JsonObject body) {
    return new Asking(
        asked.header("Idempotency-Key").orElse(""), "the API", body.getString("because", ""));
  }

  private void started(RoutingContext visit, Wish wish) {
    Started started = bus.ask(Drawings.START, wish);
    visit.response().putHeader("Location", "/api/v1/batches/" + started.batch());
    Answer.json(visit, 202, BatchShape.of(bus.ask(Drawings.BATCH, new BatchRef(started.batch()))));
  }

  void listOfCharacter(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    list(
        visit,
        new Whose(
            Optional.of(CharacterId.parse(asked.path("character"))),
            Optional.empty(),
            asked.query("cursor"),
            asked.limit()));
  }

  void listOfProject(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    list(
        visit,
        new Whose(
            Optional.empty(),
            Optional.of(ProjectId.parse(asked.path("project"))),
            asked.query("cursor"),
            asked.limit()));
  }

  private void list(RoutingContext visit, Whose whose) {
    BatchPage page = bus.ask(Drawings.LIST, whose);
    Answer.json(visit, 200, Shape.page(page.batches().stream().map(BatchShape::of), page.next()));
  }

  void read(RoutingContext visit) {
    Answer.json(visit, 200, BatchShape.of(bus.ask(Drawings.BATCH, ref(visit))));
  }

  void cancel(RoutingContext visit) {
    Answer.json(visit, 202, BatchShape.of(bus.ask(Drawings.CANCEL, ref(visit))));
  }

  void clear(RoutingContext visit) {
    Drawings.Waiting waiting =
        new Drawings.Waiting(Asked.of(visit).query("project").map(ProjectId::parse));
    int pictures = bus.ask(Drawings.CLEAR, waiting).pictures();
    Answer.json(visit, 200, new JsonObject().put("pictures", pictures));
  }

  private static BatchRef ref(RoutingContext visit) {
    return new BatchRef(BatchId.parse(Asked.of(visit).path("batch")));
  }

  void poses(RoutingContext visit) {
    Answer.json(
        visit, 200, Shape.page(PosePool.ALL.stream().map(BatchShape::of), Optional.empty()));
  }
}
