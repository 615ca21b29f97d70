package studio.hardware.theatre.puppet.body;

import java.awt.Shape;
import java.util.Optional;
import studio.hardware.brief.Build;
import studio.hardware.brief.Expression;
import studio.hardware.brief.Species;
import studio.hardware.theatre.puppet.bench.Drawing;
import studio.hardware.theatre.puppet.bench.Figure;
import studio.hardware.theatre.puppet.bench.Figure.Gait;
import studio.hardware.theatre.puppet.bench.Figure.Measures;
import studio.hardware.theatre.puppet.bench.Frame;
import studio.hardware.theatre.puppet.bench.Order;
import studio.hardware.theatre.puppet.bench.Pigment;
import studio.hardware.theatre.puppet.bench.Role;
import studio.hardware.theatre.puppet.bench.Shapes;
import studio.hardware.theatre.puppet.dress.Accessories;
import studio.hardware.theatre.puppet.dress.Fitting;
import studio.hardware.theatre.puppet.dress.Swatches;

/// What plans of small bodies share: sizes in a unit `k` (1 for an average adult), a hidden trunk
/// to pin things to, stubby arms and little feet.
final class Rig {
  final Species species;
  final Swatches swatches;
  final Pelt pelt;
  final Expression expression;
  final double k;
  final double wide;
  final Frame face;
  final HeadDesign design;
  final Figure figure;

  /// `height` and `width` as an average adult; the face is centred on (`faceX`, `faceY`), `u` by
  /// `v` large.
  Rig(Species species, Swatches swatches, Pelt pelt, Expression expression, Size size, Gait gait) {
    this.species = species;
    this.swatches = swatches;
    this.pelt = pelt;
    this.expression = expression;
    Build build = swatches.look().build();
    double variation = 0.95 + 0.10 * swatches.dice("size").nextDouble();
    this.k = variation * size(build);
    this.wide =
        k
            * (build == Build.STOUT
                ? 1.22
                : build == Build.SLIGHT ? 0.9 : build == Build.TALL ? 0.94 : 1)
            * swatches.between("girth", 0.94, 1.06);
    this.face = new Frame(size.faceX() * wide, size.faceY() * k, size.u() * wide, size.v() * k);
    this.design = Heads.design(species, face, pelt, swatches);
    double eyeY = face.y(design.face().eyes().y());
    double turn = design.face().shift() * face.u();
    this.figure =
        new Figure(
            new Measures(
                size.height() * k,
                size.width() * wide,
                face.cx(),
                face.cy(),
                face.v(),
                eyeY,
                turn,
                size.height() * k * 0.3,
                gait));
  }

  /// Sizes of an average adult in units.
  record Size(double height, double width, double faceX, double faceY, double u, double v) {}

  private static double size(Build build) {
    return switch (build) {
      case CHILD -> 0.75;
      case SLIGHT -> 0.95;
      case AVERAGE, STOUT -> 1;
      case TALL -> 1.12;
      case ELDER -> 0.96;
    };
  }

  double x(double units) {
    return units * wide;
  }

  double y(double units) {
    return units * k;
  }

  /// Scales points given for an average adult.
  double[] xy(double... points) {
    double[] scaled = new double[points.length];
    for (int i = 0; i < points.length; i++) {
      scaled[i] = points[i] * (i % 2 == 0 ? wide : k);
    }
    return scaled;
  }

  Shape blob(double... points) {
    return Shapes.blob(xy(points));
  }

  Shape soft(double... points) {
    return Shapes.soft(xy(points));
  }

  Shape line(double... points) {
    return Shapes.line(xy(points));
  }

  Shape oval(double cx, double cy, double rx, double ry) {
    return Shapes.oval(x(cx), y(cy), x(rx), y(ry));
  }

  Shape leaf(double x1, double y1, double x2, double y2, double width, double bend) {
    return Shapes.leaf(x(x1), y(y1), x(x2), y(y2), width * k, bend * k);
  }

  /// A trunk nobody sees, for bodies that are all head.
  void hiddenTrunk(double atY) {
    var dot = new Drawing().ink(Shapes.oval(0, y(atY), 1, 1), Pigment.INK, 0);
    figure.add("torso", Role.TORSO, Order.TORSO, "root", 0, y(atY), dot);
  }

  void head(double pinX, double pinY, Drawing drawing) {
    figure.add("head", Role.HEAD, Order.HEAD, "torso", x(pinX), y(pinY), drawing);
  }

  /// Fits accessories: `crownY` is the top of the body, `neckY` and `lowY` where a trunk begins and
  /// ends, `half` half its width.
  void wear(double crownY, double neckY, double lowY, double half, String trunkPart) {
    double crown = (y(crownY) - face.cy()) / face.v();
    var trunk = new Frame(0, y((neckY + lowY) / 2), x(half), y((lowY - neckY) / 2));
    Accessories.put(
        figure,
        new Fitting(face, design.face(), crown, trunk, trunkPart, Optional.empty()),
        swatches);
  }

  void face() {
    HeadMount.face(figure, face, design, expression, "head");
    design.loose().forEach(figure::add);
  }

  /// Two stubby arms of two parts, hanging from (`x`, `y`) to the left and its mirror to the right.
  void arms(String parent, double x, double y, double length, double thick, int color) {
    arm(
        parent,
        "near",
        Role.ARM_NEAR,
        Role.FOREARM_NEAR,
        -x,
        y,
        length,
        thick,
        color,
        Order.NEAR_ARM,
        -1);
    arm(
        parent,
        "far",
        Role.ARM_FAR,
        Role.FOREARM_FAR,
        x * 0.94,
        y,
        length,
        thick,
        Pigment.darker(color, 0.12),
        Order.FAR_ARM,
        1);
  }

  private void arm(
      String parent,
      String side,
      Role role,
      Role fore,
      double x,
      double y,
      double length,
      double thick,
      int color,
      int order,
      int out) {
    double ex = x + out * length * 0.16;
    double ey = y + length * 0.5;
    var upper = new Drawing();
    upper.cut(Shapes.limb(x(x), y(y), thick * k, x(ex), y(ey), thick * 0.85 * k), color);
    var lower = new Drawing();
    lower.cut(
        Shapes.joined(
            Shapes.limb(
                x(ex),
                y(ey),
                thick * 0.85 * k,
                x(ex + length * 0.05),
                y(ey + length * 0.36),
                thick * 0.75 * k),
            Shapes.oval(
                x(ex + length * 0.07), y(ey + length * 0.46), thick * 1.1 * k, thick * 1.1 * k)),
        color);
    if (order == Order.NEAR_ARM) {
      upper.brad(x(x), y(y), Math.max(1.4, thick * 0.3 * k));
    }
    figure.add("arm " + side, role, order, parent, x(x), y(y), upper);
    figure.add("forearm " + side, fore, order, "arm " + side, x(ex), y(ey), lower);
  }

  /// Two little feet under the body.
  void feet(double spread, double legY, double foot, int color) {
    foot("near", Role.THIGH_NEAR, -spread, legY, foot, color, Order.NEAR_LEG);
    foot("far", Role.THIGH_FAR, spread, legY, foot, Pigment.darker(color, 0.12), Order.FAR_LEG);
  }

  private void foot(
      String side, Role role, double x, double legY, double foot, int color, int order) {
    var leg = new Drawing();
    leg.cut(
        Shapes.joined(
            Shapes.limb(x(x), y(legY), foot * 0.36 * k, x(x), -foot * 0.4 * k, foot * 0.32 * k),
            Shapes.blob(
                x(x) - foot * 0.5 * k,
                -foot * 0.1 * k,
                x(x) - foot * 0.2 * k,
                -foot * 0.55 * k,
                x(x) + foot * 0.6 * k,
                -foot * 0.5 * k,
                x(x) + foot * 0.95 * k,
                -foot * 0.12 * k,
                x(x) + foot * 0.3 * k,
                0)),
        color);
    figure.add("thigh " + side, role, order, "root", x(x), y(legY), leg);
  }
}
