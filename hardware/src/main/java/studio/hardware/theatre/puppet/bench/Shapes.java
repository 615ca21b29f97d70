package studio.hardware.theatre.puppet.bench;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/// Outlines as scissors cut them. Coordinates in figure units.
public final class Shapes {
  private Shapes() {}

  /// A closed outline running smoothly through all points (x, y, x, y, ...).
  public static Path2D blob(double... xy) {
    return spline(true, xy);
  }

  /// An open line running smoothly through all points.
  public static Path2D line(double... xy) {
    return spline(false, xy);
  }

  /// A closed outline with straight edges.
  public static Path2D poly(double... xy) {
    var path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    for (int i = 2; i < xy.length; i += 2) {
      path.lineTo(xy[i], xy[i + 1]);
    }
    path.closePath();
    return path;
  }

  /// Straight edges whose corners are rounded off by half their length.
  public static Path2D soft(double... xy) {
    int n = xy.length / 2;
    var path = new Path2D.Double();
    for (int i = 0; i < n; i++) {
      int next = (i + 1) % n;
      int after = (i + 2) % n;
      double mx = (xy[2 * i] + xy[2 * next]) / 2;
      double my = (xy[2 * i + 1] + xy[2 * next + 1]) / 2;
      if (i == 0) {
        path.moveTo(mx, my);
      }
      double ex = (xy[2 * next] + xy[2 * after]) / 2;
      double ey = (xy[2 * next + 1] + xy[2 * after + 1]) / 2;
      path.quadTo(xy[2 * next], xy[2 * next + 1], ex, ey);
    }
    path.closePath();
    return path;
  }

  public static Shape oval(double cx, double cy, double rx, double ry) {
    return new Ellipse2D.Double(cx - rx, cy - ry, 2 * rx, 2 * ry);
  }

  public static Shape box(double x, double y, double width, double height, double round) {
    return new RoundRectangle2D.Double(x, y, width, height, round * 2, round * 2);
  }

  /// A limb: round ends of two radii and straight sides between them.
  public static Shape limb(double x1, double y1, double r1, double x2, double y2, double r2) {
    double length = Math.max(1e-6, Math.hypot(x2 - x1, y2 - y1));
    double nx = -(y2 - y1) / length;
    double ny = (x2 - x1) / length;
    var area = new Area(oval(x1, y1, r1, r1));
    area.add(new Area(oval(x2, y2, r2, r2)));
    area.add(
        new Area(
            poly(
                x1 + nx * r1,
                y1 + ny * r1,
                x2 + nx * r2,
                y2 + ny * r2,
                x2 - nx * r2,
                y2 - ny * r2,
                x1 - nx * r1,
                y1 - ny * r1)));
    return area;
  }

  /// A leaf, lock of hair or ear: `width` wide at its root, pointed at its tip, bent sideways by
  /// `bend` units.
  public static Path2D leaf(
      double rootX, double rootY, double tipX, double tipY, double width, double bend) {
    double length = Math.max(1e-6, Math.hypot(tipX - rootX, tipY - rootY));
    double nx = -(tipY - rootY) / length;
    double ny = (tipX - rootX) / length;
    double half = width / 2;
    double midX = (rootX + tipX) / 2 + nx * bend;
    double midY = (rootY + tipY) / 2 + ny * bend;
    var path = new Path2D.Double();
    path.moveTo(rootX + nx * half, rootY + ny * half);
    path.quadTo(midX + nx * half * 1.15, midY + ny * half * 1.15, tipX, tipY);
    path.quadTo(
        midX - nx * half * 1.15, midY - ny * half * 1.15, rootX - nx * half, rootY - ny * half);
    double backX = rootX - (tipX - rootX) / length * half * 0.8;
    double backY = rootY - (tipY - rootY) / length * half * 0.8;
    path.quadTo(backX, backY, rootX + nx * half, rootY + ny * half);
    path.closePath();
    return path;
  }

  /// A star with `points` rays.
  public static Path2D star(double cx, double cy, double outer, double inner, int points) {
    double[] xy = new double[points * 4];
    for (int i = 0; i < points * 2; i++) {
      double angle = -Math.PI / 2 + Math.PI * i / points;
      double radius = i % 2 == 0 ? outer : inner;
      xy[2 * i] = cx + Math.cos(angle) * radius;
      xy[2 * i + 1] = cy + Math.sin(angle) * radius;
    }
    return poly(xy);
  }

  /// A pen line with round ends.
  public static Shape stroke(Shape line, double width) {
    return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
        .createStrokedShape(line);
  }

  public static Shape turned(Shape shape, double degrees, double cx, double cy) {
    return AffineTransform.getRotateInstance(Math.toRadians(degrees), cx, cy)
        .createTransformedShape(shape);
  }

  public static Shape moved(Shape shape, double dx, double dy) {
    return AffineTransform.getTranslateInstance(dx, dy).createTransformedShape(shape);
  }

  public static Shape within(Shape shape, Shape bounds) {
    var area = new Area(shape);
    area.intersect(new Area(bounds));
    return area;
  }

  public static Shape joined(Shape... shapes) {
    var area = new Area();
    for (Shape shape : shapes) {
      area.add(new Area(shape));
    }
    return area;
  }

  public static Shape without(Shape shape, Shape hole) {
    var area = new Area(shape);
    area.subtract(new Area(hole));
    return area;
  }

  private static Path2D spline(boolean closed, double... xy) {
    int n = xy.length / 2;
    var path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    int segments = closed ? n : n - 1;
    for (int i = 0; i < segments; i++) {
      int before = closed ? (i + n - 1) % n : Math.max(0, i - 1);
      int next = (i + 1) % n;
      int after = closed ? (i + 2) % n : Math.min(n - 1, i + 2);
      path.curveTo(
          xy[2 * i] + (xy[2 * next] - xy[2 * before]) / 6,
          xy[2 * i + 1] + (xy[2 * next + 1] - xy[2 * before + 1]) / 6,
          xy[2 * next] - (xy[2 * after] - xy[2 * i]) / 6,
          xy[2 * next + 1] - (xy[2 * after + 1] - xy[2 * i + 1]) / 6,
          xy[2 * next],
          xy[2 * next + 1]);
    }
    if (closed) {
      path.closePath();
    }
    return path;
  }
}
