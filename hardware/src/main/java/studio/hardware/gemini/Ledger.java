package studio.hardware.gemini;

import java.math.BigDecimal;

/// The book in which every paid call is written; the caller's, so that it survives a restart.
public interface Ledger {
  void write(Spent spent);

  /// All costs since the night began.
  BigDecimal spentTonight();

  /// All costs since the month began.
  BigDecimal spentThisMonth();
}
