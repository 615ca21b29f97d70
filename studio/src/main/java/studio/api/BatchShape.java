package studio.api;

import static studio.api.Shape.array;
import static studio.api.Shape.media;
import static studio.api.Shape.put;
import static studio.api.Shape.putText;
import static studio.api.Shape.word;

import io.vertx.core.json.JsonObject;
import java.util.Optional;
import studio.verticles.drawing.Drawings.BatchView;
import studio.verticles.drawing.Drawings.Order;
import studio.verticles.drawing.Drawings.Pending;
import studio.verticles.drawing.Drawings.Plate;
import studio.verticles.drawing.Pose;
import studio.verticles.production.PictureId;

/// Batches as the contract shows them.
final class BatchShape {
  private BatchShape() {}

  static JsonObject of(BatchView batch) {
    Order order = batch.order();
    JsonObject json =
        new JsonObject()
            .put("id", batch.id().toString())
            .put("project", batch.project().toString())
            .put("character", batch.character().toString())
            .put("name", batch.name())
            .put("kind", order.kind().word())
            .put("wanted", order.wanted())
            .put("seed", order.seed())
            .put("stage", word(batch.stage()))
            .put("progress", batch.progress())
            .put("created", batch.created().toString())
            .put("pictures", array(batch.pictures().stream().map(BatchShape::of)))
            .put("jobs", array(batch.jobs().stream().map(BatchShape::of)));
    putText(json, "prompt", order.prompt());
    putText(json, "negative", order.negative());
    putText(json, "because", order.because());
    putText(json, "by", order.by());
    put(json, "from", order.from().map(PictureId::toString));
    return put(json, "problem", batch.problem());
  }

  private static JsonObject of(Plate plate) {
    JsonObject json =
        new JsonObject()
            .put("id", plate.id().toString())
            .put("number", plate.number())
            .put("name", plate.name())
            .put("state", plate.standing());
    put(json, "picture", media(Optional.of(plate.picture())));
    put(json, "thumbnail", media(Optional.of(plate.thumbnail())));
    putText(json, "pose", plate.pose());
    return put(json, "score", plate.score());
  }

  private static JsonObject of(Pending pending) {
    return new JsonObject()
        .put("number", pending.number())
        .put("job", NightShape.of(pending.job()));
  }

  static JsonObject of(Pose pose) {
    return new JsonObject()
        .put("id", pose.id())
        .put("words", pose.words())
        .put("framing", pose.framing())
        .put("expression", pose.expression());
  }
}
