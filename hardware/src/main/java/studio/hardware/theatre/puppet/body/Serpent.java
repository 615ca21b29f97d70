package studio.hardware.theatre.puppet.body;

import java.util.List;
import studio.hardware.brief.Expression;
import studio.hardware.brief.Species;
import studio.hardware.theatre.puppet.bench.Drawing;
import studio.hardware.theatre.puppet.bench.Figure;
import studio.hardware.theatre.puppet.bench.Figure.Gait;
import studio.hardware.theatre.puppet.bench.Order;
import studio.hardware.theatre.puppet.bench.Part;
import studio.hardware.theatre.puppet.bench.Pigment;
import studio.hardware.theatre.puppet.bench.Role;
import studio.hardware.theatre.puppet.bench.Shapes;
import studio.hardware.theatre.puppet.dress.Swatches;

/// A snake: coils on the ground, a neck that sways, and a head.
final class Serpent {
  private Serpent() {}

  static Figure coil(Swatches swatches, Pelt pelt, Expression expression) {
    var rig =
        new Rig(
            Species.SNAKE,
            swatches,
            pelt,
            expression,
            new Rig.Size(186, 210, 24, -152, 44, 36),
            Gait.SLITHER);
    var tip = new Drawing();
    tip.cut(
        rig.blob(-50, -20, -90, -22, -118, -34, -126, -52, -112, -26, -88, -4, -50, 0), pelt.fur());
    rig.figure.hang("tail", Role.TAIL, Order.TAIL, "torso", rig.x(-60), rig.y(-12), 4, tip);
    var coils = new Drawing();
    ring(rig, coils, 0, -18, 92, 20);
    ring(rig, coils, 4, -42, 70, 18);
    ring(rig, coils, 0, -62, 48, 15);
    rig.figure.add("torso", Role.TORSO, Order.TORSO, "root", 0, 0, coils);
    neck(rig, "neck low", "torso", -2, -62, -20, -100, 21, 18.5, Order.OVER_TORSO);
    neck(rig, "neck high", "neck low", -20, -100, 10, -136, 18.5, 16.5, Order.OVER_TORSO + 1);
    rig.figure.add(
        "head", Role.HEAD, Order.HEAD, "neck high", rig.x(10), rig.y(-136), rig.design.skull());
    rig.face();
    rig.wear(-182, -128, -100, 22, "neck high");
    return rig.figure;
  }

  private static void ring(Rig rig, Drawing coils, double x, double y, double rx, double ry) {
    coils.cut(rig.oval(x, y, rx, ry), rig.pelt.fur());
    coils.patch(
        rig.blob(x - rx, y + ry * 0.55, x, y + ry * 0.62, x + rx, y + ry * 0.55, x, y + ry * 1.2),
        rig.pelt.belly());
    for (int i = -2; i <= 2; i++) {
      double at = x + i * rx * 0.36;
      coils.patch(
          rig.soft(
              at - 9, y - ry * 0.3, at, y - ry * 0.85, at + 9, y - ry * 0.3, at, y + ry * 0.25),
          rig.pelt.dark());
    }
  }

  private static void neck(
      Rig rig,
      String name,
      String parent,
      double x1,
      double y1,
      double x2,
      double y2,
      double r1,
      double r2,
      int order) {
    var neck = new Drawing();
    neck.cut(
        Shapes.limb(rig.x(x1), rig.y(y1), r1 * rig.k, rig.x(x2), rig.y(y2), r2 * rig.k),
        rig.pelt.fur());
    neck.patch(
        Shapes.limb(
            rig.x(x1 + r1 * 0.7),
            rig.y(y1),
            r1 * 0.5 * rig.k,
            rig.x(x2 + r2 * 0.7),
            rig.y(y2),
            r2 * 0.5 * rig.k),
        rig.pelt.belly());
    double mx = (x1 + x2) / 2 - 6;
    double my = (y1 + y2) / 2;
    neck.patch(rig.soft(mx - 9, my, mx, my - 11, mx + 9, my, mx, my + 11), rig.pelt.dark());
    neck.print(rig.oval(x1, y1, 0.1, 0.1), Pigment.INK, 0.01);
    rig.figure.add(
        new Part(name, Role.COIL, order, parent, rig.x(x1), rig.y(y1), 3.2, List.of(neck)));
  }
}
