package studio.hardware.theatre.paper;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;

/// Turns a drawn outline into one cut with scissors: curves become short, slightly unsteady snips.
/// The unsteadiness belongs to the place on the paper, so that an outline closes where it began.
public final class HandCut {
  private static final double SNIP = 7;

  private HandCut() {}

  /// The outline as cut. `wobble` is about the largest deviation in units; 0 leaves it as it is.
  public static Shape wobble(Shape shape, double wobble, long seed) {
    if (wobble <= 0) {
      return shape;
    }
    var cut = new Path2D.Double(Path2D.WIND_NON_ZERO);
    PathIterator points = shape.getPathIterator(new AffineTransform(), 0.35);
    cut.setWindingRule(points.getWindingRule());
    double[] at = new double[6];
    double x = 0;
    double y = 0;
    double startX = 0;
    double startY = 0;
    while (!points.isDone()) {
      switch (points.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> {
          x = startX = at[0];
          y = startY = at[1];
          double[] p = moved(x, y, wobble, seed);
          cut.moveTo(p[0], p[1]);
        }
        case PathIterator.SEG_LINETO -> {
          snip(cut, x, y, at[0], at[1], wobble, seed);
          x = at[0];
          y = at[1];
        }
        default -> {
          snip(cut, x, y, startX, startY, wobble, seed);
          cut.closePath();
          x = startX;
          y = startY;
        }
      }
      points.next();
    }
    return cut;
  }

  private static void snip(
      Path2D cut, double x, double y, double toX, double toY, double wobble, long seed) {
    int snips = (int) Math.clamp(Math.ceil(Math.hypot(toX - x, toY - y) / SNIP), 1, 400);
    for (int i = 1; i <= snips; i++) {
      double t = (double) i / snips;
      double[] p = moved(x + (toX - x) * t, y + (toY - y) * t, wobble, seed);
      cut.lineTo(p[0], p[1]);
    }
  }

  private static double[] moved(double x, double y, double wobble, long seed) {
    double dx = 0.75 * Noise.at(x / 38, y / 38, seed) + 0.5 * Noise.at(x / 11, y / 11, seed + 1);
    double dy =
        0.75 * Noise.at(x / 38, y / 38, seed + 2) + 0.5 * Noise.at(x / 11, y / 11, seed + 3);
    return new double[] {x + dx * wobble, y + dy * wobble};
  }
}
