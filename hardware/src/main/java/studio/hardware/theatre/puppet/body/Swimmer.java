package studio.hardware.theatre.puppet.body;

import java.awt.Shape;
import studio.hardware.brief.Expression;
import studio.hardware.brief.Species;
import studio.hardware.theatre.puppet.bench.Drawing;
import studio.hardware.theatre.puppet.bench.Figure;
import studio.hardware.theatre.puppet.bench.Figure.Gait;
import studio.hardware.theatre.puppet.bench.Order;
import studio.hardware.theatre.puppet.bench.Pigment;
import studio.hardware.theatre.puppet.bench.Role;
import studio.hardware.theatre.puppet.bench.Shapes;
import studio.hardware.theatre.puppet.dress.Swatches;

/// A fish, floating a little above the ground.
final class Swimmer {
  private Swimmer() {}

  static Figure swim(Swatches swatches, Pelt pelt, Expression expression) {
    var rig =
        new Rig(
            Species.FISH,
            swatches,
            pelt,
            expression,
            new Rig.Size(186, 230, 30, -112, 58, 54),
            Gait.GLIDE);
    rig.hiddenTrunk(-110);
    boolean striped = swatches.dice("stripes").nextBoolean();
    var tail = new Drawing();
    tail.cut(
        rig.blob(
            -66, -110, -100, -136, -140, -160, -150, -136, -130, -110, -150, -80, -138, -58, -98,
            -86),
        pelt.dark());
    rays(
        rig,
        tail,
        new double[][] {{-84, -112, -140, -146}, {-84, -110, -134, -112}, {-84, -106, -140, -72}});
    rig.figure.hang("tail", Role.TAIL, Order.TAIL, "head", rig.x(-68), rig.y(-110), 12, tail);
    var dorsal = new Drawing();
    dorsal.cut(rig.blob(-46, -146, -40, -178, 0, -192, 34, -176, 30, -152, -10, -150), pelt.dark());
    rays(
        rig,
        dorsal,
        new double[][] {{-30, -150, -26, -172}, {-8, -152, -4, -182}, {14, -152, 20, -176}});
    rig.figure.hang(
        "dorsal fin", Role.HAIR, Order.HEAD - 2, "head", rig.x(0), rig.y(-150), 3, dorsal);
    var body = new Drawing();
    Shape trunk =
        rig.blob(
            -84, -110, -56, -146, 0, -166, 54, -156, 88, -120, 84, -92, 48, -64, -6, -56, -58, -74);
    body.cut(trunk, pelt.fur());
    body.patch(rig.blob(-80, -86, -20, -78, 40, -80, 90, -96, 80, -40, -40, -40), pelt.belly());
    if (striped) {
      body.patch(
          rig.blob(-34, -180, -16, -180, -12, -110, -18, -40, -38, -40, -30, -110),
          Pigment.lighter(pelt.belly(), 0.5));
      body.patch(
          rig.blob(-70, -160, -58, -160, -56, -110, -60, -60, -74, -60, -70, -110),
          Pigment.lighter(pelt.belly(), 0.5));
    } else {
      for (int i = 0; i < 9; i++) {
        double x = -62 + (i % 3) * 19 + (i / 3 % 2) * 9;
        double y = -132 + (i / 3) * 17;
        body.print(
            Shapes.stroke(rig.line(x, y - 7, x + 7, y, x, y + 7), 1.8 * rig.k), pelt.dark(), 0.55);
      }
    }
    rig.head(0, -110, body);
    fin(rig, "near", Role.WING_NEAR, -14, -92, Order.NEAR_WING, 1);
    fin(rig, "far", Role.WING_FAR, 26, -74, Order.FAR_WING, 0.8);
    rig.face();
    rig.wear(-164, -70, -40, 40, "head");
    return rig.figure;
  }

  private static void fin(
      Rig rig, String side, Role role, double x, double y, int order, double size) {
    var fin = new Drawing();
    fin.cut(
        rig.blob(
            x + 8,
            y - 8,
            x - 16 * size,
            y - 2,
            x - 40 * size,
            y + 22 * size,
            x - 30 * size,
            y + 38 * size,
            x - 6 * size,
            y + 24 * size),
        order == Order.FAR_WING ? Pigment.darker(rig.pelt.dark(), 0.15) : rig.pelt.dark());
    rays(
        rig,
        fin,
        new double[][] {
          {x - 2, y + 2, x - 30 * size, y + 24 * size}, {x, y + 8, x - 22 * size, y + 31 * size}
        });
    rig.figure.hang("fin " + side, role, order, "head", rig.x(x), rig.y(y), 6, fin);
  }

  private static void rays(Rig rig, Drawing fin, double[][] rays) {
    for (double[] ray : rays) {
      fin.print(
          Shapes.stroke(rig.line(ray), 1.7 * rig.k), Pigment.lighter(rig.pelt.fur(), 0.35), 0.6);
    }
  }
}
