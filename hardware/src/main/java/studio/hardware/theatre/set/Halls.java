package studio.hardware.theatre.set;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import studio.hardware.theatre.paper.Palette;
import studio.hardware.theatre.paper.Print;
import studio.hardware.theatre.paper.Shadow;
import studio.hardware.theatre.paper.Stock;
import studio.hardware.theatre.paper.Tint;
import studio.hardware.theatre.stage.Behavior;

/// Great rooms and rooms that move: a hall and a train carriage.
final class Halls {
  private Halls() {}

  static void hall(Scenery scenery) {
    Room room = Room.of(scenery, 0.75);
    room.view(false);
    List<java.awt.Shape> windows = new ArrayList<>();
    for (double x : new double[] {-210, 50, 1110, 1370}) {
      windows.add(Forms.arch(x, 400, 120, 330));
    }
    room.shell(
        new Room.Wall(0xC9BCA8, 0xA89A88, Print.Motif.BRICKS, 90, 0x8E8272, 0x7A6C5E, 0),
        new Room.Floor(0xA89880, Print.Motif.CHECKS, 120, 0x6F6252),
        windows);
    room.furnish(
        "window frames",
        31,
        plane -> {
          int[] glass = {0xC8503E, 0xE2B04A, 0x3F7FA0, 0x5F9A6A};
          for (double x : new double[] {-210, 50, 1110, 1370}) {
            Plane lead = plane.on(Stock.CARD).lifted(new Shadow(4, 5, 0.44));
            for (int i = 0; i < 8; i++) {
              lead.lifted(Shadow.NONE)
                  .sheer(
                      Forms.both(
                          Forms.arch(x, 400, 120, 330),
                          Forms.rect(x + (i % 2) * 60, 70 + (i / 2) * 84, 60, 84)),
                      glass[(i * 3 + i / 2) % 4],
                      0.5);
            }
            lead.cut(
                Forms.minus(Forms.arch(x - 16, 412, 152, 360), Forms.arch(x, 400, 120, 330)),
                0xDDD2C0,
                0xB3A694);
            lead.cut(Forms.rect(x + 56, 74, 8, 328), 0x55505A);
            for (int i = 1; i < 4; i++) {
              lead.cut(Forms.rect(x, 70 + 84 * i, 120, 6), 0x55505A);
            }
          }
        });
    room.furnish(
        "columns",
        36,
        plane -> {
          for (double x : new double[] {-60, 250, 1030, 1340}) {
            Stone.columns(plane, x, 582, 1, 130, 560, 0xD9CCB8);
          }
          Plane stone = plane.on(Stock.CARD).lifted(new Shadow(8, 10, 0.46));
          for (double x : new double[] {-370, -60, 250, 1030, 1340}) {
            double w = x == 250 ? 780 : 310;
            stone.cut(
                Forms.minus(
                    Forms.rect(x, -220, w, 270),
                    Forms.oval(x + w / 2, 60, w / 2 - 34, x == 250 ? 190 : 120)),
                0xC4B7A2,
                0xD3C6B0);
          }
        });
    room.furnish(
        "dais",
        38,
        plane -> {
          plane
              .on(Stock.VELVET)
              .lifted(new Shadow(8, 9, 0.46))
              .printed(
                  Forms.poly(500, 60, 780, 60, 780, 460, 640, 430, 500, 460),
                  0xA83A3C,
                  0x7F2C34,
                  Print.Motif.FLOWERS,
                  64,
                  0xD9A85A);
          plane
              .on(Stock.CARD)
              .lifted(Shadow.FLAT)
              .cut(Forms.star(640, 190, 70, 32, 8), 0xE7C15A, 0xC4923F);
          for (int i = 0; i < 3; i++) {
            plane
                .on(Stock.CARD)
                .cut(
                    Forms.rect(430 - i * 30, 534 + i * 17, 420 + i * 60, 20),
                    Tint.lighter(0xB9AC98, 0.2 - 0.05 * i),
                    0x9A8E7C);
          }
          throne(plane.at(640, 536));
          for (double x : new double[] {400, 880}) {
            Plane cloth = plane.on(Stock.VELVET).lifted(new Shadow(5, 6, 0.44));
            cloth.cut(
                Forms.poly(x - 42, 120, x + 42, 120, x + 42, 340, x, 308, x - 42, 340),
                0x3F5F8A,
                0x2F466A);
            cloth.lifted(Shadow.FLAT).cut(Forms.star(x, 210, 26, 11, 5), 0xE7C15A);
          }
        });
    for (double x : new double[] {330, 950}) {
      candle(room, "candles " + x, x);
    }
    chandelier(room);
    Plane carpet = room.inside().plane("carpet", 47, 200, 578, 900, 330);
    carpet
        .on(Stock.VELVET)
        .lifted(Shadow.FLAT)
        .printed(
            Forms.poly(520, 580, 760, 580, 980, 900, 300, 900),
            0xA83A3C,
            0x86303A,
            Print.Motif.CROSSES,
            46,
            0xD9A85A);
    carpet.hang();
    room.near("near column", -110, plane -> Stone.columns(plane, -80, 930, 1, 230, 1200, 0x9A8E7E));
    room.near(
        "near banner",
        1330,
        plane ->
            plane
                .on(Stock.VELVET)
                .cut(Forms.poly(1250, 250, 1500, 250, 1500, 940, 1290, 820), 0x7F2C34, 0x5A2028));
  }

  private static void throne(Plane plane) {
    Plane gold = plane.on(Stock.CARD).lifted(new Shadow(5, 6, 0.44));
    gold.cut(
        Forms.poly(-70, 0, -74, -190, -50, -216, 0, -250, 50, -216, 74, -190, 70, 0),
        0xD9A84A,
        0x9A6F34);
    gold.on(Stock.VELVET).cut(Forms.soft(-50, -186, 100, 120, 20), 0xB5443C, 0x8A3034);
    gold.cut(Forms.soft(-84, -96, 26, 98, 8), 0xE2B85A, 0xA8803A);
    gold.cut(Forms.soft(58, -96, 26, 98, 8), 0xE2B85A, 0xA8803A);
    gold.on(Stock.VELVET).cut(Forms.soft(-60, -72, 120, 34, 10), 0xC8554A, 0x943A38);
    gold.cut(Forms.disc(0, -252, 15), 0xF0D080);
  }

  private static void candle(Room room, String id, double x) {
    Plane plane = room.inside().plane(id, 42, x - 60, 300, 120, 300).on(Stock.CARD);
    plane.cut(Forms.rect(x - 4, 370, 8, 220), 0x4A4248);
    plane.cut(Forms.poly(x - 34, 594, x, 570, x + 34, 594), 0x4A4248);
    plane.cut(
        new java.awt.BasicStroke(7, 1, 1)
            .createStrokedShape(
                Forms.curve(x - 38, 366, x - 30, 392, x, 398, x + 30, 392, x + 38, 366)),
        0x4A4248);
    for (int i = -1; i <= 1; i++) {
      plane.cut(Forms.rect(x + 38 * i - 6, 336 - (i == 0 ? 10 : 0), 12, 36), 0xF7EEDA);
    }
    plane.hang();
    Life.fire(room.inside(), id + " flame", 42.3, x, 328, 28);
  }

  private static void chandelier(Room room) {
    Plane plane = room.inside().plane("chandelier", 43, 440, -190, 400, 330).on(Stock.CARD);
    plane.cut(Forms.rect(637, -190, 6, 220), 0x4A4248);
    plane.cut(
        Forms.minus(Forms.oval(640, 60, 170, 34), Forms.oval(640, 52, 150, 24)),
        0xC79A4C,
        0x8A6630);
    for (int i = 0; i < 4; i++) {
      plane.line(Forms.line(640, -20, 490 + 100 * i, 62), 3, 0x6A5030);
    }
    for (int i = 0; i < 7; i++) {
      double x = 484 + 52 * i;
      double y = 62 + 18 * Math.sin(Math.PI * i / 6);
      plane.cut(Forms.rect(x - 5, y - 30, 10, 32), 0xF7EEDA);
      plane
          .lifted(Shadow.NONE)
          .lit(Forms.moved(Forms.leaf(20, 11), x, y - 30, -90, 1), 0xFFF3C4, 0xF2A23C);
    }
    plane.pin(640, -190, Motion.sway(0.09, 0.7, 0));
    Lights.bloom(
        room.inside(),
        "chandelier light",
        44,
        640,
        50,
        330,
        Palette.LAMPLIGHT,
        room.inside().isDark() ? 0.55 : 0.22);
  }

  static void train(Scenery scenery) {
    Room room = Room.of(scenery, 0.85);
    Heavens.paint(scenery);
    Elements.behindWindow(scenery);
    scrolling(scenery, "far country", 9, 300, 44, 0x86A494, -60, false);
    scrolling(scenery, "country", 12, 344, 30, 0x93B06C, -150, true);
    scrolling(scenery, "hedges", 16, 392, 14, 0x6F9A58, -420, true);
    List<java.awt.Shape> windows = new ArrayList<>();
    double[] xs = {-250, 90, 430, 770, 1110, 1450};
    for (double x : xs) {
      windows.add(Forms.soft(x, 130, 270, 250, 26));
    }
    room.shell(
        new Room.Wall(0xD9C49A, 0xC4AC80, Print.Motif.STRIPES, 48, 0xE3D2AC, 0x6A4A38, 430),
        new Room.Floor(0x7F6A5A, Print.Motif.CROSSES, 54, 0x5F4E42),
        windows);
    room.furnish(
        "window frames",
        33,
        plane -> {
          Plane wood = plane.on(Stock.KRAFT).lifted(new Shadow(4, 5, 0.44));
          for (double x : xs) {
            wood.cut(
                Forms.minus(
                    Forms.soft(x - 14, 116, 298, 278, 34), Forms.soft(x, 130, 270, 250, 26)),
                0x9A6A48,
                0x6F4A34);
            wood.cut(Forms.rect(x, 200, 270, 7), 0x8A5E40);
          }
          wood.cut(Forms.rect(-360, -220, 2000, 260), 0xE9DCC0, 0xD3C29E);
          for (double x = -310; x < 1600; x += 340) {
            wood.cut(Forms.soft(x + 22, 8, 76, 20, 10), 0xF8F0DA);
          }
        });
    room.furnish(
        "rack",
        36,
        plane -> {
          Plane brass = plane.on(Stock.CARD).lifted(new Shadow(5, 6, 0.44));
          Towns.suitcase(plane.at(60, 96), 130, 70, 0x9A5A44);
          Towns.suitcase(plane.at(210, 96), 90, 54, 0x4F6F7A);
          Towns.suitcase(plane.at(1060, 96), 150, 76, 0x8A7A4A);
          Towns.suitcase(plane.at(1210, 96), 100, 60, 0x7A3F3C);
          brass.cut(Forms.rect(-360, 92, 2000, 9), 0xD9A84A, 0xA87E38);
        });
    room.furnish(
        "seats",
        42,
        plane -> {
          for (int i = 0; i < 7; i++) {
            if (i == 3) {
              continue;
            }
            seat(plane.at(-220 + 285 * i, 600), i % 2 == 0 ? 1 : -1);
          }
        });
    for (int i = 0; i < 6; i++) {
      double x = 160 + 190 * i;
      Plane plane =
          room.inside().plane("strap " + i, 44 + 0.1 * i, x - 24, -60, 48, 170).on(Stock.KRAFT);
      plane.cut(Forms.rect(x - 4, -50, 8, 110), 0x8A6242);
      plane.cut(Forms.minus(Forms.disc(x, 78, 20), Forms.disc(x, 78, 12)), 0xF1E8D4, 0xCFC2A6);
      plane.pin(x, -50, Motion.sway(0.55, 4, 0.4 * i), Motion.sway(1.3, 1, i));
    }
    for (int i = 0; i < 2; i++) {
      Lights.lamp(room.inside(), "ceiling light " + i, 45, 390 + 500 * i, 40, 360);
    }
    room.near(
        "near seat",
        1290,
        plane -> {
          Plane cloth = plane.on(Stock.VELVET);
          cloth.printed(
              Forms.soft(1150, 560, 400, 420, 50),
              0x3F6A5F,
              0x2F4F4A,
              Print.Motif.DOTS,
              40,
              0x6F9A88);
          cloth.on(Stock.WASHI).cut(Forms.soft(1190, 552, 320, 84, 16), 0xF6EFDE, 0xD9CDB4);
        });
  }

  private static void seat(Plane plane, int facing) {
    Plane at = plane.at(0, 0, facing, 1);
    Plane cloth = at.on(Stock.VELVET).lifted(new Shadow(5, 6, 0.44));
    cloth.printed(
        Forms.soft(-70, -230, 56, 220, 22), 0x4F7F72, 0x3A6058, Print.Motif.DOTS, 26, 0x7FAA98);
    cloth.on(Stock.WASHI).cut(Forms.soft(-74, -236, 62, 54, 14), 0xF6EFDE, 0xDCD0B8);
    cloth.cut(Forms.soft(-60, -92, 150, 40, 16), 0x5F9080, 0x437064);
    at.on(Stock.KRAFT).cut(Forms.rect(-56, -56, 136, 20), 0x8A5E40, 0x6A4630);
    at.on(Stock.CARD).cut(Forms.rect(-40, -36, 12, 40), 0x4A4248);
    at.on(Stock.CARD).cut(Forms.rect(52, -36, 12, 40), 0x4A4248);
  }

  /// A strip of country that passes the window at `speed` units a second.
  private static void scrolling(
      Scenery scenery,
      String id,
      double z,
      double y,
      double rise,
      int rgb,
      double speed,
      boolean trees) {
    double width = 1536;
    Plane plane = scenery.plane(id, z, -64, y - 150, width + 128, 330);
    var land = new Path2D.Double();
    land.moveTo(-200, 1000);
    for (double x = -200; x <= width + 200; x += 16) {
      double a = 2 * Math.PI * x / width;
      land.lineTo(x, y + rise * (0.6 * Math.sin(2 * a + 1) + 0.4 * Math.sin(5 * a)));
    }
    land.lineTo(width + 200, 1000);
    land.closePath();
    if (trees) {
      for (int i = 0; i < 9; i++) {
        double x = width * (i + 0.5) / 9;
        double h = plane.roll(60, 120);
        double from = y + rise * 0.5 + 6;
        if (i % 3 == 0) {
          Houses.gabled(plane.at(x, from), 56, 34, 0xF0E4CC, 0xA8523E);
        } else if (i % 3 == 1) {
          Trees.broad(plane.at(x, from), h, 0x6F9A58);
        } else {
          Trees.poplar(plane.at(x, from), h, 0x5F8758);
        }
      }
    }
    plane.hand(0).cut(land, Tint.lighter(rgb, 0.14), Tint.darker(rgb, 0.16));
    plane.repeat(
        64, true, Motion.flow(speed), new Behavior.Oscillate(Behavior.Coordinate.Y, 1.7, 0.6, z));
  }
}
