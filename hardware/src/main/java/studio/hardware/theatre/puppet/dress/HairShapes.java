package studio.hardware.theatre.puppet.dress;

import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;
import studio.hardware.theatre.puppet.bench.Frame;
import studio.hardware.theatre.puppet.bench.Shapes;
import studio.hardware.theatre.puppet.dress.Hairdresser.Style;

/// Outlines of hair in the frame of a head.
final class HairShapes {
  private HairShapes() {}

  /// What covers the skull.
  static Shape cap(Frame head, Style style) {
    Shape cap =
        head.blob(
            1.0, -0.02, 1.04, -0.5, 0.74, -1.02, 0.1, -1.20, -0.6, -1.10, -1.08, -0.62, -1.18,
            -0.02, -1.08, 0.46, -0.88, 0.40, -0.80, 0.02, -0.52, -0.40, 0.1, -0.52, 0.7, -0.40,
            0.88, -0.14);
    var shapes = new ArrayList<Shape>(List.of(cap));
    if (style == Style.CURLY) {
      for (int i = 0; i < 11; i++) {
        double angle = Math.PI * (0.96 + 1.08 * i / 10.0);
        shapes.add(head.oval(Math.cos(angle) * 1.06, -0.30 + Math.sin(angle) * 0.92, 0.30, 0.28));
      }
    }
    if (style == Style.SPIKY) {
      double[] tips = {
        -1.45, 0.1, -1.5, -0.45, -1.2, -1.05, -0.6, -1.5, 0.05, -1.56, 0.66, -1.42, 1.15, -0.98,
        -1.25, 0.6
      };
      for (int i = 0; i < tips.length; i += 2) {
        double a = tips[i];
        double b = tips[i + 1];
        shapes.add(head.leaf(a * 0.55, b * 0.55 - 0.12, a, b, 0.62, 0.08));
      }
    }
    return Shapes.joined(shapes.toArray(Shape[]::new));
  }

  /// Locks never rise above the cap.
  static Shape fringeLimit(Frame head) {
    return head.blob(
        1.3, 0.6, 1.10, -0.5, 0.70, -0.96, 0.1, -1.12, -0.54, -1.03, -1.02, -0.6, -1.3, 0.6);
  }

  /// The locks before the brow: 0 full, 1 swept from a parting, 2 open in the middle, 3 wild, 4
  /// curls.
  static List<Shape> fringe(Frame head, int kind) {
    return switch (kind) {
      case 0 ->
          points(
              head, 0.05, -0.70, -0.06, -0.46, 0.02, -0.18, 0, 0.12, 0.03, 0.42, 0, 0.70, -0.04,
              0.90, 0.02);
      case 1 ->
          List.of(
              head.leaf(-0.34, -0.95, -0.86, 0.16, 0.50, 0.16),
              head.leaf(-0.30, -0.95, -0.58, -0.06, 0.36, 0.10),
              head.leaf(-0.30, -0.92, 0.28, -0.12, 0.48, -0.18),
              head.leaf(-0.20, -0.94, 0.66, -0.08, 0.56, -0.26),
              head.leaf(-0.06, -0.94, 0.98, 0.10, 0.60, -0.30));
      case 2 ->
          List.of(
              head.leaf(0.16, -0.98, -0.84, 0.20, 0.52, 0.26),
              head.leaf(0.14, -0.98, -0.62, -0.14, 0.36, 0.22),
              head.leaf(0.20, -0.98, 0.98, 0.22, 0.46, -0.24),
              head.leaf(0.20, -0.98, 0.80, -0.14, 0.34, -0.18));
      case 3 ->
          points(
              head, 0.08, -0.90, 0.14, -0.62, -0.02, -0.30, 0.10, -0.02, -0.06, 0.26, 0.12, 0.56,
              -0.04, 0.84, 0.10);
      default ->
          List.of(
              head.oval(-0.72, -0.30, 0.26, 0.24),
              head.oval(-0.42, -0.46, 0.26, 0.24),
              head.oval(-0.08, -0.42, 0.26, 0.24),
              head.oval(0.26, -0.48, 0.26, 0.24),
              head.oval(0.58, -0.40, 0.26, 0.24),
              head.oval(0.84, -0.22, 0.26, 0.24));
    };
  }

  private static List<Shape> points(Frame head, double bend, double... tips) {
    var locks = new ArrayList<Shape>();
    for (int i = 0; i < tips.length; i += 2) {
      double side = tips[i] > 0 ? -bend : bend;
      locks.add(head.leaf(tips[i] * 0.5 + 0.02, -1.0, tips[i], tips[i + 1], 0.46, side));
    }
    return locks;
  }
}
