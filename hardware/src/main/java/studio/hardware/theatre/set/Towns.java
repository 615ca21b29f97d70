package studio.hardware.theatre.set;

import studio.hardware.theatre.paper.Print;
import studio.hardware.theatre.paper.Shadow;
import studio.hardware.theatre.paper.Stock;
import studio.hardware.theatre.paper.Tint;

/// Places people travel to: a shrine and a railway station.
final class Towns {
  private Towns() {}

  static void shrine(Scenery scenery) {
    Heavens.paint(scenery);
    Heights.range(scenery, "mountains", 11, 420, 200, 420, 0x8C9CB4);
    Land.hill(
        scenery,
        "pine hill",
        18,
        new Land.Lie(424, 40, 260),
        0x6F9078,
        plane -> {
          for (int i = 0; i < 22; i++) {
            Trees.pine(
                plane.at(-310 + 88 * i + plane.roll(-20, 20), 440 + plane.roll(-10, 10)),
                plane.roll(80, 150),
                0x4F7A68,
                scenery.snows());
          }
        });
    temple(scenery);
    Plane steps = scenery.plane("steps", 34, 380, 470, 520, 130).on(Stock.CARD);
    for (int i = 0; i < 6; i++) {
      steps
          .lifted(new Shadow(2, 3, 0.4))
          .cut(
              Forms.rect(500 - i * 18, 492 + i * 16, 280 + i * 36, 20),
              Tint.lighter(0xBDB6AC, 0.2 - i * 0.03),
              0xA39C94);
    }
    steps.hang();
    torii(scenery);
    blossoms(scenery);
    for (double x : new double[] {130, 1140}) {
      stoneLantern(scenery, "stone lantern " + x, 45, x, 602);
    }
    Land.ground(
        scenery,
        0x9AA87A,
        ground -> {
          ground
              .on(Stock.CARD)
              .lifted(Shadow.NONE)
              .cut(Forms.poly(430, 584, 850, 584, 1010, 900, 270, 900), 0xD6CDBD, 0xB0A698);
          for (int i = 0; i < 5; i++) {
            double y = 612 + i * i * 9 + i * 12;
            ground.line(
                Forms.line(440 - (y - 600) * 0.5, y, 840 + (y - 600) * 0.5, y), 2.6, 0x8E857A);
          }
          Land.tufts(ground, 0x7F9A5A, 22);
          for (int i = 0; i < 40; i++) {
            ground
                .lifted(Shadow.NONE)
                .on(Stock.WASHI)
                .cut(Forms.oval(ground.roll(-320, 1600), ground.roll(606, 730), 5, 2.4), 0xF3C1CC);
          }
        });
    petals(scenery);
    Plane near = scenery.plane("near blossom", 88, 800, -240, 880, 480);
    Plane bough = near.at(1560, -120, -1, 1).turned(4);
    bough.on(Stock.KRAFT).cut(Forms.blade(0, 0, 560, 120, 40, 0.1), 0x5A4438, 0x46342E);
    for (int i = 0; i < 26; i++) {
      double t = near.roll(0.1, 1);
      blossom(
          bough.at(
              560 * t + near.roll(-40, 40), 120 * t + 40 * Math.sin(3 * t) + near.roll(-50, 60)),
          near.roll(22, 40));
    }
    near.pin(1580, -140, Motion.sway(0.17, 1 + 3 * scenery.wind(), 0));
    Elements.outdoors(scenery);
  }

  private static void blossom(Plane plane, double s) {
    Plane paper =
        plane.turned(plane.roll(0, 72)).on(Stock.WASHI).lifted(new Shadow(2, 3, 0.34)).hand(0.3);
    var all = new java.awt.geom.Path2D.Double(java.awt.geom.Path2D.WIND_NON_ZERO);
    for (int i = 0; i < 5; i++) {
      all.append(Forms.moved(Forms.oval(s * 0.34, 0, s * 0.28, s * 0.22), 0, 0, i * 72, 1), false);
    }
    paper.cut(all, 0xFBDDE2, 0xEFA7B6);
    paper.lifted(Shadow.NONE).cut(Forms.disc(0, 0, s * 0.12), 0xC8607A);
  }

  private static void temple(Scenery scenery) {
    Plane plane =
        scenery
            .plane("temple", 26, 330, 160, 640, 350)
            .on(Stock.CARD)
            .lifted(new Shadow(4, 5, 0.42));
    plane.cut(Forms.rect(450, 360, 380, 140), 0xE9DDC8, 0xC9BAA2);
    for (int i = 0; i < 5; i++) {
      plane.cut(Forms.rect(446 + i * 93, 356, 16, 146), 0xB5483C, 0x8A3634);
    }
    for (int i = 0; i < 4; i++) {
      Houses.pane(plane, Forms.rect(474 + i * 93, 386, 54, 96));
      for (int k = 1; k < 3; k++) {
        plane.line(Forms.line(474 + i * 93, 386 + k * 32, 528 + i * 93, 386 + k * 32), 2, 0x6A3A34);
      }
      plane.line(Forms.line(501 + i * 93, 386, 501 + i * 93, 482), 2, 0x6A3A34);
    }
    roof(plane, 640, 366, 300, 96);
    plane.cut(Forms.rect(540, 250, 200, 50), 0xE3D6C0);
    roof(plane, 640, 262, 190, 78);
    plane.cut(Forms.rect(420, 492, 440, 16), 0x9A9086);
    plane.hang();
  }

  private static void roof(Plane plane, double x, double y, double half, double h) {
    var curve = Forms.line(x - half, y);
    curve.quadTo(x - half * 0.62, y - h * 0.12, x - half * 0.36, y - h);
    curve.lineTo(x + half * 0.36, y - h);
    curve.quadTo(x + half * 0.62, y - h * 0.12, x + half, y);
    curve.quadTo(x + half * 0.5, y + h * 0.06, x, y + h * 0.05);
    curve.quadTo(x - half * 0.5, y + h * 0.06, x - half, y);
    curve.closePath();
    plane.printed(curve, 0x5F7A7C, 0x3F585E, Print.Motif.SHINGLES, 17, 0x2F444A);
    plane.cut(Forms.soft(x - half * 0.4, y - h - 8, half * 0.8, 14, 6), 0x46606A);
  }

  private static void torii(Scenery scenery) {
    Plane plane =
        scenery
            .plane("torii", 38, 380, 190, 520, 420)
            .on(Stock.CARD)
            .lifted(new Shadow(6, 7, 0.44));
    plane.cut(Forms.poly(478, 250, 502, 250, 490, 602, 458, 602), 0xD9553F, 0xA63A34);
    plane.cut(Forms.poly(778, 250, 802, 250, 822, 602, 790, 602), 0xD9553F, 0xA63A34);
    for (double x : new double[] {454, 786}) {
      plane.cut(Forms.rect(x, 580, 40, 24), 0x3A3440);
    }
    plane.cut(Forms.rect(440, 318, 400, 22), 0xD9553F, 0xB84438);
    plane.cut(Forms.rect(628, 268, 24, 54), 0xD9553F);
    plane.cut(Forms.rect(612, 272, 56, 44), 0xE9D9A8, 0xC4AE78);
    plane.cut(
        Forms.poly(416, 244, 640, 258, 864, 244, 858, 274, 640, 282, 422, 274), 0xD9553F, 0xB84438);
    plane.cut(
        Forms.poly(396, 218, 640, 240, 884, 218, 876, 246, 640, 260, 404, 246), 0x46404A, 0x2F2A36);
    plane.hang();
    Plane rope = scenery.plane("shimenawa", 38.5, 460, 320, 360, 120).on(Stock.KRAFT);
    rope.cut(
        new java.awt.BasicStroke(13, 1, 1)
            .createStrokedShape(Forms.curve(486, 344, 640, 376, 794, 344)),
        0xE6D3A2,
        0xBFA470);
    for (int i = 0; i < 4; i++) {
      double x = 536 + 70 * i;
      double y = 366 - Math.abs(i - 1.5) * 5;
      rope.on(Stock.WASHI)
          .cut(
              Forms.poly(
                  x, y, x + 18, y, x + 8, y + 18, x + 22, y + 18, x + 8, y + 44, x + 12, y + 24,
                  x - 2, y + 24),
              0xFBFAF5);
    }
    rope.pin(640, 344, Motion.sway(0.24, 0.6 + 2 * scenery.wind(), 0));
  }

  private static void blossoms(Scenery scenery) {
    Plane trees = scenery.plane("cherry trees", 40, -320, 180, 1920, 430);
    for (double x : new double[] {30, 1250, -260, 1520}) {
      Plane tree = trees.at(x, 600);
      Trees.trunk(tree, 42, 230);
      int[] pinks = {0xF0A9BA, 0xF7C6CF, 0xFBDDE2, 0xE995AB};
      for (int i = 0; i < 8; i++) {
        double a = i * 0.8;
        tree.lifted(new Shadow(4, 5, 0.34))
            .on(Stock.WASHI)
            .cut(
                Forms.puff(
                    110 * Math.cos(a) * (i < 6 ? 1 : 0.2),
                    -266 + 64 * Math.sin(a),
                    trees.roll(56, 86),
                    trees.roll(44, 60),
                    9,
                    trees.dice()),
                Tint.lighter(pinks[i % 4], 0.2),
                pinks[i % 4]);
      }
    }
    trees.hang();
  }

  private static void petals(Scenery scenery) {
    for (int sheet = 0; sheet < 2; sheet++) {
      Plane plane =
          scenery
              .plane("petals " + sheet, sheet == 0 ? 44 : 70, 0, -180 - 400, 1024, 1480)
              .away(0.05);
      for (int i = 0; i < (sheet == 0 ? 12 : 5); i++) {
        double x = plane.roll(20, 1000);
        double y = plane.roll(0, 400);
        double s = sheet == 0 ? 9 : 15;
        double turn = plane.roll(0, 180);
        for (double top = -580; top < 900; top += 400) {
          plane.wash(
              Forms.moved(Forms.leaf(s, s * 0.8), x, y + top, turn, 1),
              Tint.sheer(plane.tone(0xF6C3CF), 0.95));
        }
      }
      plane.repeat(
          0,
          false,
          Motion.fall(34 + 26 * sheet, 400),
          Motion.slide(0.16, 24, sheet),
          Motion.flow(-14 - 120 * Math.max(0, scenery.wind() - 0.25)));
    }
  }

  private static void stoneLantern(Scenery scenery, String id, double z, double x, double y) {
    Plane plane =
        scenery
            .plane(id, z, x - 70, y - 220, 140, 230)
            .on(Stock.CARD)
            .lifted(new Shadow(4, 5, 0.42));
    plane.cut(Forms.poly(x - 44, y, x - 34, y - 20, x + 34, y - 20, x + 44, y), 0xB4ADA4, 0x8A847E);
    plane.cut(
        Forms.poly(x - 14, y - 20, x - 11, y - 100, x + 11, y - 100, x + 14, y - 20),
        0xBDB6AC,
        0x96908A);
    plane.cut(
        Forms.poly(x - 20, y - 100, x - 36, y - 116, x + 36, y - 116, x + 20, y - 100), 0xB4ADA4);
    plane.cut(Forms.rect(x - 27, y - 158, 54, 44), 0xBDB6AC, 0x9A948C);
    boolean dark = scenery.isDark();
    plane
        .lifted(Shadow.NONE)
        .lit(
            Forms.rect(x - 15, y - 152, 30, 32),
            dark ? 0xFFF0C0 : plane.tone(0x5A545C),
            dark ? 0xF5B65A : plane.tone(0x46404A));
    plane.cut(
        Forms.loop(
            x - 58, y - 152, x - 24, y - 172, x, y - 186, x + 24, y - 172, x + 58, y - 152, x,
            y - 158),
        0xA8A19A,
        0x857E7A);
    plane.cut(Forms.disc(x, y - 190, 9), 0xA8A19A);
    plane.hang();
    Lights.lamp(scenery, id + " light", z + 0.4, x, y - 136, 130);
  }

  static void station(Scenery scenery) {
    Heavens.paint(scenery);
    Life.birds(scenery, 8, 150, 0x4A5560);
    Land.hill(
        scenery,
        "far hills",
        12,
        new Land.Lie(420, 50, 330),
        0x86A08C,
        plane -> {
          for (int i = 0; i < 12; i++) {
            Trees.broad(
                plane.at(-300 + 160 * i + plane.roll(-40, 40), 436), plane.roll(50, 90), 0x7A9A6A);
          }
        });
    Land.hill(scenery, "embankment", 20, new Land.Lie(486, 16, 260), 0x93A86A, _ -> {});
    train(scenery);
    Plane ground = scenery.plane("ground", 48, -320, 560, 1920, 340).on(Stock.CARD);
    ground.printed(
        Forms.rect(-360, 586, 2000, 400), 0xC9C0B4, 0x938A82, Print.Motif.BRICKS, 92, 0x857C75);
    ground.cut(Forms.rect(-360, 580, 2000, 18), 0xE4DDD0, 0xBFB7AA);
    ground.lifted(Shadow.NONE).cut(Forms.rect(-360, 602, 2000, 10), 0xE6BE5A);
    ground.hang();
    canopy(scenery);
    Plane bench = scenery.plane("bench", 46, 80, 470, 280, 140);
    Things.bench(bench.at(200, 604), 210, 0x8A6A4E);
    bench.hang();
    clock(scenery);
    Plane near = scenery.plane("near luggage", 88, 1040, 500, 560, 440);
    suitcase(near.away(0).at(1290, 850), 250, 170, 0x9A5A44);
    suitcase(near.away(0).at(1270, 682), 190, 110, 0x4F6F7A);
    near.hang();
    Plane post = scenery.plane("near post", 86, -340, -220, 420, 1160).on(Stock.CARD).away(0);
    post.cut(Forms.rect(-50, -220, 64, 1160), 0x46606A, 0x33464E);
    post.cut(Forms.rect(-64, 760, 92, 180), 0x3F565E, 0x2C3C44);
    post.hang();
    Land.snow(scenery);
    Elements.outdoors(scenery);
  }

  private static void train(Scenery scenery) {
    Plane rails = scenery.plane("rails", 28, -320, 540, 1920, 60).on(Stock.KRAFT);
    rails.cut(Forms.rect(-360, 556, 2000, 40), 0x9A8878, 0x7A6A5E);
    for (double x = -320; x < 1600; x += 44) {
      rails.lifted(Shadow.FLAT).cut(Forms.rect(x, 560, 24, 10), 0x6A5444);
    }
    rails.cut(Forms.rect(-360, 556, 2000, 5), 0xB4B0B0);
    rails.hang();
    Plane plane =
        scenery
            .plane("train", 32, 300, 270, 1320, 310)
            .on(Stock.CARD)
            .lifted(new Shadow(5, 6, 0.44));
    for (int car = 0; car < 3; car++) {
      double x = 340 + car * 424;
      plane.cut(Forms.soft(x, 316, 412, 226, 22), 0x3F7F7A, 0x2F5A5E);
      plane.cut(Forms.soft(x - 6, 304, 424, 30, 14), 0xCFC8BA, 0x9A948A);
      plane.cut(Forms.rect(x, 462, 412, 14), 0xF0DFB4);
      for (int w = 0; w < 5; w++) {
        Houses.pane(plane, Forms.soft(x + 24 + w * 76, 356, 58, 76, 8));
        plane.line(Forms.soft(x + 24 + w * 76, 356, 58, 76, 8), 3, 0xDCD0B4);
      }
      for (double wheel : new double[] {70, 130, 290, 350}) {
        plane.cut(Forms.disc(x + wheel, 550, 22), 0x46424C, 0x2C2A34);
        plane.lifted(Shadow.FLAT).cut(Forms.disc(x + wheel, 550, 9), 0x9A96A0);
      }
    }
    plane.hang(Motion.bob(1.6, 0.5, 0));
    Life.smoke(scenery, "steam", 31, 360, 560, 120);
  }

  private static void canopy(Scenery scenery) {
    Plane plane = scenery.plane("canopy", 44, -320, -180, 1920, 790).on(Stock.CARD);
    for (double x : new double[] {60, 470, 880, 1290}) {
      plane.cut(Forms.rect(x - 9, 120, 18, 480), 0x55707A, 0x3A5058);
      plane.cut(Forms.poly(x - 9, 130, x - 90, 96, x - 76, 92, x - 9, 112), 0x4A646E);
      plane.cut(Forms.poly(x + 9, 130, x + 90, 96, x + 76, 92, x + 9, 112), 0x4A646E);
      plane.cut(Forms.rect(x - 17, 570, 34, 34), 0x3F565E);
    }
    plane.printed(
        Forms.rect(-360, -220, 2000, 290), 0x8A5A4A, 0xA86A54, Print.Motif.PLANKS, 60, 0x6A4238);
    var edge = new java.awt.geom.Path2D.Double(java.awt.geom.Path2D.WIND_NON_ZERO);
    for (double x = -330; x < 1620; x += 34) {
      edge.append(Forms.poly(x, 66, x + 34, 66, x + 34, 92, x + 17, 108, x, 92), false);
    }
    plane.cut(edge, 0xEFE4CE, 0xCDBFA6);
    plane.hang();
    for (double x : new double[] {265, 1085}) {
      Things.lantern(scenery, "platform lamp " + x, 44.5, x, 70, 60, 0xE8C47A);
    }
  }

  private static void clock(Scenery scenery) {
    Plane plane =
        scenery.plane("clock", 45, 560, 60, 160, 190).on(Stock.CARD).lifted(new Shadow(5, 6, 0.44));
    plane.cut(Forms.rect(636, 60, 8, 60), 0x3A4A50);
    plane.cut(Forms.disc(640, 166, 56), 0x3A4A50);
    plane.cut(Forms.disc(640, 166, 47), 0xFBF4E4, 0xE6DBC6);
    for (int i = 0; i < 12; i++) {
      double a = Math.PI * i / 6;
      plane.line(
          Forms.line(
              640 + 38 * Math.cos(a),
              166 + 38 * Math.sin(a),
              640 + 43 * Math.cos(a),
              166 + 43 * Math.sin(a)),
          3,
          0x3A3640);
    }
    plane.line(Forms.line(640, 166, 640, 132), 4, 0x2A2630);
    plane.line(Forms.line(640, 166, 662, 178), 4.5, 0x2A2630);
    plane.hang();
  }

  static void suitcase(Plane plane, double w, double h, int rgb) {
    Plane leather = plane.on(Stock.KRAFT).lifted(new Shadow(5, 6, 0.44));
    leather.cut(
        Forms.minus(
            Forms.soft(-w * 0.12, -h * 1.16, w * 0.24, h * 0.3, h * 0.08),
            Forms.soft(-w * 0.08, -h * 1.09, w * 0.16, h * 0.3, h * 0.05)),
        0x5A4034);
    leather.cut(
        Forms.soft(-w / 2, -h, w, h, h * 0.12), Tint.lighter(rgb, 0.12), Tint.darker(rgb, 0.22));
    for (double x : new double[] {-0.32, 0.24}) {
      leather.lifted(Shadow.FLAT).cut(Forms.rect(w * x, -h, w * 0.08, h), Tint.darker(rgb, 0.35));
      leather
          .lifted(Shadow.FLAT)
          .cut(Forms.rect(w * x - w * 0.005, -h * 0.6, w * 0.09, h * 0.12), 0xD9B45A);
    }
  }
}
