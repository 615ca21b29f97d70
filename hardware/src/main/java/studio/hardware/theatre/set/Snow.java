package studio.hardware.theatre.set;

import studio.hardware.theatre.paper.Palette;
import studio.hardware.theatre.paper.Print;
import studio.hardware.theatre.paper.Shadow;
import studio.hardware.theatre.paper.Stock;

/// Snow country: white slopes, firs and a cabin with a light in it.
final class Snow {
  private Snow() {}

  static void snowfield(Scenery scenery) {
    Heavens.paint(scenery);
    Heights.range(scenery, "white range", 12, 450, 190, 300, 0xA9BCD0);
    var far = new Land.Lie(464, 30, 320);
    Land.hill(
        scenery,
        "far snow slope",
        22,
        far,
        0xE3ECF3,
        plane -> {
          for (int i = 0; i < 20; i++) {
            double x = -310 + 96 * i + plane.roll(-30, 30);
            Trees.pine(
                plane.at(x, Land.top(scenery, "far snow slope", far, x) + 8),
                plane.roll(50, 100),
                0x5F8580,
                true);
          }
        });
    cabin(scenery);
    Land.hill(
        scenery,
        "near snow slope",
        40,
        new Land.Lie(556, 18, 360),
        0xEDF3F7,
        plane -> {
          for (double x : new double[] {-180, 40, 1010, 1150, 1400}) {
            Trees.pine(plane.at(x, 570), plane.roll(170, 250), 0x4F766E, true);
          }
        });
    Land.ground(
        scenery,
        0xF0F4F7,
        ground -> {
          for (int i = 0; i < 16; i++) {
            ground
                .lifted(Shadow.NONE)
                .on(Stock.WASHI)
                .sheer(
                    Forms.oval(420 + i * 58, 640 + 22 * Math.sin(i * 0.7) + (i % 2) * 12, 11, 5),
                    0x93A9C4,
                    0.6);
          }
        });
    Plane near = scenery.plane("near pine", 86, -320, 100, 640, 800);
    Trees.pine(near.at(-20, 860), 680, 0x3A615C, true);
    near.pin(-20, 860, Motion.sway(0.15, 0.3 + 1.2 * scenery.wind(), 0));
    Plane drift = scenery.plane("near drift", 89, 900, 600, 740, 320);
    drift.cut(Forms.loop(960, 900, 1120, 740, 1300, 690, 1640, 640, 1640, 940), 0xF6F9FB, 0xC9D8E6);
    drift.hang();
    Elements.outdoors(scenery);
  }

  private static void cabin(Scenery scenery) {
    Plane plane = scenery.plane("cabin", 34, 130, 360, 330, 210);
    Plane wood = plane.on(Stock.KRAFT).lifted(new Shadow(4, 5, 0.42));
    wood.cut(Forms.rect(352, 386, 30, 60), 0x9A8578, 0x7A675E);
    wood.printed(
        Forms.rect(190, 460, 210, 104), 0xA8764E, 0x84583E, Print.Motif.PLANKS, 34, 0x4A3026);
    wood.cut(Forms.rect(270, 494, 40, 70), 0x6A4634);
    for (double x : new double[] {212, 340}) {
      wood.lit(
          Forms.rect(x, 486, 38, 36),
          scenery.isDark() ? Palette.LAMPLIGHT : plane.tone(0xBFD6DE),
          scenery.isDark() ? 0xF0A04A : plane.tone(0x93B4C4));
      wood.line(Forms.line(x + 19, 486, x + 19, 522), 3, 0x5A3A2C);
      wood.line(Forms.line(x, 504, x + 38, 504), 3, 0x5A3A2C);
    }
    wood.on(Stock.WASHI)
        .cut(
            Forms.loop(
                160, 470, 180, 440, 250, 400, 295, 388, 340, 402, 410, 440, 432, 470, 400, 476, 295,
                462, 190, 476),
            0xFBFCFD,
            0xD5E1EB);
    wood.on(Stock.WASHI).cut(Forms.soft(348, 378, 38, 14, 7), 0xFBFCFD);
    plane.hang();
    Life.smoke(scenery, "chimney smoke", 33.5, 366, 386, 170);
    Lights.lamp(scenery, "cabin light", 34.5, 295, 510, 190);
  }
}
