package studio.hardware.gemini;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A ledger of one night, in memory, and prices that are easy to reckon with.
final class Cashbook implements Ledger {
  static final Prices PRICES =
      new Prices(
          Map.of(
              "gemini-2.5-flash",
              new Prices.Price(new BigDecimal("0.30"), new BigDecimal("2.50"), BigDecimal.ZERO),
              "gemini-2.5-flash-image",
              new Prices.Price(
                  new BigDecimal("0.30"), new BigDecimal("30"), new BigDecimal("0.039"))));
  static final Budget PLENTY = new Budget(new BigDecimal("10"), new BigDecimal("100"));

  final List<Spent> entries = new ArrayList<>();
  BigDecimal earlierThisMonth = BigDecimal.ZERO;

  @Override
  public void write(Spent spent) {
    entries.add(spent);
  }

  @Override
  public BigDecimal spentTonight() {
    return entries.stream().map(Spent::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Override
  public BigDecimal spentThisMonth() {
    return spentTonight().add(earlierThisMonth);
  }
}
