package studio.verticles.night;

import io.vertx.core.AbstractVerticle;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import studio.verticles.Floor;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Problem;
import studio.verticles.db.Database;
import studio.verticles.drawing.Drawings;
import studio.verticles.drawing.Drawings.BatchChanged;
import studio.verticles.night.Overseer.Looked;
import studio.verticles.night.Replenishments.ActorChanged;
import studio.verticles.night.Replenishments.ActorView;
import studio.verticles.night.Replenishments.Actors;
import studio.verticles.night.Replenishments.Change;
import studio.verticles.night.Replenishments.OfCharacter;
import studio.verticles.night.Replenishments.OfProject;
import studio.verticles.night.Replenishments.Readiness;
import studio.verticles.night.Replenishments.Resume;
import studio.verticles.night.Replenishments.Target;
import studio.verticles.night.Replenishments.Toggle;
import studio.verticles.night.Replenishments.ToggleAll;
import studio.verticles.production.CharacterId;
import studio.verticles.production.Job;
import studio.verticles.production.JobStore;
import studio.verticles.production.Outcome;
import studio.verticles.production.WorkOrder;
import studio.verticles.production.WorkPlan;

/// Fills sets of pictures.
public final class ReplenishmentVerticle extends AbstractVerticle {
  private final Bus bus;
  private final Database database;
  private final JobStore jobs;
  private final Clock clock;
  private final ReplenishmentStore store;
  private final Overseer overseer;
  private final ActorWords words;

  public ReplenishmentVerticle(Floor floor) {
    this.bus = floor.bus();
    this.database = floor.database();
    this.jobs = floor.jobs();
    this.clock = floor.clock();
    this.store = new ReplenishmentStore(database);
    ReplenishmentRules rules = new ReplenishmentRules(Limits.STUDIO);
    this.overseer = new Overseer(store, rules);
    this.words = new ActorWords(rules);
  }

  @Override
  public void start() {
    bus.answer(Replenishments.STATUS, this::status);
    bus.answer(Replenishments.ACTORS, this::actors);
    bus.answer(Replenishments.READINESS, this::readiness);
    bus.answer(Replenishments.CHANGE, this::change);
    bus.answer(Replenishments.TOGGLE, this::toggle);
    bus.answer(Replenishments.TOGGLE_ALL, this::toggleAll);
    bus.answer(Replenishments.TARGET, this::target);
    bus.answer(Replenishments.RESUME, this::resume);
    bus.answer(Replenishments.LOOK, this::look);
  }

  private Outcome look(WorkOrder order) {
    var job = (Job.Replenish) order.job();
    var looked = new AtomicReference<>(new Looked(Optional.empty(), "", Optional.empty()));
    jobs.finish(
        order.ticket(),
        "looked at the set",
        transaction ->
            looked.set(
                overseer.look(transaction, job.character(), job.because(), clock.instant())));
    looked
        .get()
        .actor()
        .ifPresent(actor -> {
          published(actor);
          looked
              .get()
              .begun()
              .ifPresent(batch ->
                  bus.publish(
                      Drawings.BATCH_CHANGED,
                      new BatchChanged(batch, actor.role().project(), actor.role().character())));
        });
    return new Outcome(looked.get().note());
  }

  private ActorView status(OfCharacter question) {
    return view(question.character());
  }

  private ActorView view(CharacterId character) {
    return words.view(known(store.find(character), character), clock.instant());
  }

  private Actors actors(OfProject question) {
    Instant now = clock.instant();
    return new Actors(
        store.of(question.project()).stream().map(actor -> words.view(actor, now)).toList());
  }

  private Readiness readiness(OfProject question) {
    Instant now = clock.instant();
    return new Readiness(
        store.of(question.project()).stream().map(actor -> words.ready(actor, now)).toList());
  }

  private ActorView toggle(Toggle wish) {
    return change(
        new Change(
            wish.character(), Optional.of(wish.enabled()), Optional.empty(), wish.version()));
  }

  private Actors toggleAll(ToggleAll wish) {
    for (Actor actor : store.of(wish.project())) {
      if (actor.ledger().enabled() != wish.enabled()) {
        toggle(new Toggle(actor.role().character(), wish.enabled(), Optional.empty()));
      }
    }
    return actors(new OfProject(wish.project()));
  }

  private ActorView target(Target wish) {
    return change(
        new Change(wish.character(), Optional.empty(), Optional.of(wish.target()), wish.version()));
  }

  private ActorView change(Change wish) {
    return tell(
        wish.character(),
        wish.version(),
        (transaction, actor) ->
            store.set(
                transaction,
                wish.character(),
                wish.enabled().orElse(actor.ledger().enabled()),
                wish.target().orElse(actor.ledger().target())));
  }

  private ActorView resume(Resume wish) {
    return tell(
        wish.character(),
        Optional.empty(),
        (transaction, _) -> store.pardon(transaction, wish.character()));
  }

  /// Changes what people set, and lets the actor look at once.
  private ActorView tell(
      CharacterId character, Optional<Integer> seen, BiConsumer<SqlConnection, Actor> change) {
    Actor told =
        database.inTransaction(transaction -> {
          store.enter(transaction, character);
          Actor actor = known(store.alone(transaction, character), character);
          if (seen.isPresent() && seen.get() != actor.version()) {
            throw Problem.stale(
                "The replenishment of " + actor.role().name(), seen.get(), actor.version());
          }
          change.accept(transaction, actor);
          WorkPlan.add(
              transaction, List.of(Overseer.look(character, "asked-" + (actor.version() + 1))));
          return actor;
        });
    published(told);
    return view(character);
  }

  private void published(Actor actor) {
    bus.publish(
        Replenishments.ACTOR_CHANGED,
        new ActorChanged(actor.role().project(), actor.role().character()));
  }

  private static Actor known(Optional<Actor> actor, CharacterId character) {
    return actor.orElseThrow(
        () -> Problem.notFound("There is no character %s any more.".formatted(character)));
  }
}
