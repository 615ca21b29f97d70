package studio.verticles.night;

import java.time.Instant;
import studio.verticles.night.Replenishments.ActorView;
import studio.verticles.night.Replenishments.Ready;
import studio.verticles.night.Replenishments.State;
import studio.verticles.night.Replenishments.Stock;

/// Actors as people see them: judged by the rules at this moment, so that nothing shown is older
/// than the rows.
final class ActorWords {
  private final ReplenishmentRules rules;

  ActorWords(ReplenishmentRules rules) {
    this.rules = rules;
  }

  ActorView view(Actor actor, Instant now) {
    Next next = rules.next(actor.ledger(), actor.facts(), now);
    return new ActorView(
        actor.role().character(),
        actor.role().project(),
        actor.role().name(),
        actor.role().slug(),
        actor.ledger().enabled(),
        actor.ledger().target(),
        state(next),
        next instanceof Next.Draw ? "about to draw: " + next.reason() : next.reason(),
        rules.guards(actor.ledger(), actor.facts(), now),
        stock(actor, now),
        actor.batch().filter(_ -> actor.facts().atWork()),
        actor.nextAt().filter(time -> time.isAfter(now)),
        actor.version());
  }

  private static State state(Next next) {
    return switch (next) {
      case Next.Draw _, Next.Busy _ -> State.DRAWING;
      case Next.Wait _ -> State.WAITING;
      case Next.Pause _ -> State.PAUSED;
      case Next.Reached _ -> State.REACHED;
      case Next.Idle _ -> State.IDLE;
    };
  }

  Ready ready(Actor actor, Instant now) {
    int approved = actor.facts().approved();
    int target = actor.ledger().target();
    return new Ready(
        actor.role().character(),
        actor.role().name(),
        actor.role().slug(),
        stock(actor, now),
        target,
        Math.max(0, target - approved),
        approved >= Ready.TRAINABLE,
        approved >= target,
        actor.ledger().enabled(),
        actor.facts().atWork());
  }

  private static Stock stock(Actor actor, Instant now) {
    Facts facts = actor.facts();
    return new Stock(
        facts.approved(),
        facts.pending(),
        facts.rejected(),
        actor.ledger().drawnOn(now),
        facts.rejectsInRow());
  }
}
