package studio.hardware.theatre.puppet.face;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import studio.hardware.brief.Expression;
import studio.hardware.theatre.puppet.bench.Drawing;
import studio.hardware.theatre.puppet.bench.Frame;

/// Draws a pair of brows, one cel for each [Expression] in its order.
public final class Brows {
  /// `lift` raises the brow, `tilt` raises its inner end, both in eye heights; `arch` bends it.
  private record Hold(double lift, double tilt, double arch) {}

  private Brows() {}

  public static List<Drawing> cels(FaceSpec face, Frame head, int color) {
    var cels = new ArrayList<Drawing>();
    for (Expression expression : Expression.values()) {
      Hold hold = hold(expression);
      var drawing = new Drawing();
      brow(drawing, face, head, hold, color, -1);
      brow(drawing, face, head, hold, color, 1);
      cels.add(drawing);
    }
    return cels;
  }

  private static Hold hold(Expression expression) {
    return switch (expression) {
      case NEUTRAL -> new Hold(0, 0.02, 0.16);
      case HAPPY -> new Hold(0.22, 0.04, 0.30);
      case SAD -> new Hold(0.04, 0.46, -0.05);
      case ANGRY -> new Hold(-0.24, -0.52, 0.06);
      case AFRAID -> new Hold(0.26, 0.44, 0.02);
      case SURPRISED -> new Hold(0.42, 0.06, 0.32);
      case TENDER -> new Hold(0.10, 0.22, 0.16);
      case DETERMINED -> new Hold(-0.16, -0.36, 0.10);
    };
  }

  private static void brow(
      Drawing drawing, FaceSpec face, Frame head, Hold hold, int color, int side) {
    var eyes = face.eyes();
    double high = eyes.height() * head.v();
    double wide = eyes.width() * head.u() * (side > 0 ? 0.86 : 1);
    double x = head.x(face.shift() + side * eyes.gap());
    double y = head.y(face.browY()) - hold.lift() * high;
    double innerX = x - side * wide * 0.72;
    double outerX = x + side * wide * 1.0;
    double innerY = y - hold.tilt() * high * 0.62;
    double outerY = y + hold.tilt() * high * 0.38 + high * 0.1;
    double bend = hold.arch() * high;
    double thick = Math.max(1.2, high * 0.15);
    var path = new Path2D.Double();
    path.moveTo(innerX, innerY - thick * 0.7);
    path.quadTo(x + side * wide * 0.2, (innerY + outerY) / 2 - bend - thick, outerX, outerY);
    path.quadTo(
        x + side * wide * 0.15,
        (innerY + outerY) / 2 - bend + thick * 0.6,
        innerX,
        innerY + thick * 0.7);
    path.closePath();
    drawing.ink(path, color);
  }
}
