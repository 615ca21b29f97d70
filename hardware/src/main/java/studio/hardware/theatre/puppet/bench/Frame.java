package studio.hardware.theatre.puppet.bench;

import java.awt.Shape;
import java.awt.geom.Path2D;

/// A place to draw in proportions: (0, 0) is its centre, 1 is `u` units to the right or `v` units
/// down. A head drawn in its frame fits a child and a giant.
public record Frame(double cx, double cy, double u, double v) {
  public double x(double a) {
    return cx + a * u;
  }

  public double y(double b) {
    return cy + b * v;
  }

  public Path2D blob(double... ab) {
    return Shapes.blob(placed(ab));
  }

  public Path2D line(double... ab) {
    return Shapes.line(placed(ab));
  }

  public Path2D poly(double... ab) {
    return Shapes.poly(placed(ab));
  }

  public Path2D soft(double... ab) {
    return Shapes.soft(placed(ab));
  }

  public Shape oval(double a, double b, double ra, double rb) {
    return Shapes.oval(x(a), y(b), ra * u, rb * v);
  }

  /// See [Shapes#leaf]; width and bend in widths of the frame.
  public Path2D leaf(double a, double b, double tipA, double tipB, double width, double bend) {
    return Shapes.leaf(x(a), y(b), x(tipA), y(tipB), width * u, bend * u);
  }

  private double[] placed(double[] ab) {
    double[] xy = new double[ab.length];
    for (int i = 0; i < ab.length; i += 2) {
      xy[i] = x(ab[i]);
      xy[i + 1] = y(ab[i + 1]);
    }
    return xy;
  }
}
