package studio.hardware.theatre.set;

import java.util.Optional;
import studio.hardware.theatre.stage.Behavior;
import studio.hardware.theatre.stage.Behavior.AtCap;
import studio.hardware.theatre.stage.Behavior.Coordinate;
import studio.hardware.theatre.stage.Behavior.Waveform;

/// What living things on a set do. Frequencies in hertz, distances in units, angles in degrees.
final class Motion {
  private Motion() {}

  static Behavior sway(double hertz, double degrees, double phase) {
    return new Behavior.Oscillate(Coordinate.ROTATION, hertz, degrees, phase);
  }

  static Behavior bob(double hertz, double units, double phase) {
    return new Behavior.Oscillate(Coordinate.Y, hertz, units, phase);
  }

  static Behavior slide(double hertz, double units, double phase) {
    return new Behavior.Oscillate(Coordinate.X, hertz, units, phase);
  }

  /// Swells by about `percent` of its size.
  static Behavior breathe(double hertz, double percent, double phase) {
    return new Behavior.Oscillate(Coordinate.SCALE, hertz, percent, phase);
  }

  /// Moves sideways for ever; for repeated sheets.
  static Behavior flow(double unitsASecond) {
    return new Behavior.Drift(
        Coordinate.X, unitsASecond, 0, Optional.empty(), AtCap.STOP, Optional.empty());
  }

  /// Moves up (negative) or down for `reach` units and starts again.
  static Behavior fall(double unitsASecond, double reach) {
    return new Behavior.Drift(
        Coordinate.Y, unitsASecond, 0, Optional.of(reach), AtCap.LOOP, Optional.empty());
  }

  /// Moves sideways for `reach` units and starts again.
  static Behavior pass(double unitsASecond, double reach) {
    return new Behavior.Drift(
        Coordinate.X, unitsASecond, 0, Optional.of(reach), AtCap.LOOP, Optional.empty());
  }

  /// Turns for ever.
  static Behavior turn(double degreesASecond) {
    return new Behavior.Drift(
        Coordinate.ROTATION, degreesASecond, 0, Optional.empty(), AtCap.STOP, Optional.empty());
  }

  static Behavior flicker(double hertz, double min, double max) {
    return new Behavior.Pulse(Coordinate.OPACITY, hertz, min, max, Waveform.SINE, Optional.empty());
  }

  /// Dark but for short flashes.
  static Behavior flash(double hertz, double max) {
    return new Behavior.Pulse(Coordinate.OPACITY, hertz, 0, max, Waveform.SPIKE, Optional.empty());
  }
}
