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

/// Birds: an egg on two thin legs, with wings for arms.
final class Fowl {
  private Fowl() {}

  static Figure perch(Species species, Swatches swatches, Pelt pelt, Expression expression) {
    boolean owl = species == Species.OWL;
    Rig.Size size =
        owl ? new Rig.Size(186, 150, 2, -134, 56, 50) : new Rig.Size(150, 130, 8, -108, 42, 40);
    var rig = new Rig(species, swatches, pelt, expression, size, Gait.HOP);
    double low = owl ? -16 : -30;
    double top = owl ? -118 : -92;
    double w = owl ? 56 : 44;
    legs(rig, owl ? 18 : 13, low);
    tail(rig, owl, low);
    var body = new Drawing();
    body.cut(
        rig.blob(
            0,
            top - 8,
            -w * 0.8,
            top + 14,
            -w * 1.04,
            (top + low) / 2,
            -w * 0.72,
            low - 4,
            0,
            low + 6,
            w * 0.74,
            low - 4,
            w,
            (top + low) / 2,
            w * 0.78,
            top + 14),
        pelt.fur());
    body.patch(
        rig.blob(
            w * 0.24,
            top + 12,
            -w * 0.44,
            (top + low) / 2,
            -w * 0.26,
            low - 6,
            w * 0.2,
            low + 8,
            w * 0.74,
            low - 4,
            w * 0.92,
            (top + low) / 2),
        pelt.belly());
    if (owl) {
      for (int row = 0; row < 4; row++) {
        for (int i = 0; i < 4 - row % 2; i++) {
          double x = -14 + i * 18 + (row % 2) * 9;
          double y = -88 + row * 17;
          body.line(rig.line(x - 5, y, x, y + 5, x + 5, y), 1.8 * rig.k, pelt.dark());
        }
      }
    }
    rig.figure.add("torso", Role.TORSO, Order.TORSO, "root", 0, rig.y(low), body);
    wing(rig, "near", Role.WING_NEAR, -w * 0.78, top + 20, low, Order.NEAR_WING, -1);
    wing(rig, "far", Role.WING_FAR, w * 0.74, top + 20, low, Order.FAR_WING, 1);
    rig.head(size.faceX(), top + 2, rig.design.skull());
    rig.face();
    rig.wear(owl ? -178 : -146, top + 8, low, w * 0.9, "torso");
    return rig.figure;
  }

  private static void wing(
      Rig rig, String side, Role role, double x, double y, double low, int order, int out) {
    var wing = new Drawing();
    double reach = (low - y) * 0.92;
    int color =
        order == Order.FAR_WING
            ? Pigment.darker(rig.pelt.fur(), 0.14)
            : Pigment.darker(rig.pelt.fur(), 0.06);
    for (int i = 2; i >= 0; i--) {
      wing.cut(
          rig.leaf(
              x + out * 2.0 * i,
              y + reach * 0.25,
              x + out * (2 + 11 * i),
              y + reach * (1.16 - i * 0.17),
              24 - i * 3,
              0),
          i == 0 ? rig.pelt.dark() : Pigment.mix(color, rig.pelt.dark(), 0.3 * i));
    }
    wing.cut(
        rig.blob(
            x - out * 8,
            y - 6,
            x + out * 9,
            y + 2,
            x + out * 15,
            y + reach * 0.44,
            x + out * 6,
            y + reach * 0.74,
            x - out * 10,
            y + reach * 0.56,
            x - out * 15,
            y + reach * 0.2),
        color);
    if (out < 0) {
      wing.brad(rig.x(x), rig.y(y + 4), 2);
    }
    rig.figure.hang("wing " + side, role, order, "torso", rig.x(x), rig.y(y), 3, wing);
  }

  private static void tail(Rig rig, boolean owl, double low) {
    var tail = new Drawing();
    double w = owl ? 40 : 30;
    for (int i = 0; i < 3; i++) {
      tail.cut(
          rig.leaf(-w, low - 24, -w - 38 + i * 12, low - 22 + i * 13, 18, 2),
          i == 1 ? rig.pelt.dark() : Pigment.darker(rig.pelt.fur(), 0.15));
    }
    rig.figure.hang("tail", Role.TAIL, Order.TAIL, "torso", rig.x(-w), rig.y(low - 22), 5, tail);
  }

  private static void legs(Rig rig, double spread, double low) {
    leg(rig, "near", Role.THIGH_NEAR, -spread, low, Order.NEAR_LEG);
    leg(rig, "far", Role.THIGH_FAR, spread, low, Order.FAR_LEG);
  }

  private static void leg(Rig rig, String side, Role role, double x, double low, int order) {
    int color = Pigment.darker(rig.pelt.nose(), order == Order.FAR_LEG ? 0.2 : 0.08);
    var leg = new Drawing();
    double pen = 4.6 * rig.k;
    leg.cut(
        Shapes.joined(
            Shapes.stroke(rig.line(x, low - 6, x, -4), pen),
            Shapes.stroke(rig.line(x, -5, x + 15, -2.5), pen * 0.95),
            Shapes.stroke(rig.line(x, -5, x + 8, -2), pen * 0.95),
            Shapes.stroke(rig.line(x, -5, x - 8, -2.5), pen * 0.95)),
        color);
    rig.figure.add("thigh " + side, role, order, "root", rig.x(x), rig.y(low - 2), leg);
  }
}
