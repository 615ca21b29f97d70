package studio.hardware.theatre.set;

import studio.hardware.theatre.paper.Palette;
import studio.hardware.theatre.paper.Print;
import studio.hardware.theatre.paper.Shadow;
import studio.hardware.theatre.paper.Stock;
import studio.hardware.theatre.paper.Tint;

/// Furniture: each piece stands with the middle of its foot on the plane's origin.
final class Furniture {
  static final int WOOD = 0x9A6E4A;

  private Furniture() {}

  private static Plane wood(Plane plane) {
    return plane.on(Stock.KRAFT).lifted(new Shadow(5, 6, 0.44)).hand(0.8);
  }

  /// A bookcase of `shelves` shelves, every second one with room for an ornament.
  static void bookcase(Plane plane, double w, double h, int shelves, int rgb) {
    Plane paper = wood(plane);
    paper.cut(Forms.rect(-w / 2, -h, w, h), Tint.lighter(rgb, 0.1), Tint.darker(rgb, 0.1));
    double step = (h - 16) / shelves;
    for (int i = 0; i < shelves; i++) {
      double y = -h + 10 + step * i;
      paper
          .lifted(Shadow.NONE)
          .cut(
              Forms.rect(-w / 2 + 9, y, w - 18, step - 9),
              Tint.darker(rgb, 0.52),
              Tint.darker(rgb, 0.4));
      double part = plane.roll(0.62, 1);
      Things.books(plane.at(-w / 2 + 12, y + step - 9), (w - 24) * part, step * 0.82);
      if (part < 0.82) {
        vase(
            plane.at(-w / 2 + 12 + (w - 24) * (part + 1) / 2, y + step - 9),
            step * 0.5,
            new int[] {0x5F8F94, 0xC8704A, 0xE2C27A}[i % 3]);
      }
    }
    paper.cut(Forms.rect(-w / 2 - 6, -h - 8, w + 12, 14), Tint.lighter(rgb, 0.2));
  }

  static void vase(Plane plane, double h, int rgb) {
    plane
        .on(Stock.CARD)
        .lifted(Shadow.FLAT)
        .hand(0.3)
        .cut(
            Forms.loop(
                0, 0, h * 0.22, -h * 0.04, h * 0.32, -h * 0.4, h * 0.12, -h * 0.74, h * 0.18, -h,
                -h * 0.18, -h, -h * 0.12, -h * 0.74, -h * 0.32, -h * 0.4, -h * 0.22, -h * 0.04),
            Tint.lighter(rgb, 0.2),
            Tint.darker(rgb, 0.15));
  }

  static void sofa(Plane plane, double w, int rgb) {
    Plane cloth = plane.on(Stock.VELVET).lifted(new Shadow(5, 6, 0.44));
    for (double x : new double[] {-0.4, 0.36}) {
      wood(plane).cut(Forms.rect(w * x, -14, 14, 16), 0x5A4034);
    }
    cloth.printed(
        Forms.soft(-w * 0.42, -w * 0.42, w * 0.84, w * 0.34, w * 0.07),
        Tint.lighter(rgb, 0.12),
        rgb,
        Print.Motif.DOTS,
        26,
        Tint.lighter(rgb, 0.4));
    cloth.cut(
        Forms.soft(-w * 0.4, -w * 0.2, w * 0.4, w * 0.12, w * 0.03),
        Tint.lighter(rgb, 0.2),
        Tint.darker(rgb, 0.06));
    cloth.cut(
        Forms.soft(0, -w * 0.2, w * 0.4, w * 0.12, w * 0.03),
        Tint.lighter(rgb, 0.2),
        Tint.darker(rgb, 0.06));
    cloth.cut(Forms.rect(-w * 0.42, -w * 0.1, w * 0.84, w * 0.075), Tint.darker(rgb, 0.12));
    for (double x : new double[] {-0.5, 0.37}) {
      cloth.cut(
          Forms.soft(w * x, -w * 0.28, w * 0.13, w * 0.26, w * 0.06),
          Tint.lighter(rgb, 0.15),
          Tint.darker(rgb, 0.12));
    }
    cloth.printed(
        Forms.moved(Forms.soft(-30, -30, 60, 56, 10), -w * 0.27, -w * 0.25, -10, 1),
        0xE7C06A,
        Print.Motif.FLOWERS,
        22,
        0xB5583F);
  }

  static void armchair(Plane plane, double w, int rgb) {
    Plane cloth = plane.on(Stock.VELVET).lifted(new Shadow(5, 6, 0.44));
    cloth.printed(
        Forms.soft(-w * 0.38, -w * 1.02, w * 0.76, w * 0.8, w * 0.2),
        Tint.lighter(rgb, 0.12),
        rgb,
        Print.Motif.LEAVES,
        30,
        Tint.lighter(rgb, 0.4));
    cloth.cut(
        Forms.soft(-w * 0.36, -w * 0.44, w * 0.72, w * 0.2, w * 0.07),
        Tint.lighter(rgb, 0.22),
        rgb);
    cloth.cut(Forms.rect(-w * 0.36, -w * 0.26, w * 0.72, w * 0.2), Tint.darker(rgb, 0.1));
    for (double x : new double[] {-0.5, 0.3}) {
      cloth.cut(
          Forms.soft(w * x, -w * 0.58, w * 0.2, w * 0.54, w * 0.09),
          Tint.lighter(rgb, 0.16),
          Tint.darker(rgb, 0.14));
    }
  }

  static void table(Plane plane, double w, double h, int rgb) {
    Plane paper = wood(plane);
    for (double x : new double[] {-0.44, 0.39}) {
      paper.cut(
          Forms.poly(w * x, -h, w * (x + 0.05), -h, w * (x + 0.04), 0, w * (x + 0.01), 0),
          Tint.darker(rgb, 0.1),
          Tint.darker(rgb, 0.3));
    }
    paper.cut(Forms.rect(-w * 0.46, -h + 4, w * 0.92, h * 0.14), Tint.darker(rgb, 0.14));
    paper.cut(Forms.soft(-w / 2, -h - 8, w, 16, 5), Tint.lighter(rgb, 0.2), rgb);
  }

  static void chair(Plane plane, double h, int rgb) {
    Plane paper = wood(plane);
    for (double x : new double[] {-0.2, 0.16}) {
      paper.cut(Forms.rect(h * x, -h, h * 0.045, h), Tint.darker(rgb, 0.1), Tint.darker(rgb, 0.25));
    }
    for (int i = 0; i < 3; i++) {
      paper.cut(
          Forms.soft(-h * 0.19, -h * (0.97 - 0.14 * i), h * 0.38, h * 0.07, 4),
          Tint.lighter(rgb, 0.15),
          rgb);
    }
    paper.cut(Forms.soft(-h * 0.24, -h * 0.48, h * 0.48, h * 0.07, 4), Tint.lighter(rgb, 0.2), rgb);
  }

  static void picture(Plane plane, double w, double h, int frame, int art) {
    Plane paper = plane.on(Stock.CARD).lifted(new Shadow(4, 5, 0.44)).hand(0.5);
    paper.cut(Forms.rect(-w / 2, -h / 2, w, h), Tint.lighter(frame, 0.1), Tint.darker(frame, 0.15));
    var inner = Forms.rect(-w * 0.4, -h * 0.38, w * 0.8, h * 0.76);
    paper.lifted(Shadow.NONE).cut(inner, 0xEDE3CC, Tint.lighter(art, 0.6));
    paper
        .lifted(Shadow.NONE)
        .cut(
            Forms.both(inner, Forms.land(-w, w, h * 0.04, h * 0.12, w * 0.3, h, plane.seed())),
            art,
            Tint.darker(art, 0.2));
    paper.lifted(Shadow.NONE).cut(Forms.disc(w * 0.16, -h * 0.16, h * 0.09), 0xE7A94E);
  }

  /// A brick fireplace `w` wide; the fire itself burns on its own sheet.
  static void fireplace(Plane plane, double w, double h) {
    Plane paper = plane.on(Stock.CARD).lifted(new Shadow(6, 7, 0.44));
    paper.printed(
        Forms.rect(-w * 0.36, -800, w * 0.72, 800 - h),
        0xB57A64,
        0xA0644F,
        Print.Motif.BRICKS,
        44,
        0x6F403A);
    paper.printed(
        Forms.rect(-w / 2, -h, w, h), 0xBE826A, 0x96594A, Print.Motif.BRICKS, 44, 0x6F403A);
    paper.cut(Forms.arch(-w * 0.3, 0, w * 0.6, h * 0.72), 0x3A2A2E, 0x1F161C);
    for (int i = 0; i < 3; i++) {
      plane
          .on(Stock.KRAFT)
          .cut(
              Forms.moved(
                  Forms.soft(-w * 0.2, -9, w * 0.4, 18, 9),
                  0,
                  -12 - (i == 2 ? 14 : 0),
                  i == 0 ? 6 : -7,
                  1),
              0x7A543C,
              0x4F3628);
    }
    wood(plane).cut(Forms.rect(-w * 0.58, -h - 12, w * 1.16, 20), 0xA87A52, 0x7A5438);
  }

  static void bed(Plane plane, double w, int rgb) {
    Plane paper = wood(plane);
    paper.cut(Forms.soft(-w * 0.5, -w * 0.5, 26, w * 0.5, 8), 0xB0825A, 0x7F5A3E);
    paper.cut(Forms.soft(-w * 0.51, -w * 0.52, w * 0.1, 22, 11), 0xC4966C);
    paper.cut(Forms.soft(w * 0.45, -w * 0.3, 24, w * 0.3, 8), 0xB0825A, 0x7F5A3E);
    paper.cut(Forms.rect(-w * 0.48, -w * 0.14, w * 0.94, w * 0.09), 0x9A7050);
    Plane cloth = plane.on(Stock.WASHI).lifted(new Shadow(3, 4, 0.4));
    cloth.cut(Forms.soft(-w * 0.45, -w * 0.22, w * 0.91, w * 0.12, 12), 0xF6EFE2, 0xDDD2C0);
    cloth.cut(
        Forms.loop(
            -w * 0.42, -w * 0.22, -w * 0.4, -w * 0.31, -w * 0.3, -w * 0.33, -w * 0.2, -w * 0.3,
            -w * 0.19, -w * 0.22),
        0xFBF6EC,
        0xDDD3C4);
    cloth
        .on(Stock.VELVET)
        .printed(
            Forms.loop(
                -w * 0.2, -w * 0.24, 0, -w * 0.27, w * 0.3, -w * 0.25, w * 0.47, -w * 0.24,
                w * 0.47, -w * 0.06, -w * 0.18, -w * 0.06),
            Tint.lighter(rgb, 0.14),
            rgb,
            Print.Motif.CHECKS,
            46,
            Tint.lighter(rgb, 0.4));
  }

  static void floorLamp(
      Scenery scenery, String id, double z, double x, double y, double h, int rgb) {
    boolean dark = scenery.isDark();
    Plane plane =
        scenery
            .plane(id, z, x - h * 0.2, y - h - 6, h * 0.4, h + 12)
            .on(Stock.CARD)
            .lifted(new Shadow(4, 5, 0.42));
    plane.cut(Forms.rect(x - 3, y - h * 0.8, 6, h * 0.8), 0x6A5038);
    plane.cut(Forms.oval(x, y - 3, h * 0.09, 6), 0x5A4434);
    int top = dark ? 0xFFEFC0 : plane.tone(Tint.lighter(rgb, 0.2));
    int bottom = dark ? Tint.mix(Palette.LAMPLIGHT, rgb, 0.3) : plane.tone(rgb);
    plane.lit(
        Forms.poly(
            x - h * 0.08,
            y - h,
            x + h * 0.08,
            y - h,
            x + h * 0.15,
            y - h * 0.76,
            x - h * 0.15,
            y - h * 0.76),
        top,
        bottom);
    plane.hang();
    Lights.lamp(scenery, id + " light", z + 0.4, x, y - h * 0.84, h * 0.85);
  }

  static void wallClock(Plane plane, double r) {
    Plane paper = plane.on(Stock.CARD).lifted(new Shadow(4, 5, 0.42)).hand(0.4);
    paper.cut(Forms.disc(0, 0, r), 0x6A4A3A);
    paper.cut(Forms.disc(0, 0, r * 0.83), 0xF7F0E0, 0xE3D8C4);
    for (int i = 0; i < 12; i++) {
      double a = Math.PI * i / 6;
      paper.line(
          Forms.line(
              r * 0.66 * Math.cos(a),
              r * 0.66 * Math.sin(a),
              r * 0.74 * Math.cos(a),
              r * 0.74 * Math.sin(a)),
          r * 0.05,
          0x3A3038);
    }
    paper.line(Forms.line(0, 0, r * 0.1, -r * 0.6), r * 0.07, 0x2A2228);
    paper.line(Forms.line(0, 0, r * 0.4, r * 0.18), r * 0.09, 0x2A2228);
  }

  /// A cupboard with `doors` doors.
  static void cupboard(Plane plane, double w, double h, int doors, int rgb) {
    Plane paper = wood(plane);
    paper.cut(Forms.rect(-w / 2, -h, w, h), Tint.lighter(rgb, 0.06), Tint.darker(rgb, 0.14));
    for (int i = 0; i < doors; i++) {
      double x = -w / 2 + w * i / doors;
      paper
          .lifted(Shadow.FLAT)
          .cut(Forms.rect(x + 6, -h + 8, w / doors - 12, h - 20), Tint.lighter(rgb, 0.18), rgb);
      paper
          .lifted(Shadow.FLAT)
          .cut(Forms.disc(x + w / doors * (i % 2 == 0 ? 0.84 : 0.16), -h * 0.5, 4), 0xE2C27A);
    }
    paper.cut(Forms.rect(-w / 2 - 5, -h - 6, w + 10, 12), Tint.lighter(rgb, 0.28));
  }

  /// A board on two brackets, its top at the origin.
  static void shelf(Plane plane, double w) {
    Plane paper = wood(plane);
    for (double x : new double[] {-0.38, 0.34}) {
      paper.cut(Forms.poly(w * x, 8, w * x + 9, 8, w * x + 5, 30), 0x7A543A);
    }
    paper.cut(Forms.rect(-w / 2, 0, w, 11), 0xB98A5E, 0x8E6646);
  }
}
