package studio.hardware.theatre.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import studio.hardware.theatre.stage.Behavior.PivotOnCrest;

/// A sheet that rides on the surface of another one. Its tilt and height follow the waves with
/// inertia, so they depend on all that went before: they are stepped at 60 Hz whatever the film's
/// frame rate, and every step is remembered, so that any moment can be asked for in any order and
/// is always the same.
final class Crest {
  static final double STEPS_PER_SECOND = 60;

  /// How much of the remaining way is gone in a step.
  private static final double EASING = 0.1;

  /// A slope of the water looks steeper to a boat than it is.
  private static final double EAGERNESS = 5;

  /// Units of scroll until the tilt is felt in full.
  private static final double RAMP = 300;

  private final PivotOnCrest ride;
  private final DoubleFunction<Hull> hulls;
  private final DoubleFunction<Water> waters;
  private final List<State> steps = new ArrayList<>();

  /// The riding sheet at one moment, upright: left edge, width, height, and its offset from the
  /// surface.
  record Hull(double left, double width, double height, double offset) {}

  /// The sheet ridden on at one moment: its outline and where it lies.
  record Water(Surface surface, Affine place) {
    double at(double stageX) {
      double x = (stageX - place.x0()) / place.xx();
      return place.y(x, surface.at(x));
    }
  }

  /// Tilt in degrees and the sheet's top edge on the stage.
  record State(double tilt, double top) {}

  Crest(PivotOnCrest ride, DoubleFunction<Hull> hulls, DoubleFunction<Water> waters) {
    this.ride = ride;
    this.hulls = hulls;
    this.waters = waters;
  }

  State at(double seconds) {
    double position = seconds * STEPS_PER_SECOND;
    int step = (int) Math.floor(position);
    double rest = position - step;
    State from = step(step);
    if (rest < 1e-9) {
      return from;
    }
    State to = step(step + 1);
    return new State(
        from.tilt + (to.tilt - from.tilt) * rest, from.top + (to.top - from.top) * rest);
  }

  private State step(int step) {
    while (steps.size() <= step) {
      int next = steps.size();
      steps.add(next(next / STEPS_PER_SECOND, next == 0 ? null : steps.getLast()));
    }
    return steps.get(step);
  }

  private State next(double seconds, @org.jspecify.annotations.Nullable State last) {
    Hull hull = hulls.apply(seconds);
    Water water = waters.apply(seconds);
    double centre = hull.left + hull.width / 2;
    double half = hull.width * ride.hullLength() / 2;
    double stern = water.at(centre - half);
    double bow = water.at(centre + half);
    double slope = half == 0 ? 0 : (bow - stern) / (2 * half);
    double ramp = Math.min(1, Manifest.SCROLL * seconds / RAMP);
    double wanted =
        Math.clamp(
            Math.toDegrees(Math.atan(slope)) * EAGERNESS * ramp, -ride.maxTilt(), ride.maxTilt());
    double tilt = last == null ? 0 : last.tilt + EASING * (wanted - last.tilt);
    double top =
        (stern + bow) / 2
            + hull.offset
            - hull.height * (1 - ride.follow())
            - tilt * ride.liftPerDegree();
    return new State(tilt, last == null ? top : last.top + EASING * (top - last.top));
  }
}
