package studio.verticles.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Keeps work from an engine that fails again and again. After three failures in a row (one is
/// enough when it does not answer at all) the engine is left alone for half a minute, then twice as
/// long each time, at most ten minutes; then a canary, not a job, finds out whether it is well.
///
/// A value: each word about the engine gives the next one.
record Breaker(int inARow, int openings, Instant openUntil, Instant since, String problem) {
  private static final int TOO_OFTEN = 3;
  private static final Duration FIRST_REST = Duration.ofSeconds(30);
  private static final Duration LONGEST_REST = Duration.ofMinutes(10);

  static final Breaker WELL = new Breaker(0, 0, Instant.MIN, Instant.MIN, "");

  /// A job or a canary went well.
  Breaker succeeded() {
    return WELL;
  }

  Breaker failed(Instant now, String why) {
    boolean open = isOpen() || inARow + 1 >= TOO_OFTEN;
    return open ? opened(now, why) : new Breaker(inARow + 1, openings, Instant.MIN, now, why);
  }

  /// It does not answer at all.
  Breaker unreachable(Instant now, String why) {
    return opened(now, why);
  }

  private Breaker opened(Instant now, String why) {
    Duration rest = FIRST_REST.multipliedBy(1L << Math.min(openings, 5));
    Duration bounded = rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
    return new Breaker(inARow + 1, openings + 1, now.plus(bounded), isOpen() ? since : now, why);
  }

  /// Whether jobs are kept from it, until a canary has come back.
  boolean isOpen() {
    return openings > 0;
  }

  /// Whether it is time to send the canary.
  boolean wantsCanary(Instant now) {
    return isOpen() && !now.isBefore(openUntil);
  }

  Optional<LaneFacts.Illness> illness(String model, Instant now) {
    if (!isOpen()) {
      return Optional.empty();
    }
    // Ill until the canary says otherwise, however late it is sent.
    Instant until = openUntil.isAfter(now) ? openUntil : now.plusSeconds(5);
    return Optional.of(new LaneFacts.Illness(model, until, since, problem));
  }
}
