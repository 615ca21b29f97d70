package studio.api.lora;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import studio.verticles.bus.Bus;
import studio.verticles.character.Characters.CharacterCard;
import studio.verticles.learning.Lessons;
import studio.verticles.learning.Lessons.Feedback;
import studio.verticles.learning.Lessons.Forget;
import studio.verticles.learning.Lessons.OfCharacter;
import studio.verticles.production.TrainingId;
import studio.verticles.training.Loras;
import studio.verticles.training.Loras.AskLoras;
import studio.verticles.training.Loras.Delete;
import studio.verticles.training.Loras.Lora;
import studio.verticles.training.RecipeWish;
import studio.verticles.training.TrainingState;
import studio.verticles.training.TrainingView;
import studio.verticles.training.Trainings;
import studio.verticles.training.Trainings.AskLog;
import studio.verticles.training.Trainings.AskReconcile;
import studio.verticles.training.Trainings.AskTrainings;
import studio.verticles.training.Trainings.Change;
import studio.verticles.training.Trainings.Clear;
import studio.verticles.training.Trainings.Invalidate;
import studio.verticles.training.Trainings.LogTail;
import studio.verticles.training.Trainings.Retry;
import studio.verticles.training.Trainings.Start;
import studio.verticles.training.Trainings.Started;
import studio.verticles.training.Trainings.TrainingPage;
import studio.verticles.training.Trainings.TrainingRef;

/// Trainings, likenesses and feedback, as the old training package had them.
final class OldTraining {
  private static final String WHO = "a script";
  private static final int PAGE = 200;

  private final Bus bus;
  private final OldNames names;

  OldTraining(Bus bus, OldNames names) {
    this.bus = bus;
    this.names = names;
  }

  private static JsonObject of(TrainingView training) {
    return new JsonObject()
        .put("job_id", training.id().toString())
        .put("character_name", training.subject().name())
        .put("character_slug", training.subject().slug())
        .put("status", word(training.state()))
        .put("checkpoint", training.base())
        .put("approved_images", training.pictures())
        .put("epochs", training.recipe().epochs())
        .put("learning_rate", training.recipe().learningRate())
        .put("resolution", training.recipe().resolution())
        .put("epoch", training.course().epoch())
        .put("total_epochs", training.course().epochs())
        .put("global_step", training.course().step())
        .put("loss", training.course().loss().orElse(null))
        .put("best_loss", training.course().best().orElse(null))
        .put("progress", training.course().progress())
        .put("error", training.problem().orElse(null))
        .put("created_at", training.times().created().toString())
        .put("started_at", training.times().started().map(Object::toString).orElse(null))
        .put("completed_at", training.times().finished().map(Object::toString).orElse(null));
  }

  /// The old vocabulary had no word for what a person stopped.
  private static String word(TrainingState state) {
    return state == TrainingState.CANCELLED ? "failed" : state.name().toLowerCase(Locale.ROOT);
  }

  JsonObject jobs(OldRequest request) {
    JsonArray jobs = new JsonArray();
    Optional<String> cursor = Optional.empty();
    do {
      TrainingPage page =
          bus.ask(
              Trainings.LIST,
              new AskTrainings(Optional.empty(), Optional.empty(), Optional.empty(), cursor, PAGE));
      page.trainings().forEach(training -> jobs.add(of(training)));
      cursor = page.next();
    } while (cursor.isPresent());
    return new JsonObject().put("training_jobs", jobs);
  }

  JsonObject start(OldRequest request) {
    CharacterCard character =
        names.character(
            request
                .text("character_slug")
                .or(() -> request.text("character_name"))
                .orElseThrow(() -> new OldRefusal(400, "character_name is required")));
    RecipeWish recipe =
        new RecipeWish(
            request.amount("epochs").map(Number::intValue),
            request.amount("learning_rate").map(Number::doubleValue),
            request.amount("resolution").map(Number::intValue),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Started started =
        bus.ask(Trainings.START, new Start(character.id(), recipe, Optional.empty(), WHO));
    return of(started.training())
        .put("message", "Training started for " + character.name())
        .put("output", started.training().subject().slug() + "_lora.safetensors");
  }

  private static TrainingId id(OldRequest request) {
    return TrainingId.parse(request.path("job_id"));
  }

  private static Change change(OldRequest request) {
    return new Change(id(request), Optional.empty(), WHO);
  }

  JsonObject job(OldRequest request) {
    return of(bus.ask(Trainings.READ, new TrainingRef(id(request))).training());
  }

  JsonObject log(OldRequest request) {
    LogTail log =
        bus.ask(Trainings.LOG, new AskLog(id(request), request.number("tail", 50, 1, 5000)));
    return new JsonObject()
        .put("job_id", request.path("job_id"))
        .put("total_lines", log.total())
        .put("lines", OldShape.array(log.lines()));
  }

  /// The old program answered 400 where the state does not fit.
  private static <T> T fitting(java.util.function.Supplier<T> question) {
    try {
      return question.get();
    } catch (studio.verticles.bus.Problem problem) {
      if (problem.kind() == studio.verticles.bus.Problem.Kind.CONFLICT) {
        throw new OldRefusal(400, problem.detail(), problem);
      }
      throw problem;
    }
  }

  JsonObject cancel(OldRequest request) {
    TrainingView now = fitting(() -> bus.ask(Trainings.CANCEL, change(request)));
    return of(now).put("message", "Training job cancelled");
  }

  JsonObject remove(OldRequest request) {
    fitting(() -> bus.ask(Trainings.REMOVE, change(request)));
    return new JsonObject().put("message", "Job deleted").put("job_id", request.path("job_id"));
  }

  JsonObject clearFinished(OldRequest request) {
    int days =
        request.amount("days").map(Number::intValue).orElse(request.number("days", 7, 0, 3650));
    int cleared =
        bus.ask(Trainings.CLEAR, new Clear(Duration.ofDays(Math.max(0, days)), WHO)).trainings();
    return new JsonObject()
        .put("message", "Cleared %d finished jobs".formatted(cleared))
        .put("removed", cleared);
  }

  JsonObject retry(OldRequest request) {
    Started started =
        fitting(() ->
            bus.ask(
                Trainings.RETRY, new Retry(id(request), Optional.empty(), Optional.empty(), WHO)));
    return of(started.training())
        .put("message", "Retry started")
        .put("retry_of", request.path("job_id"));
  }

  JsonObject invalidate(OldRequest request) {
    TrainingView now =
        fitting(() ->
            bus.ask(
                Trainings.INVALIDATE,
                new Invalidate(
                    id(request), Optional.empty(), request.said("delete_lora", false), WHO)));
    return of(now).put("message", "Job invalidated");
  }

  JsonObject reconcile(OldRequest request) {
    List<String> remarks = bus.ask(Trainings.RECONCILE, new AskReconcile()).remarks();
    return new JsonObject()
        .put("message", "Reconciled %d jobs".formatted(remarks.size()))
        .put("reconciled", remarks.size())
        .put("remarks", OldShape.array(remarks));
  }

  JsonObject loras(OldRequest request) {
    Stream<JsonObject> loras =
        register().stream()
            .map(lora ->
                new JsonObject()
                    .put("filename", lora.fileName())
                    .put("slug", lora.slug())
                    .put("character_name", lora.name())
                    .put("size_mb", Math.round(lora.bytes() / 104857.6) / 10.0)
                    .put("created_at", lora.created().toString())
                    .put("job_id", lora.training().map(Object::toString).orElse(null))
                    .put("in_use", lora.inUse()));
    return new JsonObject().put("loras", OldShape.array(loras));
  }

  private List<Lora> register() {
    return bus.ask(Loras.LIST, AskLoras.ALL).loras();
  }

  /// Was the one file of that character; now it is the one in use.
  JsonObject deleteLora(OldRequest request) {
    CharacterCard character = names.character(request.path("slug"));
    Lora lora =
        register().stream()
            .filter(one -> one.character().equals(character.id()) && one.inUse())
            .findFirst()
            .orElseThrow(() ->
                new OldRefusal(404, "No LoRA found for '%s'".formatted(request.path("slug"))));
    bus.ask(Loras.DELETE, new Delete(lora.id(), true, WHO));
    return new JsonObject().put("message", "Deleted " + lora.fileName());
  }

  JsonObject feedback(OldRequest request) {
    CharacterCard character = names.character(request.path("slug"));
    return of(character, bus.ask(Lessons.FEEDBACK, new OfCharacter(character.id())));
  }

  private static JsonObject of(CharacterCard character, Feedback feedback) {
    Stream<String> terms =
        Stream.concat(
            feedback.negatives().learned().stream(), feedback.negatives().feedback().stream());
    JsonObject issues = new JsonObject();
    feedback.complaints().forEach(complaint -> issues.put(complaint.category(), complaint.times()));
    return new JsonObject()
        .put("character", character.slug())
        .put("rejection_count", feedback.rejections())
        .put("negative_additions", OldShape.array(terms))
        .put("top_rejection_issues", issues)
        .put("free_text_notes", OldShape.array(feedback.notes().stream().map(Lessons.Note::words)))
        .put(
            "rejections",
            OldShape.array(
                feedback.notes().stream()
                    .map(note ->
                        new JsonObject()
                            .put("image", note.picture().toString())
                            .put("feedback", note.words())
                            .put("timestamp", note.at().toString()))));
  }

  JsonObject resetFeedback(OldRequest request) {
    CharacterCard character = names.character(request.path("slug"));
    bus.ask(Lessons.FORGET, new Forget(character.id(), WHO));
    return new JsonObject().put("message", "Feedback cleared for " + character.slug());
  }
}
