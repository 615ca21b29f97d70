package studio.verticles.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is published about the kinds of night, held to it.
class NightsTest {
  /// The bound knows of no run that is cut off; only that night may miss it.
  private static final double GOAL = 1.10;

  private static final double WITH_FAULTS = 1.25;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void oursStaysNearTheLowerBoundAndKeepsItsPromise(long seed) {
    for (Night night : Nights.all(seed)) {
      Account ours = Simulator.play(night, new Ours());
      double ratio = ours.makespan().toMillis() / (double) LowerBound.of(night).toMillis();
      boolean faults =
          night.disturbances().stream().anyMatch(one -> !(one instanceof Disturbance.Drained));
      assertTrue(ratio <= (faults ? WITH_FAULTS : GOAL), night.name() + ": " + ratio);
      assertTrue(ours.keepsItsPromise(), night.name() + ": " + ours);
      assertEquals(0, ours.late(), night.name());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theSameNightIsTheSameAgain(long seed) {
    for (Night night : Nights.all(seed)) {
      assertEquals(Simulator.play(night, new Ours()), Simulator.play(night, new Ours()));
      assertEquals(Simulator.play(night, new SwarmUi()), Simulator.play(night, new SwarmUi()));
    }
  }
}
