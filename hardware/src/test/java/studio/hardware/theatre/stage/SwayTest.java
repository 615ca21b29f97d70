package studio.hardware.theatre.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.hardware.theatre.stage.Behavior.AtCap;
import studio.hardware.theatre.stage.Behavior.Coordinate;
import studio.hardware.theatre.stage.Behavior.Drift;
import studio.hardware.theatre.stage.Behavior.Key;
import studio.hardware.theatre.stage.Behavior.Oscillate;
import studio.hardware.theatre.stage.Behavior.Path;
import studio.hardware.theatre.stage.Behavior.Pulse;
import studio.hardware.theatre.stage.Behavior.Waveform;

class SwayTest {
  private static final double EXACT = 1e-9;

  private static Sway at(double seconds, Behavior... behaviors) {
    return Sway.of(List.of(behaviors), seconds, 1);
  }

  @ParameterizedTest
  @CsvSource({"1, 10, 0, 0.25, 10", "1, 10, 0, 0.5, 0", "0.5, 4, 1.5707963267948966, 0, 4"})
  void anOscillationIsASine(double hertz, double amplitude, double phase, double t, double y) {
    assertEquals(y, at(t, new Oscillate(Coordinate.Y, hertz, amplitude, phase)).y(), EXACT);
  }

  @Test
  void anOscillationOfScaleAddsAHundredthOfItself() {
    assertEquals(1.1, at(0.25, new Oscillate(Coordinate.SCALE, 1, 10, 0)).scale(), EXACT);
  }

  @ParameterizedTest
  @CsvSource({
    // velocity, acceleration, cap, at cap, time, x
    "10, 0, , STOP, 3, 30",
    "10, 4, , STOP, 3, 48",
    "10, 0, 25, STOP, 2, 20",
    "10, 0, 25, STOP, 3, 25",
    "-10, 0, 25, STOP, 3, -25",
    "10, -4, 8, STOP, 9, 8",
    "10, 0, 25, BOUNCE, 3, 20",
    "10, 0, 25, BOUNCE, 5, 0",
    "10, 0, 25, BOUNCE, 6, 10",
    "-10, 0, 25, BOUNCE, 3, -20",
    "10, 0, 25, LOOP, 3, 5",
    "-10, 0, 25, LOOP, 3, -5",
  })
  void aDriftRunsUpToItsCapAndThenAsItWasTold(
      double velocity, double acceleration, Double cap, AtCap atCap, double t, double x) {
    var drift =
        new Drift(
            Coordinate.X,
            velocity,
            acceleration,
            Optional.ofNullable(cap),
            atCap,
            Optional.empty());
    assertEquals(x, at(t, drift).x(), EXACT);
  }

  @Test
  void growthGoesOnAtAnotherPaceOnceADriftMeetsItsCap() {
    var rise = new Drift(Coordinate.Y, -10, 0, Optional.of(20.0), AtCap.STOP, Optional.of(0.5));
    var growth =
        new Drift(Coordinate.SCALE, 0.1, 0, Optional.empty(), AtCap.STOP, Optional.empty());
    assertEquals(1.1, at(1, rise, growth).scale(), EXACT);
    assertEquals(1.3, at(4, rise, growth).scale(), EXACT);
  }

  @ParameterizedTest
  @CsvSource({"SINE, 0, 0.75", "SINE, 0.25, 1", "SPIKE, 0.25, 1", "SPIKE, 0, 0.50048828125"})
  void aPulseSwellsBetweenItsBounds(Waveform shape, double t, double opacity) {
    var pulse = new Pulse(Coordinate.OPACITY, 1, 0.5, 1, shape, Optional.empty());
    assertEquals(opacity, at(t, pulse).opacity(), EXACT);
  }

  @Test
  void aPulseSleepsWhileTheSheetIsLarge() {
    var pulse = new Pulse(Coordinate.OPACITY, 1, 0.5, 1, Waveform.SINE, Optional.of(2.0));
    assertEquals(1, Sway.of(List.of(pulse), 0, 2.5).opacity(), EXACT);
    assertEquals(0.75, Sway.of(List.of(pulse), 0, 2).opacity(), EXACT);
  }

  @Test
  void scrollIsAHundredAndEightyUnitsASecond() {
    assertEquals(-36, at(2, new Behavior.Scroll(-0.1)).x(), EXACT);
  }

  private static Key key(double time, Double x, Double scale, boolean interpolate, boolean smooth) {
    return new Key(
        time,
        Optional.ofNullable(x),
        Optional.empty(),
        Optional.ofNullable(scale),
        Optional.empty(),
        Optional.empty(),
        interpolate,
        smooth);
  }

  @ParameterizedTest
  @CsvSource({"0, 10", "1, 10", "2, 15", "3, 20", "4, 20", "5, 40", "9, 40"})
  void keysRunStraightOrHold(double t, double x) {
    var path =
        new Path(
            List.of(
                key(1, 10.0, null, true, false),
                key(2, null, 3.0, true, false),
                key(3, 20.0, null, true, false),
                key(5, 40.0, null, false, false)));
    assertEquals(x, at(t, path).x(), EXACT);
    assertEquals(3, at(t, path).scale(), EXACT);
  }

  @Test
  void aSmoothKeyIsEasedInto() {
    var path = new Path(List.of(key(0, 0.0, null, true, true), key(1, 8.0, null, true, true)));
    assertEquals(8 * 0.15625, at(0.25, path).x(), EXACT);
  }

  @Test
  void aSteppedSheetMovesInPoses() {
    Behavior[] behaviors = {
      new Behavior.Stepped(12),
      new Drift(Coordinate.X, 12, 0, Optional.empty(), AtCap.STOP, Optional.empty())
    };
    for (int frame = 0; frame < 48; frame++) {
      assertEquals(frame / 2, at(frame / 24.0, behaviors).x(), EXACT);
    }
  }

  @Test
  void aCelIsSeenFromItsTimeOn() {
    var cels = new Behavior.Cels(List.of(0.0, 0.5, 1.0), List.of(2, 0, 1));
    assertEquals(2, at(0.49, cels).cel());
    assertEquals(0, at(0.5, cels).cel());
    assertEquals(1, at(7, cels).cel());
  }
}
