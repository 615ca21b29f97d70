package studio.verticles.night;

import java.time.Instant;
import java.util.Optional;
import studio.verticles.night.Replenishments.State;
import studio.verticles.production.BatchId;
import studio.verticles.production.CharacterId;
import studio.verticles.production.ProjectId;

/// A character's actor as its row and the rows around it tell.
///
/// @param batches how many it has started: the next one has the next number
/// @param alarm which of its alarms rings at `nextAt`
record Actor(
    Role role,
    Ledger ledger,
    Facts facts,
    State state,
    Optional<BatchId> batch,
    int batches,
    Optional<Instant> nextAt,
    int alarm,
    int version) {

  /// Whose actor it is.
  record Role(CharacterId character, ProjectId project, String name, String slug) {}

  /// Whether its last batch has come to its end since it looked last.
  boolean hasEnded() {
    return state == State.DRAWING && !facts.atWork();
  }

  /// Whether an alarm that is still to ring makes another one needless.
  boolean willLookBy(Instant time, Instant now) {
    return nextAt.filter(next -> next.isAfter(now) && !next.isAfter(time)).isPresent();
  }

  /// As a job's cause names it.
  static String alarm(int number) {
    return "alarm-" + number;
  }
}
