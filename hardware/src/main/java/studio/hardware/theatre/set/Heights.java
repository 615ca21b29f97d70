package studio.hardware.theatre.set;

import studio.hardware.theatre.paper.Shadow;
import studio.hardware.theatre.paper.Stock;
import studio.hardware.theatre.paper.Tint;

/// High and dry places: mountains and desert.
final class Heights {
  private Heights() {}

  /// A range of peaks with lit and shaded faces and ragged caps of snow.
  static void range(
      Scenery scenery, String id, double z, double y, double rise, double step, int rgb) {
    Plane plane = scenery.plane(id, z, -320, y - rise * 1.1 - 30, 1920, 900 - y + rise * 1.1 + 30);
    int many = (int) Math.ceil(2100 / step);
    for (int i = 0; i < many; i++) {
      int slot = i % 2 == 0 ? i / 2 : many - 1 - i / 2;
      double x = -380 + step * (slot + plane.roll(0.2, 0.8));
      double h = rise * plane.roll(0.55, 1);
      double w = h * plane.roll(0.75, 0.95);
      double r1 = plane.roll(-0.06, 0.06) * w;
      plane.cut(
          Forms.poly(
              x,
              y - h,
              x + w * 0.3,
              y - h * 0.62 + r1,
              x + w * 0.62,
              y - h * 0.34,
              x + w * 1.1,
              y + 60,
              x + w * 1.1,
              1000,
              x - w * 1.1,
              1000,
              x - w * 1.1,
              y + 60,
              x - w * 0.5,
              y - h * 0.42,
              x - w * 0.26,
              y - h * 0.7 - r1),
          Tint.lighter(rgb, 0.14),
          Tint.darker(rgb, 0.1));
      plane
          .lifted(Shadow.NONE)
          .on(Stock.CARD)
          .sheer(
              Forms.poly(
                  x,
                  y - h,
                  x + w * 0.3,
                  y - h * 0.62 + r1,
                  x + w * 0.62,
                  y - h * 0.34,
                  x + w * 1.1,
                  y + 60,
                  x + w * 0.45,
                  y + 60,
                  x + w * 0.12,
                  y - h * 0.3,
                  x + w * 0.2,
                  y - h * 0.5,
                  x - w * 0.02,
                  y - h * 0.7),
              Tint.darker(rgb, 0.5),
              0.4);
      plane
          .lifted(Shadow.FLAT)
          .cut(
              Forms.poly(
                  x,
                  y - h,
                  x + w * 0.3,
                  y - h * 0.62 + r1,
                  x + w * 0.2,
                  y - h * 0.58,
                  x + w * 0.13,
                  y - h * 0.68,
                  x + w * 0.04,
                  y - h * 0.54,
                  x - w * 0.07,
                  y - h * 0.67,
                  x - w * 0.17,
                  y - h * 0.58,
                  x - w * 0.26,
                  y - h * 0.7 - r1),
              0xFBFBFA,
              0xDCE7F0);
    }
    plane.hang();
  }

  static void mountain(Scenery scenery) {
    Heavens.paint(scenery);
    range(scenery, "far range", 11, 430, 250, 230, 0x8496B0);
    Life.birds(scenery, 14, 190, 0x3F4858);
    range(scenery, "near range", 20, 520, 330, 420, 0x6F7F92);
    var slope = new Land.Lie(508, 34, 260);
    Land.hill(
        scenery,
        "pine slope",
        32,
        slope,
        0x6F8C70,
        plane -> {
          for (int i = 0; i < 22; i++) {
            double x = -310 + 88 * i + plane.roll(-24, 24);
            double y = Land.top(scenery, "pine slope", slope, x);
            Trees.pine(plane.at(x, y + 10), plane.roll(80, 140), 0x4F7564, scenery.snows());
          }
        });
    Land.ground(
        scenery,
        scenery.snows() ? 0xE6EDF2 : 0x8D9A72,
        ground -> {
          Land.tufts(ground, 0x7A8F5C, 24);
          for (int i = 0; i < 12; i++) {
            rock(
                ground.at(ground.roll(-320, 1600), ground.roll(610, 720)),
                ground.roll(14, 40),
                0x9A958E);
          }
        });
    prayerFlags(scenery);
    cornerPines(scenery);
    Elements.outdoors(scenery);
  }

  static void rock(Plane plane, double size, int rgb) {
    Plane paper = plane.on(Stock.CARD).lifted(new Shadow(3, 4, 0.42));
    double a = plane.roll(0.5, 0.8);
    double b = plane.roll(0.7, 1);
    paper.cut(
        Forms.poly(
            -size,
            0,
            -size * 0.8,
            -size * 0.5 * b,
            -size * 0.2,
            -size * a,
            size * 0.45,
            -size * 0.75 * b,
            size * 0.95,
            -size * 0.25,
            size,
            0),
        Tint.lighter(rgb, 0.16),
        Tint.darker(rgb, 0.24));
    paper
        .lifted(Shadow.NONE)
        .sheer(
            Forms.poly(
                size * 0.1,
                0,
                size * 0.2,
                -size * 0.4,
                size * 0.45,
                -size * 0.75 * b,
                size * 0.95,
                -size * 0.25,
                size,
                0),
            0x1F1A2C,
            0.22);
  }

  private static void prayerFlags(Scenery scenery) {
    Plane poles = scenery.plane("cairns", 44, -100, 300, 1480, 310).on(Stock.KRAFT);
    poles.cut(Forms.poly(96, 320, 106, 320, 109, 600, 93, 600), 0x8F6E52);
    poles.cut(Forms.poly(1196, 350, 1206, 350, 1209, 600, 1193, 600), 0x8F6E52);
    for (double x : new double[] {100, 1200}) {
      for (int i = 0; i < 5; i++) {
        rock(poles.at(x + poles.roll(-5, 5), 602 - i * 15), 46 - i * 8, 0xA39C92);
      }
    }
    poles.hang();
    int[] colours = {0x5B86B8, 0xF1ECE0, 0xC8523F, 0x6E9A58, 0xE2B04A};
    Plane plane =
        scenery
            .plane("prayer flags", 45, 60, 290, 1200, 220)
            .on(Stock.WASHI)
            .lifted(new Shadow(4, 4, 0.3));
    for (int i = 0; i < 22; i++) {
      double t = (i + 0.5) / 22;
      double x = 100 + 1100 * t;
      double y = 326 + 30 * t + 96 * (1 - Math.pow(2 * t - 1, 2));
      plane.cut(
          Forms.poly(
              x - 19,
              y,
              x + 19,
              y + 1,
              x + 20 + plane.roll(-6, 6),
              y + 40,
              x - 17 + plane.roll(-6, 6),
              y + 42),
          Tint.lighter(colours[i % 5], 0.1),
          colours[i % 5]);
    }
    plane.line(Forms.curve(100, 326, 375, 412, 650, 438, 925, 424, 1200, 356), 2.4, 0x5A4A40);
    plane.pin(
        650,
        300,
        Motion.sway(0.35, 0.5 + 1.4 * scenery.wind(), 0),
        Motion.bob(0.6, 1 + 3 * scenery.wind(), 1));
  }

  private static void cornerPines(Scenery scenery) {
    Plane plane = scenery.plane("near pine", 86, -300, 120, 600, 780);
    Trees.pine(plane.at(-10, 860), 660, 0x355A4E, scenery.snows());
    plane.pin(-10, 860, Motion.sway(0.16, 0.3 + 1.6 * scenery.wind(), 0));
    Plane rocks = scenery.plane("near rocks", 88, 980, 560, 640, 360);
    rock(rocks.at(1300, 830), 190, 0x6E6A70);
    rock(rocks.at(1130, 840), 110, 0x7C7678);
    rocks.hang();
  }

  static void desert(Scenery scenery) {
    Heavens.paint(scenery);
    Plane mesas = scenery.plane("mesas", 14, -320, 260, 1920, 400).on(Stock.CARD);
    for (int i = 0; i < 6; i++) {
      double x = -220 + 340 * i + mesas.roll(-60, 60);
      double w = mesas.roll(90, 170);
      double top = mesas.roll(300, 370);
      var body =
          Forms.poly(
              x - w * 0.8,
              top,
              x - w * 0.4,
              top - 8,
              x + w * 0.75,
              top + 4,
              x + w * 0.86,
              top + 60,
              x + w * 1.2,
              470,
              x + w * 1.25,
              660,
              x - w * 1.25,
              660,
              x - w * 1.15,
              470,
              x - w * 0.9,
              top + 66);
      mesas.cut(body, 0xD08A62, 0xB06A50);
      for (int band = 0; band < 4; band++) {
        double y = top + 28 + band * 34;
        mesas
            .lifted(Shadow.NONE)
            .sheer(
                Forms.both(body, Forms.rect(x - w * 2, y, w * 4, 11)),
                band % 2 == 0 ? 0x8E4F42 : 0xEBC08E,
                0.4);
      }
    }
    mesas.hang();
    Land.hill(scenery, "far dunes", 22, new Land.Lie(470, 34, 300), 0xE3B677, _ -> {});
    Land.hill(scenery, "dunes", 34, new Land.Lie(528, 36, 420), 0xE9BE7C, _ -> {});
    cacti(scenery);
    Land.ground(
        scenery,
        0xE6BC7A,
        ground -> {
          for (int i = 0; i < 22; i++) {
            double x = ground.roll(-320, 1600);
            double y = ground.roll(612, 730);
            double w = ground.roll(50, 150);
            ground.line(
                Forms.curve(x, y, x + w * 0.3, y - 5, x + w * 0.6, y + 3, x + w, y - 3),
                2.4,
                0xB98850);
          }
          for (int i = 0; i < 7; i++) {
            rock(
                ground.at(ground.roll(-320, 1600), ground.roll(612, 715)),
                ground.roll(10, 24),
                0xB07A5C);
          }
        });
    Plane weed = scenery.plane("tumbleweed", 47, 170, 520, 110, 110);
    for (int i = 0; i < 9; i++) {
      weed.line(
          Forms.oval(
              225 + weed.roll(-5, 5), 574 + weed.roll(-5, 5), weed.roll(14, 32), weed.roll(14, 32)),
          2.4,
          i % 2 == 0 ? 0x8E6A45 : 0xB48C5C);
    }
    weed.pin(
        225,
        574,
        Motion.sway(0.3, 16 + 30 * scenery.wind(), 0),
        Motion.slide(0.1, 40 + 80 * scenery.wind(), 0));
    Plane near = scenery.plane("near cactus", 88, 1020, 280, 520, 640);
    cactus(near.at(1270, 850), 470, 0x466F55);
    rock(near.at(1130, 850), 90, 0x8E5E4C);
    near.hang();
    Plane bones = scenery.plane("near rocks", 87, -300, 600, 620, 320);
    rock(bones.at(-10, 830), 190, 0x9A6450);
    rock(bones.at(150, 850), 90, 0xA8705A);
    bones.hang();
    Elements.outdoors(scenery);
  }

  private static void cacti(Scenery scenery) {
    Plane plane = scenery.plane("cacti", 44, -320, 300, 1920, 310);
    cactus(plane.at(190, 596), 230, 0x6A9468);
    cactus(plane.at(1060, 590), 160, 0x6A9468);
    cactus(plane.at(-140, 590), 180, 0x6A9468);
    cactus(plane.at(1450, 596), 240, 0x6A9468);
    plane.hang();
  }

  private static void cactus(Plane plane, double h, int rgb) {
    double w = h * 0.13;
    Plane paper = plane.on(Stock.CARD).lifted(new Shadow(4, 5, 0.42));
    paper.cut(
        Forms.union(
            Forms.soft(-h * 0.34, -h * 0.72, w * 0.8, h * 0.34, w * 0.4),
            Forms.soft(-h * 0.34, -h * 0.48, h * 0.34, w * 0.75, w * 0.35)),
        Tint.lighter(rgb, 0.08),
        Tint.darker(rgb, 0.12));
    paper.cut(
        Forms.union(
            Forms.soft(h * 0.22, -h * 0.84, w * 0.8, h * 0.34, w * 0.4),
            Forms.soft(0, -h * 0.6, h * 0.3, w * 0.75, w * 0.35)),
        Tint.lighter(rgb, 0.08),
        Tint.darker(rgb, 0.12));
    paper.cut(
        Forms.soft(-w / 2, -h, w, h * 1.04, w / 2),
        Tint.lighter(rgb, 0.16),
        Tint.darker(rgb, 0.18));
    for (int i = -1; i <= 1; i++) {
      paper.line(
          Forms.line(i * w * 0.26, -h * 0.94, i * w * 0.26, -h * 0.06),
          h * 0.008 + 0.6,
          Tint.darker(rgb, 0.4));
    }
    paper.lifted(Shadow.FLAT).cut(Forms.star(0, -h * 1.01, w * 0.42, w * 0.2, 7), 0xE0708A);
  }
}
