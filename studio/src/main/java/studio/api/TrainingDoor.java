package studio.api;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import studio.verticles.bus.Bus;
import studio.verticles.production.CharacterId;
import studio.verticles.production.ProjectId;
import studio.verticles.production.TrainingId;
import studio.verticles.training.RecipeWish;
import studio.verticles.training.TrainingDetail;
import studio.verticles.training.TrainingState;
import studio.verticles.training.TrainingView;
import studio.verticles.training.Trainings;
import studio.verticles.training.Trainings.AskCandidates;
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

/// Trainings: ask for one, follow it, stop it, take it back.
final class TrainingDoor {
  private static final int TAIL = 50;
  private static final int DAYS = 7;

  /// Nobody signs in yet.
  private static final String WHO = "the API";

  private final Bus bus;

  TrainingDoor(Bus bus) {
    this.bus = bus;
  }

  void start(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    Started started =
        bus.ask(
            Trainings.START,
            new Start(
                CharacterId.parse(asked.path("character")),
                recipe(asked.body()),
                asked.header("Idempotency-Key"),
                WHO));
    accepted(visit, started);
  }

  private static RecipeWish recipe(JsonObject body) {
    return new RecipeWish(
        Optional.ofNullable(body.getInteger("epochs")),
        Optional.ofNullable(body.getDouble("learning_rate")),
        Optional.ofNullable(body.getInteger("resolution")),
        Optional.ofNullable(body.getInteger("rank")),
        Optional.ofNullable(body.getInteger("alpha")),
        Optional.ofNullable(body.getInteger("batch")),
        Optional.ofNullable(body.getLong("seed")));
  }

  private static void accepted(RoutingContext visit, Started started) {
    TrainingView training = started.training();
    visit.response().putHeader("Location", "/api/v1/trainings/" + training.id());
    Answer.json(visit, 202, TrainingShape.of(training), training.version());
  }

  void trainable(RoutingContext visit) {
    Optional<ProjectId> project = Asked.of(visit).query("project").map(ProjectId::parse);
    Answer.json(
        visit,
        200,
        Shape.page(
            bus.ask(Trainings.CANDIDATES, new AskCandidates(project)).candidates().stream()
                .map(TrainingShape::of),
            Optional.empty()));
  }

  void list(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    TrainingPage page =
        bus.ask(
            Trainings.LIST,
            new AskTrainings(
                asked.query("project").map(ProjectId::parse),
                asked.query("character").map(CharacterId::parse),
                asked
                    .query("state")
                    .map(word -> TrainingState.valueOf(word.toUpperCase(Locale.ROOT))),
                asked.query("cursor"),
                asked.limit()));
    Answer.json(
        visit, 200, Shape.page(page.trainings().stream().map(TrainingShape::of), page.next()));
  }

  void read(RoutingContext visit) {
    TrainingDetail detail = bus.ask(Trainings.READ, new TrainingRef(training(visit)));
    Answer.json(visit, 200, TrainingShape.of(detail), detail.training().version());
  }

  void log(RoutingContext visit) {
    int lines = Asked.of(visit).query("tail").map(Integer::valueOf).orElse(TAIL);
    LogTail tail = bus.ask(Trainings.LOG, new AskLog(training(visit), lines));
    visit
        .response()
        .putHeader("Content-Type", "text/plain; charset=utf-8")
        .putHeader("Total-Lines", Integer.toString(tail.total()))
        .end(String.join("\n", tail.lines()) + "\n");
  }

  void cancel(RoutingContext visit) {
    TrainingView training = bus.ask(Trainings.CANCEL, change(visit));
    Answer.json(visit, 202, TrainingShape.of(training), training.version());
  }

  void retry(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    accepted(
        visit,
        bus.ask(
            Trainings.RETRY,
            new Retry(
                training(visit),
                Optional.of(asked.version()),
                asked.header("Idempotency-Key"),
                WHO)));
  }

  void invalidate(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    TrainingView training =
        bus.ask(
            Trainings.INVALIDATE,
            new Invalidate(
                training(visit),
                Optional.of(asked.version()),
                asked.body().getBoolean("delete_lora", false),
                WHO));
    Answer.json(visit, 200, TrainingShape.of(training), training.version());
  }

  void remove(RoutingContext visit) {
    bus.ask(Trainings.REMOVE, change(visit));
    visit.response().setStatusCode(204).end();
  }

  void clear(RoutingContext visit) {
    int days = Asked.of(visit).body().getInteger("days", DAYS);
    int cleared = bus.ask(Trainings.CLEAR, new Clear(Duration.ofDays(days), WHO)).trainings();
    Answer.json(visit, 200, new JsonObject().put("cleared", cleared));
  }

  void reconcile(RoutingContext visit) {
    var reconciled = bus.ask(Trainings.RECONCILE, new AskReconcile());
    Answer.json(visit, 200, new JsonObject().put("remarks", new JsonArray(reconciled.remarks())));
  }

  private static Change change(RoutingContext visit) {
    return new Change(training(visit), Optional.of(Asked.of(visit).version()), WHO);
  }

  private static TrainingId training(RoutingContext visit) {
    return TrainingId.parse(Asked.of(visit).path("training"));
  }
}
