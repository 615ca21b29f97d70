package studio.hardware.theatre.set;

import java.util.List;
import studio.hardware.theatre.paper.Print;
import studio.hardware.theatre.paper.Shadow;
import studio.hardware.theatre.paper.Stock;
import studio.hardware.theatre.paper.Tint;

/// Rooms people think in: classroom, office, library.
final class Studies {
  private Studies() {}

  static void classroom(Scenery scenery) {
    Room room = Room.of(scenery, 0.9);
    room.view(false);
    room.shell(
        new Room.Wall(0xEBDDBE, 0xD9C8A4, Print.Motif.CROSSES, 90, 0xDCCBA8, 0x8FA894, 470),
        new Room.Floor(0xC09468, Print.Motif.PLANKS, 84, 0x7F583C),
        List.of(Forms.rect(-60, 130, 210, 260), Forms.rect(180, 130, 210, 260)));
    room.furnish(
        "window frames",
        31,
        plane -> {
          Room.frame(plane, -60, 130, 210, 260, 0xF4EAD6, 2, 2);
          Room.frame(plane, 180, 130, 210, 260, 0xF4EAD6, 2, 2);
        });
    room.furnish(
        "blackboard",
        35,
        plane -> {
          Plane wood = plane.on(Stock.KRAFT).lifted(new Shadow(5, 6, 0.44));
          wood.cut(Forms.rect(470, 110, 520, 290), 0xB98A5C, 0x946A44);
          Plane slate = plane.on(Stock.WATERCOLOUR).lifted(Shadow.NONE);
          slate.cut(Forms.rect(486, 126, 488, 258), 0x3F6658, 0x33564C);
          chalk(slate);
          wood.cut(Forms.rect(480, 392, 500, 14), 0xC99C6A);
          for (int i = 0; i < 3; i++) {
            wood.cut(Forms.soft(520 + i * 40, 386, 26, 7, 3), i == 1 ? 0xE8A0A0 : 0xF8F4EA);
          }
          Furniture.wallClock(plane.at(1060, 120), 42);
          map(plane.at(1180, 250));
          Furniture.bookcase(plane.at(1360, 580), 200, 240, 3, 0xB98A5C);
          globe(plane.at(1330, 340));
          Furniture.bookcase(plane.at(-220, 580), 180, 330, 4, 0xB98A5C);
        });
    room.furnish(
        "teacher's desk",
        40,
        plane -> {
          Furniture.table(plane.at(1090, 592), 270, 124, 0xA87A50);
          Things.books(plane.at(1010, 460), 80, 44);
          plane.on(Stock.WASHI).cut(Forms.disc(1150, 447, 15), 0xD9503E, 0xA83A38);
          plane.cut(Forms.moved(Forms.leaf(14, 8), 1152, 434, -40, 1), 0x6F9A4E);
        });
    room.furnish(
        "desks",
        44,
        plane -> {
          for (double x : new double[] {-170, 60, 270}) {
            Furniture.chair(plane.at(x, 602), 150, 0xA87A50);
            Furniture.table(plane.at(x + 20, 606), 160, 96, 0xC99C6A);
          }
        });
    for (int i = 0; i < 6; i++) {
      double x = 500 + 90 * i;
      Plane plane =
          room.inside().plane("bunting " + i, 41 + 0.1 * i, x - 40, 20, 90, 90).on(Stock.WASHI);
      int rgb = new int[] {0xD9604A, 0xE8B04A, 0x5F8FB0}[i % 3];
      plane.cut(Forms.poly(x - 26, 46, x + 26, 46, x, 92), Tint.lighter(rgb, 0.1), rgb);
      plane.pin(x, 46, Motion.sway(0.2 + 0.03 * i, 2.4, i));
    }
    room.near(
        "near desk",
        1240,
        plane -> {
          Furniture.table(plane.at(1310, 930), 520, 200, 0xB98A5C);
          Plane books = plane.at(1200, 722);
          int[] tones = {0xA8483C, 0x3F6470, 0xC79A4C};
          for (int i = 0; i < 3; i++) {
            books
                .on(Stock.CARD)
                .lifted(new Shadow(3, 4, 0.42))
                .cut(
                    Forms.soft(-80 + i * 8, -30 - i * 32, 170, 30, 4),
                    Tint.lighter(tones[i], 0.1),
                    tones[i]);
          }
        });
  }

  private static void chalk(Plane slate) {
    int white = 0xF4F6EE;
    slate.line(Forms.curve(520, 170, 560, 160, 600, 176, 660, 166), 4, white);
    slate.line(Forms.curve(520, 206, 580, 198, 640, 210), 4, white);
    slate.line(Forms.curve(520, 244, 570, 236, 620, 246, 700, 238), 4, white);
    slate.line(Forms.poly(760, 320, 830, 190, 900, 320), 4, 0xF6D890);
    slate.line(Forms.disc(830, 276, 40), 4, 0xB8DCE8);
    slate.line(Forms.star(920, 180, 24, 10, 5), 4, 0xF3B8B0);
    slate.line(Forms.line(540, 330, 570, 330), 5, white);
    slate.line(Forms.line(555, 315, 555, 345), 5, white);
    slate.line(Forms.line(600, 324, 630, 324), 5, white);
    slate.line(Forms.line(600, 338, 630, 338), 5, white);
  }

  private static void map(Plane plane) {
    plane
        .on(Stock.WASHI)
        .lifted(new Shadow(4, 5, 0.4))
        .cut(Forms.rect(-100, -80, 200, 150), 0xBFDDE0, 0xA3CAD0);
    Plane land = plane.on(Stock.WASHI).lifted(Shadow.FLAT);
    land.cut(Forms.loop(-84, -50, -40, -62, -24, -30, -50, 0, -60, 40, -76, 10), 0xC7B46A);
    land.cut(Forms.loop(-6, -56, 60, -60, 86, -30, 60, -6, 20, -10, 26, 40, 0, 20), 0x9AB06A);
    land.cut(Forms.loop(56, 26, 84, 30, 76, 52, 54, 46), 0xD9A05A);
    for (double y : new double[] {-88, 66}) {
      plane.on(Stock.KRAFT).cut(Forms.soft(-110, y, 220, 12, 6), 0x8A6242);
    }
  }

  private static void globe(Plane plane) {
    Plane paper = plane.on(Stock.CARD).lifted(Shadow.FLAT);
    paper.cut(Forms.poly(-26, 0, 26, 0, 8, -16, -8, -16), 0x7A5438);
    paper.line(Forms.curve(22, -20, 42, -50, 20, -86), 5, 0xC79A4C);
    paper.cut(Forms.disc(0, -52, 34), 0x7FBAC8, 0x4F8FA4);
    paper.lifted(Shadow.NONE).cut(Forms.loop(-22, -66, 2, -76, 8, -54, -12, -40), 0x9AB86A);
    paper.lifted(Shadow.NONE).cut(Forms.loop(6, -42, 24, -46, 18, -28), 0x9AB86A);
  }

  static void office(Scenery scenery) {
    Room room = Room.of(scenery, 0.9);
    room.view(true);
    room.shell(
        new Room.Wall(0xB9C4BE, 0xA3B0AC, Print.Motif.STRIPES, 60, 0xC7D0CA, 0x6F8480, 0),
        new Room.Floor(0x8A8F94, Print.Motif.CROSSES, 60, 0x6A7078),
        List.of(Forms.rect(350, 90, 620, 280)));
    room.furnish("window frame", 31, plane -> Room.frame(plane, 350, 90, 620, 280, 0xE9EAE4, 4, 1));
    room.furnish(
        "blinds",
        33,
        plane -> {
          for (int i = 0; i < 6; i++) {
            plane
                .on(Stock.WASHI)
                .lifted(Shadow.FLAT)
                .cut(Forms.rect(346, 84 + 14 * i, 628, 9), 0xF1E9D6);
          }
        });
    room.furnish(
        "cabinets",
        36,
        plane -> {
          for (int i = 0; i < 2; i++) {
            Plane steel = plane.on(Stock.CARD).lifted(new Shadow(5, 6, 0.44));
            double x = 60 + i * 130;
            steel.cut(Forms.rect(x, 280, 122, 300), 0x8FA0A0, 0x6F8084);
            for (int k = 0; k < 4; k++) {
              steel
                  .lifted(Shadow.FLAT)
                  .cut(Forms.rect(x + 8, 290 + k * 72, 106, 62), 0xA3B3B2, 0x8A9A9A);
              steel.lifted(Shadow.FLAT).cut(Forms.soft(x + 44, 312 + k * 72, 34, 8, 3), 0xE3DDD0);
            }
          }
          Things.pot(plane.at(120, 280), 120, 0xE8E2D4, 0x5F8F5A);
          Things.books(plane.at(200, 280), 100, 64);
          Furniture.bookcase(plane.at(1130, 580), 220, 400, 5, 0xB59A78);
          Furniture.wallClock(plane.at(230, 110), 44);
          noticeboard(plane.at(1370, 250));
          Furniture.bookcase(plane.at(-180, 580), 240, 330, 4, 0xB59A78);
        });
    room.furnish(
        "desks",
        42,
        plane -> {
          for (double x : new double[] {330, 960}) {
            Furniture.table(plane.at(x, 596), 280, 128, 0xC7A47C);
            monitor(plane.at(x - 20, 460));
            plane
                .on(Stock.WASHI)
                .cut(Forms.moved(Forms.rect(-26, -5, 52, 8), x + 90, 458, -3, 1), 0xFBF8F0);
            plane.on(Stock.CARD).cut(Forms.soft(x + 104, 434, 18, 26, 3), 0xC8574A);
          }
        });
    for (int i = 0; i < 2; i++) {
      room.pendant("lamp " + i, 330 + 630 * i, 60, 64, 0x4F6A70);
    }
    Plane sill =
        room.inside().plane("cat", 34, 820, 280, 120, 110).on(Stock.VELVET).lifted(Shadow.FLAT);
    sill.cut(Forms.loop(850, 380, 846, 346, 866, 322, 888, 346, 890, 380), 0x4A4650);
    sill.cut(
        Forms.union(
            Forms.disc(866, 318, 15),
            Forms.poly(852, 312, 854, 294, 866, 306),
            Forms.poly(880, 312, 878, 294, 866, 306)),
        0x4A4650);
    sill.hang();
    Plane tail = room.inside().plane("tail", 34.2, 880, 330, 60, 70).on(Stock.VELVET);
    tail.cut(
        new java.awt.BasicStroke(9, 1, 1)
            .createStrokedShape(Forms.curve(888, 376, 906, 372, 912, 352, 906, 342)),
        0x4A4650);
    tail.pin(888, 376, Motion.sway(0.4, 12, 0));
    room.near(
        "near plant", 1240, plane -> Things.pot(plane.at(1310, 880), 310, 0xE8E2D4, 0x4F7F54));
  }

  private static void monitor(Plane plane) {
    Plane paper = plane.on(Stock.CARD).lifted(new Shadow(4, 5, 0.42));
    paper.cut(Forms.rect(-8, -24, 16, 20), 0x55585E);
    paper.cut(Forms.soft(-36, -8, 72, 9, 4), 0x55585E);
    paper.cut(Forms.soft(-70, -118, 140, 96, 8), 0x46484F);
    paper.lifted(Shadow.NONE).lit(Forms.rect(-62, -110, 124, 78), 0x8FC4D0, 0x4F8AA4);
    for (int i = 0; i < 4; i++) {
      paper.line(Forms.line(-50, -96 + i * 15, -6 + 14 * (i % 3), -96 + i * 15), 4, 0xF4F8F6);
    }
  }

  private static void noticeboard(Plane plane) {
    plane
        .on(Stock.KRAFT)
        .lifted(new Shadow(4, 5, 0.42))
        .cut(Forms.rect(-110, -90, 220, 170), 0xC79A68, 0xAE8456);
    int[] notes = {0xF6E28A, 0xF7F3E8, 0x9AD0D8, 0xF2A8A0, 0xF7F3E8, 0xB8DC94};
    for (int i = 0; i < 6; i++) {
      plane
          .on(Stock.WASHI)
          .lifted(Shadow.FLAT)
          .cut(
              Forms.moved(
                  Forms.rect(-24, -24, 48, 48),
                  -66 + 66 * (i % 3),
                  -42 + 78 * (i / 3),
                  plane.roll(-8, 8),
                  1),
              notes[i]);
    }
  }

  static void library(Scenery scenery) {
    Room room = Room.of(scenery, 0.75);
    room.view(false);
    room.shell(
        new Room.Wall(0x6F7F6A, 0x5F6F60, Print.Motif.LEAVES, 46, 0x8A9A7C, 0x5F4232, 0),
        new Room.Floor(0x8A5E40, Print.Motif.CHECKS, 88, 0x5A3A2A),
        List.of(Forms.arch(540, 400, 200, 330)));
    room.furnish(
        "window frame",
        31,
        plane -> {
          Plane wood = plane.on(Stock.CARD).lifted(new Shadow(4, 5, 0.44));
          wood.cut(
              Forms.minus(Forms.arch(522, 414, 236, 366), Forms.arch(540, 400, 200, 330)),
              0xE3D3AE,
              0xBFA981);
          wood.cut(Forms.rect(636, 74, 8, 328), 0xD3C098);
          for (int i = 1; i < 4; i++) {
            wood.cut(Forms.rect(540, 110 + 74 * i, 200, 7), 0xD3C098);
          }
        });
    room.furnish(
        "shelves",
        36,
        plane -> {
          for (double x : new double[] {-190, 70, 330, 950, 1210, 1470}) {
            Furniture.bookcase(plane.at(x, 580), 246, 690, 8, 0x7F563A);
          }
          plane.on(Stock.KRAFT).cut(Forms.rect(440, 430, 400, 14), 0xA87A50);
          Furniture.shelf(plane.at(640, 430), 400);
        });
    room.furnish(
        "bust",
        38,
        plane -> {
          Plane plaster = plane.on(Stock.CARD).lifted(new Shadow(4, 5, 0.42));
          plaster.cut(Forms.rect(606, 480, 68, 104), 0x6A4A36, 0x4F3628);
          Things.books(plane.at(560, 428), 60, 60);
          Things.books(plane.at(660, 428), 70, 60);
        });
    Plane ladder =
        room.inside()
            .plane("ladder", 40, 860, -60, 260, 660)
            .on(Stock.KRAFT)
            .lifted(new Shadow(7, 8, 0.44));
    ladder.cut(Forms.poly(940, -40, 954, -40, 906, 594, 890, 594), 0xC4966A, 0x946A48);
    ladder.cut(Forms.poly(1010, -40, 1024, -40, 996, 594, 980, 594), 0xC4966A, 0x946A48);
    for (int i = 0; i < 10; i++) {
      double y = 20 + i * 58;
      double shift = 4 + i * 4.4;
      ladder.cut(Forms.rect(944 - shift, y, 74 + shift * 0.4, 9), 0xD3A878);
    }
    ladder.hang();
    for (int i = 0; i < 2; i++) {
      room.pendant("lamp " + i, 360 + 560 * i, 120, 70, 0x3F7A5A);
    }
    room.furnish(
        "reading table",
        44,
        plane -> {
          Furniture.table(plane.at(230, 604), 330, 118, 0x8A5E40);
          Plane book = plane.at(210, 480).on(Stock.WASHI).lifted(Shadow.FLAT);
          book.cut(
              Forms.loop(-62, 2, -58, -12, -30, -18, 0, -8, 30, -18, 58, -12, 62, 2, 0, 6),
              0xF8F1DE,
              0xE0D3B4);
          Things.books(plane.at(290, 478), 60, 56);
          Furniture.armchair(plane.at(-40, 604), 190, 0x8A3F3C);
        });
    dust(room);
    room.near(
        "near books",
        1240,
        plane -> {
          int[] tones = {0x7A3A36, 0x3F5A5F, 0xA8823F, 0x4A5A3F, 0x8A5A4A};
          for (int i = 0; i < 5; i++) {
            plane
                .on(Stock.CARD)
                .cut(
                    Forms.soft(1140 + plane.roll(-16, 16), 790 - i * 52, 280, 50, 6),
                    Tint.lighter(tones[i], 0.12),
                    tones[i]);
            plane.lifted(Shadow.NONE).cut(Forms.rect(1400, 796 - i * 52, 30, 38), 0xEFE3C6);
          }
        });
  }

  /// Motes of dust in the light of the window.
  private static void dust(Room room) {
    for (int i = 0; i < 2; i++) {
      Plane plane = room.inside().plane("dust " + i, 45.7 + 0.1 * i, 380, 120, 560, 460);
      for (int k = 0; k < 22; k++) {
        plane.wash(
            Forms.disc(plane.roll(400, 920), plane.roll(140, 560), plane.roll(0.8, 2)),
            Tint.sheer(0xFFF3D0, plane.roll(0.25, 0.7)));
      }
      plane.hang(
          Motion.bob(0.05, 18, i),
          Motion.slide(0.04, 22, 2 * i),
          Motion.flicker(0.12 + 0.07 * i, 0.3, 1));
    }
  }
}
