package studio.hardware.theatre;

import java.util.List;
import studio.hardware.theatre.stage.CameraMove;
import studio.hardware.theatre.stage.CameraMove.View;
import studio.hardware.theatre.stage.Manifest;

/// How far the set reaches, in stage units, and so where the camera may look. Sheets at all depths
/// up to the performers are held to reach that far; what stands nearer only frames the sides.
record Bounds(double left, double top, double right, double bottom) {
  /// Kept between picture and edge.
  private static final double MARGIN = 6;

  private static final List<Double> DEPTHS = List.of(1.0, 12.0, 25.0, 38.0, 50.0);

  /// The view itself where it stays on the set, else the nearest one that does: closer, then moved.
  View keep(View view) {
    double zoom = view.zoom();
    while (!fits(zoom, view.roll())) {
      zoom *= 1.02;
    }
    double x = view.centerX() - Manifest.WIDTH / 2;
    double y = view.centerY() - Manifest.HEIGHT / 2;
    for (double z : DEPTHS) {
      double follows = CameraMove.parallax(z);
      double halfWidth = halfWidth(zoom, view.roll(), z);
      double halfHeight = halfHeight(zoom, view.roll(), z);
      x =
          Math.clamp(
              x,
              (left + halfWidth - Manifest.WIDTH / 2) / follows,
              (right - halfWidth - Manifest.WIDTH / 2) / follows);
      y =
          Math.clamp(
              y,
              (top + halfHeight - Manifest.HEIGHT / 2) / follows,
              (bottom - halfHeight - Manifest.HEIGHT / 2) / follows);
    }
    return new View(
        view.time(), Manifest.WIDTH / 2 + x, Manifest.HEIGHT / 2 + y, zoom, view.roll());
  }

  /// Whether the picture is all set, at every depth.
  boolean holds(View view) {
    return DEPTHS.stream()
        .allMatch(z -> {
          double follows = CameraMove.parallax(z);
          double x = Manifest.WIDTH / 2 + follows * (view.centerX() - Manifest.WIDTH / 2);
          double y = Manifest.HEIGHT / 2 + follows * (view.centerY() - Manifest.HEIGHT / 2);
          double w = halfWidth(view.zoom(), view.roll(), z) - MARGIN;
          double h = halfHeight(view.zoom(), view.roll(), z) - MARGIN;
          return x - w >= left && x + w <= right && y - h >= top && y + h <= bottom;
        });
  }

  private boolean fits(double zoom, double roll) {
    return DEPTHS.stream()
        .allMatch(z ->
            2 * halfWidth(zoom, roll, z) <= right - left
                && 2 * halfHeight(zoom, roll, z) <= bottom - top);
  }

  private static double halfWidth(double zoom, double roll, double z) {
    double turn = Math.toRadians(Math.abs(roll));
    double across = Manifest.WIDTH / 2 * Math.cos(turn) + Manifest.HEIGHT / 2 * Math.sin(turn);
    return across / CameraMove.zoom(zoom, z) + MARGIN;
  }

  private static double halfHeight(double zoom, double roll, double z) {
    double turn = Math.toRadians(Math.abs(roll));
    double down = Manifest.WIDTH / 2 * Math.sin(turn) + Manifest.HEIGHT / 2 * Math.cos(turn);
    return down / CameraMove.zoom(zoom, z) + MARGIN;
  }
}
