package studio.hardware.theatre.stage;

import java.util.List;
import java.util.function.ToDoubleFunction;
import studio.hardware.theatre.stage.CameraMove.View;

/// Where the camera looks between its views: smooth curves that never overshoot a view (so that a
/// camera kept on the set by its views stays there) and rest at both ends. Zoom runs in equal
/// ratios.
final class Camera {
  private final List<View> views;

  Camera(CameraMove move) {
    views = move.views();
    for (int i = 1; i < views.size(); i++) {
      if (!(views.get(i).time() > views.get(i - 1).time())) {
        throw new IllegalArgumentException("Each view of a camera comes after the one before it");
      }
    }
  }

  View at(double seconds) {
    return new View(
        seconds,
        curve(View::centerX, seconds),
        curve(View::centerY, seconds),
        zoom(seconds),
        curve(View::roll, seconds));
  }

  private double zoom(double seconds) {
    boolean one = views.stream().allMatch(view -> view.zoom() == views.getFirst().zoom());
    return one ? views.getFirst().zoom() : Math.exp(curve(view -> Math.log(view.zoom()), seconds));
  }

  private double curve(ToDoubleFunction<View> value, double seconds) {
    int next = 0;
    while (next < views.size() && views.get(next).time() <= seconds) {
      next++;
    }
    if (next == 0 || next == views.size()) {
      return value.applyAsDouble(views.get(next == 0 ? 0 : next - 1));
    }
    double from = value.applyAsDouble(views.get(next - 1));
    double to = value.applyAsDouble(views.get(next));
    if (from == to) {
      return from;
    }
    double span = views.get(next).time() - views.get(next - 1).time();
    double t = (seconds - views.get(next - 1).time()) / span;
    double out = tangent(value, next - 1) * span;
    double in = tangent(value, next) * span;
    double t2 = t * t;
    double t3 = t2 * t;
    return from * (2 * t3 - 3 * t2 + 1)
        + out * (t3 - 2 * t2 + t)
        + to * (3 * t2 - 2 * t3)
        + in * (t3 - t2);
  }

  /// The harmonic mean of the slopes on both sides; zero at turning points and at the ends.
  private double tangent(ToDoubleFunction<View> value, int at) {
    if (at == 0 || at == views.size() - 1) {
      return 0;
    }
    double before = slope(value, at - 1);
    double after = slope(value, at);
    return before * after <= 0 ? 0 : 2 * before * after / (before + after);
  }

  private double slope(ToDoubleFunction<View> value, int from) {
    return (value.applyAsDouble(views.get(from + 1)) - value.applyAsDouble(views.get(from)))
        / (views.get(from + 1).time() - views.get(from).time());
  }
}
