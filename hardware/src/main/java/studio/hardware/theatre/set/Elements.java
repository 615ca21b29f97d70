package studio.hardware.theatre.set;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.util.SplittableRandom;
import studio.hardware.theatre.paper.Shadow;
import studio.hardware.theatre.paper.Stock;
import studio.hardware.theatre.paper.Tint;

/// Rain, snow, fog, lightning and flying leaves: tiled sheets at several depths. Falling sheets
/// repeat every `PERIOD` units downwards, so that they fall for ever.
final class Elements {
  private static final double PERIOD = 360;
  private static final double WIDTH = 768;

  private Elements() {}

  /// The weather's sheets, far (`farZ`) to near, for a place under the open sky.
  static void outdoors(Scenery scenery) {
    switch (scenery.setting().weather()) {
      case CLEAR, CLOUDY -> {}
      case WIND -> leaves(scenery);
      case RAIN -> {
        rain(scenery, "far rain", 20, 46, 0.5, 620, 0.5);
        rain(scenery, "rain", 47.5, 34, 0.8, 840, 0.6);
        rain(scenery, "near rain", 72, 14, 1.35, 1150, 0.42);
        splashes(scenery);
      }
      case STORM -> {
        rain(scenery, "far rain", 20, 70, 0.5, 700, 0.5);
        rain(scenery, "rain", 47.5, 56, 0.8, 980, 0.62);
        rain(scenery, "near rain", 72, 24, 1.35, 1350, 0.45);
        splashes(scenery);
        lightning(scenery);
      }
      case SNOW -> {
        snow(scenery, "far snow", 18, 120, 2.6, 42);
        snow(scenery, "snow", 47.5, 60, 4.2, 66);
        snow(scenery, "near snow", 74, 14, 7.4, 105);
      }
      case FOG -> {
        fog(scenery, "far fog", 14, 470, 0.85, 9);
        fog(scenery, "fog", 43, 530, 0.8, -14);
        fog(scenery, "near fog", 70, 700, 0.55, 22);
      }
    }
  }

  /// What falls behind a window: one sheet, under the wall that hides the rest of it.
  static void behindWindow(Scenery scenery) {
    switch (scenery.setting().weather()) {
      case CLEAR, CLOUDY, WIND -> {}
      case RAIN -> rain(scenery, "rain", 8, 46, 0.6, 640, 0.7);
      case STORM -> {
        rain(scenery, "rain", 8, 80, 0.7, 820, 0.75);
        lightning(scenery);
      }
      case SNOW -> snow(scenery, "snow", 8, 90, 2.6, 50);
      case FOG -> fog(scenery, "fog", 8, 330, 0.9, 10);
    }
  }

  private static double slant(Scenery scenery) {
    return 0.08 + 0.3 * Math.max(0, scenery.wind() - 0.3);
  }

  private static void rain(
      Scenery scenery, String id, double z, int many, double size, double speed, double seen) {
    Plane plane = scenery.plane(id, z, 0, -180 - PERIOD, WIDTH, 1080 + PERIOD);
    int rgb = Tint.mix(0xDDE9F5, scenery.palette().haze(), 0.25);
    double slant = slant(scenery);
    SplittableRandom dice = plane.dice();
    for (int i = 0; i < many; i++) {
      double x = dice.nextDouble() * WIDTH;
      double y = dice.nextDouble() * PERIOD;
      double length = (26 + 34 * dice.nextDouble()) * size;
      double width = (1.1 + 0.9 * dice.nextDouble()) * size;
      double alpha = seen * (0.5 + 0.5 * dice.nextDouble());
      for (double top = -180 - 2 * PERIOD; top < 900; top += PERIOD) {
        for (double left = -WIDTH; left <= WIDTH; left += WIDTH) {
          double px = x + left;
          double py = y + top;
          plane.wash(
              Forms.blade(px - length * slant, py + length, px, py, width, 0),
              Tint.sheer(rgb, alpha));
        }
      }
    }
    plane.repeat(0, false, Motion.fall(speed, PERIOD), Motion.flow(-speed * slant));
  }

  private static void splashes(Scenery scenery) {
    for (int set = 0; set < 2; set++) {
      Plane plane = scenery.plane("splashes " + set, 49.5, -320, 570, 1920, 200);
      for (int i = 0; i < 46; i++) {
        double y = plane.roll(600, 750);
        double r = 4 + (y - 590) * 0.05;
        var ring =
            new BasicStroke(1.3f)
                .createStrokedShape(
                    Forms.oval(plane.roll(-320, 1600), y, r * plane.roll(1, 2.2), r * 0.42));
        plane.wash(ring, Tint.sheer(0xE6F0FA, 0.34));
      }
      plane.hang(Motion.flicker(2.1 + 0.7 * set, 0, 1));
    }
  }

  private static void lightning(Scenery scenery) {
    Plane flash =
        new Plane(scenery, "flash", 6.5, Extent.OVERSCAN.area(), scenery.pixelsPerUnit() / 8);
    flash.wash(
        Forms.rect(-400, -300, 2100, 1300),
        new GradientPaint(0, -180, Tint.sheer(0xF2F4FF, 0.95), 0, 700, Tint.sheer(0xBFCBFF, 0.25)));
    flash.hang(Motion.flash(0.19, 0.85));
    if (!scenery.setting().kind().isIndoors()) {
      Plane glare =
          new Plane(scenery, "glare", 77, Extent.OVERSCAN.area(), scenery.pixelsPerUnit() / 16);
      glare.wash(Forms.rect(-400, -300, 2100, 1300), Tint.sheer(0xE4E9FF, 1));
      glare.hang(Motion.flash(0.19, 0.2));
    }
    SplittableRandom dice = scenery.dice("bolt");
    double x = 250 + 780 * dice.nextDouble();
    Plane bolt = scenery.plane("bolt", 6.6, x - 220, -180, 440, 640);
    double at = x;
    var path = Forms.line(at, -180);
    for (double y = -120; y <= 400; y += 52) {
      at += (dice.nextDouble() - 0.5) * 90;
      path.lineTo(at, y);
      if (dice.nextInt(3) == 0) {
        double side = (dice.nextDouble() - 0.5) * 150;
        bolt.wash(Forms.blade(at, y, at + side, y + 90, 5, 0.1), Color.WHITE);
      }
    }
    bolt.wash(new BasicStroke(14, 1, 1).createStrokedShape(path), Tint.sheer(0xAFC2FF, 0.3));
    bolt.wash(new BasicStroke(5, 1, 1).createStrokedShape(path), Color.WHITE);
    bolt.hang(Motion.flash(0.19, 1));
  }

  private static void snow(
      Scenery scenery, String id, double z, int many, double size, double speed) {
    Plane plane = scenery.plane(id, z, 0, -180 - PERIOD, WIDTH, 1080 + PERIOD);
    int rgb = Tint.mix(0xFFFFFF, scenery.palette().light(), 0.35);
    SplittableRandom dice = plane.dice();
    for (int i = 0; i < many; i++) {
      double x = dice.nextDouble() * WIDTH;
      double y = dice.nextDouble() * PERIOD;
      double r = size * (0.5 + 0.8 * dice.nextDouble());
      double alpha = 0.65 + 0.3 * dice.nextDouble();
      boolean crystal = r > 3.6;
      for (double top = -180 - 2 * PERIOD; top < 900; top += PERIOD) {
        for (double left = -WIDTH; left <= WIDTH; left += WIDTH) {
          var flake =
              crystal
                  ? Forms.star(x + left, y + top, r, r * 0.52, 6)
                  : Forms.disc(x + left, y + top, r);
          plane.wash(flake, Tint.sheer(rgb, alpha));
        }
      }
    }
    plane.repeat(
        0,
        false,
        Motion.fall(speed, PERIOD),
        Motion.slide(0.11, 18 + size * 3, z),
        Motion.flow(-speed * 0.12));
  }

  private static void fog(
      Scenery scenery, String id, double z, double y, double seen, double speed) {
    double width = 2048;
    Plane plane =
        new Plane(
            scenery,
            id,
            z,
            new java.awt.geom.Rectangle2D.Double(0, y - 230, width, 460),
            scenery.pixelsPerUnit() / 4);
    int rgb =
        Tint.mix(scenery.palette().haze(), 0xFFFFFF, 0.2 * (1 - scenery.palette().darkness()));
    SplittableRandom dice = plane.dice();
    for (int i = 0; i < 16; i++) {
      double x = dice.nextDouble() * width;
      double dy = (dice.nextDouble() - 0.5) * 150;
      double rx = 300 + 260 * dice.nextDouble();
      for (double left = -width; left <= width; left += width) {
        plane.glow(x + left, y + dy, rx, 60 + rx * 0.16, rgb, seen * 0.5);
      }
    }
    plane.repeat(0, false, Motion.flow(speed));
  }

  private static void leaves(Scenery scenery) {
    int[] colours = {0xC98B3C, 0x9CA84E, 0xB5573B, 0x6F8C4A};
    for (int sheet = 0; sheet < 2; sheet++) {
      double z = sheet == 0 ? 40 : 76;
      double size = sheet == 0 ? 12 : 22;
      Plane plane = scenery.plane("leaves " + sheet, z, 0, 40, 1536, 600);
      plane = plane.away(0.1).on(Stock.WASHI).lifted(Shadow.NONE).hand(0.6);
      SplittableRandom dice = plane.dice();
      for (int i = 0; i < (sheet == 0 ? 12 : 6); i++) {
        double x = 60 + dice.nextDouble() * 1400;
        double y = 60 + dice.nextDouble() * (sheet == 0 ? 520 : 560);
        var leaf = Forms.moved(Forms.leaf(size, size * 0.5), x, y, dice.nextDouble() * 360, 1);
        plane.cut(leaf, colours[dice.nextInt(colours.length)]);
      }
      plane.repeat(
          0, false, Motion.flow(sheet == 0 ? 210 : 340), Motion.bob(0.4 + 0.1 * sheet, 26, sheet));
    }
  }
}
