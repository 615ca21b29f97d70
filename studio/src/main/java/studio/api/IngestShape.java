package studio.api;

import static studio.api.Shape.array;
import static studio.api.Shape.media;
import static studio.api.Shape.put;
import static studio.api.Shape.putText;
import static studio.api.Shape.time;
import static studio.api.Shape.word;

import io.vertx.core.json.JsonObject;
import java.util.Optional;
import studio.verticles.dataset.Ingests.Counts;
import studio.verticles.dataset.Ingests.IngestView;
import studio.verticles.dataset.Ingests.ItemView;
import studio.verticles.dataset.Ingests.Place;
import studio.verticles.dataset.Ingests.Places;
import studio.verticles.dataset.Ingests.Upload;

/// Ingests as the contract shows them.
final class IngestShape {
  private IngestShape() {}

  static JsonObject of(Upload upload) {
    return new JsonObject()
        .put("id", upload.id().toString())
        .put("name", upload.name())
        .put("kind", word(upload.kind()))
        .put("bytes", upload.bytes())
        .put("created", upload.created().toString());
  }

  static JsonObject of(IngestView ingest) {
    JsonObject json =
        new JsonObject()
            .put("id", ingest.id().toString())
            .put("project", ingest.project().toString())
            .put("kind", ingest.kind())
            .put("what", ingest.what())
            .put("job", ingest.job().toString())
            .put("state", word(ingest.state()))
            .put("progress", ingest.progress())
            .put("counts", of(ingest.counts()))
            .put("remarks", array(ingest.remarks().stream()))
            .put("created", ingest.created().toString());
    put(json, "character", ingest.character().map(Object::toString));
    put(json, "problem", ingest.problem());
    return put(json, "finished", time(ingest.finished()));
  }

  private static JsonObject of(Counts counts) {
    return new JsonObject()
        .put("found", counts.found())
        .put("taken", counts.taken())
        .put("unclassified", counts.unclassified())
        .put("duplicates", counts.duplicates())
        .put("refused", counts.refused());
  }

  static JsonObject of(ItemView item) {
    JsonObject json = new JsonObject().put("item", item.item()).put("fate", word(item.fate()));
    putText(json, "remark", item.remark());
    put(json, "picture", item.picture().map(Object::toString));
    put(json, "thumbnail", media(item.thumbnail()));
    return put(json, "character", item.character().map(Object::toString));
  }

  static JsonObject of(Places places) {
    JsonObject json =
        new JsonObject()
            .put("path", places.path())
            .put("places", array(places.places().stream().map(IngestShape::of)))
            .put("comfyui", array(places.comfyUi().stream()))
            .put("web", places.web());
    return put(json, "web_hint", Optional.of(places.webHint()).filter(hint -> !hint.isEmpty()));
  }

  private static JsonObject of(Place place) {
    return new JsonObject()
        .put("path", place.path())
        .put("name", place.name())
        .put("is_folder", place.isFolder())
        .put("files", place.files());
  }
}
