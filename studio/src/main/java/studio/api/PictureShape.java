package studio.api;

import static studio.api.Shape.array;
import static studio.api.Shape.media;
import static studio.api.Shape.put;
import static studio.api.Shape.putText;
import static studio.api.Shape.word;

import io.vertx.core.json.JsonObject;
import java.util.Optional;
import studio.hardware.judge.Assessment;
import studio.verticles.gallery.Arrival;
import studio.verticles.gallery.Gallery.Counts;
import studio.verticles.gallery.Gallery.CountsOfOne;
import studio.verticles.gallery.Gallery.DecisionView;
import studio.verticles.gallery.Gallery.Identified;
import studio.verticles.gallery.Gallery.Lineage;
import studio.verticles.gallery.Gallery.LookAlike;
import studio.verticles.gallery.Gallery.PictureView;
import studio.verticles.gallery.Gallery.ReviewView;
import studio.verticles.gallery.Gallery.Thumb;
import studio.verticles.library.MediaPath;

/// Pictures as the contract shows them.
final class PictureShape {
  private PictureShape() {}

  static JsonObject of(Thumb picture) {
    JsonObject json =
        new JsonObject()
            .put("id", picture.id().toString())
            .put("project", picture.project().toString())
            .put("name", picture.name())
            .put("source", word(picture.source()))
            .put("thumbnail", address(picture.thumbnail()))
            .put("standing", word(picture.standing()))
            .put("version", picture.version())
            .put("came", picture.came().toString());
    put(json, "character", picture.character().map(Object::toString));
    put(json, "score", picture.score());
    put(json, "solo", picture.solo());
    putText(json, "who", picture.who());
    return putText(json, "remark", picture.remark());
  }

  static JsonObject of(Counts counts) {
    return new JsonObject()
        .put("pending", counts.pending())
        .put("approved", counts.approved())
        .put("rejected", counts.rejected());
  }

  static JsonObject of(CountsOfOne one) {
    return put(
        new JsonObject().put("project", one.project().toString()).put("counts", of(one.counts())),
        "character",
        one.character().map(Object::toString));
  }

  static JsonObject of(PictureView view) {
    Arrival.Words words = view.words();
    JsonObject provenance = new JsonObject();
    view.provenance().forEach(provenance::put);
    JsonObject json =
        new JsonObject()
            .put("picture", of(view.thumb()))
            .put("file", address(view.file()))
            .put("width", view.measures().width())
            .put("height", view.measures().height())
            .put("bytes", view.bytes())
            .put("quality", Math.round(view.measures().quality() * 1000) / 1000.0)
            .put("caption", words.caption())
            .put("tags", array(words.tags().stream()))
            .put("held_out", view.heldOut())
            .put("provenance", provenance)
            .put("lineage", of(view.lineage()))
            .put("references", array(view.references().stream().map(PictureShape::of)))
            .put("look_alikes", array(view.lookAlikes().stream().map(PictureShape::of)))
            .put("reviews", array(view.reviews().stream().map(PictureShape::of)))
            .put("decisions", array(view.decisions().stream().map(PictureShape::of)));
    putText(json, "pose", words.pose());
    putText(json, "framing", words.framing());
    putText(json, "expression", words.expression());
    put(json, "batch", view.batch().map(Object::toString));
    return put(json, "identified", view.identified().map(PictureShape::of));
  }

  private static String address(MediaPath path) {
    return media(Optional.of(path)).orElseThrow();
  }

  private static JsonObject of(Lineage lineage) {
    JsonObject json =
        new JsonObject()
            .put("attempt", lineage.attempt())
            .put("ancestors", array(lineage.ancestors().stream().map(PictureShape::of)))
            .put("attempts", array(lineage.attempts().stream().map(PictureShape::of)));
    return putText(json, "because", lineage.because());
  }

  private static JsonObject of(LookAlike alike) {
    return new JsonObject().put("picture", of(alike.picture())).put("distance", alike.distance());
  }

  private static JsonObject of(ReviewView review) {
    JsonObject json =
        new JsonObject()
            .put("round", review.round())
            .put("judge", review.judge())
            .put("species", word(review.species()))
            .put("issues", array(review.issues().stream()))
            .put("verdict", review.verdict())
            .put("reason", review.reason())
            .put("at", review.at().toString());
    put(json, "likeness", review.marks().map(Assessment.Marks::likeness));
    put(json, "clarity", review.marks().map(Assessment.Marks::clarity));
    put(json, "usefulness", review.marks().map(Assessment.Marks::usefulness));
    put(json, "score", review.score());
    put(json, "solo", review.solo());
    put(json, "human", review.human());
    put(json, "seen_as", review.seenAs().map(Object::toString));
    put(json, "confidence", review.confidence());
    putText(json, "completeness", review.completeness());
    return putText(json, "caption", review.caption());
  }

  private static JsonObject of(DecisionView decision) {
    JsonObject json =
        new JsonObject()
            .put("id", decision.id())
            .put("by_machine", decision.byMachine())
            .put("who", decision.who())
            .put("verdict", decision.verdict())
            .put("was", word(decision.was()))
            .put("categories", array(decision.categories().stream()))
            .put("at", decision.at().toString());
    put(json, "character", decision.character().map(Object::toString));
    put(json, "undone", Shape.time(decision.undone()));
    return putText(json, "note", decision.note());
  }

  private static JsonObject of(Identified identified) {
    return put(
        new JsonObject()
            .put("engine", identified.engine())
            .put("description", identified.description())
            .put("at", identified.at().toString()),
        "suggestion",
        identified.suggestion().map(Object::toString));
  }
}
