package studio.verticles.production;

import java.time.Duration;
import studio.verticles.production.Claim.History;

/// What becomes of a job after a failure.
public sealed interface Aftermath {
  /// It failed; a person has to look.
  record GiveUp(boolean counts) implements Aftermath {}

  /// It rests and is tried again, perhaps on the same lane.
  record TryAgain(boolean counts, Duration rest) implements Aftermath {}

  /// Down the ladder of memory: 1 = after everything else was unloaded, 2 = smaller.
  record Thriftier(int rung) implements Aftermath {}

  /// Never again on this lane; another one shall try.
  record Elsewhere() implements Aftermath {}

  /// The house's own engine does it.
  record StandIn() implements Aftermath {}

  /// Real failures that a job may have, whoever caused them.
  int MOST_FAILURES = 3;

  /// What the house itself puts up with (its database away for some seconds) before such a failure
  /// counts: a full disk will not pass, and whoever waits for an episode should know soon.
  int MOST_DISTURBANCES = 4;

  /// @param engines whether the lane it failed on runs engines
  /// @param understudy whether the house could stand in
  /// @param others how many other open lanes could try it
  static Aftermath of(
      FailureClass failure, History before, boolean engines, boolean understudy, int others) {
    Aftermath end = understudy && engines ? new StandIn() : new GiveUp(true);
    boolean lastStraw = before.failures() + 1 >= MOST_FAILURES;
    Duration rest = rest(before.failures() + before.disturbances());
    return switch (failure) {
      case INVALID -> end;
      case BROKEN -> lastStraw ? end : new TryAgain(true, rest);
      case INFRASTRUCTURE -> {
        if (engines || before.disturbances() < MOST_DISTURBANCES) {
          yield new TryAgain(false, rest);
        }
        yield lastStraw ? end : new TryAgain(true, rest);
      }
      case OUT_OF_MEMORY -> {
        if (!engines) {
          yield lastStraw ? end : new TryAgain(true, rest);
        }
        if (before.rung() < 2) {
          yield new Thriftier(before.rung() + 1);
        }
        yield others > 0 && before.rung() < 3 ? new Elsewhere() : end;
      }
    };
  }

  /// 1, 2, 4, ... up to 30 seconds.
  private static Duration rest(int times) {
    return Duration.ofSeconds(Math.min(30, 1L << Math.min(times, 5)));
  }

  default boolean counts() {
    return switch (this) {
      case GiveUp(var counts) -> counts;
      case TryAgain(var counts, _) -> counts;
      case Thriftier _, Elsewhere _, StandIn _ -> false;
    };
  }

  default Duration rest() {
    return this instanceof TryAgain(_, var rest) ? rest : Duration.ZERO;
  }

  default int rung() {
    return switch (this) {
      case Thriftier(var rung) -> rung;
      case Elsewhere _ -> 3;
      case GiveUp _, TryAgain _, StandIn _ -> 0;
    };
  }
}
