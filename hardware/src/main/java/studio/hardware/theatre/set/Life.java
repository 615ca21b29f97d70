package studio.hardware.theatre.set;

import java.awt.geom.Path2D;
import studio.hardware.theatre.paper.Shadow;
import studio.hardware.theatre.paper.Stock;
import studio.hardware.theatre.paper.Tint;

/// Small living details that several places share.
final class Life {
  private Life() {}

  /// A flock that crosses the sky; it stays away at night and in bad weather.
  static void birds(Scenery scenery, double z, double y, int rgb) {
    switch (scenery.setting().weather()) {
      case RAIN, STORM, SNOW, FOG -> {
        return;
      }
      case CLEAR, CLOUDY, WIND -> {}
    }
    if (scenery.palette().darkness() > 0.9) {
      return;
    }
    Plane plane = scenery.plane("birds", z, 0, y - 70, 2048, 190);
    plane = plane.away(0.25).lifted(Shadow.NONE).hand(0.2);
    for (int i = 0; i < 7; i++) {
      double x = 420 + 70 * Math.abs(i - 3) + plane.roll(-14, 14);
      double dy = 24 * (i - 3) * 0.6 + plane.roll(-8, 8);
      double s = plane.roll(8, 13);
      var bird = new Path2D.Double();
      bird.moveTo(-s * 1.6, -s * 0.5);
      bird.quadTo(-s * 0.6, -s * 0.9, 0, 0);
      bird.quadTo(s * 0.6, -s * 0.9, s * 1.6, -s * 0.5);
      bird.quadTo(s * 0.6, -s * 0.3, 0, s * 0.35);
      bird.quadTo(-s * 0.6, -s * 0.3, -s * 1.6, -s * 0.5);
      plane.at(x, y + dy).cut(bird, rgb);
    }
    plane.repeat(0, false, Motion.flow(-26), Motion.bob(0.2, 6, 0));
  }

  /// Butterflies by day over flowers.
  static void butterflies(Scenery scenery, int... colours) {
    if (scenery.isDark() || scenery.wind() > 0.3 || scenery.snows() || scenery.isFoggy()) {
      return;
    }
    for (int i = 0; i < colours.length; i++) {
      Plane plane = scenery.plane("butterfly " + i, 47 + i * 0.1, 0, 200, 1280, 400);
      double x = i % 2 == 0 ? plane.roll(130, 380) : plane.roll(900, 1150);
      double y = plane.roll(380, 520);
      Plane paper = plane.at(x, y).turned(plane.roll(-30, 30)).on(Stock.WASHI).hand(0.2);
      Plane wings = paper.lifted(new Shadow(5, 4, 0.3));
      wings.cut(
          Forms.moved(Forms.leaf(24, 20), 0, 0, -50, 1), Tint.lighter(colours[i], 0.2), colours[i]);
      wings.cut(
          Forms.moved(Forms.leaf(24, 20), 0, 0, -130, 1),
          Tint.lighter(colours[i], 0.2),
          colours[i]);
      wings.cut(Forms.moved(Forms.leaf(15, 13), 0, 2, 40, 1), colours[i]);
      wings.cut(Forms.moved(Forms.leaf(15, 13), 0, 2, 140, 1), colours[i]);
      paper.cut(Forms.oval(0, -1, 2, 9), 0x3A2C30);
      plane.pin(
          x,
          y,
          Motion.slide(0.12 + 0.03 * i, 46, i),
          Motion.bob(0.31 + 0.05 * i, 16, 2.0 * i),
          Motion.sway(1.1, 14, i),
          Motion.breathe(2.7, 16, i));
    }
  }

  /// Smoke curling up from (x, y).
  static void smoke(Scenery scenery, String id, double z, double x, double y, double height) {
    Plane plane = scenery.vapour(id, z, x - height, y - height * 1.3, height * 2.4, height * 1.4);
    int rgb =
        Tint.mix(scenery.palette().haze(), 0xFFFFFF, 0.3 * (1 - scenery.palette().darkness()));
    double lean = 0.25 + scenery.wind() * 0.7;
    for (int i = 0; i < 16; i++) {
      double t = i / 15.0;
      double px = x + height * (lean * t * t + 0.07 * Math.sin(t * 9));
      plane.glow(px, y - height * t, height * (0.05 + 0.16 * t), rgb, 0.6 * (1 - t) + 0.05);
    }
    plane.pin(
        x, y, Motion.sway(0.13, 4, x), Motion.breathe(0.21, 4, x), Motion.flicker(0.17, 0.7, 1));
  }

  /// A flag or pennant on a mast whose top is at (x, y); it waves about the mast.
  static void flag(Scenery scenery, String id, double z, double x, double y, double size, int rgb) {
    Plane plane = scenery.plane(id, z, x - size * 2.2, y - size, size * 4.4, size * 2.4);
    var cloth =
        Forms.line(
            x,
            y,
            x + size * 0.5,
            y + size * 0.08,
            x + size,
            y - size * 0.02,
            x + size * 1.7,
            y + size * 0.28,
            x + size,
            y + size * 0.42,
            x + size * 0.5,
            y + size * 0.58,
            x,
            y + size * 0.56);
    cloth.closePath();
    plane
        .on(Stock.WASHI)
        .lifted(Shadow.FLAT)
        .cut(cloth, Tint.lighter(rgb, 0.15), Tint.darker(rgb, 0.15));
    plane.pin(
        x, y + size * 0.28, Motion.sway(0.5 + 0.7 * scenery.wind(), 4 + 8 * scenery.wind(), x));
  }

  /// Flames about (x, y), `size` high: two flickering papers and their bloom.
  static void fire(Scenery scenery, String id, double z, double x, double y, double size) {
    int[][] tones = {{0xF7B24A, 0xD9502E}, {0xFFF0B0, 0xF2A23C}};
    for (int i = 0; i < 2; i++) {
      double s = size * (i == 0 ? 1 : 0.6);
      Plane plane =
          scenery.plane(
              id + " flame " + i, z + 0.1 * i, x - size, y - size * 1.3, size * 2, size * 1.5);
      var flame =
          Forms.loop(
              0, -s, s * 0.14, -s * 0.62, s * 0.4, -s * 0.66, s * 0.42, -s * 0.2, 0, 0, -s * 0.42,
              -s * 0.2, -s * 0.3, -s * 0.5, -s * 0.16, -s * 0.46);
      plane.at(x, y).on(Stock.WASHI).lifted(Shadow.NONE).lit(flame, tones[i][0], tones[i][1]);
      plane.pin(x, y, Motion.breathe(1.9 + i, 8, i), Motion.sway(1.3 + 0.9 * i, 5, 2.0 * i));
    }
    Lights.bloom(scenery, id + " bloom", z + 0.3, x, y - size * 0.4, size * 3.4, 0xFF9A48, 0.5);
  }
}
