package studio.hardware.theatre.puppet.body;

import studio.hardware.brief.Expression;
import studio.hardware.theatre.puppet.bench.Drawing;
import studio.hardware.theatre.puppet.bench.Figure;
import studio.hardware.theatre.puppet.bench.Frame;
import studio.hardware.theatre.puppet.bench.Order;
import studio.hardware.theatre.puppet.bench.Part;
import studio.hardware.theatre.puppet.bench.Role;
import studio.hardware.theatre.puppet.bench.Shapes;
import studio.hardware.theatre.puppet.face.Brows;
import studio.hardware.theatre.puppet.face.Eyes;
import studio.hardware.theatre.puppet.face.Mouths;

/// Pins a head with its face to a torso.
final class HeadMount {
  private HeadMount() {}

  /// `neckY` is the height of the joint.
  static void mount(
      Figure figure, Frame head, HeadDesign design, Expression expression, double neckY) {
    figure.add(
        "head",
        Role.HEAD,
        Order.HEAD,
        "torso",
        head.cx(),
        Math.min(neckY, head.y(0.85)),
        design.skull());
    face(figure, head, design, expression, "head");
    design.loose().forEach(figure::add);
  }

  /// Pins eyes, brows, mouth and nose to `parent`, for bodies that are their own head.
  static void face(
      Figure figure, Frame head, HeadDesign design, Expression expression, String parent) {
    var face = design.face();
    double x = head.x(face.shift());
    double y = head.y(face.eyes().y());
    if (!design.nose().pieces().isEmpty()) {
      figure.add("nose", Role.NOSE, Order.NOSE, parent, x, y, design.nose());
    }
    figure.add(
        new Part(
            "eyes", Role.EYES, Order.EYES, parent, x, y, 0, Eyes.cels(face, head, expression)));
    figure.add(
        new Part(
            "mouth",
            Role.MOUTH,
            Order.MOUTH,
            parent,
            head.x(face.shift() + face.mouth().x()),
            head.y(face.mouth().y()),
            0,
            Mouths.cels(face, head, expression)));
    figure.add(
        new Part(
            "brows",
            Role.BROWS,
            Order.BROWS,
            parent,
            x,
            head.y(face.browY()),
            0,
            Brows.cels(face, head, design.brow())));
    figure.add("tear", Role.TEAR, Order.BROWS, parent, x, y, tear(head, design));
  }

  private static Drawing tear(Frame head, HeadDesign design) {
    var eyes = design.face().eyes();
    double x = design.face().shift() - eyes.gap() + eyes.width() * 0.25;
    double y = eyes.y() + eyes.height() * 0.95;
    var tear = new Drawing();
    tear.ink(head.leaf(x, y + 0.12, x, y - 0.10, 0.13, 0), 0x8fc7ea, 0.9);
    tear.ink(
        Shapes.oval(head.x(x - 0.02), head.y(y + 0.11), head.u() * 0.022, head.v() * 0.03),
        0xffffff);
    return tear;
  }
}
