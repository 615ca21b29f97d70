package studio.api;

import static studio.api.Shape.array;
import static studio.api.Shape.put;
import static studio.api.Shape.putText;
import static studio.api.Shape.word;

import io.vertx.core.json.JsonObject;
import studio.verticles.dataset.Datasets.Balance;
import studio.verticles.dataset.Datasets.Bucket;
import studio.verticles.dataset.Datasets.BucketCount;
import studio.verticles.dataset.Datasets.Buckets;
import studio.verticles.dataset.Datasets.Count;
import studio.verticles.dataset.Datasets.Finding;
import studio.verticles.dataset.Datasets.Findings;
import studio.verticles.dataset.Datasets.Rewritten;
import studio.verticles.dataset.Datasets.SetPicture;
import studio.verticles.dataset.Datasets.Standing;

/// Sets for training as the contract shows them.
final class DatasetShape {
  private DatasetShape() {}

  static JsonObject of(Standing standing) {
    return new JsonObject()
        .put("character", standing.character().toString())
        .put("name", standing.name())
        .put("slug", standing.slug())
        .put("trigger", standing.trigger())
        .put("approved", standing.approved())
        .put("pending", standing.pending())
        .put("rejected", standing.rejected())
        .put("held_out", standing.heldOut())
        .put("captioned", standing.captioned())
        .put("least", standing.least())
        .put("target", standing.target())
        .put("readiness", word(standing.readiness()))
        .put("reasons", array(standing.reasons().stream()));
  }

  static JsonObject of(SetPicture picture) {
    JsonObject json =
        new JsonObject()
            .put("id", picture.id().toString())
            .put("name", picture.name())
            .put("picture", "/media/" + picture.path())
            .put("thumbnail", "/media/" + picture.thumbnail())
            .put("width", picture.width())
            .put("height", picture.height())
            .put("caption", picture.caption())
            .put("tags", array(picture.tags().stream()))
            .put("held_out", picture.heldOut())
            .put("bucket", of(picture.bucket()))
            .put("warnings", array(picture.warnings().stream()))
            .put("version", picture.version());
    putText(json, "pose", picture.pose());
    putText(json, "framing", picture.framing());
    putText(json, "expression", picture.expression());
    return put(json, "score", picture.score());
  }

  private static JsonObject of(Bucket bucket) {
    return new JsonObject()
        .put("width", bucket.width())
        .put("height", bucket.height())
        .put(
            "crop",
            new JsonObject()
                .put("x", bucket.x())
                .put("y", bucket.y())
                .put("width", bucket.cropWidth())
                .put("height", bucket.cropHeight()))
        .put("enlarged", bucket.enlarged());
  }

  static JsonObject of(Findings findings) {
    return new JsonObject()
        .put("captions", findings.captions())
        .put("findings", array(findings.findings().stream().map(DatasetShape::of)))
        .put("vocabulary", array(findings.vocabulary().stream().map(DatasetShape::of)));
  }

  private static JsonObject of(Finding finding) {
    JsonObject json =
        new JsonObject()
            .put("flaw", word(finding.flaw()))
            .put("words", finding.words())
            .put("pictures", array(finding.pictures().stream().map(Object::toString)));
    return putText(json, "phrase", finding.phrase());
  }

  private static JsonObject of(Count count) {
    return new JsonObject().put("word", count.word()).put("count", count.count());
  }

  static JsonObject of(Buckets buckets) {
    return new JsonObject()
        .put("resolution", buckets.resolution())
        .put("buckets", array(buckets.buckets().stream().map(DatasetShape::of)))
        .put("remarks", array(buckets.remarks().stream()));
  }

  private static JsonObject of(BucketCount bucket) {
    return new JsonObject()
        .put("width", bucket.width())
        .put("height", bucket.height())
        .put("pictures", bucket.pictures());
  }

  static JsonObject of(Balance balance) {
    return new JsonObject()
        .put("pictures", balance.pictures())
        .put("poses", array(balance.poses().stream().map(DatasetShape::of)))
        .put("framings", array(balance.framings().stream().map(DatasetShape::of)))
        .put("expressions", array(balance.expressions().stream().map(DatasetShape::of)))
        .put("remarks", array(balance.remarks().stream()));
  }

  static JsonObject of(Rewritten rewritten) {
    return new JsonObject()
        .put("changed", rewritten.changed())
        .put("total", rewritten.total())
        .put(
            "examples",
            array(
                rewritten.examples().stream()
                    .map(example ->
                        new JsonObject()
                            .put("picture", example.picture().toString())
                            .put("before", example.before())
                            .put("after", example.after()))));
  }
}
