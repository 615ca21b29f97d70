package studio.hardware.theatre.stage;

import java.util.List;
import java.util.Optional;

/// What a sheet does as time passes. Times are in seconds from the shot's first frame. Several
/// behaviours of one sheet add up; those on opacity and scale multiply.
public sealed interface Behavior {

  /// What a behaviour changes: stage units for x and y, a factor for scale, degrees for rotation,
  /// 0..1 for opacity.
  enum Coordinate {
    X,
    Y,
    SCALE,
    ROTATION,
    OPACITY
  }

  /// Back and forth: `sin(2 pi f t + phase) * amplitude`; on scale a hundredth of it is added to 1.
  record Oscillate(Coordinate coordinate, double frequency, double amplitude, double phase)
      implements Behavior {}

  /// What a drift does at its cap.
  enum AtCap {
    STOP,
    BOUNCE,
    LOOP
  }

  /// Steady movement: `velocity * t + acceleration * t^2 / 2`, up to `cap` away from the start.
  record Drift(
      Coordinate coordinate,
      double velocity,
      double acceleration,
      Optional<Double> cap,
      AtCap atCap,
      Optional<Double> scaleAfterCap)
      implements Behavior {}

  /// The shape of a pulse: smooth, or a short flash (a sine to the tenth power).
  enum Waveform {
    SINE,
    SPIKE
  }

  /// Swells between `min` and `max`, multiplying opacity or scale; not while the sheet's scale
  /// exceeds `onlyBelowScale`.
  record Pulse(
      Coordinate coordinate,
      double frequency,
      double min,
      double max,
      Waveform waveform,
      Optional<Double> onlyBelowScale)
      implements Behavior {}

  /// Moves with the global scroll of 180 units a second, times `speed`: near sheets fast, far ones
  /// slowly.
  record Scroll(double speed) implements Behavior {}

  /// A place on the sheet's path. Absent values leave that coordinate alone. Between a key and the
  /// next one values run in a straight line (eased when `smooth`) if the next one says
  /// `interpolate`, else they hold.
  record Key(
      double time,
      Optional<Double> x,
      Optional<Double> y,
      Optional<Double> scale,
      Optional<Double> rotation,
      Optional<Double> opacity,
      boolean interpolate,
      boolean smooth) {}

  /// Keyframes: x, y and rotation are added to the placement, scale and opacity multiply it.
  record Path(List<Key> keys) implements Behavior {
    public Path {
      keys = List.copyOf(keys);
    }
  }

  /// Which of the sheet's cels is seen from which time on: `cels.get(i)` from `times.get(i)`.
  /// Mouths and eyelids are cels.
  record Cels(List<Double> times, List<Integer> cels) implements Behavior {
    public Cels {
      times = List.copyOf(times);
      cels = List.copyOf(cels);
      if (times.size() != cels.size()) {
        throw new IllegalArgumentException("Each cel needs the time from which it is seen");
      }
    }
  }

  /// Rides on the surface of the sheet `target` and tilts with its slope about its own middle,
  /// eased, as a boat does. Its placement's y is then measured from the surface. `follow` is how
  /// far the sheet comes down onto the surface (1: its top edge lies there, 0: its bottom edge
  /// stands there), `hullLength` how much of its width feels the water, `liftPerDegree` how many
  /// units it rises for each degree of tilt.
  record PivotOnCrest(
      String target, double maxTilt, double follow, double liftPerDegree, double hullLength)
      implements Behavior {}

  /// Moves in poses, `perSecond` of them, as cut-out animation does ("on twos" is 12): time runs in
  /// jumps for all other behaviours of this sheet. What is pinned to it keeps its own time.
  record Stepped(double perSecond) implements Behavior {}
}
