package studio.hardware.theatre.set;

import java.util.List;
import studio.hardware.theatre.paper.Print;
import studio.hardware.theatre.paper.Shadow;
import studio.hardware.theatre.paper.Stock;
import studio.hardware.theatre.paper.Tint;

/// Rooms people make things in: workshop and laboratory.
final class Works {
  private Works() {}

  static void workshop(Scenery scenery) {
    Room room = Room.of(scenery, 0.75);
    room.view(false);
    room.shell(
        new Room.Wall(0xC49A6C, 0xA87E54, Print.Motif.PLANKS, 96, 0x7F583A, 0x6F4E36, 0),
        new Room.Floor(0x9A8A78, Print.Motif.BRICKS, 110, 0x7A6C5E),
        List.of(Forms.rect(500, 130, 280, 180)));
    room.furnish(
        "window frame", 31, plane -> Room.frame(plane, 500, 130, 280, 180, 0x7F5A3E, 4, 2));
    room.furnish(
        "tools",
        35,
        plane -> {
          plane.on(Stock.KRAFT).cut(Forms.rect(30, 110, 400, 230), 0x8A6A4C, 0x765840);
          hammer(plane.at(90, 180), 1.1);
          saw(plane.at(170, 250));
          wrench(plane.at(330, 200));
          hammer(plane.at(390, 210), 0.9);
          for (int i = 0; i < 4; i++) {
            chisel(plane.at(66 + 34 * i, 260), i);
          }
          plane.on(Stock.KRAFT).cut(Forms.rect(-300, 150, 260, 200), 0x8A6A4C, 0x765840);
          saw(plane.at(-270, 230));
          wrench(plane.at(-100, 230));
          Furniture.shelf(plane.at(1020, 200), 340);
          Furniture.shelf(plane.at(1020, 300), 340);
          for (int i = 0; i < 8; i++) {
            jar(plane.at(876 + 42 * i, 200), plane.roll(34, 52), i);
            jar(plane.at(876 + 42 * i, 300), plane.roll(34, 52), i + 3);
          }
          Furniture.bookcase(plane.at(1400, 580), 220, 420, 5, 0x7F5A3E);
        });
    room.furnish(
        "bench",
        41,
        plane -> {
          Furniture.table(plane.at(210, 600), 560, 150, 0x9A6E4A);
          vice(plane.at(400, 442));
          Plane wood = plane.on(Stock.KRAFT).lifted(new Shadow(3, 4, 0.42));
          wood.cut(Forms.moved(Forms.rect(-110, -8, 220, 14), 150, 436, -2, 1), 0xD9B07C);
          for (int i = 0; i < 6; i++) {
            wood.line(Forms.disc(60 + i * 24, 440 + (i % 2) * 3, 6), 2, 0xE8C898);
          }
          Furniture.table(plane.at(1090, 600), 400, 140, 0x8A6242);
          puppet(plane.at(960, 452));
          Things.crate(plane.at(1190, 452), 70);
          Things.crate(plane.at(1330, 600), 120);
          for (int i = 0; i < 5; i++) {
            wood.cut(
                Forms.moved(Forms.rect(-8, -230, 16, 232), -200 + i * 26, 600, -6 + i * 3, 1),
                Tint.mix(0xC49A6C, 0x8A6242, i / 5.0));
          }
        });
    gears(room);
    room.pendant("lamp", 350, 120, 84, 0x3F6A5A);
    room.near(
        "near paint",
        1240,
        plane -> {
          int[] tones = {0xC8503E, 0x3F7A8A, 0xE2A83E};
          for (int i = 0; i < 3; i++) {
            Plane tin =
                plane
                    .at(1150 + 130 * i, 840 - (i == 1 ? 20 : 0))
                    .on(Stock.CARD)
                    .lifted(new Shadow(5, 6, 0.44));
            tin.cut(Forms.rect(-58, -130, 116, 140), 0xC9C9C9, 0x86868E);
            tin.cut(Forms.oval(0, -130, 58, 14), tones[i]);
            tin.lifted(Shadow.NONE)
                .cut(Forms.loop(-50, -126, -30, -70, -20, -118, 6, -84, 20, -122), tones[i]);
          }
        });
  }

  private static Plane steel(Plane plane) {
    return plane.on(Stock.CARD).lifted(new Shadow(3, 4, 0.44)).hand(0.5);
  }

  private static void hammer(Plane plane, double s) {
    steel(plane).cut(Forms.rect(-5 * s, -60 * s, 10 * s, 110 * s), 0xC4966A, 0x946A48);
    steel(plane)
        .cut(
            Forms.poly(
                -30 * s, -76 * s, 26 * s, -76 * s, 36 * s, -60 * s, 26 * s, -52 * s, -30 * s,
                -52 * s),
            0x7A7E88,
            0x55585F);
  }

  private static void saw(Plane plane) {
    steel(plane).cut(Forms.poly(0, -8, 120, -40, 126, -28, 10, 34), 0xC9CDD2, 0x9A9EA6);
    steel(plane)
        .cut(
            Forms.minus(Forms.soft(-34, -22, 54, 64, 14), Forms.soft(-18, -4, 22, 28, 8)),
            0x9A5F3E);
  }

  private static void wrench(Plane plane) {
    steel(plane)
        .cut(
            Forms.union(
                Forms.rect(-7, -50, 14, 100),
                Forms.minus(Forms.disc(0, -58, 20), Forms.rect(-8, -84, 16, 26)),
                Forms.minus(Forms.disc(0, 58, 18), Forms.disc(0, 58, 8))),
            0x9AA0A8,
            0x6F747C);
  }

  private static void chisel(Plane plane, int i) {
    steel(plane).cut(Forms.rect(-3, 0, 6, 44 + 6 * i), 0xB5B9C0);
    steel(plane)
        .cut(Forms.soft(-7, -26, 14, 32, 5), new int[] {0xC8573F, 0xD9A04A, 0x4F7F6A, 0x5A6F9A}[i]);
  }

  private static void jar(Plane plane, double h, int i) {
    Plane paper = steel(plane);
    int rgb = new int[] {0xC87A4A, 0x7FA0A0, 0xE2C27A, 0x8A6A8A, 0x6F8A5A}[i % 5];
    paper.cut(Forms.soft(-15, -h, 30, h, 6), Tint.lighter(rgb, 0.25), rgb);
    paper.cut(Forms.rect(-16, -h - 4, 32, 9), 0x6A5A4E);
    paper.lifted(Shadow.NONE).cut(Forms.rect(-11, -h * 0.62, 22, h * 0.3), 0xF3E9D2);
  }

  private static void vice(Plane plane) {
    steel(plane)
        .cut(Forms.poly(-36, 12, -30, -24, 10, -24, 14, -6, 44, -6, 44, 12), 0x5F7F8A, 0x3F5A64);
    steel(plane).cut(Forms.rect(14, -30, 12, 40), 0x4F6A74);
    steel(plane).cut(Forms.rect(40, -18, 5, 40), 0xA8ACB4);
  }

  /// A little wooden puppet waiting for its second arm.
  private static void puppet(Plane plane) {
    Plane wood = plane.on(Stock.KRAFT).lifted(new Shadow(3, 4, 0.42)).hand(0.4);
    wood.cut(Forms.soft(-14, -30, 11, 34, 5), 0xC4966A);
    wood.cut(Forms.soft(4, -30, 11, 34, 5), 0xC4966A);
    wood.cut(Forms.soft(-18, -74, 36, 50, 10), 0xD3A878, 0xA87E54);
    wood.cut(Forms.soft(16, -70, 10, 42, 5), 0xC4966A);
    wood.cut(Forms.disc(0, -94, 20), 0xE3BE90, 0xBF946A);
    wood.cut(Forms.disc(-7, -97, 2.6), 0x2A2228);
    wood.cut(Forms.disc(7, -97, 2.6), 0x2A2228);
  }

  private static void gears(Room room) {
    double[][] at = {{1150, 90, 50, 8}, {1218, 128, 34, -12}, {1110, 148, 26, -15}};
    for (int i = 0; i < at.length; i++) {
      double[] g = at[i];
      Plane plane =
          room.inside()
              .plane(
                  "gear " + i,
                  39 + 0.1 * i,
                  g[0] - g[2] * 1.3,
                  g[1] - g[2] * 1.3,
                  g[2] * 2.6,
                  g[2] * 2.6)
              .on(Stock.CARD)
              .hand(0.3);
      plane
          .lifted(Shadow.FLAT)
          .cut(
              Forms.minus(
                  Forms.star(g[0], g[1], g[2] * 1.14, g[2] * 0.86, 12),
                  Forms.disc(g[0], g[1], g[2] * 0.32)),
              new int[] {0xC79A4C, 0x8A8E98, 0xB5704A}[i],
              new int[] {0x9A7238, 0x666A74, 0x8A5034}[i]);
      plane.pin(g[0], g[1], Motion.turn(g[3] * 2));
    }
  }

  static void laboratory(Scenery scenery) {
    Room room = Room.of(scenery, 0.95);
    room.view(true);
    room.shell(
        new Room.Wall(0x9FBFBE, 0x86A8AC, Print.Motif.CHECKS, 76, 0xAFCCCA, 0x5F7F84, 0),
        new Room.Floor(0xC4CCC8, Print.Motif.CHECKS, 96, 0x8A9A9C),
        List.of(Forms.soft(500, 110, 280, 200, 30)));
    room.furnish(
        "window frame",
        31,
        plane -> {
          plane
              .on(Stock.CARD)
              .lifted(new Shadow(4, 5, 0.44))
              .cut(
                  Forms.minus(
                      Forms.soft(482, 92, 316, 236, 40), Forms.soft(500, 110, 280, 200, 30)),
                  0xE6ECE8,
                  0xBCC8C6);
          plane.on(Stock.CARD).cut(Forms.rect(636, 108, 8, 204), 0xD9E0DC);
        });
    room.furnish(
        "machines",
        35,
        plane -> {
          console(plane.at(1160, 580));
          Furniture.shelf(plane.at(240, 190), 330);
          Furniture.shelf(plane.at(240, 290), 330);
          for (int i = 0; i < 8; i++) {
            flask(plane.at(100 + 40 * i, 190), plane.roll(38, 62), i);
            flask(plane.at(100 + 40 * i, 290), plane.roll(38, 62), i + 2);
          }
          board(plane.at(-170, 230));
          Furniture.cupboard(plane.at(-180, 580), 260, 200, 3, 0x7F9A9C);
          Furniture.cupboard(plane.at(1450, 580), 220, 380, 2, 0x7F9A9C);
          Plane pipe = plane.on(Stock.CARD).lifted(new Shadow(5, 6, 0.44));
          pipe.cut(Forms.rect(-360, 40, 2000, 26), 0xB98A5C, 0x8A6240);
          pipe.cut(Forms.rect(930, 40, 26, 260), 0xB98A5C, 0x8A6240);
          for (double x : new double[] {-120, 380, 880, 1380}) {
            pipe.cut(Forms.rect(x, 34, 22, 38), 0xD3A878, 0x9A744E);
          }
        });
    room.furnish(
        "bench",
        41,
        plane -> {
          Plane top = plane.on(Stock.CARD).lifted(new Shadow(5, 6, 0.44));
          top.cut(Forms.rect(40, 466, 400, 124), 0x6F8A8E, 0x55707A);
          top.cut(Forms.soft(26, 452, 428, 20, 6), 0xE9EEEA, 0xC4CCCA);
          for (int i = 0; i < 3; i++) {
            top.lifted(Shadow.FLAT).cut(Forms.rect(56 + i * 128, 482, 112, 98), 0x7F9A9C, 0x688488);
          }
          flask(plane.at(110, 452), 110, 1);
          flask(plane.at(360, 452), 90, 3);
          microscope(plane.at(280, 452));
          plane.line(Forms.curve(112, 350, 150, 320, 190, 350, 200, 440), 5, 0xE6F2F4);
          plane.on(Stock.CARD).cut(Forms.rect(188, 424, 26, 28), 0xC8704A);
          Furniture.table(plane.at(960, 600), 240, 120, 0x8FA4A4);
          flask(plane.at(900, 472), 80, 0);
          Things.books(plane.at(950, 472), 80, 50);
        });
    bubbles(room);
    coil(room);
    room.pendant("lamp", 860, 110, 80, 0x5F7F84);
    room.near(
        "near flasks",
        1240,
        plane -> {
          Furniture.table(plane.at(1320, 930), 560, 190, 0x7F9296);
          flask(plane.at(1200, 732), 210, 2);
          flask(plane.at(1330, 734), 150, 0);
        });
  }

  private static void flask(Plane plane, double h, int i) {
    int rgb = new int[] {0x5FBF8A, 0xD9698A, 0x5FA8D9, 0xE8B04A, 0x9A78D0}[i % 5];
    Plane glass = plane.on(Stock.WASHI).lifted(Shadow.FLAT).hand(0.3);
    boolean round = i % 2 == 0;
    var body =
        round
            ? Forms.union(
                Forms.disc(0, -h * 0.32, h * 0.32), Forms.rect(-h * 0.09, -h, h * 0.18, h * 0.5))
            : Forms.poly(
                -h * 0.36, 0, h * 0.36, 0, h * 0.09, -h * 0.6, h * 0.09, -h, -h * 0.09, -h,
                -h * 0.09, -h * 0.6);
    glass.glue(glass.piece(body).color(plane.tone(0xE4F2F2)).opacity(0.75));
    glass
        .lifted(Shadow.NONE)
        .cut(Forms.both(body, Forms.rect(-h, -h * 0.4, h * 2, h)), Tint.lighter(rgb, 0.3), rgb);
    glass
        .lifted(Shadow.NONE)
        .cut(Forms.soft(-h * 0.13, -h - 2, h * 0.26, h * 0.06 + 2, 2), 0xF2F8F6);
    glass.line(
        Forms.curve(-h * 0.16, -h * 0.14, -h * 0.2, -h * 0.3, -h * 0.12, -h * 0.44),
        h * 0.03 + 0.6,
        0xFFFFFF);
  }

  private static void microscope(Plane plane) {
    Plane black = plane.on(Stock.CARD).lifted(new Shadow(3, 4, 0.42));
    black.cut(Forms.soft(-34, -10, 68, 12, 4), 0x3F464E);
    black.cut(
        new java.awt.BasicStroke(10, 1, 1)
            .createStrokedShape(Forms.curve(14, -12, 34, -44, 12, -82)),
        0x4A525A);
    black.cut(Forms.moved(Forms.soft(-10, -46, 20, 70, 5), -2, -70, -24, 1), 0x5A6470, 0x3F464E);
    black.cut(Forms.rect(-24, -34, 36, 7), 0x3F464E);
  }

  private static void board(Plane plane) {
    plane
        .on(Stock.CARD)
        .lifted(new Shadow(4, 5, 0.42))
        .cut(Forms.rect(-120, -100, 240, 180), 0xF6F8F4, 0xDDE4E0);
    plane.line(Forms.curve(-90, 40, -50, 20, -20, -40, 20, -60, 80, -70), 4, 0xC8503E);
    plane.line(Forms.line(-92, -80, -92, 52), 3, 0x3F5A6A);
    plane.line(Forms.line(-92, 52, 92, 52), 3, 0x3F5A6A);
    plane.line(Forms.star(50, 10, 20, 8, 6), 3, 0x3F7A9A);
  }

  private static void console(Plane plane) {
    Plane steel = plane.on(Stock.CARD).lifted(new Shadow(6, 7, 0.44));
    steel.cut(
        Forms.poly(
            -150, 0, -150, -130, -120, -180, -120, -400, 120, -400, 120, -180, 150, -130, 150, 0),
        0x6F8A90,
        0x4F6870);
    steel.lifted(Shadow.FLAT).cut(Forms.soft(-96, -376, 192, 120, 14), 0x2F4048);
    steel.lifted(Shadow.NONE).lit(Forms.soft(-88, -368, 176, 104, 10), 0x2F6A58, 0x1F4A44);
    plane.line(
        Forms.curve(-80, -316, -50, -316, -36, -350, -16, -284, 4, -330, 20, -316, 84, -316),
        3.4,
        0xF4FFF0);
    int[] lamps = {0xE0604A, 0xF0C04A, 0x6FCF7A, 0x5FB8E0};
    for (int i = 0; i < 8; i++) {
      steel
          .lifted(Shadow.FLAT)
          .lit(Forms.disc(-84 + 24 * i, -214, 7), Tint.lighter(lamps[i % 4], 0.3), lamps[i % 4]);
    }
    steel.cut(Forms.poly(-150, -130, -120, -180, 120, -180, 150, -130), 0x8AA4A8, 0x7A949A);
    for (int i = 0; i < 6; i++) {
      steel
          .lifted(Shadow.FLAT)
          .cut(Forms.soft(-100 + 36 * i, -160, 22, 12, 3), i % 2 == 0 ? 0xE9E4D8 : 0xC8574A);
    }
  }

  private static void bubbles(Room room) {
    Plane tank = room.inside().plane("tank", 38, 1240, 150, 130, 440).on(Stock.CARD);
    tank.cut(Forms.rect(1258, 540, 104, 44), 0x55707A, 0x3F565E);
    tank.lifted(Shadow.FLAT).lit(Forms.soft(1264, 190, 92, 360, 40), 0x9AE0D0, 0x3F9A98);
    tank.lifted(Shadow.NONE).wash(Forms.soft(1276, 206, 14, 300, 7), Tint.sheer(0xFFFFFF, 0.4));
    tank.cut(Forms.rect(1258, 172, 104, 34), 0x55707A, 0x3F565E);
    tank.hang();
    for (int i = 0; i < 3; i++) {
      Plane rise = room.inside().plane("bubbles " + i, 38.2 + 0.1 * i, 1270, 440, 80, 100);
      for (int k = 0; k < 4; k++) {
        rise.wash(
            Forms.disc(rise.roll(1282, 1340), rise.roll(450, 530), rise.roll(3, 7)),
            Tint.sheer(0xF4FFFA, 0.6));
      }
      rise.hang(
          Motion.fall(-46 - 18 * i, 220),
          Motion.slide(0.7, 3, i),
          Motion.flicker(0.21 + 0.1 * i, 0.4, 1));
    }
    Lights.bloom(room.inside(), "tank light", 38.6, 1310, 370, 200, 0x7FE0CC, 0.3);
  }

  private static void coil(Room room) {
    Plane plane = room.inside().plane("spark", 42, 850, 200, 170, 150);
    for (int i = 0; i < 3; i++) {
      plane.line(
          Forms.line(943, 300, 920 + i * 18, 316 + i * 4, 936 + i * 8, 326, 912 + i * 20, 344),
          2.6,
          0xE8F4FF);
    }
    plane.glow(943, 312, 44, 0xBFE0FF, 0.7);
    plane.hang(Motion.flash(0.7, 1));
  }
}
