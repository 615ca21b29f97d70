package studio.hardware.theatre.puppet.dress;

import studio.hardware.theatre.puppet.bench.Drawing;
import studio.hardware.theatre.puppet.bench.Pigment;
import studio.hardware.theatre.puppet.bench.Shapes;
import studio.hardware.theatre.puppet.body.Anatomy;

/// Cuts clothes: patches on the trunk. What swings below it is cut by [Drapery].
public final class Wardrobe {
  private final Outfit outfit;
  private final Anatomy body;
  private final double top;
  private final double low;
  private final double s;
  private final double h;
  private final double t;

  public Wardrobe(Outfit outfit, Anatomy body) {
    this.outfit = outfit;
    this.body = body;
    this.top = body.shoulderY();
    this.low = body.hipY();
    this.s = body.shoulder();
    this.h = body.hip();
    this.t = body.trunk();
  }

  /// Clothes glued on the trunk, which is already cut in the main colour.
  public void onTrunk(Drawing trunk) {
    switch (outfit.cut()) {
      case BARE -> {}
      case SHIRT -> {
        collar(trunk, Pigment.lighter(outfit.main(), 0.35));
        buttons(trunk, 0.14, 3);
      }
      case SWEATER -> {
        trunk.patch(
            Shapes.box(-s * 1.3, low - t * 0.02, s * 2.6, t * 0.12, 2),
            Pigment.darker(outfit.main(), 0.12));
        trunk.patch(Shapes.box(-s * 1.3, top + t * 0.42, s * 2.6, t * 0.09, 1), outfit.trim());
        trunk.patch(Shapes.box(-s * 1.3, top + t * 0.56, s * 2.6, t * 0.04, 1), outfit.trim());
        trunk.patch(
            Shapes.oval(s * 0.06, top, s * 0.52, t * 0.13), Pigment.darker(outfit.main(), 0.14));
      }
      case VEST -> {
        trunk.patch(
            Shapes.poly(
                -s * 2,
                top - 8,
                -s * 0.30,
                top - 8,
                -s * 0.02,
                top + t * 0.44,
                -s * 0.06,
                low - t * 0.02,
                -s * 2,
                low + t * 0.02),
            outfit.main());
        trunk.patch(
            Shapes.poly(
                s * 2,
                top - 8,
                s * 0.62,
                top - 8,
                s * 0.36,
                top + t * 0.44,
                s * 0.46,
                low - t * 0.02,
                s * 2,
                low + t * 0.02),
            outfit.main());
        buttons(trunk, 0.1, 3);
      }
      case COAT -> {
        trunk.patch(
            Shapes.soft(
                -s * 0.34,
                top - 6,
                s * 0.56,
                top - 6,
                s * 0.34,
                top + t * 0.32,
                s * 0.10,
                top + t * 0.46,
                -s * 0.12,
                top + t * 0.3),
            outfit.trim());
        lapels(trunk);
        opening(trunk);
        buttons(trunk, -0.02, 3);
        belt(trunk, Pigment.darker(outfit.main(), 0.3), 0.12);
      }
      case DRESS -> {
        collar(trunk, Pigment.lighter(outfit.trim(), 0.3));
        belt(trunk, outfit.trim(), 0.14);
      }
      case UNIFORM -> {
        opening(trunk);
        buttons(trunk, 0.12, 4);
        trunk.patch(
            Shapes.box(-s * 0.46, top - t * 0.04, s * 1.02, t * 0.11, 3),
            Pigment.darker(outfit.main(), 0.25));
        trunk.patch(Shapes.box(-s * 1.2, top + t * 0.03, s * 0.66, t * 0.07, 2), outfit.trim());
        trunk.patch(Shapes.box(s * 0.62, top + t * 0.03, s * 0.6, t * 0.07, 2), outfit.trim());
        trunk.patch(Shapes.box(-s * 0.62, top + t * 0.34, s * 0.36, t * 0.05, 1), 0xe2bb62);
      }
      case KIMONO -> {
        int inner = Pigment.lighter(outfit.main(), 0.7);
        trunk.patch(
            Shapes.poly(-s * 0.42, top - 8, s * 0.62, top - 8, s * 0.16, top + t * 0.44), inner);
        trunk.patch(
            Shapes.poly(
                s * 0.42,
                top - 10,
                s * 0.74,
                top - 8,
                -s * 0.5,
                top + t * 0.75,
                -s * 0.7,
                top + t * 0.55),
            Pigment.darker(outfit.main(), 0.14));
        trunk.patch(
            Shapes.poly(
                -s * 0.55,
                top - 10,
                -s * 0.26,
                top - 10,
                s * 0.62,
                top + t * 0.58,
                s * 0.46,
                top + t * 0.72),
            Pigment.lighter(outfit.main(), 0.14));
        trunk.patch(Shapes.box(-s * 1.4, top + t * 0.56, s * 2.8, t * 0.30, 2), outfit.trim());
        trunk.patch(
            Shapes.box(-s * 1.4, top + t * 0.68, s * 2.8, t * 0.05, 1),
            Pigment.lighter(outfit.trim(), 0.45));
      }
      case OVERALLS -> {
        int denim = outfit.legs();
        trunk.patch(Shapes.box(-h * 1.6, low - t * 0.30, h * 3.2, t * 0.5, 2), denim);
        trunk.patch(Shapes.box(-s * 0.46, top + t * 0.34, s * 1.02, t * 0.5, 5), denim);
        trunk.patch(
            Shapes.poly(
                -s * 0.62,
                top - 4,
                -s * 0.36,
                top - 4,
                -s * 0.22,
                top + t * 0.42,
                -s * 0.42,
                top + t * 0.42),
            denim);
        trunk.patch(
            Shapes.poly(
                s * 0.44,
                top - 4,
                s * 0.68,
                top - 4,
                s * 0.50,
                top + t * 0.42,
                s * 0.30,
                top + t * 0.42),
            denim);
        trunk.patch(
            Shapes.box(-s * 0.20, top + t * 0.48, s * 0.5, t * 0.18, 4),
            Pigment.lighter(denim, 0.12));
        trunk.ink(Shapes.oval(-s * 0.31, top + t * 0.41, 2.4, 2.4), 0xe2bb62);
        trunk.ink(Shapes.oval(s * 0.42, top + t * 0.41, 2.4, 2.4), 0xe2bb62);
      }
      case CLOAK -> {
        trousers(trunk);
        belt(trunk, outfit.trim(), 0.16);
      }
      case TUNIC -> {
        trunk.patch(
            Shapes.poly(-s * 0.24, top - 6, s * 0.44, top - 6, s * 0.10, top + t * 0.26),
            Pigment.lighter(outfit.trim(), 0.3));
        trunk.line(
            Shapes.line(-s * 0.12, top + t * 0.05, s * 0.24, top + t * 0.11),
            1.2,
            Pigment.darker(outfit.main(), 0.5));
        trunk.line(
            Shapes.line(s * 0.30, top + t * 0.04, -s * 0.06, top + t * 0.12),
            1.2,
            Pigment.darker(outfit.main(), 0.5));
        belt(trunk, outfit.trim(), 0.14);
      }
    }
  }

  private void trousers(Drawing trunk) {
    trunk.patch(Shapes.box(-h * 2, low - t * 0.06, h * 4, t * 0.4, 0), outfit.legs());
  }

  private void belt(Drawing trunk, int color, double high) {
    trunk.patch(Shapes.box(-s * 1.4, low - t * 0.30, s * 2.8, t * high, 1), color);
    if (outfit.cut() != Outfit.Cut.DRESS) {
      trunk.ink(
          Shapes.stroke(
              Shapes.box(s * 0.02, low - t * 0.29, t * 0.11, t * (high - 0.02), 1.5), 1.8),
          0xe2bb62);
    }
  }

  private void opening(Drawing trunk) {
    trunk.line(
        Shapes.line(
            s * 0.12, top + t * (outfit.cut() == Outfit.Cut.COAT ? 0.46 : 0.16), s * 0.12, low + 4),
        1.3,
        Pigment.darker(outfit.main(), 0.4));
  }

  private void lapels(Drawing trunk) {
    int lapel = Pigment.lighter(outfit.main(), 0.10);
    trunk.patch(
        Shapes.poly(
            -s * 0.5,
            top - 1,
            -s * 0.22,
            top - 1,
            s * 0.10,
            top + t * 0.46,
            -s * 0.34,
            top + t * 0.30,
            -s * 0.26,
            top + t * 0.20,
            -s * 0.52,
            top + t * 0.16),
        lapel);
    trunk.patch(
        Shapes.poly(
            s * 0.66,
            top - 1,
            s * 0.42,
            top - 1,
            s * 0.12,
            top + t * 0.46,
            s * 0.50,
            top + t * 0.30,
            s * 0.42,
            top + t * 0.20,
            s * 0.66,
            top + t * 0.16),
        lapel);
  }

  private void collar(Drawing trunk, int color) {
    trunk.patch(
        Shapes.soft(
            -s * 0.66,
            top - 8,
            s * 0.06,
            top - 8,
            s * 0.10,
            top + t * 0.10,
            -s * 0.28,
            top + t * 0.20),
        color);
    trunk.patch(
        Shapes.soft(
            s * 0.80,
            top - 8,
            s * 0.12,
            top - 8,
            s * 0.12,
            top + t * 0.10,
            s * 0.46,
            top + t * 0.18),
        color);
  }

  private void buttons(Drawing trunk, double from, int count) {
    double x =
        s * 0.12
            + (outfit.cut() == Outfit.Cut.COAT
                ? s * 0.14
                : outfit.cut() == Outfit.Cut.VEST ? -s * 0.24 : 0);
    for (int i = 0; i < count; i++) {
      double y = top + t * (0.36 + from + i * 0.15);
      trunk.ink(Shapes.oval(x + 0.5, y + 0.8, 2.5, 2.5), 0x2a1d33, 0.35);
      trunk.ink(Shapes.oval(x, y, 2.3, 2.3), outfit.button());
      trunk.ink(Shapes.oval(x - 0.6, y - 0.7, 0.8, 0.7), 0xfff8e6, 0.8);
    }
  }
}
