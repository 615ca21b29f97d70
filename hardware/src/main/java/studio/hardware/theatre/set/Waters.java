package studio.hardware.theatre.set;

import studio.hardware.theatre.paper.Print;
import studio.hardware.theatre.paper.Shadow;
import studio.hardware.theatre.paper.Stock;
import studio.hardware.theatre.paper.Tint;

/// Fresh water and the shore: river, lake, beach.
final class Waters {
  private Waters() {}

  static void river(Scenery scenery) {
    Heavens.paint(scenery);
    Life.birds(scenery, 8, 170, 0x4A5560);
    Land.hill(scenery, "far hills", 12, new Land.Lie(418, 60, 330), 0x83A08C, _ -> {});
    var bank = new Land.Lie(456, 18, 260);
    Land.hill(
        scenery,
        "far bank",
        24,
        bank,
        0x7FA05C,
        plane -> {
          for (int i = 0; i < 13; i++) {
            double x = -300 + 150 * i + plane.roll(-50, 50);
            Trees.broad(
                plane.at(x, Land.top(scenery, "far bank", bank, x) + 6),
                plane.roll(90, 180),
                0x6C9658);
          }
        });
    Sea.still(scenery, 30, 486, 610, 0x5FA3B0);
    Sea.row(scenery, "ripples", 32, 540, 9, 120, 0x5798A8, -38);
    bridge(scenery);
    Sea.row(scenery, "near ripples", 42, 584, 12, 150, 0x4A8A9C, -56);
    reeds(scenery, "reeds", 45, 598, 110, 18);
    Land.ground(
        scenery,
        0x86A45C,
        ground -> {
          Land.tufts(ground, 0x6F9650, 34);
          for (int i = 0; i < 12; i++) {
            Heights.rock(
                ground.at(ground.roll(-320, 1600), ground.roll(602, 640)),
                ground.roll(12, 30),
                0xA8A49A);
          }
        });
    willow(scenery);
    Lights.fireflies(scenery);
    Plane near = scenery.plane("near reeds", 90, 1000, 420, 640, 520);
    cattails(near.at(1230, 840), 330, 12);
    near.pin(1230, 850, Motion.sway(0.2, 0.8 + 2.5 * scenery.wind(), 0));
    Elements.outdoors(scenery);
  }

  private static void bridge(Scenery scenery) {
    Plane plane =
        scenery
            .plane("bridge", 38, 330, 400, 620, 190)
            .on(Stock.CARD)
            .lifted(new Shadow(5, 6, 0.42));
    var body =
        Forms.minus(
            Forms.loop(
                350, 560, 430, 490, 640, 448, 850, 490, 930, 560, 925, 596, 640, 596, 355, 596),
            Forms.moved(Forms.arch(-80, 0, 160, 96), 640, 600, 0, 1),
            Forms.moved(Forms.arch(-45, 0, 90, 58), 450, 600, 0, 1),
            Forms.moved(Forms.arch(-45, 0, 90, 58), 830, 600, 0, 1));
    plane.printed(body, 0xCDBFA8, 0x9F9282, Print.Motif.BRICKS, 36, 0x7A6E64);
    for (int i = 0; i <= 8; i++) {
      double t = i / 8.0;
      double x = 400 + 480 * t;
      double y = 500 - 52 * Math.sin(Math.PI * t);
      plane.cut(Forms.rect(x - 5, y - 34, 10, 36), 0xB98A5E, 0x8E6848);
    }
    plane.cut(
        Forms.union(
            new java.awt.BasicStroke(8f)
                .createStrokedShape(Forms.curve(385, 468, 520, 430, 640, 414, 760, 430, 895, 468))),
        0xC4966A);
    plane.hang();
  }

  static void reeds(Scenery scenery, String id, double z, double y, double high, int many) {
    Plane plane = scenery.plane(id, z, -320, y - high * 1.4, 1920, high * 1.6);
    for (int i = 0; i < many; i++) {
      double x = i % 2 == 0 ? plane.roll(-320, 380) : plane.roll(900, 1600);
      cattails(plane.at(x, y), high * plane.roll(0.6, 1), 3);
    }
    plane.pin(640, y + 30, Motion.slide(0.22, 1 + 5 * scenery.wind(), 0));
  }

  static void cattails(Plane plane, double high, int many) {
    Plane paper = plane.on(Stock.CARD).lifted(new Shadow(2, 3, 0.34)).hand(0.3);
    for (int i = 0; i < many; i++) {
      double x = plane.roll(-0.3, 0.3) * high * (many > 4 ? 1.6 : 0.6);
      double lean = plane.roll(-0.16, 0.16) * high;
      double h = high * plane.roll(0.7, 1);
      paper.cut(
          Forms.blade(x + 8, 0, x - lean * 1.8, -h * 0.8, high * 0.06, 0.12), 0x8FA862, 0x567A4E);
      paper.cut(Forms.blade(x, 0, x + lean, -h, high * 0.025 + 1, 0.03), 0x6C8A50);
      paper.cut(
          Forms.moved(
              Forms.soft(-high * 0.028, -high * 0.1, high * 0.056, high * 0.2, high * 0.028),
              x + lean * 0.93,
              -h * 0.92,
              lean * 0.15,
              1),
          0x8A5A3C,
          0x5F3E30);
    }
  }

  private static void willow(Scenery scenery) {
    Plane tree = scenery.plane("willow", 44, -180, 160, 480, 460);
    Trees.trunk(tree.at(40, 600), 56, 320);
    tree.hang();
    for (int k = 0; k < 2; k++) {
      Plane hair =
          scenery
              .plane("willow hair " + k, 44.2 + 0.1 * k, -240, 180, 600, 420)
              .on(Stock.WASHI)
              .lifted(new Shadow(3, 4, 0.36))
              .hand(0.5);
      hair.cut(
          Forms.puff(40 + k * 20, 250 + k * 16, 170 - k * 30, 66, 10, hair.dice()),
          k == 0 ? 0x8FA850 : 0xA5BA60,
          0x6F9050);
      for (int i = 0; i < 15; i++) {
        double x = -120 + 320 * i / 14.0 + hair.roll(-8, 8);
        double l = hair.roll(120, 280);
        hair.cut(
            Forms.blade(x, 250, x + hair.roll(-14, 14), 270 + l, 17, hair.roll(-0.06, 0.06)),
            k == 0 ? 0x8BA650 : 0xA3B864,
            k == 0 ? 0x6A8C4C : 0x84A256);
      }
      hair.pin(40, 240, Motion.sway(0.19 + 0.06 * k, 0.8 + 3 * scenery.wind(), k));
    }
  }

  static void lake(Scenery scenery) {
    Heavens.paint(scenery);
    Life.birds(scenery, 8, 150, 0x4A5560);
    Heights.range(scenery, "mountains", 11, 432, 240, 330, 0x7F92AE);
    var shore = new Land.Lie(440, 14, 240);
    Land.hill(
        scenery,
        "far shore",
        20,
        shore,
        0x6C8C66,
        plane -> {
          for (int i = 0; i < 30; i++) {
            double x = -320 + 65 * i + plane.roll(-18, 18);
            Trees.pine(
                plane.at(x, Land.top(scenery, "far shore", shore, x) + 6),
                plane.roll(40, 90),
                0x4F7A66,
                scenery.snows());
          }
        });
    Sea.still(scenery, 26, 456, 640, 0x5C9DB4);
    Plane reflection =
        scenery.plane("reflection", 27, -320, 456, 1920, 110).lifted(Shadow.NONE).hand(2);
    for (int i = 0; i < 12; i++) {
      double x = -300 + 165 * i + reflection.roll(-30, 30);
      reflection.sheer(
          Forms.poly(
              x - 70,
              458,
              x + 70,
              458,
              x + 14,
              458 + reflection.roll(40, 95),
              x - 8,
              458 + reflection.roll(40, 95)),
          0x4F7480,
          0.22);
    }
    reflection.hang(Motion.slide(0.2, 3, 0));
    Plane boat = scenery.plane("boat", 34, 880, 380, 300, 190);
    Boats.dinghy(boat.at(1010, 516), 170, 0xB5583F);
    boat.pin(
        1010, 516, Motion.sway(0.22, 1.6, 0), Motion.bob(0.27, 3, 1), Motion.slide(0.03, 26, 0));
    jetty(scenery);
    reeds(scenery, "reeds", 45, 600, 100, 14);
    Land.ground(
        scenery,
        0x8A9F62,
        ground -> {
          Land.tufts(ground, 0x6F8F50, 30);
          for (int i = 0; i < 14; i++) {
            Heights.rock(
                ground.at(ground.roll(-320, 1600), ground.roll(600, 650)),
                ground.roll(10, 28),
                0xB0AAA0);
          }
        });
    Lights.fireflies(scenery);
    Plane near = scenery.plane("near reeds", 90, -330, 420, 640, 520);
    cattails(near.at(30, 850), 340, 12);
    near.pin(30, 860, Motion.sway(0.2, 0.8 + 2.5 * scenery.wind(), 0));
    Elements.outdoors(scenery);
  }

  private static void jetty(Scenery scenery) {
    Plane plane =
        scenery
            .plane("jetty", 40, 60, 470, 460, 150)
            .on(Stock.KRAFT)
            .lifted(new Shadow(4, 5, 0.44));
    for (double x : new double[] {120, 240, 360, 440}) {
      plane.cut(Forms.rect(x, 508, 13, 90), 0x8E6E54, 0x5F4A3C);
    }
    plane.printed(
        Forms.poly(60, 548, 130, 524, 470, 524, 500, 548),
        0xC79E70,
        Print.Motif.PLANKS,
        26,
        0x6F513C);
    plane.cut(Forms.rect(60, 548, 440, 13), 0x9E7A56);
    plane.hang();
  }

  static void beach(Scenery scenery) {
    Heavens.paint(scenery);
    Life.birds(scenery, 8, 180, 0xF4F1EA);
    Plane isle = scenery.plane("isle", 12, 720, 330, 520, 130);
    isle.cut(
        Forms.loop(740, 460, 820, 420, 930, 372, 1010, 366, 1110, 410, 1210, 460),
        0x7F9F8C,
        0x6A8C84);
    isle.hang();
    Sea.still(scenery, 16, 438, 600, 0x3FA3B4);
    Plane boat = scenery.plane("sail boat", 20, 180, 330, 200, 150);
    Boats.sail(boat.at(280, 452), 110, 0xB5583F, 0xF4EAD4);
    boat.pin(280, 456, Motion.sway(0.2, 2, 0), Motion.slide(0.02, 60, 0));
    Sea.row(scenery, "surf 1", 24, 484, 10, 130, 0x49A9B8, 12);
    Sea.row(scenery, "surf 2", 30, 512, 13, 180, 0x56B5BE, -16);
    Sea.row(scenery, "surf 3", 36, 542, 14, 240, 0x74C6C6, 20);
    for (int i = 0; i < 2; i++) {
      Plane foam = scenery.plane("foam " + i, 44 + i, -320, 530, 1920, 80).on(Stock.WASHI);
      var edge = Forms.land(-360, 1640, 562 + i * 9, 9, 110, 640, foam.seed());
      foam.lifted(new Shadow(2, 3, 0.25))
          .sheer(edge, i == 0 ? 0xBFE3DE : 0xF6FBF8, i == 0 ? 0.85 : 0.9);
      foam.hang(Motion.bob(0.14, 7, i * 0.9), Motion.slide(0.09, 12, i));
    }
    Land.ground(
        scenery,
        0xEBD09C,
        ground -> {
          for (int i = 0; i < 16; i++) {
            double x = ground.roll(-320, 1600);
            double y = ground.roll(620, 740);
            ground.line(Forms.curve(x, y, x + 30, y - 4, x + 64, y + 2), 2, 0xC49E66);
          }
          for (int i = 0; i < 12; i++) {
            shell(ground.at(ground.roll(-300, 1580), ground.roll(612, 715)), ground.roll(7, 14), i);
          }
        });
    palm(scenery, "palm", 46, 120, 606, 380);
    parasol(scenery);
    Plane near = scenery.plane("near palm leaves", 90, 820, -260, 880, 560);
    for (int i = 0; i < 5; i++) {
      frond(near.at(1400, -90).turned(118 + i * 22), 430, 0x4F8A5C);
    }
    near.pin(1400, -100, Motion.sway(0.2, 1 + 3 * scenery.wind(), 0));
    Elements.outdoors(scenery);
  }

  private static void shell(Plane plane, double s, int kind) {
    Plane paper = plane.on(Stock.WASHI).lifted(Shadow.FLAT).hand(0.2);
    if (kind % 3 == 0) {
      paper.cut(Forms.star(0, 0, s * 1.3, s * 0.6, 5), 0xE08A5C, 0xC46A48);
    } else {
      paper.cut(
          Forms.loop(0, s * 0.6, -s, -s * 0.2, -s * 0.5, -s * 0.8, s * 0.5, -s * 0.8, s, -s * 0.2),
          0xF6DCC8,
          0xE0AC98);
    }
  }

  static void palm(Scenery scenery, String id, double z, double x, double y, double high) {
    Plane trunk =
        scenery.plane(id + " trunk", z, x - 100, y - high - 40, 300, high + 60).on(Stock.KRAFT);
    var stem =
        Forms.loop(
            x - 18,
            y + 4,
            x - 8,
            y - high * 0.4,
            x + 36,
            y - high * 0.96,
            x + 56,
            y - high,
            x + 54,
            y - high * 0.92,
            x + 16,
            y - high * 0.4,
            x + 20,
            y + 4);
    trunk.cut(stem, 0xB48A62, 0x8A664A);
    for (int i = 0; i < 12; i++) {
      double t = i / 12.0;
      double cx = x + 2 + 48 * t * t;
      trunk.line(
          Forms.curve(cx - 13, y - high * t - 3, cx, y - high * t + 3, cx + 13, y - high * t - 3),
          2,
          0x6A4A38);
    }
    trunk.hang();
    Plane crown =
        scenery.plane(id + " crown", z + 0.1, x - high * 0.6, y - high * 1.5, high * 1.3, high);
    double[] angles = {-160, -20, 172, 10, -125, -55, 150, 36, -90};
    for (double angle : angles) {
      frond(
          crown.at(x + 54, y - high).turned(angle),
          high * 0.5,
          Tint.mix(0x5F9A58, 0x9AB85C, crown.roll(0, 0.6)));
    }
    for (int i = 0; i < 3; i++) {
      crown
          .on(Stock.KRAFT)
          .lifted(Shadow.FLAT)
          .cut(Forms.disc(x + 42 + i * 13, y - high + 12 + (i % 2) * 6, 10), 0x8A5E3E, 0x5C3E30);
    }
    crown.pin(x + 54, y - high, Motion.sway(0.22, 1.2 + 4 * scenery.wind(), 1));
  }

  /// A feathered palm leaf along the x axis, hanging down a little.
  static void frond(Plane plane, double length, int rgb) {
    var all = new java.awt.geom.Path2D.Double(java.awt.geom.Path2D.WIND_NON_ZERO);
    all.append(Forms.blade(0, 0, length, 0, length * 0.04, 0.08), false);
    for (int k = 1; k < 13; k++) {
      double t = k / 13.0;
      double y = length * 0.16 * t * (1 - t);
      double l = length * 0.34 * Math.sin(Math.PI * (0.18 + 0.76 * t));
      all.append(Forms.moved(Forms.leaf(l, l * 0.24), length * t, y, 48, 1), false);
      all.append(Forms.moved(Forms.leaf(l, l * 0.24), length * t, y, -48, 1), false);
    }
    plane
        .on(Stock.WASHI)
        .lifted(new Shadow(4, 5, 0.4))
        .hand(0.4)
        .cut(all, Tint.lighter(rgb, 0.14), Tint.darker(rgb, 0.14));
  }

  private static void parasol(Scenery scenery) {
    Plane plane =
        scenery
            .plane("parasol", 47, 900, 330, 420, 300)
            .on(Stock.CARD)
            .lifted(new Shadow(5, 6, 0.42));
    Plane tilted = plane.at(1110, 606).turned(9);
    tilted.cut(Forms.rect(-4, -220, 8, 222), 0xE9DCC4, 0xB9A88C);
    for (int i = 0; i < 6; i++) {
      double a = -150 + 50 * i;
      double b = a + 50;
      var gore = Forms.line(0, -250);
      gore.quadTo(a * 0.8, -244, a, -168);
      gore.quadTo((a + b) / 2, -156, b, -168);
      gore.quadTo(b * 0.8, -244, 0, -250);
      gore.closePath();
      tilted
          .lifted(Shadow.FLAT)
          .cut(gore, i % 2 == 0 ? 0xDE6A54 : 0xF6EAD2, i % 2 == 0 ? 0xC24E44 : 0xE2D2B4);
    }
    plane.printed(
        Forms.poly(930, 600, 1060, 592, 1110, 616, 970, 624),
        0x6FA8B8,
        Print.Motif.STRIPES,
        22,
        0xF4EAD8);
    plane.hang();
  }
}
