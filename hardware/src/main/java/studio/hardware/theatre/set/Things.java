package studio.hardware.theatre.set;

import studio.hardware.theatre.paper.Palette;
import studio.hardware.theatre.paper.Print;
import studio.hardware.theatre.paper.Shadow;
import studio.hardware.theatre.paper.Stock;
import studio.hardware.theatre.paper.Tint;

/// Loose things that stand about in many places, their foot at the plane's origin.
final class Things {
  private Things() {}

  static void crate(Plane plane, double s) {
    Plane wood = plane.on(Stock.KRAFT).lifted(new Shadow(3, 4, 0.42));
    wood.cut(Forms.rect(-s / 2, -s, s, s), 0xC99C68, 0x9C7448);
    for (int i = 0; i < 4; i++) {
      wood.lifted(Shadow.NONE)
          .line(Forms.line(-s / 2, -s * i / 4, s / 2, -s * i / 4), s * 0.015 + 0.5, 0x6A4A34);
    }
    Plane slat = wood.lifted(Shadow.FLAT);
    slat.cut(
        Forms.poly(
            -s * 0.42, -s * 0.1, -s * 0.34, -s * 0.02, s * 0.42, -s * 0.9, s * 0.34, -s * 0.98),
        0xB98A58);
    slat.cut(
        Forms.minus(Forms.rect(-s / 2, -s, s, s), Forms.rect(-s * 0.4, -s * 0.9, s * 0.8, s * 0.8)),
        0xD4A874,
        0xA67E50);
  }

  static void barrel(Plane plane, double h) {
    double w = h * 0.36;
    Plane wood = plane.on(Stock.KRAFT).lifted(new Shadow(3, 4, 0.42));
    wood.cut(
        Forms.loop(
            -w * 0.8, 0, -w * 1.06, -h / 2, -w * 0.8, -h, w * 0.8, -h, w * 1.06, -h / 2, w * 0.8,
            0),
        0xB98556,
        0x7E583A);
    for (int i = -2; i <= 2; i++) {
      wood.line(
          Forms.curve(i * w * 0.32, -h * 0.02, i * w * 0.42, -h / 2, i * w * 0.32, -h * 0.98),
          h * 0.01 + 0.5,
          0x5A3E2C);
    }
    for (double y : new double[] {0.16, 0.8}) {
      wood.lifted(Shadow.FLAT)
          .cut(Forms.rect(-w * 1.0, -h * y - h * 0.06, w * 2, h * 0.07), 0x6E6A70, 0x4A464E);
    }
    wood.lifted(Shadow.FLAT).cut(Forms.oval(0, -h, w * 0.8, h * 0.05), 0x6B4A34);
  }

  static void pot(Plane plane, double h, int rgb, int leaf) {
    Plane foliage = plane.on(Stock.WASHI).lifted(new Shadow(2, 3, 0.38)).hand(0.4);
    for (int i = 0; i < 11; i++) {
      double l = h * plane.roll(0.7, 1.05);
      int tone = i % 2 == 0 ? leaf : Tint.darker(leaf, 0.2);
      foliage.cut(
          Forms.moved(
              Forms.leaf(l, l * 0.26), 0, -h * 0.4, -90 + (i - 5) * 17 + plane.roll(-8, 8), 1),
          Tint.lighter(tone, 0.14),
          tone);
    }
    Plane clay = plane.on(Stock.CARD).lifted(new Shadow(3, 4, 0.4));
    clay.cut(
        Forms.poly(-h * 0.27, -h * 0.46, h * 0.27, -h * 0.46, h * 0.18, 0, -h * 0.18, 0),
        Tint.lighter(rgb, 0.1),
        Tint.darker(rgb, 0.2));
    clay.cut(Forms.rect(-h * 0.3, -h * 0.5, h * 0.6, h * 0.09), Tint.lighter(rgb, 0.15));
  }

  static void bench(Plane plane, double w, int rgb) {
    Plane wood = plane.on(Stock.KRAFT).lifted(new Shadow(4, 5, 0.44));
    for (double x : new double[] {-0.42, 0.38}) {
      wood.cut(Forms.rect(w * x, -w * 0.2, w * 0.04, w * 0.2), 0x4A4650);
      wood.cut(Forms.rect(w * x, -w * 0.42, w * 0.04, w * 0.24), 0x4A4650);
    }
    for (int i = 0; i < 3; i++) {
      wood.cut(
          Forms.rect(-w / 2, -w * (0.42 - 0.075 * i), w, w * 0.055), Tint.lighter(rgb, 0.1), rgb);
    }
    wood.cut(
        Forms.rect(-w * 0.52, -w * 0.2, w * 1.04, w * 0.05),
        Tint.lighter(rgb, 0.16),
        Tint.darker(rgb, 0.1));
  }

  /// A street lamp that is lit after dusk.
  static void streetLamp(Scenery scenery, String id, double z, double x, double y, double h) {
    Plane plane = scenery.plane(id, z, x - h * 0.2, y - h - 10, h * 0.4, h + 20);
    Plane iron = plane.on(Stock.CARD).lifted(new Shadow(3, 4, 0.42)).hand(0.8);
    iron.cut(
        Forms.poly(
            x - h * 0.014,
            y,
            x - h * 0.01,
            y - h * 0.8,
            x + h * 0.01,
            y - h * 0.8,
            x + h * 0.014,
            y),
        0x46505A,
        0x2A3038);
    iron.cut(
        Forms.poly(
            x - h * 0.05,
            y,
            x - h * 0.025,
            y - h * 0.1,
            x + h * 0.025,
            y - h * 0.1,
            x + h * 0.05,
            y),
        0x3E4852);
    boolean dark = scenery.isDark();
    iron.lit(
        Forms.poly(
            x - h * 0.035,
            y - h * 0.8,
            x - h * 0.055,
            y - h * 0.92,
            x + h * 0.055,
            y - h * 0.92,
            x + h * 0.035,
            y - h * 0.8),
        dark ? 0xFFF2C4 : plane.tone(0xE7EEE8),
        dark ? Palette.LAMPLIGHT : plane.tone(0xB9C9CC));
    iron.cut(
        Forms.poly(x - h * 0.07, y - h * 0.915, x, y - h, x + h * 0.07, y - h * 0.915),
        0x3E4852,
        0x2A3038);
    plane.hang();
    Lights.lamp(scenery, id + " light", z + 0.4, x, y - h * 0.86, h * 0.62);
  }

  /// A paper lantern hanging from (x, y); it swings, and glows after dusk.
  static void lantern(Scenery scenery, String id, double z, double x, double y, double s, int rgb) {
    boolean dark = scenery.isDark();
    double r = dark ? s * 2.6 : s;
    Plane plane = scenery.plane(id, z, x - r, y + s * 0.75 - r, 2 * r, 2 * r);
    if (dark) {
      plane.glow(x, y + s * 0.75, r * 0.95, Tint.mix(Palette.LAMPLIGHT, rgb, 0.3), 0.5);
    }
    Plane paper = plane.on(Stock.WASHI).lifted(new Shadow(3, 4, 0.34)).hand(0.4);
    paper.cut(Forms.rect(x - 1, y, 2, s * 0.3), 0x3A3034);
    int top = dark ? Tint.mix(0xFFE9B0, rgb, 0.25) : plane.tone(Tint.lighter(rgb, 0.2));
    int bottom = dark ? Tint.mix(0xF7B45A, rgb, 0.5) : plane.tone(Tint.darker(rgb, 0.1));
    paper.lit(Forms.oval(x, y + s * 0.75, s * 0.42, s * 0.46), top, bottom);
    for (int i = -2; i <= 2; i++) {
      double yy = y + s * (0.75 + 0.16 * i);
      double w = s * 0.42 * Math.sqrt(1 - Math.pow(i * 0.34, 2));
      paper.line(
          Forms.curve(x - w, yy, x, yy + s * 0.04, x + w, yy),
          s * 0.012 + 0.6,
          Tint.darker(rgb, 0.4));
    }
    paper.cut(Forms.rect(x - s * 0.16, y + s * 0.27, s * 0.32, s * 0.07), 0x3A3034);
    paper.cut(Forms.rect(x - s * 0.14, y + s * 1.17, s * 0.28, s * 0.06), 0x3A3034);
    plane.pin(x, y, Motion.sway(0.23 + 0.05 * Math.sin(x), 2.2 + 7 * scenery.wind(), x * 0.02));
  }

  /// A striped awning from the origin to the right, hanging down `drop`.
  static void awning(Plane plane, double w, double drop, int rgb) {
    Plane cloth = plane.on(Stock.CARD).lifted(new Shadow(5, 6, 0.46));
    int gores = (int) Math.max(4, Math.round(w / 34));
    for (int i = 0; i < gores; i++) {
      double a = w * i / gores;
      double b = w * (i + 1) / gores;
      double slant = drop * 0.18;
      var gore = Forms.line(a * 0.94 + w * 0.03, 0);
      gore.lineTo(b * 0.94 + w * 0.03, 0);
      gore.lineTo(b, drop - slant);
      gore.quadTo((a + b) / 2, drop + slant, a, drop - slant);
      gore.closePath();
      int tone = i % 2 == 0 ? rgb : 0xF6ECD8;
      cloth.cut(gore, Tint.lighter(tone, 0.1), Tint.darker(tone, 0.12));
    }
  }

  /// A row of books `w` wide standing on the origin.
  static void books(Plane plane, double w, double h) {
    int[] spines = {0xA8483C, 0x3F6470, 0xC79A4C, 0x5E7350, 0x7A4A5A, 0xD9C7A0, 0x4A4A6A, 0xB56E48};
    Plane paper = plane.on(Stock.CARD).lifted(new Shadow(1, 1.5, 0.35)).hand(0.5);
    double x = 0;
    while (x < w - 3) {
      double t = Math.min(w - x, plane.roll(0.09, 0.2) * h + 2);
      double tall = h * plane.roll(0.68, 0.96);
      int rgb = spines[plane.dice().nextInt(spines.length)];
      boolean leans = plane.dice().nextInt(9) == 0;
      Plane book = leans ? paper.at(x, 0).turned(4) : paper.at(x, 0);
      book.cut(Forms.rect(0, -tall, t, tall), Tint.lighter(rgb, 0.1), Tint.darker(rgb, 0.14));
      if (t > 5) {
        book.line(
            Forms.line(1, -tall * 0.82, t - 1, -tall * 0.82), h * 0.02, Tint.lighter(rgb, 0.5));
      }
      x += t + (plane.dice().nextInt(8) == 0 ? h * 0.15 : 0.4);
    }
  }

  static void rug(Plane plane, double w, double h, int rgb, Print.Motif motif) {
    plane
        .on(Stock.VELVET)
        .lifted(new Shadow(2, 3, 0.4))
        .cut(
            Forms.poly(-w * 0.42, -h / 2, w * 0.42, -h / 2, w / 2, h / 2, -w / 2, h / 2),
            Tint.darker(rgb, 0.1));
    plane
        .on(Stock.VELVET)
        .lifted(Shadow.NONE)
        .printed(
            Forms.poly(
                -w * 0.39, -h * 0.38, w * 0.39, -h * 0.38, w * 0.45, h * 0.38, -w * 0.45, h * 0.38),
            Tint.lighter(rgb, 0.18),
            motif,
            36,
            Tint.lighter(rgb, 0.6));
  }
}
