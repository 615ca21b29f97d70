package studio.api;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import studio.verticles.bus.Bus;
import studio.verticles.dataset.Datasets;
import studio.verticles.dataset.Datasets.BucketsAsked;
import studio.verticles.dataset.Datasets.Change;
import studio.verticles.dataset.Datasets.Describe;
import studio.verticles.dataset.Datasets.ExportAsked;
import studio.verticles.dataset.Datasets.ExportFolder;
import studio.verticles.dataset.Datasets.Exported;
import studio.verticles.dataset.Datasets.HeldOut;
import studio.verticles.dataset.Datasets.HoldOut;
import studio.verticles.dataset.Datasets.Rewrite;
import studio.verticles.dataset.Datasets.SetAsked;
import studio.verticles.dataset.Datasets.SetPage;
import studio.verticles.dataset.Datasets.SetPicture;
import studio.verticles.dataset.Datasets.SetRef;
import studio.verticles.dataset.Datasets.Shipment;
import studio.verticles.dataset.Packing;
import studio.verticles.production.CharacterId;
import studio.verticles.production.PictureId;

/// Sets for training: read, caption, set aside, take away.
final class DatasetDoor {
  private static final String USUAL_RESOLUTION = "768";
  private static final int BUFFER = 256 * 1024;

  private final Bus bus;

  DatasetDoor(Bus bus) {
    this.bus = bus;
  }

  void standing(RoutingContext visit) {
    Answer.json(visit, 200, DatasetShape.of(bus.ask(Datasets.STANDING, ref(visit))));
  }

  void pictures(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    SetPage page =
        bus.ask(
            Datasets.SET,
            new SetAsked(
                character(visit), resolution(asked), asked.query("cursor"), asked.limit()));
    Answer.json(
        visit, 200, Shape.page(page.pictures().stream().map(DatasetShape::of), page.next()));
  }

  void caption(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    JsonObject body = asked.body();
    SetPicture written =
        bus.ask(
            Datasets.CAPTION,
            new Describe(
                PictureId.parse(asked.path("picture")),
                body.getString("caption"),
                Optional.ofNullable(body.getJsonArray("tags")).map(DatasetDoor::strings),
                Optional.of(asked.version())));
    Answer.json(visit, 200, DatasetShape.of(written), written.version());
  }

  void captions(RoutingContext visit) {
    JsonObject body = Asked.of(visit).body();
    Change change =
        switch (body.getString("change")) {
          case "replace" ->
              new Change.Replace(body.getString("find", ""), body.getString("with", ""));
          case "prefix" -> new Change.Prefix(body.getString("phrase", ""));
          default -> new Change.Strip(body.getString("phrase", ""));
        };
    Answer.json(
        visit,
        200,
        DatasetShape.of(
            bus.ask(
                Datasets.CAPTION_MANY,
                new Rewrite(character(visit), change, body.getBoolean("dry_run", false)))));
  }

  void lint(RoutingContext visit) {
    Answer.json(visit, 200, DatasetShape.of(bus.ask(Datasets.LINT, ref(visit))));
  }

  void buckets(RoutingContext visit) {
    Answer.json(
        visit,
        200,
        DatasetShape.of(
            bus.ask(
                Datasets.BUCKETS,
                new BucketsAsked(character(visit), resolution(Asked.of(visit))))));
  }

  void balance(RoutingContext visit) {
    Answer.json(visit, 200, DatasetShape.of(bus.ask(Datasets.BALANCE, ref(visit))));
  }

  void holdOut(RoutingContext visit) {
    Optional<List<PictureId>> pictures =
        Optional.ofNullable(Asked.of(visit).body().getJsonArray("pictures"))
            .map(array -> strings(array).stream().map(PictureId::parse).toList());
    HeldOut heldOut = bus.ask(Datasets.HOLD_OUT, new HoldOut(character(visit), pictures));
    Answer.json(
        visit,
        200,
        new JsonObject()
            .put("pictures", Shape.array(heldOut.pictures().stream().map(Object::toString))));
  }

  /// Sends a zip as it is packed. What fails on the way breaks the connection, so that nobody takes
  /// half a set for a whole one.
  void export(RoutingContext visit) {
    boolean heldOut = Asked.of(visit).query("held_out").filter("true"::equals).isPresent();
    Shipment shipment = bus.ask(Datasets.EXPORT, new ExportAsked(character(visit), heldOut));
    HttpServerResponse response = visit.response();
    response
        .setChunked(true)
        .putHeader("Content-Type", "application/zip")
        .putHeader("Content-Encoding", "identity")
        .putHeader(
            "Content-Disposition", "attachment; filename=\"%s.zip\"".formatted(shipment.name()));
    try (OutputStream out = new BufferedOutputStream(new Outgoing(response), BUFFER)) {
      Packing.zip(shipment, out);
    } catch (IOException gone) {
      response.reset();
      throw new UncheckedIOException("A set was not taken to its end", gone);
    }
  }

  void exportFolder(RoutingContext visit) {
    JsonObject body = Asked.of(visit).body();
    Exported exported =
        bus.ask(
            Datasets.EXPORT_FOLDER,
            new ExportFolder(
                character(visit), body.getBoolean("held_out", true), body.getString("folder")));
    Answer.json(
        visit,
        201,
        new JsonObject().put("path", exported.path()).put("pictures", exported.pictures()));
  }

  private static List<String> strings(JsonArray array) {
    return array.stream().map(String::valueOf).toList();
  }

  private static int resolution(Asked asked) {
    return Integer.parseInt(asked.query("resolution").orElse(USUAL_RESOLUTION));
  }

  private static SetRef ref(RoutingContext visit) {
    return new SetRef(character(visit));
  }

  private static CharacterId character(RoutingContext visit) {
    return CharacterId.parse(Asked.of(visit).path("character"));
  }
}
