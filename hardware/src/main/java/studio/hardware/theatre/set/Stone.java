package studio.hardware.theatre.set;

import java.awt.geom.Path2D;
import studio.hardware.theatre.paper.Print;
import studio.hardware.theatre.paper.Shadow;
import studio.hardware.theatre.paper.Stock;
import studio.hardware.theatre.paper.Tint;

/// Old stone: ruins overgrown with ivy, and a castle.
final class Stone {
  private Stone() {}

  static void ruins(Scenery scenery) {
    Heavens.paint(scenery);
    Life.birds(scenery, 8, 160, 0x4A5560);
    Land.hill(scenery, "far hills", 12, new Land.Lie(424, 56, 330), 0x8AA08C, _ -> {});
    Plane temple = scenery.plane("temple", 22, 540, 180, 720, 340);
    columns(temple, 600, 498, 7, 86, 210, 0xD9CDB6);
    temple.cut(Forms.poly(560, 282, 1000, 282, 1000, 252, 560, 252), 0xE3D8C2, 0xBDB09A);
    temple.cut(Forms.poly(560, 250, 760, 190, 830, 214, 850, 236, 900, 250), 0xE3D8C2, 0xC4B7A0);
    temple.cut(Forms.rect(540, 492, 700, 26), 0xD3C7B0, 0xAFA28E);
    temple.hang();
    Land.hill(
        scenery,
        "near hill",
        34,
        new Land.Lie(520, 26, 300),
        0x8FA868,
        plane -> {
          for (int i = 0; i < 6; i++) {
            Trees.poplar(
                plane.at(-280 + 330 * i + plane.roll(-60, 60), 530),
                plane.roll(110, 190),
                0x5F8758);
          }
        });
    arch(scenery);
    Land.ground(
        scenery,
        0x93A566,
        ground -> {
          for (int i = 0; i < 15; i++) {
            double x = -320 + 134 * i;
            ground
                .on(Stock.CARD)
                .lifted(Shadow.FLAT)
                .cut(
                    Forms.poly(x, 612 + ground.roll(-4, 4), x + 108, 610, x + 122, 640, x + 4, 643),
                    0xCFC4AE,
                    0xB0A48E);
          }
          Land.tufts(ground, 0x7A9A52, 40);
          for (int i = 0; i < 9; i++) {
            Heights.rock(
                ground.at(ground.roll(-320, 1600), ground.roll(604, 720)),
                ground.roll(12, 34),
                0xC4B9A4);
          }
        });
    Plane drum = scenery.plane("fallen column", 46, 880, 480, 420, 130).on(Stock.CARD);
    drum.cut(Forms.soft(920, 540, 150, 62, 10), 0xE0D5BF, 0xA89C88);
    for (int i = 0; i < 4; i++) {
      drum.line(Forms.line(926, 550 + i * 14, 1064, 550 + i * 14), 2, 0x8E8272);
    }
    drum.cut(Forms.oval(1070, 571, 22, 32), 0xC9BDA6);
    drum.lifted(Shadow.FLAT).cut(Forms.oval(1070, 571, 11, 16), 0xAFA38E);
    Trees.bush(drum.at(920, 602), 90, 0x7A9A58);
    drum.hang();
    Life.butterflies(scenery, 0xE9C45A, 0x8FB4DA);
    Lights.fireflies(scenery);
    Plane near = scenery.plane("near column", 87, -330, -220, 520, 1160);
    columns(near.away(0), -60, 940, 1, 150, 1200, 0xA89C8A);
    ivy(near, 20, 80, 560, 26);
    near.hang();
    Land.foreground(scenery, 0x7F9A56, 0xF3E9D0);
    Elements.outdoors(scenery);
  }

  /// `many` fluted columns from x, standing at y.
  static void columns(Plane plane, double x, double y, int many, double step, double h, int rgb) {
    Plane paper = plane.on(Stock.CARD);
    double w = step * 0.36;
    for (int i = 0; i < many; i++) {
      double cx = x + step * i;
      double tall = many > 3 && i >= many - 2 ? h * plane.roll(0.4, 0.8) : h;
      paper.cut(
          Forms.poly(
              cx - w * 0.46,
              y - tall,
              cx + w * 0.46,
              y - tall + (tall < h ? 14 : 0),
              cx + w * 0.54,
              y,
              cx - w * 0.54,
              y),
          Tint.lighter(rgb, 0.1),
          Tint.darker(rgb, 0.14));
      for (int k = -1; k <= 1; k++) {
        paper.line(
            Forms.line(cx + k * w * 0.26, y - tall + 16, cx + k * w * 0.28, y - 8),
            Math.max(1.2, w * 0.05),
            Tint.darker(rgb, 0.3));
      }
      if (tall == h) {
        paper.cut(
            Forms.rect(cx - w * 0.72, y - h - w * 0.2, w * 1.44, w * 0.28),
            Tint.lighter(rgb, 0.2),
            rgb);
      }
      paper.cut(
          Forms.rect(cx - w * 0.7, y - w * 0.22, w * 1.4, w * 0.28),
          Tint.lighter(rgb, 0.1),
          Tint.darker(rgb, 0.1));
    }
  }

  private static void arch(Scenery scenery) {
    Plane plane = scenery.plane("arch", 42, 100, 170, 420, 440).on(Stock.CARD);
    var body =
        Forms.minus(
            Forms.poly(
                130, 600, 130, 236, 190, 220, 300, 226, 372, 214, 430, 262, 470, 260, 474, 600),
            Forms.arch(212, 604, 180, 300));
    plane.printed(body, 0xDACDB4, 0xB3A68F, Print.Motif.BRICKS, 56, 0x8C806E);
    plane.cut(
        Forms.minus(Forms.arch(196, 604, 212, 318), Forms.arch(212, 606, 180, 302)),
        0xE8DDC8,
        0xC3B69E);
    ivy(plane, 150, 230, 330, 26);
    ivy(plane, 410, 262, 220, 16);
    plane.hang();
  }

  /// Leaves climbing down from (x, y).
  static void ivy(Plane plane, double x, double y, double length, int leaves) {
    Plane paper = plane.on(Stock.WASHI).lifted(new Shadow(2, 3, 0.4)).hand(0.4);
    plane.line(
        Forms.curve(x, y, x + 14, y + length * 0.3, x - 8, y + length * 0.65, x + 10, y + length),
        3,
        0x5A5040);
    for (int i = 0; i < leaves; i++) {
      double t = (double) i / leaves;
      double px = x + 12 * Math.sin(t * 8) + plane.roll(-22, 22) * (1 - t * 0.5);
      double py = y + length * t;
      double s = plane.roll(16, 30);
      paper.cut(
          Forms.moved(Forms.leaf(s, s * 0.72), px, py, plane.roll(30, 150), 1),
          Tint.mix(0x7FA058, 0x4F7A50, plane.roll(0, 1)),
          0x4F7A4C);
    }
  }

  static void castle(Scenery scenery) {
    Heavens.paint(scenery);
    Life.birds(scenery, 8, 120, 0x4A5560);
    Land.hill(scenery, "far hills", 12, new Land.Lie(440, 60, 330), 0x86A090, _ -> {});
    Plane keep = scenery.plane("keep", 22, 240, 0, 800, 520);
    double[][] towers = {{330, 110, 250}, {540, 120, 330}, {720, 100, 290}, {930, 120, 240}};
    keep.printed(
        Forms.rect(320, 320, 640, 210), 0xD6CBBB, 0xA89D92, Print.Motif.BRICKS, 44, 0x8A8078);
    battlements(keep, 320, 320, 640, 24, 0xD6CBBB);
    for (double[] t : towers) {
      tower(keep.at(t[0], 520), t[1], t[2] + 60, 0xDDD2C2, 0x5A6E94);
    }
    keep.hang();
    for (int i = 0; i < towers.length; i++) {
      Life.flag(
          scenery,
          "flag " + i,
          21 + 0.1 * i,
          towers[i][0],
          520 - towers[i][2] - 60 - towers[i][1] * 1.24,
          34,
          i % 2 == 0 ? 0xC8503E : 0xE2B04A);
    }
    Plane wall = scenery.plane("wall", 36, -320, 280, 1920, 330);
    wall.printed(
        Forms.minus(Forms.rect(-360, 420, 2000, 200), Forms.arch(545, 622, 190, 176)),
        0xC9BEB0,
        0x978C84,
        Print.Motif.BRICKS,
        62,
        0x7A7069);
    battlements(wall, -360, 420, 2000, 40, 0xC9BEB0);
    wall.printed(
        Forms.minus(Forms.rect(490, 350, 300, 270), Forms.arch(545, 622, 190, 176)),
        0xD3C8B9,
        0xA0958B,
        Print.Motif.BRICKS,
        62,
        0x7A7069);
    battlements(wall, 490, 350, 300, 40, 0xD3C8B9);
    wall.cut(Forms.minus(Forms.arch(530, 622, 220, 196), Forms.arch(545, 624, 190, 178)), 0xB3A89C);
    for (int i = 0; i < 5; i++) {
      wall.on(Stock.KRAFT).lifted(Shadow.FLAT).cut(Forms.rect(566 + i * 36, 448, 7, 60), 0x5A4638);
    }
    for (double x : new double[] {420, 840}) {
      banner(wall, x, 470, 60, 110, 0xB5443C);
    }
    wall.hang();
    for (double x : new double[] {505, 775}) {
      Life.fire(scenery, "torch " + x, 44, x, 500, 34);
    }
    Land.ground(
        scenery,
        0xA8A57A,
        ground -> {
          ground
              .on(Stock.KRAFT)
              .lifted(Shadow.NONE)
              .cut(Forms.poly(545, 584, 735, 584, 960, 900, 320, 900), 0xDBC49A, 0xB89C72);
          Land.tufts(ground, 0x869A56, 30);
        });
    Plane near = scenery.plane("near wall", 87, -330, 300, 480, 640);
    near.away(0)
        .printed(
            Forms.rect(-360, 420, 420, 540), 0x9A9088, 0x6F6762, Print.Motif.BRICKS, 84, 0x5A524E);
    battlements(near.away(0), -360, 420, 420, 56, 0x9A9088);
    ivy(near, 10, 420, 330, 20);
    near.hang();
    Elements.outdoors(scenery);
  }

  private static void banner(Plane plane, double x, double y, double w, double h, int rgb) {
    Plane cloth = plane.on(Stock.VELVET).lifted(new Shadow(4, 5, 0.42));
    cloth.cut(
        Forms.poly(x - w / 2, y, x + w / 2, y, x + w / 2, y + h, x, y + h * 0.84, x - w / 2, y + h),
        Tint.lighter(rgb, 0.1),
        Tint.darker(rgb, 0.15));
    cloth.lifted(Shadow.FLAT).cut(Forms.star(x, y + h * 0.38, w * 0.3, w * 0.13, 6), 0xE7C15A);
  }

  private static void battlements(
      Plane plane, double x, double y, double w, double tooth, int rgb) {
    var row = new Path2D.Double(Path2D.WIND_NON_ZERO);
    for (double at = x; at < x + w - tooth * 0.4; at += tooth * 1.7) {
      row.append(Forms.rect(at, y - tooth, Math.min(tooth, x + w - at), tooth + 4), false);
    }
    plane.cut(row, Tint.lighter(rgb, 0.16), rgb);
    plane.cut(Forms.rect(x - 3, y - 2, w + 6, tooth * 0.24), Tint.darker(rgb, 0.12));
  }

  private static void tower(Plane plane, double w, double h, int wall, int roof) {
    plane.printed(
        Forms.rect(-w / 2, -h, w, h),
        Tint.lighter(wall, 0.08),
        Tint.darker(wall, 0.16),
        Print.Motif.BRICKS,
        40,
        Tint.darker(wall, 0.32));
    plane.cut(Forms.rect(-w * 0.58, -h - 6, w * 1.16, 24), Tint.lighter(wall, 0.14), wall);
    var cone = Forms.line(-w * 0.68, -h);
    cone.quadTo(-w * 0.2, -h - w * 0.5, 0, -h - w * 1.24);
    cone.quadTo(w * 0.2, -h - w * 0.5, w * 0.68, -h);
    cone.closePath();
    plane.printed(
        cone,
        Tint.lighter(roof, 0.14),
        Tint.darker(roof, 0.12),
        Print.Motif.SHINGLES,
        18,
        Tint.darker(roof, 0.4));
    for (int i = 0; i < 2; i++) {
      Houses.pane(plane, Forms.arch(-w * 0.09, -h * 0.66 + i * h * 0.26, w * 0.18, w * 0.34));
    }
    plane.cut(Forms.rect(-1.5, -h - w * 1.5, 3, w * 0.3), 0x5A5048);
  }
}
