package studio.verticles.night;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// What an actor remembers of itself: its row.
///
/// @param day (UTC) on which `drawn` pictures were asked for
record Ledger(boolean enabled, int target, LocalDate day, int drawn, Optional<Instant> lastBatch) {

  /// A new day begins with nothing; a clock that is set back begins none.
  int drawnOn(Instant now) {
    return day.isBefore(dayOf(now)) ? 0 : drawn;
  }

  static LocalDate dayOf(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }
}
