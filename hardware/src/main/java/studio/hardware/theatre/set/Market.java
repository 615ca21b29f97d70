package studio.hardware.theatre.set;

import studio.hardware.theatre.paper.Print;
import studio.hardware.theatre.paper.Shadow;
import studio.hardware.theatre.paper.Stock;
import studio.hardware.theatre.paper.Tint;

/// A market square under lanterns.
final class Market {
  private Market() {}

  static void market(Scenery scenery) {
    Heavens.paint(scenery);
    Plane houses = scenery.plane("houses", 18, -320, 120, 1920, 400);
    for (int i = 0; i < 12; i++) {
      Houses.gabled(
          houses.at(-260 + 165 * i, 510),
          houses.roll(130, 160),
          houses.roll(150, 240),
          Streets.WALLS[(i * 2 + 1) % 7],
          i % 2 == 0 ? 0xA8523E : 0x6A6272);
    }
    houses.hang();
    Plane square = scenery.plane("square", 24, -320, 480, 1920, 420).on(Stock.CARD);
    square.printed(
        Forms.rect(-360, 500, 2000, 500), 0xC9B79A, 0xA8957C, Print.Motif.SHINGLES, 34, 0x86765F);
    square.hang();
    stalls(scenery, "far stalls", 28, 540, 0.72, 7, 0x3F7A86);
    stalls(scenery, "stalls", 40, 600, 1.05, 5, 0xC8503E);
    for (int i = 0; i < 8; i++) {
      double x = 60 + 165 * i;
      Things.lantern(
          scenery,
          "lantern " + i,
          44 + 0.1 * i,
          x,
          150 + 40 * Math.sin(i * 1.7) + 20,
          62,
          new int[] {0xE0704A, 0xE8B04A, 0xD9536A}[i % 3]);
    }
    Plane rope = scenery.plane("lantern rope", 43.8, -320, 60, 1920, 160);
    rope.line(
        Forms.curve(
            -320, 110, 60, 170, 225, 210, 390, 160, 555, 134, 720, 190, 885, 204, 1050, 150, 1215,
            140, 1600, 90),
        2.4,
        0x3A3236);
    rope.hang();
    Plane ground = scenery.plane("ground", 48, -320, 560, 1920, 340);
    ground
        .on(Stock.CARD)
        .printed(
            Forms.rect(-360, 592, 2000, 400),
            0xCDBCA2,
            0x97866F,
            Print.Motif.SHINGLES,
            60,
            0x86765F);
    ground.hang();
    Plane near = scenery.plane("near fruit", 88, -340, 500, 1960, 440);
    fruit(near.at(40, 800), 190, 0xE08A3C);
    fruit(near.at(1260, 810), 200, 0xC8503E);
    near.hang();
    Land.snow(scenery);
    Elements.outdoors(scenery);
  }

  private static void stalls(
      Scenery scenery, String id, double z, double y, double s, int many, int rgb) {
    Plane sheet = scenery.plane(id, z, -320, y - 300 * s, 1920, 300 * s + 10);
    int[] tones = {rgb, 0xE2A83E, 0x6F8A4E, 0x9A5A7A, 0x3F6F9A};
    for (int i = 0; i < many; i++) {
      double x = -320 + 1920.0 * (i + 0.5) / many;
      if (z > 35 && Math.abs(x - 640) < 150) {
        continue;
      }
      Plane stall = sheet.at(x, y, s);
      stall.on(Stock.KRAFT).cut(Forms.rect(-118, -220, 9, 222), 0x8A6A4E);
      stall.on(Stock.KRAFT).cut(Forms.rect(109, -220, 9, 222), 0x8A6A4E);
      stall
          .on(Stock.KRAFT)
          .printed(Forms.rect(-124, -84, 248, 86), 0xB98A5C, Print.Motif.PLANKS, 44, 0x6F4E38);
      for (int k = 0; k < 4; k++) {
        Plane box = stall.at(-90 + 60 * k, -84);
        goods(box, new int[] {0xD9503E, 0xE8A83E, 0x86A84A, 0xB56A9A, 0xE07A3A}[(i + k) % 5]);
      }
      Things.awning(stall.at(-140, -226), 280, 66, tones[i % 5]);
    }
    sheet.hang();
  }

  private static void goods(Plane plane, int rgb) {
    Plane paper = plane.on(Stock.WASHI).lifted(Shadow.FLAT).hand(0.4);
    for (int i = 0; i < 7; i++) {
      paper.cut(
          Forms.disc(-20 + 13.5 * (i % 4) + (i > 3 ? 7 : 0), i > 3 ? -27 : -17, 9),
          Tint.lighter(rgb, 0.2),
          Tint.darker(rgb, 0.1));
    }
    paper.on(Stock.KRAFT).cut(Forms.poly(-30, -16, 30, -16, 26, 2, -26, 2), 0xCFA670, 0x9E7A4E);
  }

  private static void fruit(Plane plane, double s, int rgb) {
    Plane paper = plane.away(0).on(Stock.WASHI).lifted(new Shadow(4, 5, 0.42)).hand(0.6);
    for (int row = 2; row >= 0; row--) {
      for (int i = 0; i < 6 - row; i++) {
        paper.cut(
            Forms.disc(
                -s * 0.7 + s * 0.28 * i + s * 0.14 * row, -s * 0.52 - s * 0.2 * row, s * 0.16),
            Tint.lighter(rgb, 0.16),
            Tint.darker(rgb, 0.2));
      }
    }
    paper
        .on(Stock.KRAFT)
        .printed(
            Forms.poly(-s, -s * 0.5, s, -s * 0.5, s * 0.86, s * 0.5, -s * 0.86, s * 0.5),
            0xC09A66,
            Print.Motif.CHECKS,
            s * 0.16,
            0x8A6A44);
    paper
        .on(Stock.KRAFT)
        .cut(Forms.soft(-s * 1.05, -s * 0.56, s * 2.1, s * 0.14, s * 0.06), 0xD3AE78, 0xA8845A);
  }
}
