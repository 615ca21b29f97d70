package studio.hardware.theatre.stage;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import studio.hardware.theatre.stage.Behavior.AtCap;
import studio.hardware.theatre.stage.Behavior.Cels;
import studio.hardware.theatre.stage.Behavior.Coordinate;
import studio.hardware.theatre.stage.Behavior.Drift;
import studio.hardware.theatre.stage.Behavior.Key;
import studio.hardware.theatre.stage.Behavior.Oscillate;
import studio.hardware.theatre.stage.Behavior.Path;
import studio.hardware.theatre.stage.Behavior.PivotOnCrest;
import studio.hardware.theatre.stage.Behavior.Pulse;
import studio.hardware.theatre.stage.Behavior.Scroll;
import studio.hardware.theatre.stage.Behavior.Stepped;
import studio.hardware.theatre.stage.Behavior.Waveform;

/// How far behaviours have moved a sheet at one moment, as closed functions of time: units for x
/// and y, factors for scale and opacity, degrees for rotation, and the cel.
record Sway(double x, double y, double scale, double rotation, double opacity, int cel) {

  /// What `behaviors` do at `seconds` to a sheet placed at `baseScale`.
  static Sway of(List<Behavior> behaviors, double seconds, double baseScale) {
    var sum = new Sum(own(behaviors, seconds), baseScale);
    sum.scaleDriftTime = scaleDriftTime(behaviors, sum.time);
    for (Behavior behavior : behaviors) {
      sum.add(behavior);
    }
    return new Sway(sum.x, sum.y, sum.scale, sum.rotation, Math.clamp(sum.opacity, 0, 1), sum.cel);
  }

  /// A stepped sheet sees time in jumps. The small addition keeps a frame that falls exactly on a
  /// jump (24 frames a second, 12 poses a second) on its far side, whatever the rounding.
  private static double own(List<Behavior> behaviors, double seconds) {
    for (Behavior behavior : behaviors) {
      if (behavior instanceof Stepped stepped) {
        return Math.floor(seconds * stepped.perSecond() + 1e-6) / stepped.perSecond();
      }
    }
    return seconds;
  }

  /// Drifts of scale run faster or slower once another drift of the sheet has met its cap.
  private static double scaleDriftTime(List<Behavior> behaviors, double time) {
    for (Behavior behavior : behaviors) {
      if (behavior instanceof Drift drift && drift.scaleAfterCap().isPresent()) {
        double met = timeAtCap(drift);
        if (time > met) {
          return met + (time - met) * drift.scaleAfterCap().get();
        }
      }
    }
    return time;
  }

  /// When the drift is first its cap away from the start; infinity when never.
  static double timeAtCap(Drift drift) {
    if (drift.cap().isEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    double cap = Math.abs(drift.cap().get());
    return Math.min(
        firstTimeAt(drift.velocity(), drift.acceleration(), cap),
        firstTimeAt(drift.velocity(), drift.acceleration(), -cap));
  }

  private static double firstTimeAt(double v, double a, double distance) {
    if (a == 0) {
      double time = distance / v;
      return time >= 0 ? time : Double.POSITIVE_INFINITY;
    }
    double root = Math.sqrt(v * v + 2 * a * distance);
    double one = (-v + root) / a;
    double two = (-v - root) / a;
    double first = Math.min(one >= 0 ? one : Double.MAX_VALUE, two >= 0 ? two : Double.MAX_VALUE);
    return first < Double.MAX_VALUE ? first : Double.POSITIVE_INFINITY;
  }

  static double drifted(Drift drift, double t) {
    double way = drift.velocity() * t + drift.acceleration() * t * t / 2;
    if (drift.cap().isEmpty()) {
      return way;
    }
    double cap = Math.abs(drift.cap().get());
    if (cap == 0) {
      return 0;
    }
    return switch (drift.atCap()) {
      case AtCap.STOP -> {
        double met = timeAtCap(drift);
        if (t < met) {
          yield way;
        }
        yield Math.signum(drift.velocity() * met + drift.acceleration() * met * met / 2) * cap;
      }
      case AtCap.BOUNCE -> {
        double phase = Math.abs(way) % (2 * cap);
        yield Math.signum(way) * (phase <= cap ? phase : 2 * cap - phase);
      }
      case AtCap.LOOP -> way % cap;
    };
  }

  static double pulsed(Pulse pulse, double t) {
    double swell = (Math.sin(2 * Math.PI * pulse.frequency() * t) + 1) / 2;
    double shape = pulse.waveform() == Waveform.SPIKE ? Math.pow(swell, 10) : swell;
    return pulse.min() + (pulse.max() - pulse.min()) * shape;
  }

  /// The value on a path at `t` of one coordinate; `none` where no key speaks of it.
  static double along(
      List<Key> keys, double t, Function<Key, Optional<Double>> coordinate, double none) {
    Key before = null;
    for (Key key : keys) {
      Optional<Double> value = coordinate.apply(key);
      if (value.isEmpty()) {
        continue;
      }
      if (key.time() > t) {
        if (before == null) {
          return value.get();
        }
        double from = coordinate.apply(before).orElse(none);
        if (!key.interpolate()) {
          return from;
        }
        double way = (t - before.time()) / (key.time() - before.time());
        double eased = key.smooth() ? way * way * (3 - 2 * way) : way;
        return from + (value.get() - from) * eased;
      }
      before = key;
    }
    return before == null ? none : coordinate.apply(before).orElse(none);
  }

  private static final class Sum {
    private final double time;
    private final double baseScale;
    private double scaleDriftTime;
    private double x;
    private double y;
    private double scale = 1;
    private double rotation;
    private double opacity = 1;
    private int cel;

    private Sum(double time, double baseScale) {
      this.time = time;
      this.baseScale = baseScale;
    }

    private void add(Behavior behavior) {
      switch (behavior) {
        case Oscillate o -> {
          double value = Math.sin(2 * Math.PI * o.frequency() * time + o.phase()) * o.amplitude();
          move(o.coordinate(), o.coordinate() == Coordinate.SCALE ? value / 100 : value);
        }
        case Drift d ->
            move(
                d.coordinate(),
                drifted(d, d.coordinate() == Coordinate.SCALE ? scaleDriftTime : time));
        case Pulse p -> {
          boolean asleep =
              p.onlyBelowScale().isPresent() && baseScale * scale > p.onlyBelowScale().get();
          if (!asleep && p.coordinate() == Coordinate.SCALE) {
            scale *= pulsed(p, time);
          } else if (!asleep && p.coordinate() == Coordinate.OPACITY) {
            opacity *= pulsed(p, time);
          } else if (!asleep) {
            move(p.coordinate(), pulsed(p, time));
          }
        }
        case Scroll s -> x += Manifest.SCROLL * time * s.speed();
        case Path path -> {
          x += along(path.keys(), time, Key::x, 0);
          y += along(path.keys(), time, Key::y, 0);
          scale *= along(path.keys(), time, Key::scale, 1);
          rotation += along(path.keys(), time, Key::rotation, 0);
          opacity *= along(path.keys(), time, Key::opacity, 1);
        }
        case Cels cels -> {
          for (int i = 0; i < cels.times().size() && cels.times().get(i) <= time + 1e-9; i++) {
            cel = cels.cels().get(i);
          }
        }
        case PivotOnCrest _, Stepped _ -> {}
      }
    }

    private void move(Coordinate coordinate, double value) {
      switch (coordinate) {
        case X -> x += value;
        case Y -> y += value;
        case SCALE -> scale *= 1 + value;
        case ROTATION -> rotation += value;
        case OPACITY -> opacity *= 1 + value;
      }
    }
  }
}
