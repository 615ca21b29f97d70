package studio.verticles.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BreakerTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private static Breaker failedTimes(int times) {
    Breaker breaker = Breaker.WELL;
    for (int i = 0; i < times; i++) {
      breaker = breaker.failed(NOON, "no answer");
    }
    return breaker;
  }

  @Test
  void twoFailuresAreBadLuckAndThreeAreAnIllness() {
    assertFalse(failedTimes(2).isOpen());
    assertTrue(failedTimes(3).isOpen());
  }

  @Test
  void aSuccessInBetweenStartsTheCountAnew() {
    assertFalse(failedTimes(2).succeeded().failed(NOON, "again").isOpen());
  }

  @Test
  void oneThatDoesNotAnswerAtAllIsIllAtOnce() {
    assertTrue(Breaker.WELL.unreachable(NOON, "gone").isOpen());
  }

  @Test
  void theCanaryIsSentWhenTheRestIsOver() {
    Breaker ill = failedTimes(3);
    assertFalse(ill.wantsCanary(NOON.plusSeconds(29)));
    assertTrue(ill.wantsCanary(NOON.plusSeconds(30)));
  }

  @Test
  void everyRestIsTwiceAsLongUpToTenMinutes() {
    Breaker ill = Breaker.WELL;
    Duration[] rests = new Duration[6];
    for (int i = 0; i < rests.length; i++) {
      ill = ill.unreachable(NOON, "still gone");
      rests[i] = Duration.between(NOON, ill.openUntil());
    }
    assertEquals(Duration.ofSeconds(30), rests[0]);
    assertEquals(Duration.ofSeconds(60), rests[1]);
    assertEquals(Duration.ofMinutes(8), rests[4]);
    assertEquals(Duration.ofMinutes(10), rests[5]);
  }

  @Test
  void itIsIllUntilTheCanaryComesBackHoweverLate() {
    Breaker ill = failedTimes(3);
    Instant late = NOON.plusSeconds(3600);
    assertTrue(ill.illness("", late).orElseThrow().until().isAfter(late));
    assertTrue(ill.succeeded().illness("", late).isEmpty());
  }

  @Test
  void theIllnessBeganWithTheFirstOpening() {
    Breaker ill = failedTimes(3).unreachable(NOON.plusSeconds(600), "still gone");
    assertEquals(NOON, ill.illness("", NOON.plusSeconds(700)).orElseThrow().since());
  }
}
