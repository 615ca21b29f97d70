package studio.api;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import studio.hardware.trainer.TrainingBrief.Recipe;
import studio.verticles.training.Candidate;
import studio.verticles.training.Loras.Lora;
import studio.verticles.training.TrainingDetail;
import studio.verticles.training.TrainingDetail.Checkpoint;
import studio.verticles.training.TrainingView;
import studio.verticles.training.TrainingView.Course;
import studio.verticles.training.TrainingView.Subject;

/// Trainings and likenesses as the contract has them.
final class TrainingShape {
  private TrainingShape() {}

  static JsonObject of(TrainingView training) {
    Subject subject = training.subject();
    Course course = training.course();
    JsonObject json =
        new JsonObject()
            .put("id", training.id().toString())
            .put("number", training.number())
            .put("project", subject.project().toString())
            .put("project_title", subject.projectTitle())
            .put("character", subject.character().toString())
            .put("name", subject.name())
            .put("slug", subject.slug())
            .put("trigger", subject.trigger())
            .put("state", Shape.word(training.state()))
            .put("architecture", training.architecture())
            .put("recipe", recipe(training.recipe()))
            .put("pictures", training.pictures())
            .put("epoch", course.epoch())
            .put("epochs", course.epochs())
            .put("step", course.step())
            .put("progress", course.progress())
            .put("version", training.version())
            .put("created", training.times().created().toString());
    Shape.putText(json, "doing", course.doing());
    Shape.putText(json, "base", training.base());
    Shape.putText(json, "engine", course.engine());
    Shape.put(json, "loss", course.loss());
    Shape.put(json, "best_loss", course.best());
    Shape.put(json, "best_epoch", course.bestEpoch());
    Shape.put(json, "job", training.job().map(Object::toString));
    Shape.put(json, "problem", training.problem());
    Shape.putText(json, "remark", training.remark());
    Shape.put(json, "retry_of", training.retryOf().map(Object::toString));
    Shape.putText(json, "asked_by", training.times().askedBy());
    Shape.put(json, "started", Shape.time(training.times().started()));
    return Shape.put(json, "finished", Shape.time(training.times().finished()));
  }

  private static JsonObject recipe(Recipe recipe) {
    return new JsonObject()
        .put("resolution", recipe.resolution())
        .put("rank", recipe.rank())
        .put("alpha", recipe.alpha())
        .put("learning_rate", recipe.learningRate())
        .put("epochs", recipe.epochs())
        .put("batch", recipe.batch())
        .put("accumulate", recipe.accumulate())
        .put("seed", recipe.seed());
  }

  static JsonObject of(TrainingDetail detail) {
    return of(detail.training())
        .put(
            "curve",
            Shape.array(
                detail.curve().stream()
                    .map(point ->
                        new JsonObject()
                            .put("step", point.step())
                            .put("epoch", point.epoch())
                            .put("loss", point.loss()))))
        .put("checkpoints", Shape.array(detail.checkpoints().stream().map(TrainingShape::of)))
        .put(
            "trained_on",
            Shape.array(
                detail.pictures().stream()
                    .map(picture ->
                        new JsonObject()
                            .put("id", picture.id())
                            .put("name", picture.name())
                            .put("picture", "/media/" + picture.path().value())
                            .put("caption", picture.caption()))));
  }

  private static JsonObject of(Checkpoint checkpoint) {
    JsonObject json =
        new JsonObject()
            .put("epoch", checkpoint.epoch())
            .put("bytes", checkpoint.bytes())
            .put("chosen", checkpoint.chosen());
    Shape.put(json, "grid", Shape.media(checkpoint.grid()));
    Shape.put(json, "likeness", checkpoint.likeness());
    return Shape.put(json, "lora", checkpoint.lora().map(Object::toString));
  }

  static JsonObject of(Candidate candidate) {
    JsonObject json =
        new JsonObject()
            .put("project", candidate.project().toString())
            .put("project_title", candidate.projectTitle())
            .put("character", candidate.character().toString())
            .put("name", candidate.name())
            .put("slug", candidate.slug())
            .put("approved", candidate.approved())
            .put("held_out", candidate.heldOut())
            .put("is_ready", candidate.isReady())
            .put("architecture", candidate.architecture());
    Shape.put(json, "in_use", candidate.inUse());
    return Shape.put(json, "active", candidate.active().map(Object::toString));
  }

  static JsonObject of(Lora lora) {
    JsonObject json =
        new JsonObject()
            .put("id", lora.id().toString())
            .put("project", lora.project().toString())
            .put("character", lora.character().toString())
            .put("name", lora.name())
            .put("slug", lora.slug())
            .put("file_name", lora.fileName())
            .put("architecture", lora.architecture())
            .put("trigger", lora.trigger())
            .put("bytes", lora.bytes())
            .put("in_use", lora.inUse())
            .put("is_kept", lora.whereabouts().isKept())
            .put("missing_from", new JsonArray(lora.whereabouts().missingFrom()))
            .put("used_by_pictures", lora.uses().pictures())
            .put("used_by_batches", lora.uses().batches())
            .put("created", lora.created().toString());
    Shape.put(json, "training", lora.training().map(Object::toString));
    Shape.put(json, "epoch", lora.epoch());
    return Shape.put(json, "file", Shape.media(Optional.of(lora.path())));
  }
}
