package studio.hardware.theatre.puppet.body;

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

/// A moth or a beetle, upright on the wing.
final class Insect {
  private Insect() {}

  static Figure hover(Swatches swatches, Pelt pelt, Expression expression) {
    var rig =
        new Rig(
            Species.INSECT,
            swatches,
            pelt,
            expression,
            new Rig.Size(184, 220, 4, -138, 44, 42),
            Gait.GLIDE);
    boolean beetle =
        swatches.phrases().say("beetle", "ladybird", "ladybug")
            || !swatches.phrases().say("moth", "butterfly")
                && swatches.dice("beetle").nextInt(3) == 0;
    wing(rig, "near", Role.WING_NEAR, -1, beetle);
    wing(rig, "far", Role.WING_FAR, 1, beetle);
    var body = new Drawing();
    body.cut(
        rig.blob(0, -94, -27, -80, -31, -50, -18, -22, 0, -12, 18, -22, 30, -50, 26, -80),
        pelt.fur());
    for (int i = 0; i < 3; i++) {
      body.patch(Shapes.box(rig.x(-40), rig.y(-66 + i * 17), rig.x(80), rig.y(7), 2), pelt.belly());
    }
    body.cut(
        rig.blob(0, -112, -27, -104, -33, -92, -20, -82, 0, -79, 20, -82, 32, -92, 26, -104),
        pelt.belly());
    rig.figure.add("torso", Role.TORSO, Order.TORSO, "root", 0, rig.y(-60), body);
    var skull = new Drawing();
    skull.cut(
        rig.face.blob(
            0, -1, -0.72, -0.72, -0.98, 0.0, -0.72, 0.72, 0, 1.0, 0.72, 0.72, 0.96, 0.0, 0.72,
            -0.72),
        Pigment.lighter(pelt.fur(), 0.12));
    rig.head(4, -104, skull);
    antenna(rig, "antenna near", -14, -46, beetle);
    antenna(rig, "antenna far", 18, 44, beetle);
    rig.arms("torso", 24, -92, 40, 5, Pigment.darker(pelt.fur(), 0.25));
    rig.face();
    rig.wear(-178, -102, -50, 26, "torso");
    return rig.figure;
  }

  private static void antenna(Rig rig, String name, double x, double reach, boolean beetle) {
    var antenna = new Drawing();
    int color = Pigment.darker(rig.pelt.fur(), 0.35);
    antenna.cut(
        Shapes.stroke(rig.line(x, -174, x + reach * 0.3, -200, x + reach, -212), 3.6 * rig.k),
        color);
    if (beetle) {
      antenna.cut(rig.oval(x + reach, -212, 6, 6), color);
    } else {
      antenna.cut(rig.leaf(x + reach * 0.3, -198, x + reach * 1.3, -214, 15, 0), rig.pelt.dark());
    }
    rig.figure.hang(name, Role.HAIR, Order.HEAD - 1, "head", rig.x(x), rig.y(-174), 5, antenna);
  }

  private static void wing(Rig rig, String side, Role role, int out, boolean beetle) {
    var wing = new Drawing();
    int main = out > 0 ? Pigment.darker(rig.pelt.dark(), 0.05) : rig.pelt.dark();
    double k = out > 0 ? 0.88 : 1;
    if (beetle) {
      wing.cut(
          rig.blob(
              out * 4,
              -98,
              out * 46 * k,
              -104,
              out * 84 * k,
              -70,
              out * 80 * k,
              -26,
              out * 40 * k,
              -14,
              out * 12,
              -48),
          Pigment.lighter(rig.pelt.fur(), 0.1));
      for (double[] spot : new double[][] {{44, -78, 9}, {62, -48, 8}, {36, -42, 7}}) {
        wing.patch(
            rig.oval(out * spot[0] * k, spot[1], spot[2], spot[2]),
            Pigment.darker(rig.pelt.fur(), 0.6));
      }
    } else {
      int light = Pigment.lighter(rig.pelt.fur(), 0.38);
      wing.cut(
          rig.blob(
              out * 6,
              -84,
              out * 50 * k,
              -74,
              out * 84 * k,
              -44,
              out * 70 * k,
              -12,
              out * 36 * k,
              -20,
              out * 10,
              -56),
          Pigment.mix(light, rig.pelt.dark(), 0.25));
      wing.cut(
          rig.blob(
              out * 6,
              -98,
              out * 40 * k,
              -146,
              out * 96 * k,
              -172,
              out * 124 * k,
              -150,
              out * 112 * k,
              -104,
              out * 66 * k,
              -76,
              out * 12,
              -82),
          light);
      wing.patch(
          rig.blob(
              out * 80 * k,
              -180,
              out * 140 * k,
              -180,
              out * 140 * k,
              -90,
              out * 104 * k,
              -96,
              out * 108 * k,
              -140),
          main);
      wing.patch(rig.oval(out * 78 * k, -126, 17, 17), main);
      wing.patch(rig.oval(out * 78 * k, -126, 10, 10), rig.pelt.belly());
      wing.patch(rig.oval(out * 54 * k, -44, 11, 10), main);
      wing.print(
          Shapes.stroke(
              rig.line(out * 8, -92, out * 60 * k, -140, out * 108 * k, -156), 1.8 * rig.k),
          main,
          0.6);
    }
    rig.figure.hang(
        "wing " + side, role, Order.FAR_WING, "torso", rig.x(out * 6), rig.y(-92), 5, wing);
  }
}
