package studio.verticles.routing.choice;

import java.time.Instant;

/// Whether a card takes new jobs.
public sealed interface Door {

  record Open() implements Door {}

  /// Finishes what it runs and takes nothing new.
  record Draining(String reason, Instant since) implements Door {}

  /// Stands still until somebody opens it.
  record Paused(String reason, Instant since) implements Door {}

  /// Rests by the clock.
  record Quiet(String reason, Instant since, Instant until) implements Door {}

  Door OPEN = new Open();

  default boolean isOpen() {
    return this instanceof Open;
  }
}
