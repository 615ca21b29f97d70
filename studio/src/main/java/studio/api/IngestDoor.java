package studio.api;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.verticles.bus.Bus;
import studio.verticles.dataset.Freight;
import studio.verticles.dataset.Ingests;
import studio.verticles.dataset.Ingests.Brought;
import studio.verticles.dataset.Ingests.IngestPage;
import studio.verticles.dataset.Ingests.IngestRef;
import studio.verticles.dataset.Ingests.IngestsAsked;
import studio.verticles.dataset.Ingests.ItemPage;
import studio.verticles.dataset.Ingests.ItemsAsked;
import studio.verticles.dataset.Ingests.PlacesAsked;
import studio.verticles.dataset.Ingests.UploadKind;
import studio.verticles.dataset.Ingests.UploadPage;
import studio.verticles.dataset.Ingests.UploadsAsked;
import studio.verticles.dataset.Ingests.Wish;
import studio.verticles.production.CharacterId;
import studio.verticles.production.IngestId;
import studio.verticles.production.ProjectId;
import studio.verticles.production.UploadId;

/// Ingests: start, list, read, stop.
final class IngestDoor {
  private final Bus bus;

  IngestDoor(Bus bus) {
    this.bus = bus;
  }

  void uploads(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    Optional<UploadKind> kind =
        asked.query("kind").map(word -> UploadKind.valueOf(word.toUpperCase(Locale.ROOT)));
    UploadPage page =
        bus.ask(Ingests.UPLOADS, new UploadsAsked(kind, asked.query("cursor"), asked.limit()));
    Answer.json(visit, 200, Shape.page(page.uploads().stream().map(IngestShape::of), page.next()));
  }

  void bring(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    JsonObject body = asked.body();
    Brought brought =
        bus.ask(
            Ingests.BRING,
            new Wish(
                ProjectId.parse(body.getString("project")),
                Optional.ofNullable(body.getString("character")).map(CharacterId::parse),
                freight(body),
                Optional.ofNullable(body.getInteger("max_frames")),
                "the API",
                asked.header("Idempotency-Key")));
    visit.response().putHeader("Location", "/api/v1/ingests/" + brought.ingest());
    Answer.json(visit, 202, view(brought.ingest()));
  }

  /// Each kind has a field of its own; the contract cannot say which belongs to which.
  private static Freight freight(JsonObject body) {
    String kind = body.getString("kind");
    return switch (kind) {
      case "images" -> new Freight.Images(uploads(body));
      case "video" -> new Freight.Video(uploads(body).getFirst());
      case "movie" -> new Freight.Movie(uploads(body).getFirst());
      case "archive" -> new Freight.Archive(uploads(body).getFirst());
      case "folder" -> new Freight.Folder(field(body, "path"));
      case "earlier" -> new Freight.Earlier(field(body, "path"));
      case "web" -> new Freight.Web(field(body, "address"));
      case "comfyui" -> new Freight.ComfyUi(body.getString("server", ""));
      default ->
          throw new Refused(ProblemType.MALFORMED, "Nothing is brought by \"" + kind + "\".");
    };
  }

  private static List<UploadId> uploads(JsonObject body) {
    List<UploadId> uploads =
        body.getJsonArray("uploads", new JsonArray()).stream()
            .map(String::valueOf)
            .map(UploadId::parse)
            .toList();
    if (uploads.isEmpty()) {
      throw missing("uploads", "ids of files that were sent to /uploads");
    }
    return uploads;
  }

  private static String field(JsonObject body, String name) {
    return Optional.ofNullable(body.getString(name))
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> missing(name, "what to bring"));
  }

  private static Refused missing(String field, String what) {
    String detail = "The field %s is missing: %s.".formatted(field, what);
    return new Refused(
        new ProblemJson(
            ProblemType.MALFORMED, detail, List.of(new ProblemJson.Spot("/" + field, detail))));
  }

  void list(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    IngestPage page =
        bus.ask(
            Ingests.LIST,
            new IngestsAsked(
                asked.query("project").map(ProjectId::parse),
                asked.query("cursor"),
                asked.limit()));
    Answer.json(visit, 200, Shape.page(page.ingests().stream().map(IngestShape::of), page.next()));
  }

  void read(RoutingContext visit) {
    Answer.json(visit, 200, view(ref(visit).ingest()));
  }

  private JsonObject view(IngestId ingest) {
    return IngestShape.of(bus.ask(Ingests.READ, new IngestRef(ingest)));
  }

  void items(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    ItemPage page =
        bus.ask(
            Ingests.ITEMS,
            new ItemsAsked(ref(visit).ingest(), asked.query("cursor"), asked.limit()));
    Answer.json(visit, 200, Shape.page(page.items().stream().map(IngestShape::of), page.next()));
  }

  void cancel(RoutingContext visit) {
    Answer.json(visit, 202, IngestShape.of(bus.ask(Ingests.CANCEL, ref(visit))));
  }

  void resume(RoutingContext visit) {
    Answer.json(visit, 202, IngestShape.of(bus.ask(Ingests.RESUME, ref(visit))));
  }

  void places(RoutingContext visit) {
    String path = Asked.of(visit).query("path").orElse("");
    Answer.json(visit, 200, IngestShape.of(bus.ask(Ingests.PLACES, new PlacesAsked(path))));
  }

  private static IngestRef ref(RoutingContext visit) {
    return new IngestRef(IngestId.parse(Asked.of(visit).path("ingest")));
  }
}
