package studio.verticles.routing;

import java.time.Clock;
import studio.hardware.card.CardProbe;
import studio.verticles.bus.Bus;
import studio.verticles.db.Database;
import studio.verticles.production.JobQueue;
import studio.verticles.production.Workshop;
import studio.verticles.routing.choice.Rules;

/// What the lanes with engines of one node have in common.
public record EngineRoom(
    String node,
    Bus bus,
    Clock clock,
    Workshop workshop,
    CardProbe probe,
    Rules usualRules,
    Hooks hooks,
    JobQueue queue,
    LaneStore lanes,
    MeasureStore measures,
    DecisionStore decisions,
    CardStore cards)
    implements AutoCloseable {

  public static EngineRoom of(
      String node,
      Bus bus,
      Clock clock,
      Workshop workshop,
      CardProbe probe,
      Database database,
      JobQueue queue) {
    return new EngineRoom(
        node,
        bus,
        clock,
        workshop,
        probe,
        Rules.USUAL,
        new Hooks(workshop),
        queue,
        new LaneStore(database),
        new MeasureStore(database),
        new DecisionStore(database),
        new CardStore(database));
  }

  @Override
  public void close() {
    hooks.close();
  }

  /// An engine without a queue of its own is never handed a job ahead.
  Rules rules(EngineLane lane) {
    return new Rules(
        usualRules.ageBound(),
        usualRules.deadlineSlack(),
        usualRules.headroom(),
        lane.mayHandOver() ? usualRules.queueAhead() : 0,
        usualRules.worthOfPriority());
  }
}
