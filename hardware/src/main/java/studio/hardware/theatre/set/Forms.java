package studio.hardware.theatre.set;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.SplittableRandom;
import studio.hardware.theatre.paper.Noise;

/// The outlines that everything is cut from, in stage units (y grows down).
final class Forms {
  private Forms() {}

  static Shape rect(double x, double y, double w, double h) {
    return new Rectangle2D.Double(x, y, w, h);
  }

  static Shape soft(double x, double y, double w, double h, double corner) {
    return new RoundRectangle2D.Double(x, y, w, h, corner * 2, corner * 2);
  }

  static Shape disc(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  static Shape oval(double x, double y, double rx, double ry) {
    return new Ellipse2D.Double(x - rx, y - ry, 2 * rx, 2 * ry);
  }

  /// A closed polygon through x, y, x, y...
  static Path2D poly(double... xy) {
    var path = line(xy);
    path.closePath();
    return path;
  }

  /// An open line through x, y, x, y...
  static Path2D line(double... xy) {
    var path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    for (int i = 2; i < xy.length; i += 2) {
      path.lineTo(xy[i], xy[i + 1]);
    }
    return path;
  }

  /// An open smooth line through x, y, x, y...
  static Path2D curve(double... xy) {
    return spline(xy, false);
  }

  /// A closed smooth outline through x, y, x, y...
  static Path2D loop(double... xy) {
    return spline(xy, true);
  }

  private static Path2D spline(double[] xy, boolean closed) {
    int n = xy.length / 2;
    var path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    for (int i = 0; i < (closed ? n : n - 1); i++) {
      int before = closed ? Math.floorMod(i - 1, n) : Math.max(0, i - 1);
      int next = closed ? (i + 1) % n : i + 1;
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

  /// Land from `left` to `right` whose top wanders about `y` by `rise`, down to `bottom`.
  static Path2D land(
      double left, double right, double y, double rise, double wave, double bottom, long seed) {
    var path = new Path2D.Double();
    path.moveTo(left, bottom);
    for (double x = left; x <= right + 1; x += 12) {
      path.lineTo(x, height(x, y, rise, wave, seed));
    }
    path.lineTo(right, bottom);
    path.closePath();
    return path;
  }

  /// The top of [#land] at `x`.
  static double height(double x, double y, double rise, double wave, long seed) {
    return y
        + rise * (0.8 * Noise.at(x / wave, 0.5, seed) + 0.3 * Noise.at(x / wave * 2.7, 3.5, seed));
  }

  /// Jagged peaks: land of straight slopes.
  static Path2D peaks(
      double left, double right, double y, double rise, double step, double bottom, long seed) {
    var dice = new SplittableRandom(seed);
    var path = new Path2D.Double();
    path.moveTo(left, bottom);
    boolean up = dice.nextBoolean();
    for (double x = left - dice.nextDouble(step); x < right + step; x += step * 0.5) {
      double reach = rise * (0.35 + 0.65 * dice.nextDouble());
      double shift = (dice.nextDouble() - 0.5) * step * 0.3;
      path.lineTo(x + shift, up ? y - reach : y + reach * 0.45);
      up = !up;
    }
    path.lineTo(right + step, bottom);
    path.closePath();
    return path;
  }

  /// A scalloped cloud of foliage or vapour about (x, y).
  static Shape puff(double x, double y, double rx, double ry, int bumps, SplittableRandom dice) {
    var all = new Path2D.Double(oval(x, y, rx * 0.86, ry * 0.86));
    all.setWindingRule(Path2D.WIND_NON_ZERO);
    for (int i = 0; i < bumps; i++) {
      double angle = Math.PI * 2 * (i + 0.4 * dice.nextDouble()) / bumps;
      double size = Math.min(rx, ry) * (0.30 + 0.16 * dice.nextDouble());
      double out = size * 0.75;
      all.append(
          disc(x + Math.cos(angle) * (rx - out), y + Math.sin(angle) * (ry - out), size), false);
    }
    return all;
  }

  /// A cloud with a flat bottom, as in old prints.
  static Shape cloud(double x, double y, double w, double h, SplittableRandom dice) {
    // Everything runs clockwise, as discs do, so that overlaps stay whole.
    double r0 = h * 0.19;
    var all = new Path2D.Double(disc(x - w / 2 + r0, y - r0, r0));
    all.append(disc(x + w / 2 - r0, y - r0, r0), false);
    double left = x - w / 2 + r0;
    double right = x + w / 2 - r0;
    all.append(poly(left, y - 2 * r0, right, y - 2 * r0, right, y, left, y), false);
    all.setWindingRule(Path2D.WIND_NON_ZERO);
    int n = 4 + dice.nextInt(3);
    for (int i = 0; i < n; i++) {
      double t = (i + 0.5 + 0.3 * (dice.nextDouble() - 0.5)) / n;
      double span = Math.min(w * 0.8 / n, h);
      double r = span * (0.42 + 0.28 * Math.sin(Math.PI * t)) * (0.85 + 0.3 * dice.nextDouble());
      all.append(disc(x - w * 0.4 + w * 0.8 * t, y - h * 0.16 - r * 0.5, r), false);
    }
    return all;
  }

  /// A doorway: straight sides and a round top; (x, y) is its lower left corner.
  static Shape arch(double x, double y, double w, double h) {
    var path = new Path2D.Double();
    double r = w / 2;
    path.moveTo(x, y);
    path.lineTo(x, y - h + r);
    path.curveTo(x, y - h + r * 0.45, x + r * 0.45, y - h, x + r, y - h);
    path.curveTo(x + w - r * 0.45, y - h, x + w, y - h + r * 0.45, x + w, y - h + r);
    path.lineTo(x + w, y);
    path.closePath();
    return path;
  }

  /// A pointed leaf from (0, 0) to (length, 0).
  static Shape leaf(double length, double width) {
    var path = new Path2D.Double();
    path.moveTo(0, 0);
    path.curveTo(length * 0.25, -width * 0.75, length * 0.7, -width * 0.6, length, 0);
    path.curveTo(length * 0.7, width * 0.6, length * 0.25, width * 0.75, 0, 0);
    path.closePath();
    return path;
  }

  static Shape star(double x, double y, double outer, double inner, int points) {
    double[] xy = new double[points * 4];
    for (int i = 0; i < points * 2; i++) {
      double r = i % 2 == 0 ? outer : inner;
      double a = Math.PI * i / points - Math.PI / 2;
      xy[2 * i] = x + r * Math.cos(a);
      xy[2 * i + 1] = y + r * Math.sin(a);
    }
    return poly(xy);
  }

  /// A tapering blade or branch from (x, y) to (toX, toY), `width` thick at its foot.
  static Path2D blade(double x, double y, double toX, double toY, double width, double bend) {
    double mx = (x + toX) / 2 - (toY - y) * bend;
    double my = (y + toY) / 2 + (toX - x) * bend;
    double length = Math.max(1e-6, Math.hypot(toX - x, toY - y));
    double nx = -(toY - y) / length * width / 2;
    double ny = (toX - x) / length * width / 2;
    var path = new Path2D.Double();
    path.moveTo(x - nx, y - ny);
    path.quadTo(mx - nx * 0.8, my - ny * 0.8, toX, toY);
    path.quadTo(mx + nx * 0.8, my + ny * 0.8, x + nx, y + ny);
    path.closePath();
    return path;
  }

  static Shape minus(Shape whole, Shape... holes) {
    var left = new Area(whole);
    for (Shape hole : holes) {
      left.subtract(new Area(hole));
    }
    return left;
  }

  static Shape both(Shape whole, Shape mask) {
    var left = new Area(whole);
    left.intersect(new Area(mask));
    return left;
  }

  static Shape union(Shape... parts) {
    var all = new Area();
    for (Shape part : parts) {
      all.add(new Area(part));
    }
    return all;
  }

  static Shape moved(Shape shape, double x, double y, double degrees, double scale) {
    var at = AffineTransform.getTranslateInstance(x, y);
    at.rotate(Math.toRadians(degrees));
    at.scale(scale, scale);
    return at.createTransformedShape(shape);
  }
}
