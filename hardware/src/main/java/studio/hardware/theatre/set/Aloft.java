package studio.hardware.theatre.set;

import java.util.SplittableRandom;
import studio.hardware.brief.Weather;
import studio.hardware.theatre.paper.Print;
import studio.hardware.theatre.paper.Shadow;
import studio.hardware.theatre.paper.Stock;
import studio.hardware.theatre.paper.Tint;

/// Above the ground: on the clouds, and on a small moon in space.
final class Aloft {
  private Aloft() {}

  static void sky(Scenery scenery) {
    Heavens.paint(scenery);
    Life.birds(scenery, 9, 130, 0x4A5560);
    int[][] tones = {{0xCFE0EA, 12}, {0xDFE8EE, 20}, {0xEEF0F0, 34}};
    bank(scenery, "far bank", 12, 470, 60, tones[0][0], 5);
    island(scenery, "far island", 15, 240, 330, 0.5);
    bank(scenery, "middle bank", 20, 520, 80, tones[1][0], -9);
    balloon(scenery, "balloon", 26, 1080, 300, 190, 0xD9604A);
    balloon(scenery, "small balloon", 17, 880, 190, 80, 0x5F8FB0);
    island(scenery, "island", 30, 160, 400, 1);
    bank(scenery, "near bank", 36, 575, 90, tones[2][0], 14);
    Plane ground = scenery.plane("ground", 48, -320, 480, 1920, 420).on(Stock.WASHI);
    SplittableRandom dice = ground.dice();
    for (int row = 0; row < 3; row++) {
      for (int i = 0; i < 17; i++) {
        double x = -340 + 122 * i + ground.roll(-24, 24);
        double y = 634 + row * 70;
        ground
            .lifted(new Shadow(4, 7, 0.26))
            .cut(Forms.puff(x, y, ground.roll(80, 110), 50, 8, dice), 0xFBFBF8, 0xDCE4EC);
      }
    }
    ground.lifted(Shadow.NONE).cut(Forms.rect(-360, 780, 2000, 200), 0xE6ECF0, 0xD3DEE8);
    ground.hang(Motion.bob(0.09, 2, 0));
    for (int side = 0; side < 2; side++) {
      double x = side == 0 ? -20 : 1300;
      Plane near =
          scenery.plane("near cloud " + side, 86 + side, x - 330, 500, 660, 420).on(Stock.WASHI);
      for (int i = 0; i < 6; i++) {
        near.cut(
            Forms.puff(
                x + near.roll(-170, 170),
                790 + near.roll(-40, 60),
                near.roll(90, 150),
                80,
                8,
                near.dice()),
            0xFFFFFF,
            0xD6E0EA);
      }
      near.hang(Motion.slide(0.05, 16, side * 2));
    }
    Elements.outdoors(scenery);
  }

  /// A bank of clouds across the set that drifts for ever.
  private static void bank(
      Scenery scenery, String id, double z, double y, double size, int rgb, double speed) {
    double width = 1536;
    Plane plane =
        scenery
            .plane(id, z, -64, y - size * 1.6, width + 128, 900 - y + size * 1.6 - 100)
            .on(Stock.WASHI);
    SplittableRandom dice = plane.dice();
    int many = (int) (width / (size * 1.3));
    for (int i = 0; i < many; i++) {
      double x = width * (i + 0.4 * dice.nextDouble()) / many;
      double r = size * (0.8 + 0.5 * dice.nextDouble());
      double dy = size * 0.4 * dice.nextDouble();
      var puff = Forms.puff(0, 0, r * 1.25, r * 0.85, 8, dice);
      for (double left = -width; left <= width; left += width) {
        plane
            .at(x + left, y + dy)
            .lifted(new Shadow(4, 7, 0.28))
            .hand(0)
            .cut(puff, Tint.lighter(rgb, 0.35), Tint.darker(rgb, 0.08));
      }
    }
    plane
        .lifted(Shadow.NONE)
        .hand(0)
        .cut(Forms.rect(-300, y + size * 0.45, width + 700, 700), Tint.darker(rgb, 0.03), rgb);
    plane.repeat(64, true, Motion.flow(speed));
  }

  private static void island(Scenery scenery, String id, double z, double x, double y, double s) {
    Plane sheet = scenery.plane(id, z, x - 220 * s, y - 210 * s, 440 * s, 420 * s);
    Plane plane = sheet.at(x, y, s);
    plane
        .on(Stock.KRAFT)
        .cut(
            Forms.poly(
                -160, 0, 160, 0, 120, 50, 70, 84, 46, 140, 8, 190, -30, 120, -84, 90, -120, 44),
            0xA88468,
            0x6F5648);
    for (int i = 0; i < 5; i++) {
      plane.line(Forms.curve(-90 + i * 44, 20, -80 + i * 38, 44, -70 + i * 34, 60), 3, 0x5A4438);
    }
    plane.cut(
        Forms.loop(
            -172, 6, -120, -22, 0, -34, 120, -22, 172, 6, 110, 22, 40, 12, -40, 26, -110, 14),
        0x9CBF68,
        0x6F9A54);
    Houses.gabled(plane.at(40, -26), 74, 46, 0xF1E4CC, 0xB5523F);
    Trees.broad(plane.at(-70, -20), 120, 0x7BA65A);
    Trees.pine(plane.at(110, -14), 80, 0x4F7A64, scenery.snows());
    sheet.pin(x, y, Motion.bob(0.1, 7 * s, x), Motion.sway(0.07, 0.8, x));
  }

  private static void balloon(
      Scenery scenery, String id, double z, double x, double y, double s, int rgb) {
    Plane sheet = scenery.plane(id, z, x - s * 0.7, y - s, s * 1.4, s * 1.9);
    Plane paper = sheet.at(x, y).on(Stock.CARD).lifted(new Shadow(3, 4, 0.36));
    paper.line(Forms.line(-s * 0.24, s * 0.2, -s * 0.1, s * 0.62), s * 0.012, 0x5A4A40);
    paper.line(Forms.line(s * 0.24, s * 0.2, s * 0.1, s * 0.62), s * 0.012, 0x5A4A40);
    double[] widths = {0.5, 0.31, 0.11};
    int[] tones = {rgb, 0xF5E8CE, Tint.mix(rgb, 0xE8B84A, 0.6)};
    for (int i = 0; i < 3; i++) {
      double w = s * widths[i];
      paper
          .lifted(i == 0 ? Shadow.RAISED : Shadow.FLAT)
          .cut(
              Forms.loop(
                  0, -s * 0.62, w * 0.75, -s * 0.46, w, -s * 0.12, w * 0.7, s * 0.16, w * 0.25,
                  s * 0.36, -w * 0.25, s * 0.36, -w * 0.7, s * 0.16, -w, -s * 0.12, -w * 0.75,
                  -s * 0.46),
              Tint.lighter(tones[i], 0.14),
              Tint.darker(tones[i], 0.14));
    }
    paper
        .on(Stock.KRAFT)
        .printed(
            Forms.soft(-s * 0.12, s * 0.6, s * 0.24, s * 0.18, s * 0.04),
            0xC0935E,
            Print.Motif.CHECKS,
            s * 0.06 + 3,
            0x8A643E);
    sheet.pin(x, y, Motion.bob(0.08, 12, x), Motion.sway(0.1, 1.6, x), Motion.slide(0.03, 22, 0));
  }

  static void space(Scenery scenery) {
    Plane sky = scenery.plane("sky", 1).away(0).lifted(Shadow.NONE);
    sky.lit(Forms.rect(-420, -280, 2120, 1280), 0x120F30, 0x2C2458);
    for (int i = 0; i < 5; i++) {
      int rgb = i % 2 == 0 ? 0x5A3F8C : 0x2F5A8A;
      double x = sky.roll(-200, 1480);
      sky.glow(x, sky.roll(-60, 430), sky.roll(240, 460), sky.roll(120, 240), rgb, 0.42);
    }
    for (int i = 0; i < 130; i++) {
      sky.wash(
          Forms.disc(sky.roll(-320, 1600), sky.roll(-180, 700), sky.roll(0.5, 1.5)),
          Tint.sheer(0xE8ECFF, sky.roll(0.3, 0.9)));
    }
    sky.hang();
    for (int sheet = 0; sheet < 2; sheet++) {
      Plane stars = scenery.plane("stars " + sheet, 2 + sheet, -320, -180, 1920, 760);
      for (int i = 0; i < 34; i++) {
        double r = stars.roll(1.6, 6);
        stars.wash(
            Forms.star(stars.roll(-320, 1600), stars.roll(-180, 540), r, r * 0.3, 4),
            Tint.sheer(i % 3 == 0 ? 0xFFE9B8 : 0xDCE6FF, 0.9));
      }
      stars.hang(Motion.flicker(0.23 + 0.2 * sheet, 0.35, 1));
    }
    planets(scenery);
    rocket(scenery);
    Plane far = scenery.plane("far craters", 36, -320, 440, 1920, 300);
    far.cut(Forms.land(-360, 1640, 520, 30, 260, 1000, far.seed()), 0x8A84A8, 0x5F5A86);
    far.hang();
    Plane ground = scenery.plane("ground", 48, -320, 500, 1920, 400);
    ground.cut(Forms.land(-360, 1640, 582, 12, 320, 1000, ground.seed()), 0xB9B3CC, 0x77719C);
    for (int i = 0; i < 13; i++) {
      double y = ground.roll(608, 740);
      double rx = ground.roll(22, 60) * (y - 520) / 110;
      double x = ground.roll(-320, 1600);
      ground.lifted(Shadow.NONE).cut(Forms.oval(x, y, rx, rx * 0.26), 0x6A648F, 0x8E88B0);
      ground.line(Forms.curve(x - rx, y, x, y - rx * 0.26, x + rx, y), 2.4, 0xDAD5E8);
    }
    for (int i = 0; i < 9; i++) {
      Heights.rock(
          ground.at(ground.roll(-320, 1600), ground.roll(602, 720)), ground.roll(8, 26), 0x9A94B4);
    }
    ground.hang();
    Plane near = scenery.plane("near rocks", 87, -330, 560, 660, 360);
    Heights.rock(near.at(-20, 830), 180, 0x5A5480);
    Heights.rock(near.at(130, 850), 90, 0x6A648F);
    near.hang();
    Plane flag = scenery.plane("mast", 46, 1160, 380, 60, 230).on(Stock.CARD);
    flag.cut(Forms.rect(1188, 400, 6, 204), 0xE8E4F0, 0xA8A4C0);
    flag.hang();
    Life.flag(scenery, "flag", 46.2, 1194, 404, 52, 0xE0784E);
    if (scenery.setting().weather() == Weather.STORM
        || scenery.setting().weather() == Weather.WIND) {
      meteors(scenery);
    }
  }

  private static void planets(Scenery scenery) {
    Plane ringed = scenery.plane("ringed planet", 12, 780, 10, 480, 380);
    Plane paper =
        ringed
            .at(1010, 190)
            .turned(-16)
            .on(Stock.WATERCOLOUR)
            .lifted(new Shadow(6, 10, 0.5))
            .away(0);
    var ring = Forms.minus(Forms.oval(0, 0, 200, 52), Forms.oval(0, 0, 148, 30));
    paper.lit(Forms.both(ring, Forms.rect(-300, -100, 600, 100)), 0xE9C98A, 0xC79A5C);
    paper.lit(Forms.disc(0, 0, 108), 0xF2B56A, 0xB85E4A);
    for (int i = 0; i < 4; i++) {
      paper
          .lifted(Shadow.NONE)
          .lit(
              Forms.both(Forms.disc(0, 0, 108), Forms.rect(-120, -74 + i * 40, 240, 14)),
              i % 2 == 0 ? 0xD98A54 : 0xF6D8A0,
              i % 2 == 0 ? 0xC4704A : 0xE8B878);
    }
    paper.lit(Forms.both(ring, Forms.rect(-300, 0, 600, 100)), 0xF3DBA4, 0xD6AC6A);
    ringed.pin(1010, 190, Motion.sway(0.05, 2, 0));
    Plane earth = scenery.plane("blue planet", 10, 260, -30, 300, 300).away(0).at(200, -60);
    earth.lit(Forms.disc(210, 170, 78), 0x6FC0D8, 0x2F6FA0);
    Plane land = earth.lifted(Shadow.NONE);
    land.lit(
        Forms.both(
            Forms.disc(210, 170, 78), Forms.loop(160, 120, 220, 110, 236, 150, 206, 176, 170, 166)),
        0x9CC878,
        0x6F9F58);
    land.lit(
        Forms.both(Forms.disc(210, 170, 78), Forms.loop(220, 190, 262, 180, 280, 214, 240, 236)),
        0x9CC878,
        0x6F9F58);
    land.sheer(
        Forms.both(
            Forms.disc(210, 170, 78),
            Forms.minus(Forms.disc(210, 170, 90), Forms.disc(180, 148, 84))),
        0x0A0C28,
        0.5);
    earth.glow(210, 170, 130, 0x8FD0F0, 0.28);
    earth.hang(Motion.bob(0.04, 4, 0));
  }

  private static void rocket(Scenery scenery) {
    Plane plane =
        scenery
            .plane("rocket", 40, 40, 230, 320, 380)
            .away(0.05)
            .on(Stock.CARD)
            .lifted(new Shadow(5, 6, 0.46));
    Plane at = plane.at(210, 600);
    at.cut(Forms.poly(-40, -120, -104, -10, -92, 4, -36, -46), 0xC8503E, 0x943634);
    at.cut(Forms.poly(40, -120, 104, -10, 92, 4, 36, -46), 0xC8503E, 0x943634);
    at.cut(
        Forms.loop(0, -350, 50, -270, 60, -170, 40, -40, 0, -32, -40, -40, -60, -170, -50, -270),
        0xF3EEE2,
        0xBDB6C4);
    at.cut(
        Forms.loop(0, -352, 26, -318, 46, -276, 0, -268, -46, -276, -26, -318), 0xD9604A, 0xB04038);
    at.cut(Forms.disc(0, -206, 32), 0xC9A45A);
    at.lifted(Shadow.NONE).lit(Forms.disc(0, -206, 24), 0xFFEDB0, 0xF0B45A);
    at.cut(Forms.poly(-8, -110, 8, -110, 11, 4, -11, 4), 0xD9604A, 0xA03A38);
    plane.hang();
    Lights.bloom(scenery, "porthole", 40.5, 210, 394, 90, 0xFFD98A, 0.5);
  }

  private static void meteors(Scenery scenery) {
    for (int i = 0; i < 3; i++) {
      Plane plane = scenery.plane("meteor " + i, 6 + i, 200 + 330 * i, -60, 300, 160);
      double x = 480 + 330 * i;
      plane.wash(Forms.blade(x, 60, x - 220, -30, 7, 0), Tint.sheer(0xFFF0C8, 0.8));
      plane.glow(x, 60, 20, 0xFFF6DA, 0.9);
      plane.hang(Motion.flash(0.21 + 0.09 * i, 1), Motion.slide(0.21, 60, i));
    }
  }
}
