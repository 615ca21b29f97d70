package studio.verticles.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// The promise of [Simulator], kept on ten thousand nights and broken by others.
class AgeBoundTest {
  private static final int NIGHTS = 10_000;

  @Test
  void nothingIsPassedOverBeyondTheBoundOnTenThousandNights() {
    List<Long> broken =
        LongStream.range(0, NIGHTS)
            .parallel()
            .filter(seed -> !Simulator.play(RandomNight.of(seed), new Ours()).keepsItsPromise())
            .boxed()
            .toList();
    assertEquals(List.of(), broken, "seeds of the nights on which it was broken");
  }

  @Test
  void thePromiseIsNotEmpty() {
    long broken =
        LongStream.range(0, 500)
            .parallel()
            .filter(seed -> !Simulator.play(RandomNight.of(seed), new SwarmUi()).keepsItsPromise())
            .count();
    assertTrue(broken > 0, "not even SwarmUI's policy breaks it on any of 500 nights");
    assertFalse(Simulator.play(Nights.gamingEvening(1), new SwarmUi()).keepsItsPromise());
  }
}
