package studio.hardware.gemini;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.hardware.engine.EngineFailure;

class LedgerFileTest {
  @TempDir private Path folder;

  private LedgerFile at(String moment) {
    return new LedgerFile(
        folder.resolve("gemini.csv"), Clock.fixed(Instant.parse(moment), ZoneOffset.UTC));
  }

  private static Spent spent(String dollars) {
    return new Spent("gemini-2.5-flash", 100, 50, 0, new BigDecimal(dollars));
  }

  @Test
  void aNightGoesOnAfterMidnight() {
    at("2026-11-20T17:59:00Z").write(spent("1.00"));
    at("2026-11-20T18:00:00Z").write(spent("0.25"));
    at("2026-11-21T03:00:00Z").write(spent("0.50"));
    assertEquals(new BigDecimal("0.75"), at("2026-11-21T04:00:00Z").spentTonight());
    assertEquals(new BigDecimal("1.75"), at("2026-11-21T04:00:00Z").spentThisMonth());
    assertEquals(BigDecimal.ZERO, at("2026-12-01T00:00:00Z").spentThisMonth());
  }

  @Test
  void aLineThatACrashCutOffIsPassedOver() throws IOException {
    LedgerFile ledger = at("2026-11-20T20:00:00Z");
    ledger.write(spent("0.25"));
    Files.writeString(
        folder.resolve("gemini.csv"), "2026-11-20T20:01:00Z,gemi", StandardOpenOption.APPEND);
    assertEquals(new BigDecimal("0.25"), ledger.spentTonight());
  }

  @Test
  void anOperatorsPriceStandsForOurs() throws IOException {
    Path prices = folder.resolve("gemini-prices.properties");
    Files.writeString(prices, "gemini-2.5-flash = 1, 2, 3\n");
    Prices read = PriceList.read(prices);
    assertEquals(new BigDecimal("2"), read.of("gemini-2.5-flash").orElseThrow().answer());
    assertTrue(read.of("gemini-2.5-pro").isPresent());
  }

  @Test
  void aPriceThatIsNoNumberIsSaid() throws IOException {
    Path prices = folder.resolve("gemini-prices.properties");
    Files.writeString(prices, "gemini-2.5-flash = cheap\n");
    EngineFailure failure = assertThrows(EngineFailure.class, () -> PriceList.read(prices));
    assertTrue(String.valueOf(failure.getMessage()).contains("three numbers"));
  }
}
