package studio.hardware.theatre.set;

import java.awt.geom.Path2D;
import studio.hardware.theatre.paper.Shadow;
import studio.hardware.theatre.paper.Stock;
import studio.hardware.theatre.paper.Tint;

/// A cave: nested mouths of paper stone, glowing crystals, dripping water.
final class Cavern {
  private Cavern() {}

  static void cave(Scenery scenery) {
    Heavens.paint(scenery);
    Elements.behindWindow(scenery);
    Land.hill(
        scenery,
        "outside",
        11,
        new Land.Lie(440, 30, 240),
        0x8AA679,
        plane -> {
          for (int i = 0; i < 9; i++) {
            Trees.pine(
                plane.at(300 + i * 84 + plane.roll(-20, 20), 446),
                plane.roll(50, 100),
                0x5F8A70,
                scenery.snows());
          }
        });
    int[] rock = {0x8A7F90, 0x73697F, 0x5C5470, 0x4A445F};
    for (int ring = 0; ring < 4; ring++) {
      mouth(scenery, ring, rock[ring]);
    }
    crystals(scenery, "crystals", 43, 130, 604, 150, 0x5FC9C4);
    crystals(scenery, "more crystals", 44, 1130, 606, 190, 0xB07FD9);
    crystals(scenery, "small crystals", 37, 860, 566, 90, 0x6FB8E6);
    Land.ground(
        scenery.sheltered(),
        0x6A627A,
        ground -> {
          ground
              .on(Stock.WASHI)
              .lifted(Shadow.NONE)
              .cut(
                  Forms.loop(840, 634, 1000, 612, 1180, 626, 1240, 652, 1060, 676, 880, 664),
                  0x7FC4CE,
                  0x3F7F94);
          for (int i = 0; i < 14; i++) {
            Heights.rock(
                ground.at(ground.roll(-320, 1600), ground.roll(600, 720)),
                ground.roll(12, 42),
                0x7A7286);
          }
        });
    drops(scenery);
    Plane near = scenery.plane("near stone", 87, -330, -220, 1960, 1160);
    Plane dark = near.away(0);
    dark.cut(
        Forms.poly(
            -330, -220, 120, -220, 66, -60, 20, 120, -30, 330, 0, 520, 50, 700, 110, 940, -330,
            940),
        0x3A3450,
        0x2A263E);
    dark.cut(
        Forms.poly(
            1640, -220, 1210, -220, 1262, -40, 1300, 200, 1286, 420, 1250, 600, 1190, 760, 1170,
            940, 1640, 940),
        0x3A3450,
        0x2A263E);
    near.hang();
    stalactites(scenery);
  }

  private static void mouth(Scenery scenery, int ring, int rgb) {
    double z = 16 + 7 * ring;
    Plane plane =
        scenery.plane("mouth " + ring, z).away(0.55 - 0.17 * ring).lifted(new Shadow(10, 16, 0.5));
    double rx = 330 + 96 * ring;
    double ry = 230 + 66 * ring;
    double cy = 400 - 14 * ring;
    double[] hole = new double[44];
    for (int i = 0; i < 22; i++) {
      double a = Math.PI * 2 * i / 22;
      double r = plane.roll(0.86, 1.1);
      hole[2 * i] = 640 + plane.roll(-14, 14) + rx * r * Math.cos(a);
      hole[2 * i + 1] = Math.min(cy + ry * r * Math.sin(a), 556 + 12 * ring);
    }
    var wall = new Path2D.Double(Forms.rect(-360, -220, 2000, 1160));
    wall.setWindingRule(Path2D.WIND_EVEN_ODD);
    wall.append(Forms.loop(hole), false);
    plane.cut(wall, Tint.darker(rgb, 0.12), rgb);
    for (int i = 0; i < 14; i++) {
      double a = plane.roll(Math.PI * 1.02, Math.PI * 1.98);
      double x = 640 + (rx + plane.roll(30, 90)) * Math.cos(a);
      double y = cy + (ry + plane.roll(30, 90)) * Math.sin(a);
      plane.line(
          Forms.curve(x, y, x + plane.roll(-20, 20), y - 22, x + plane.roll(-30, 30), y - 50),
          3,
          Tint.darker(rgb, 0.3));
    }
    plane.hang();
  }

  private static void stalactites(Scenery scenery) {
    for (int row = 0; row < 2; row++) {
      Plane plane = scenery.plane("stalactites " + row, row == 0 ? 41 : 85, -320, -220, 1920, 520);
      int rgb = row == 0 ? 0x5C5470 : 0x3A3450;
      var all = new Path2D.Double(Path2D.WIND_NON_ZERO);
      for (int i = 0; i < 26; i++) {
        double x = -320 + 76 * i + plane.roll(-22, 22);
        double edge = Math.abs(x - 640) / 960;
        double tip = (row == 0 ? 40 : -60) + plane.roll(0, 120) + 170 * edge;
        double w = plane.roll(22, 50);
        all.append(
            Forms.poly(
                x - w,
                -230,
                x - w * 0.5,
                tip * 0.4 - 60,
                x,
                tip,
                x + w * 0.45,
                tip * 0.4 - 60,
                x + w,
                -230),
            false);
      }
      plane.cut(all, Tint.darker(rgb, 0.2), rgb);
      plane.hang();
    }
  }

  private static void crystals(
      Scenery scenery, String id, double z, double x, double y, double size, int rgb) {
    Plane plane = scenery.plane(id, z, x - size * 1.2, y - size * 1.4, size * 2.4, size * 1.5);
    Plane paper = plane.on(Stock.WASHI).lifted(new Shadow(3, 5, 0.44)).hand(0.5);
    for (int i = 0; i < 6; i++) {
      double lean = (i - 2.5) * 15 + plane.roll(-5, 5);
      double h = size * plane.roll(0.55, 1) * (1 - Math.abs(i - 2.5) * 0.13);
      double w = size * 0.13;
      Plane shard = paper.at(x + (i - 2.5) * size * 0.11, y).turned(lean);
      shard.lit(Forms.poly(-w, 0, -w, -h * 0.8, 0, -h, 0, 0), Tint.lighter(rgb, 0.5), rgb);
      shard
          .lifted(Shadow.NONE)
          .lit(
              Forms.poly(0, 0, 0, -h, w, -h * 0.74, w, 0),
              Tint.lighter(rgb, 0.12),
              Tint.darker(rgb, 0.35));
    }
    plane.hang();
    Lights.bloom(scenery, id + " light", z + 0.3, x, y - size * 0.5, size * 1.7, rgb, 0.42);
  }

  private static void drops(Scenery scenery) {
    for (int i = 0; i < 3; i++) {
      double x = 900 + 110 * i;
      Plane plane = scenery.plane("drop " + i, 47 + 0.1 * i, x - 6, 90, 12, 24);
      plane.wash(Forms.oval(x, 104, 2.4, 6), Tint.sheer(0xDDF2F6, 0.85));
      plane.hang(Motion.fall(420 + 60 * i, 520), Motion.flicker(0.5 + 0.13 * i, 0.1, 1));
    }
  }
}
