package studio.verticles.night;

import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.verticles.bus.Problem;
import studio.verticles.drawing.Batches;
import studio.verticles.drawing.Drawings;
import studio.verticles.drawing.Kind;
import studio.verticles.drawing.Wish;
import studio.verticles.night.Replenishments.State;
import studio.verticles.production.BatchId;
import studio.verticles.production.CharacterId;
import studio.verticles.production.Job;
import studio.verticles.production.Step;
import studio.verticles.production.WorkPlan;

/// Lets an actor look and do the next thing, all in the transaction that finishes the look: its
/// row, the batch, the jobs of the batch and its next alarm are written together or not at all.
///
/// A crash before the commit leaves the job of the look queued, and it is done again; a crash after
/// it leaves nothing to do. The number of the batch is in its wish key, so that no number is drawn
/// twice even if somebody rings twice.
final class Overseer {
  private static final String WHAT = "See what the character's set needs";

  /// After a batch began: soon enough to see that it has failed.
  private static final Duration FIRST_LOOK = Duration.ofMinutes(1);

  private final ReplenishmentStore store;
  private final ReplenishmentRules rules;

  Overseer(ReplenishmentStore store, ReplenishmentRules rules) {
    this.store = store;
    this.rules = rules;
  }

  /// What a look came to.
  ///
  /// @param note half a sentence for the log
  /// @param begun a batch, where one was started
  record Looked(Optional<Actor> actor, String note, Optional<BatchId> begun) {}

  /// @param because what rang
  Looked look(SqlConnection transaction, CharacterId character, String because, Instant now) {
    Optional<Actor> found = store.alone(transaction, character);
    if (found.isEmpty()) {
      return new Looked(found, "the character is gone", Optional.empty());
    }
    Actor actor = found.get();
    if (actor.hasEnded()) {
      wakeTheNext(transaction, actor);
    }
    Next next = rules.next(actor.ledger(), actor.facts(), now);
    boolean isAlarm = because.equals(Actor.alarm(actor.alarm()));
    Done done = act(transaction, actor, next, now);
    Optional<Instant> lookAgain = lookAgain(done.what(), now);
    if (lookAgain.isEmpty()) {
      store.silence(transaction, character);
    } else if (isAlarm || !actor.willLookBy(lookAgain.get(), now)) {
      setAlarm(transaction, actor, lookAgain.get(), now);
    }
    return new Looked(found, done.what().reason(), done.begun());
  }

  /// @param what was done in the end
  private record Done(Next what, Optional<BatchId> begun) {}

  private Done act(SqlConnection transaction, Actor actor, Next next, Instant now) {
    CharacterId character = actor.role().character();
    return switch (next) {
      case Next.Draw(int pictures, String reason) ->
          draw(transaction, actor, pictures, reason, now);
      case Next.Busy _ -> stand(transaction, character, next, State.DRAWING, "one_batch");
      case Next.Wait(Guard guard, _, _) ->
          stand(transaction, character, next, State.WAITING, guard.word());
      case Next.Pause(Guard guard, _, _) ->
          stand(transaction, character, next, State.PAUSED, guard.word());
      case Next.Reached _ -> stand(transaction, character, next, State.REACHED, "target");
      case Next.Idle _ -> stand(transaction, character, next, State.IDLE, "enabled");
    };
  }

  private Done stand(
      SqlConnection transaction, CharacterId character, Next next, State state, String guard) {
    store.stands(transaction, character, state, guard, next.reason());
    return new Done(next, Optional.empty());
  }

  private Done draw(
      SqlConnection transaction, Actor actor, int pictures, String reason, Instant now) {
    CharacterId character = actor.role().character();
    var asking =
        new Wish.Asking(
            "replenish/%s/%d".formatted(character, actor.batches() + 1), "Nightshift", reason);
    Drawings.Started started;
    try {
      started =
          Batches.start(
              transaction,
              new Wish(
                  character,
                  Kind.REPLENISHMENT,
                  pictures,
                  Wish.Words.NONE,
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Wish.Wearing.IF_IT_FITS,
                  asking));
    } catch (Problem refused) {
      if (refused.kind() != Problem.Kind.INVALID) {
        throw refused;
      }
      Next pause =
          new Next.Pause(
              Guard.ALLOWED, Optional.of(now.plus(Duration.ofHours(1))), refused.detail());
      return stand(transaction, character, pause, State.PAUSED, Guard.ALLOWED.word());
    }
    store.began(
        transaction, character, started.batch(), actor.ledger().drawnOn(now) + pictures, now);
    store.stands(transaction, character, State.DRAWING, "", reason);
    return new Done(new Next.Draw(pictures, reason), Optional.of(started.batch()));
  }

  private static Optional<Instant> lookAgain(Next next, Instant now) {
    return switch (next) {
      case Next.Draw _ -> Optional.of(now.plus(FIRST_LOOK));
      case Next.Busy(Instant again, _) -> Optional.of(again);
      case Next.Wait(_, Instant again, _) -> Optional.of(again);
      case Next.Pause(_, Optional<Instant> again, _) -> again;
      case Next.Reached _, Next.Idle _ -> Optional.empty();
    };
  }

  private void setAlarm(SqlConnection transaction, Actor actor, Instant time, Instant now) {
    CharacterId character = actor.role().character();
    store.alarm(transaction, character, time);
    WorkPlan.addLater(
        transaction,
        Duration.between(now, time),
        List.of(look(character, Actor.alarm(actor.alarm() + 1))));
  }

  /// A place has become free: those that wait for one look again.
  private void wakeTheNext(SqlConnection transaction, Actor ended) {
    String because = "after-%s-%d".formatted(ended.role().character(), ended.batches());
    WorkPlan.add(
        transaction,
        store.waitingForPlace(transaction).stream().map(other -> look(other, because)).toList());
  }

  /// A job that lets the actor look.
  static Step look(CharacterId character, String because) {
    return Step.first(new Job.Replenish(character, because), WHAT);
  }
}
