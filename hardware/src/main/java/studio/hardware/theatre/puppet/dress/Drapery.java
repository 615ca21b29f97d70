package studio.hardware.theatre.puppet.dress;

import java.awt.Shape;
import studio.hardware.theatre.puppet.bench.Drawing;
import studio.hardware.theatre.puppet.bench.Figure;
import studio.hardware.theatre.puppet.bench.Order;
import studio.hardware.theatre.puppet.bench.Pigment;
import studio.hardware.theatre.puppet.bench.Role;
import studio.hardware.theatre.puppet.bench.Shapes;
import studio.hardware.theatre.puppet.body.Anatomy;

/// Cuts cloth that swings: skirts, coat tails, cloaks.
public final class Drapery {
  private final Outfit outfit;
  private final double top;
  private final double low;
  private final double s;
  private final double h;
  private final double t;

  public Drapery(Outfit outfit, Anatomy body) {
    this.outfit = outfit;
    this.top = body.shoulderY();
    this.low = body.hipY();
    this.s = body.shoulder();
    this.h = body.hip();
    this.t = body.trunk();
  }

  public void hang(Figure figure) {
    double leg = -low;
    switch (outfit.cut()) {
      case BARE, SHIRT, SWEATER, VEST, OVERALLS, UNIFORM -> {}
      case COAT -> {
        var tails = new Drawing();
        double hem = low + leg * 0.50;
        tails.cut(
            Shapes.soft(
                -h * 1.08,
                low - t * 0.22,
                h * 1.0,
                low - t * 0.22,
                h * 1.12,
                low,
                h * 1.42,
                hem,
                h * 0.6,
                hem + 4,
                0,
                hem,
                -h * 0.8,
                hem + 4,
                -h * 1.56,
                hem,
                -h * 1.2,
                low),
            outfit.main());
        tails.line(
            Shapes.line(h * 0.14, low - t * 0.1, h * 0.24, hem - 3),
            1.3,
            Pigment.darker(outfit.main(), 0.4));
        tails.patch(
            Shapes.turned(
                Shapes.box(-h * 0.92, low + leg * 0.08, h * 0.62, 5, 2), 8, -h * 0.6, low),
            Pigment.darker(outfit.main(), 0.2));
        figure.hang("coat tails", Role.CLOTH, Order.SKIRT, "torso", 0, low - t * 0.1, 3, tails);
      }
      case DRESS -> {
        var skirt = new Drawing();
        double hem = low + leg * 0.46;
        skirt.cut(skirt(hem, 1.9), outfit.main());
        skirt.patch(Shapes.box(-h * 3, hem - 9, h * 6, 7, 0), outfit.trim());
        for (double fold : new double[] {-0.7, -0.1, 0.55}) {
          skirt.line(
              Shapes.line(h * fold * 0.8, low + 6, h * fold * 1.6, hem - 12),
              1.2,
              Pigment.darker(outfit.main(), 0.28));
        }
        figure.hang("skirt", Role.CLOTH, Order.SKIRT, "torso", 0, low - t * 0.1, 4, skirt);
      }
      case TUNIC -> {
        var skirt = new Drawing();
        skirt.cut(skirt(low + leg * 0.26, 1.4), outfit.main());
        figure.hang("tunic hem", Role.CLOTH, Order.SKIRT, "torso", 0, low - t * 0.1, 3, skirt);
      }
      case KIMONO -> {
        var skirt = new Drawing();
        double hem = low + leg * 0.86;
        skirt.cut(
            Shapes.soft(
                -h * 1.1,
                low - t * 0.2,
                h,
                low - t * 0.2,
                h * 1.15,
                low,
                h * 1.05,
                hem - 3,
                h * 0.2,
                hem,
                -h * 1.25,
                hem - 2,
                -h * 1.2,
                low),
            outfit.main());
        skirt.patch(
            Shapes.poly(
                h * 0.5, low - 10, h * 0.75, low - 10, -h * 0.1, hem + 4, -h * 0.45, hem + 4),
            Pigment.lighter(outfit.main(), 0.14));
        int petal = Pigment.lighter(outfit.trim(), 0.3);
        for (int i = 0; i < 4; i++) {
          skirt.patch(
              Shapes.star(-h * 0.7 + (i % 2) * h * 0.5, low + leg * (0.34 + 0.15 * i), 6, 2.8, 5),
              petal);
        }
        figure.hang("kimono skirt", Role.CLOTH, Order.SKIRT, "torso", 0, low - t * 0.1, 1.5, skirt);
      }
      case CLOAK -> {
        var back = new Drawing();
        double hem = low + leg * 0.62;
        back.cut(
            Shapes.soft(
                -s * 0.9, top - 2, s * 0.8, top - 2, s * 1.3, hem, 0, hem + 6, -s * 2.0, hem + 2,
                -s * 1.4, low),
            Pigment.darker(outfit.main(), 0.22));
        figure.hang("cloak back", Role.CLOTH, Order.CAPE, "torso", 0, top, 5, back);
        var front = new Drawing();
        front.cut(
            Shapes.soft(
                -s * 0.5,
                top - 10,
                s * 0.1,
                top - 8,
                s * 0.02,
                top + t * 0.5,
                -s * 0.2,
                low + leg * 0.36,
                -s * 1.7,
                low + leg * 0.40,
                -s * 1.38,
                top + t * 0.4,
                -s * 1.12,
                top),
            outfit.main());
        front.cut(
            Shapes.blob(
                -s * 1.0,
                top + 6,
                -s * 0.5,
                top - 12,
                s * 0.1,
                top - 6,
                s * 0.64,
                top - 12,
                s * 0.98,
                top + 4,
                s * 0.4,
                top + t * 0.20,
                -s * 0.3,
                top + t * 0.20),
            Pigment.lighter(outfit.main(), 0.08));
        front.brad(s * 0.08, top + t * 0.12, 3.4);
        figure.hang("cloak", Role.CLOTH, Order.NEAR_ARM + 1, "torso", -s * 0.2, top, 3, front);
      }
    }
  }

  private Shape skirt(double hem, double flare) {
    return Shapes.soft(
        -h * 0.9,
        low - t * 0.22,
        h * 0.85,
        low - t * 0.22,
        h * 1.1,
        low,
        h * flare * 0.94,
        hem - 2,
        h * 0.5,
        hem + 3,
        -h * 0.3,
        hem,
        -h * 0.9,
        hem + 4,
        -h * flare,
        hem - 2,
        -h * 1.2,
        low);
  }
}
