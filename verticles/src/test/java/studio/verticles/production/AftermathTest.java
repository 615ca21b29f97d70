package studio.verticles.production;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import studio.verticles.production.Aftermath.Elsewhere;
import studio.verticles.production.Aftermath.GiveUp;
import studio.verticles.production.Aftermath.StandIn;
import studio.verticles.production.Aftermath.Thriftier;
import studio.verticles.production.Aftermath.TryAgain;
import studio.verticles.production.Claim.History;

class AftermathTest {
  private static final boolean ENGINES = true;
  private static final boolean HOUSE = false;

  /// Class, failures before, disturbances before, rung, whose lane, understudy, other lanes.
  static Stream<Arguments> cases() {
    return Stream.of(
        row(FailureClass.INVALID, 0, 0, 0, ENGINES, true, 1, new StandIn()),
        row(FailureClass.INVALID, 0, 0, 0, ENGINES, false, 1, new GiveUp(true)),
        row(FailureClass.INVALID, 0, 0, 0, HOUSE, true, 0, new GiveUp(true)),
        row(FailureClass.INFRASTRUCTURE, 0, 0, 0, ENGINES, true, 0, rest(false, 1)),
        row(FailureClass.INFRASTRUCTURE, 0, 3, 0, ENGINES, true, 0, rest(false, 8)),
        row(FailureClass.INFRASTRUCTURE, 0, 500, 0, ENGINES, true, 0, rest(false, 30)),
        row(FailureClass.INFRASTRUCTURE, 0, 3, 0, HOUSE, true, 0, rest(false, 8)),
        row(FailureClass.INFRASTRUCTURE, 0, 4, 0, HOUSE, true, 0, rest(true, 16)),
        row(FailureClass.INFRASTRUCTURE, 2, 4, 0, HOUSE, true, 0, new GiveUp(true)),
        row(FailureClass.OUT_OF_MEMORY, 0, 0, 0, ENGINES, true, 1, new Thriftier(1)),
        row(FailureClass.OUT_OF_MEMORY, 0, 0, 1, ENGINES, true, 1, new Thriftier(2)),
        row(FailureClass.OUT_OF_MEMORY, 0, 0, 2, ENGINES, true, 1, new Elsewhere()),
        row(FailureClass.OUT_OF_MEMORY, 0, 0, 2, ENGINES, true, 0, new StandIn()),
        row(FailureClass.OUT_OF_MEMORY, 0, 0, 3, ENGINES, true, 1, new StandIn()),
        row(FailureClass.OUT_OF_MEMORY, 0, 0, 3, ENGINES, false, 1, new GiveUp(true)),
        row(FailureClass.BROKEN, 0, 0, 0, ENGINES, true, 1, rest(true, 1)),
        row(FailureClass.BROKEN, 1, 0, 0, ENGINES, true, 1, rest(true, 2)),
        row(FailureClass.BROKEN, 2, 0, 0, ENGINES, true, 1, new StandIn()),
        row(FailureClass.BROKEN, 2, 0, 0, HOUSE, true, 0, new GiveUp(true)));
  }

  private static TryAgain rest(boolean counts, int seconds) {
    return new TryAgain(counts, Duration.ofSeconds(seconds));
  }

  private static Arguments row(
      FailureClass failure,
      int failures,
      int disturbances,
      int rung,
      boolean engines,
      boolean understudy,
      int others,
      Aftermath then) {
    return arguments(
        failure, new History(failures, disturbances, rung), engines, understudy, others, then);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatBecomesOfAJob(
      FailureClass failure,
      History before,
      boolean engines,
      boolean understudy,
      int others,
      Aftermath then) {
    assertEquals(then, Aftermath.of(failure, before, engines, understudy, others));
  }

  @Test
  void theWorldNeverCostsAJobATry() {
    for (int times = 0; times < 100; times++) {
      var before = new History(0, times, 0);
      assertFalse(Aftermath.of(FailureClass.INFRASTRUCTURE, before, ENGINES, true, 0).counts());
    }
  }
}
