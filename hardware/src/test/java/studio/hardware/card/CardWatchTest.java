package studio.hardware.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import studio.hardware.card.Card.Vendor;
import studio.hardware.card.CardWatch.Sample;
import studio.hardware.engine.EngineFailure;

class CardWatchTest {
  private static final Instant DUSK = Instant.parse("2026-11-20T20:00:00Z");
  private static final Card CARD =
      new Card("rtx3060", Vendor.NVIDIA, "RTX 3060", "GPU-1", Vram.ofGigabytes(12));

  private Instant now = DUSK;
  private long used;
  private long ours;
  private boolean silent;

  private final CardProbe probe =
      new CardProbe() {
        @Override
        public List<Card> find() {
          return List.of(CARD);
        }

        @Override
        public CardReading read(Card card) {
          if (silent) {
            throw new EngineFailure(EngineFailure.Kind.INFRASTRUCTURE, "the card is gone");
          }
          return new CardReading(
              now,
              Vram.ofMegabytes(used),
              card.memory(),
              OptionalDouble.empty(),
              OptionalDouble.empty(),
              OptionalDouble.empty());
        }
      };

  private final CardWatch watch =
      new CardWatch(
          CARD,
          probe,
          () -> Vram.ofMegabytes(ours),
          Duration.ofMinutes(10),
          Duration.ofSeconds(10));

  private void look(Duration later, long megabytes) {
    now = now.plus(later);
    used = megabytes;
    watch.look();
  }

  private List<Long> history(int points) {
    return watch.history(Instant.EPOCH, points).stream()
        .map(sample -> sample.reading().used().bytes() >> 20)
        .toList();
  }

  @Test
  void strangersHoldWhatIsUsedAndNotOurs() {
    used = 7000;
    ours = 6500;
    assertEquals(Vram.ofMegabytes(500), watch.look().orElseThrow().strangers());
    ours = 8000;
    assertEquals(Vram.NONE, watch.look().orElseThrow().strangers());
  }

  @Test
  void theFullestSampleOfAStepStays() {
    look(Duration.ZERO, 100);
    look(Duration.ofSeconds(3), 900);
    look(Duration.ofSeconds(3), 300);
    look(Duration.ofSeconds(4), 200);
    assertEquals(List.of(900L, 200L), history(100));
    assertEquals(Vram.ofMegabytes(200), watch.latest().map(s -> s.reading().used()).orElseThrow());
  }

  @Test
  void onlyTheLastHoursAreKept() {
    for (int i = 0; i < 200; i++) {
      look(Duration.ofSeconds(10), i);
    }
    assertEquals(61, history(1000).size());
    assertEquals(139L, history(1000).getFirst());
  }

  @Test
  void aThinnedHistoryKeepsItsPeaks() {
    for (int i = 0; i < 60; i++) {
      look(Duration.ofSeconds(10), i == 31 ? 9999 : 10);
    }
    assertEquals(6, history(6).size());
    assertTrue(history(6).contains(9999L), history(6).toString());
    assertEquals(
        10, watch.history(now.minus(Duration.ofSeconds(90)), 100).size(), "since a moment");
  }

  @Test
  void aClockThatIsSetBackDoesNotMixTheHours() {
    look(Duration.ofMinutes(5), 1);
    look(Duration.ofMinutes(-4), 2);
    look(Duration.ofSeconds(10), 3);
    assertEquals(List.of(2L, 3L), history(100));
  }

  @Test
  void aSilentCardLeavesAGapAndSaysWhy() {
    look(Duration.ZERO, 5);
    silent = true;
    now = now.plusSeconds(30);
    assertEquals(Optional.empty(), watch.look());
    assertEquals(Optional.of("the card is gone"), watch.trouble());
    assertEquals(DUSK, watch.latest().map(Sample::reading).orElseThrow().at());
    silent = false;
    look(Duration.ofSeconds(30), 6);
    assertEquals(Optional.empty(), watch.trouble());
    assertEquals(List.of(5L, 6L), history(100));
  }
}
