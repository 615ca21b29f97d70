package studio.hardware.theatre.set;

import studio.hardware.theatre.paper.Print;
import studio.hardware.theatre.paper.Shadow;
import studio.hardware.theatre.paper.Stock;
import studio.hardware.theatre.paper.Tint;

/// Open country: a meadow, a garden, a road between fields.
final class Fields {
  private static final int GRASS = 0x86A85A;

  private Fields() {}

  static void meadow(Scenery scenery) {
    Heavens.paint(scenery);
    Life.birds(scenery, 8, 190, 0x4A5560);
    Land.hill(scenery, "far hills", 12, new Land.Lie(430, 60, 420), 0x7FA089, _ -> {});
    var middle = new Land.Lie(478, 46, 330);
    Land.hill(
        scenery,
        "middle hills",
        24,
        middle,
        0x8FAE68,
        plane -> {
          for (int i = 0; i < 9; i++) {
            double x = plane.roll(-300, 1580);
            double y = Land.top(scenery, "middle hills", middle, x);
            Trees.poplar(plane.at(x, y + 6), plane.roll(50, 100), 0x5F8758);
          }
        });
    var near = new Land.Lie(536, 26, 400);
    Land.hill(scenery, "near hill", 36, near, 0x96B65E, plane -> {});
    Plane oak = scenery.plane("oak", 38, -80, 170, 560, 400);
    Trees.broad(oak.at(205, 552), 330, 0x6E9A50);
    oak.pin(205, 552, Motion.sway(0.14, 0.3 + 1.4 * scenery.wind(), 0));
    fence(scenery);
    Land.ground(
        scenery,
        GRASS,
        ground -> {
          Land.tufts(ground, 0x6F9A50, 40);
          for (int i = 0; i < 34; i++) {
            double x = ground.roll(-320, 1600);
            double y = ground.roll(600, 715);
            Trees.flower(
                ground.at(x, y),
                ground.roll(16, 34),
                pick(i, 0xD9694F, 0xF0E3C0, 0x7C7FC0, 0xE6B44E));
          }
        });
    Life.butterflies(scenery, 0xE58B4A, 0xF1E2B0, 0x7FA7D6);
    Lights.fireflies(scenery);
    Land.foreground(scenery, GRASS, 0xD9694F, 0xF3E9CF, 0x8A86C8);
    Elements.outdoors(scenery);
  }

  private static int pick(int i, int... colours) {
    return colours[i % colours.length];
  }

  private static void fence(Scenery scenery) {
    Plane plane =
        scenery
            .plane("fence", 44, 760, 480, 900, 130)
            .on(Stock.KRAFT)
            .lifted(new Shadow(3, 3, 0.4));
    for (int rail = 0; rail < 2; rail++) {
      plane.cut(
          Forms.poly(
              790,
              528 + rail * 26,
              1640,
              520 + rail * 28,
              1640,
              529 + rail * 28,
              790,
              537 + rail * 26),
          0xB08B62);
    }
    for (int i = 0; i < 9; i++) {
      double x = 800 + i * 98 + plane.roll(-6, 6);
      plane.cut(
          Forms.poly(x, 510, x + 7, 503, x + 14, 510, x + 13, 592, x + 1, 592), 0xBE9A70, 0x8E6B4E);
    }
    plane.hang();
  }

  static void garden(Scenery scenery) {
    Heavens.paint(scenery);
    Life.birds(scenery, 8, 150, 0x4A5560);
    Land.hill(
        scenery,
        "trees beyond",
        14,
        new Land.Lie(400, 40, 260),
        0x7FA07A,
        plane -> {
          for (int i = 0; i < 12; i++) {
            Trees.broad(
                plane.at(-300 + 165 * i + plane.roll(-30, 30), 430),
                plane.roll(130, 220),
                0x7BA06A);
          }
        });
    Plane hedge = scenery.plane("hedge", 32, -320, 330, 1920, 300);
    for (int i = 0; i < 16; i++) {
      double x = -330 + 130 * i;
      hedge.printed(
          Forms.soft(x, 424 + plane(hedge), 150, 200, 34),
          hedge.dusted(0x7FA35C, 0.55),
          hedge.dusted(0x4F7A50, 0.3),
          Print.Motif.LEAVES,
          24,
          0x3F6A46);
    }
    for (double x : new double[] {150, 1120}) {
      hedge.printed(
          Forms.disc(x, 392, 52),
          hedge.dusted(0x8BAF62, 0.55),
          hedge.dusted(0x4F7A50, 0.3),
          Print.Motif.LEAVES,
          24,
          0x3F6A46);
      hedge.cut(Forms.rect(x - 5, 440, 10, 20), Trees.BARK);
    }
    hedge.hang();
    pergola(scenery);
    fountain(scenery);
    Land.ground(
        scenery,
        0x8BAA5E,
        ground -> {
          ground
              .on(Stock.KRAFT)
              .lifted(Shadow.NONE)
              .cut(
                  Forms.loop(560, 583, 720, 583, 800, 640, 980, 800, 240, 800, 470, 640),
                  0xE4CFA4,
                  0xC9A97C);
          Land.tufts(ground, 0x6F9A50, 22);
        });
    beds(scenery);
    Life.butterflies(scenery, 0xF0C25A, 0xE9829A);
    Lights.fireflies(scenery);
    Land.foreground(scenery, 0x7FA35C, 0xE0607A, 0xF6E7C4, 0xC77BC0);
    Elements.outdoors(scenery);
  }

  private static double plane(Plane plane) {
    return plane.roll(-10, 10);
  }

  private static void pergola(Scenery scenery) {
    Plane plane = scenery.plane("rose arch", 38, 470, 250, 340, 360);
    Plane paper = plane.on(Stock.CARD).lifted(new Shadow(4, 5, 0.4));
    paper.cut(
        Forms.minus(Forms.arch(500, 600, 280, 320), Forms.arch(526, 602, 228, 292)),
        0xF2EADB,
        0xD5C7B2);
    for (int i = 0; i < 26; i++) {
      double a = Math.PI * (1.12 - 1.24 * i / 25.0);
      double x = 640 + 138 * Math.cos(a) + plane.roll(-10, 10);
      double y = 420 - 136 * Math.sin(a) + plane.roll(-10, 10);
      plane
          .on(Stock.WASHI)
          .lifted(Shadow.FLAT)
          .cut(Forms.moved(Forms.leaf(34, 18), x, y, plane.roll(0, 360), 1), 0x6C9656, 0x4E7A4A);
    }
    for (int i = 0; i < 17; i++) {
      double a = Math.PI * (1.08 - 1.16 * i / 16.0);
      double x = 640 + 138 * Math.cos(a) + plane.roll(-16, 16);
      double y = 420 - 136 * Math.sin(a) + plane.roll(-16, 16);
      Plane rose = plane.on(Stock.WASHI).lifted(Shadow.FLAT);
      rose.cut(Forms.puff(x, y, 13, 13, 6, plane.dice()), 0xE9879A, 0xC8506E);
      rose.cut(Forms.disc(x, y, 5), 0xB8405E);
    }
    plane.hang();
  }

  private static void fountain(Scenery scenery) {
    Plane plane =
        scenery
            .plane("fountain", 42, 900, 400, 360, 210)
            .on(Stock.CARD)
            .lifted(new Shadow(4, 5, 0.4));
    plane.cut(
        Forms.loop(1070, 440, 1084, 500, 1078, 570, 1120, 596, 1020, 596, 1062, 570, 1056, 500),
        0xDDD6CA,
        0xA9A39C);
    plane.cut(
        Forms.loop(1000, 476, 1140, 476, 1116, 502, 1070, 510, 1024, 502), 0xE6E0D4, 0xB3ADA5);
    plane.cut(Forms.loop(940, 560, 1200, 560, 1186, 596, 954, 596), 0xE0D9CD, 0xA8A29B);
    plane.cut(Forms.oval(1070, 562, 124, 9), 0x8FC0CC);
    plane.hang();
    for (int i = 0; i < 2; i++) {
      Plane water = scenery.plane("jet " + i, 42.5 + i * 0.1, 940, 380, 260, 190);
      for (int k = -2; k <= 2; k++) {
        double reach = k * 32;
        water.wash(
            new java.awt.BasicStroke(3f, 1, 1)
                .createStrokedShape(
                    Forms.curve(
                        1070,
                        474,
                        1070 + reach * 0.5,
                        420 + Math.abs(k) * 10 + i * 6,
                        1070 + reach,
                        476 + i * 3)),
            Tint.sheer(Tint.mix(0xE6F6FA, scenery.palette().haze(), 0.3), 0.6));
      }
      water.pin(1070, 474, Motion.breathe(0.9 + i * 0.5, 3, i), Motion.flicker(1.3 + i, 0.55, 1));
    }
  }

  private static void beds(Scenery scenery) {
    Plane plane = scenery.plane("beds", 46, -320, 470, 1920, 150);
    for (int i = 0; i < 70; i++) {
      double x = i % 2 == 0 ? plane.roll(-320, 440) : plane.roll(860, 1600);
      int tone = pick(i, 0xE36F7E, 0xF3DFA6, 0xB57CC4, 0xE59A4C, 0xF2EDE4);
      Trees.flower(plane.at(x, 598 + plane.roll(-6, 6)), plane.roll(26, 68), tone);
    }
    for (int i = 0; i < 24; i++) {
      double x = i % 2 == 0 ? plane.roll(-320, 440) : plane.roll(860, 1600);
      Trees.grass(plane.at(x, 604), 60, 30, 7, 0x5F8F50);
    }
    plane.hang();
  }

  static void road(Scenery scenery) {
    Heavens.paint(scenery);
    Life.birds(scenery, 8, 170, 0x4A5560);
    Land.hill(scenery, "blue hills", 11, new Land.Lie(420, 60, 380), 0x7F9CA0, _ -> {});
    Plane fields = scenery.plane("fields", 22, -320, 420, 1920, 480);
    fields.cut(Forms.land(-360, 1640, 470, 22, 420, 1000, fields.seed()), 0xB5B86A, 0x8A9A58);
    int[] crops = {0xD9BC62, 0x9DB25C, 0xC7A052, 0x7F9E58, 0xE2CB7E};
    for (int i = 0; i < 10; i++) {
      double x = -420 + 210 * i;
      double far = 640 + (x - 640) * 0.45;
      fields
          .lifted(Shadow.FLAT)
          .printed(
              Forms.poly(far, 492, far + 84, 492, x + 190, 640, x, 640),
              crops[i % 5],
              Tint.darker(crops[i % 5], 0.12),
              Print.Motif.STRIPES,
              13,
              Tint.darker(crops[i % 5], 0.3));
    }
    fields.hang();
    Plane verge = scenery.plane("hedgerow", 34, -320, 330, 1920, 290);
    for (int i = 0; i < 13; i++) {
      double x = -310 + 155 * i + verge.roll(-30, 30);
      if (Math.abs(x - 640) > 170) {
        Trees.bush(verge.at(x, 575), verge.roll(90, 160), 0x6F9454);
      }
    }
    Trees.broad(verge.at(1130, 572), 230, 0x7A9A4E);
    Trees.poplar(verge.at(80, 572), 210, 0x5F8758);
    Trees.poplar(verge.at(140, 574), 180, 0x5F8758);
    verge.hang();
    poles(scenery);
    Land.ground(
        scenery,
        0x97A85C,
        ground -> {
          ground
              .on(Stock.KRAFT)
              .lifted(Shadow.FLAT)
              .cut(Forms.poly(-360, 606, 1640, 598, 1640, 706, -360, 716), 0xDCC096, 0xBC996C);
          for (int rut = 0; rut < 2; rut++) {
            ground
                .lifted(Shadow.NONE)
                .sheer(
                    Forms.poly(
                        -360,
                        634 + rut * 42,
                        1640,
                        627 + rut * 40,
                        1640,
                        637 + rut * 40,
                        -360,
                        646 + rut * 42),
                    0x8E6F4E,
                    0.4);
          }
          for (int i = 0; i < 40; i++) {
            ground
                .lifted(Shadow.FLAT)
                .cut(
                    Forms.oval(
                        ground.roll(-320, 1600), ground.roll(610, 708), ground.roll(3, 7), 3),
                    0xC9B79A);
          }
        });
    signpost(scenery);
    Land.foreground(scenery, GRASS, 0xC8503E, 0xF1DFA0);
    Elements.outdoors(scenery);
  }

  private static void poles(Scenery scenery) {
    Plane plane =
        scenery
            .plane("telegraph poles", 40, -320, 120, 1920, 480)
            .on(Stock.KRAFT)
            .lifted(new Shadow(3, 3, 0.36));
    double[] at = {-280, 170, 620, 1070, 1520};
    for (int i = 0; i + 1 < at.length; i++) {
      for (int wire = 0; wire < 2; wire++) {
        double y = 196 + 30 * wire;
        plane.line(
            Forms.curve(at[i], y, (at[i] + at[i + 1]) / 2, y + 42, at[i + 1], y), 1.6, 0x3F3A40);
      }
    }
    for (double x : at) {
      plane.cut(Forms.poly(x - 6, 160, x + 6, 160, x + 9, 592, x - 9, 592), 0x8F6E52, 0x66503F);
      plane.cut(Forms.rect(x - 44, 190, 88, 9), 0x86674C);
      plane.cut(Forms.rect(x - 36, 220, 72, 8), 0x7C5F46);
      for (double dx : new double[] {-38, 38}) {
        plane.cut(Forms.soft(x + dx - 4, 178, 8, 13, 3), 0xDDE4DE);
      }
    }
    plane.hang();
  }

  private static void signpost(Scenery scenery) {
    Plane plane =
        scenery
            .plane("signpost", 46, 940, 360, 320, 250)
            .on(Stock.KRAFT)
            .lifted(new Shadow(4, 4, 0.42));
    plane.cut(Forms.poly(1082, 380, 1096, 380, 1098, 604, 1080, 604), 0xA78260, 0x765A44);
    plane.cut(
        Forms.poly(1030, 400, 1170, 396, 1192, 418, 1170, 440, 1030, 436), 0xD9B98A, 0xBC9668);
    plane.cut(Forms.poly(1140, 452, 1010, 456, 988, 474, 1010, 494, 1140, 490), 0xCBA877, 0xAE875C);
    plane.line(Forms.curve(1046, 418, 1090, 413, 1150, 418), 3, 0x6A4A38);
    plane.line(Forms.curve(1024, 474, 1070, 470, 1124, 474), 3, 0x6A4A38);
    plane.hang();
  }
}
