package studio.api;

import static studio.api.Shape.array;
import static studio.api.Shape.media;
import static studio.api.Shape.put;
import static studio.api.Shape.putText;
import static studio.api.Shape.seconds;
import static studio.api.Shape.time;
import static studio.api.Shape.word;

import io.vertx.core.json.JsonObject;
import java.util.Optional;
import studio.verticles.learning.Lessons.CharacterCounts;
import studio.verticles.learning.Lessons.Complaint;
import studio.verticles.learning.Lessons.Correction;
import studio.verticles.learning.Lessons.Counts;
import studio.verticles.learning.Lessons.Day;
import studio.verticles.learning.Lessons.Drawn;
import studio.verticles.learning.Lessons.Drift;
import studio.verticles.learning.Lessons.DriftState;
import studio.verticles.learning.Lessons.EngineTime;
import studio.verticles.learning.Lessons.Feedback;
import studio.verticles.learning.Lessons.Negatives;
import studio.verticles.learning.Lessons.Note;
import studio.verticles.learning.Lessons.Numbers;
import studio.verticles.learning.Lessons.RankedCheckpoint;
import studio.verticles.learning.Lessons.Recommendation;
import studio.verticles.learning.Lessons.Success;
import studio.verticles.learning.Lessons.Summary;

/// What was learned, as the contract shows it. Rates and scores have three decimals.
final class LearningShape {
  private LearningShape() {}

  static JsonObject of(Summary summary) {
    JsonObject json =
        new JsonObject()
            .put("counts", of(summary.total()))
            .put("decisions", summary.decisions())
            .put("by_machines", summary.machines())
            .put("characters", array(summary.characters().stream().map(LearningShape::of)))
            .put("engines", array(summary.engines().stream().map(LearningShape::of)));
    put(json, "average", rounded(summary.average()));
    put(json, "best", rounded(summary.best()));
    put(json, "worst", rounded(summary.worst()));
    put(json, "approval_rate", rounded(summary.approvalRate()));
    return put(json, "last_drawn", time(summary.lastDrawn()));
  }

  private static JsonObject of(Counts counts) {
    return new JsonObject()
        .put("approved", counts.approved())
        .put("pending", counts.pending())
        .put("rejected", counts.rejected());
  }

  private static JsonObject of(CharacterCounts one) {
    JsonObject json =
        new JsonObject()
            .put("character", one.character().toString())
            .put("name", one.name())
            .put("slug", one.slug())
            .put("counts", of(one.counts()));
    return put(json, "average", rounded(one.average()));
  }

  private static JsonObject of(EngineTime engine) {
    return new JsonObject()
        .put("lane", engine.lane())
        .put("work", engine.work())
        .put("jobs", engine.jobs())
        .put("seconds", seconds(engine.busy()));
  }

  static JsonObject of(Day day) {
    JsonObject json =
        new JsonObject()
            .put("day", day.day().toString())
            .put("pictures", day.pictures())
            .put("approved", day.approved())
            .put("rejected", day.rejected());
    return put(json, "average", rounded(day.average()));
  }

  static JsonObject of(Drift drift) {
    JsonObject json =
        new JsonObject()
            .put("character", drift.character().toString())
            .put("name", drift.name())
            .put("state", word(drift.state()))
            .put("pictures", drift.pictures())
            .put("words", drift.words());
    if (drift.state() != DriftState.TOO_FEW) {
      json.put("overall", rounded(drift.overall())).put("recent", rounded(drift.recent()));
    }
    return json;
  }

  static JsonObject of(RankedCheckpoint checkpoint) {
    JsonObject json =
        new JsonObject()
            .put("checkpoint", checkpoint.checkpoint())
            .put("pictures", checkpoint.pictures())
            .put("approved", checkpoint.approved())
            .put("rejected", checkpoint.rejected());
    put(json, "average", rounded(checkpoint.average()));
    return put(json, "approval_rate", rounded(checkpoint.approvalRate()));
  }

  static JsonObject of(Correction correction) {
    JsonObject json =
        new JsonObject()
            .put("character", correction.character().toString())
            .put("name", correction.name())
            .put("picture", of(correction.picture()))
            .put("attempt", correction.attempt())
            .put("strategies", array(correction.strategies().stream()))
            .put("at", correction.at().toString());
    putText(json, "because", correction.because());
    putText(json, "refused", correction.refused());
    put(json, "batch", correction.batch().map(Object::toString));
    return put(json, "next_picture", correction.child().map(LearningShape::of));
  }

  private static JsonObject of(Drawn picture) {
    JsonObject json =
        new JsonObject().put("id", picture.picture().toString()).put("state", picture.state());
    put(json, "thumbnail", media(Optional.of(picture.thumbnail())));
    return put(json, "score", picture.score());
  }

  static JsonObject of(Success success) {
    JsonObject json =
        new JsonObject()
            .put("strategy", success.strategy().word())
            .put("attempts", success.attempts())
            .put("decided", success.decided())
            .put("approved", success.approved());
    return put(json, "gain", rounded(success.gain()));
  }

  static JsonObject of(Feedback feedback) {
    JsonObject json =
        new JsonObject()
            .put("character", feedback.character().toString())
            .put("rejections", feedback.rejections())
            .put("complaints", array(feedback.complaints().stream().map(LearningShape::of)))
            .put("notes", array(feedback.notes().stream().map(LearningShape::of)))
            .put("negatives", of(feedback.negatives()));
    return put(json, "forgotten_at", time(feedback.forgottenAt()));
  }

  private static JsonObject of(Complaint complaint) {
    return new JsonObject()
        .put("category", complaint.category())
        .put("times", complaint.times())
        .put("terms", array(complaint.terms().stream()));
  }

  private static JsonObject of(Note note) {
    JsonObject json =
        new JsonObject()
            .put("picture", note.picture().toString())
            .put("words", note.words())
            .put("at", note.at().toString());
    return putText(json, "who", note.who());
  }

  private static JsonObject of(Negatives negatives) {
    return new JsonObject()
        .put("learned", array(negatives.learned().stream()))
        .put("feedback", array(negatives.feedback().stream()));
  }

  static JsonObject of(Recommendation recommendation) {
    JsonObject json =
        new JsonObject()
            .put("character", recommendation.character().toString())
            .put("samples", recommendation.samples())
            .put("confidence", word(recommendation.confidence()))
            .put("negatives", of(recommendation.negatives()))
            .put("reason", recommendation.reason());
    put(json, "middle", recommendation.middle().map(LearningShape::of));
    put(json, "usual", recommendation.usual().map(LearningShape::of));
    put(json, "sampler", recommendation.sampler());
    return put(json, "checkpoint", recommendation.checkpoint());
  }

  private static JsonObject of(Numbers numbers) {
    return new JsonObject()
        .put("width", numbers.width())
        .put("height", numbers.height())
        .put("steps", numbers.steps())
        .put("cfg", rounded(numbers.cfg()))
        .put("sampler", numbers.sampler());
  }

  private static Optional<Double> rounded(Optional<Double> value) {
    return value.map(LearningShape::rounded);
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
