package studio.hardware.theatre.set;

import java.awt.geom.Path2D;
import studio.hardware.theatre.paper.Shadow;
import studio.hardware.theatre.paper.Stock;
import studio.hardware.theatre.paper.Tint;
import studio.hardware.theatre.stage.Behavior;

/// Water: rows of paper waves that scroll at different speeds, and sheets of still water.
final class Sea {
  static final int BLUE = 0x3F8FA6;

  private static final double TILE = 1536;
  private static final double BORDER = 64;

  private Sea() {}

  /// One row of waves across the set: crests at `y`, `high` from crest to trough, `length` from
  /// crest to crest (rounded so that the row repeats), flowing at `speed` units a second.
  static void row(
      Scenery scenery,
      String id,
      double z,
      double y,
      double high,
      double length,
      int rgb,
      double speed) {
    double depth = 900 - y;
    Plane plane =
        scenery.plane(
            id, z, -BORDER, y - high - 6, TILE + 2 * BORDER, Math.min(depth, 260) + high + 6);
    double step = TILE / Math.max(2, Math.round(TILE / length));
    var wave = new Path2D.Double();
    wave.moveTo(-step * 3, 1200);
    wave.lineTo(-step * 3, y);
    for (double x = -step * 3; x < TILE + step * 3; x += step) {
      wave.curveTo(x + step * 0.30, y, x + step * 0.42, y - high, x + step * 0.62, y - high);
      wave.curveTo(
          x + step * 0.72,
          y - high,
          x + step * 0.68,
          y - high * 0.42,
          x + step * 0.76,
          y - high * 0.25);
      wave.curveTo(x + step * 0.84, y - high * 0.05, x + step * 0.92, y, x + step, y);
    }
    wave.lineTo(TILE + step * 3, 1200);
    wave.closePath();
    Plane paper =
        plane
            .away(0.55 * Math.clamp((50 - z) / 49, 0, 1))
            .on(Stock.WATERCOLOUR)
            .lifted(new Shadow(3, 6, 0.4))
            .hand(0);
    paper.cut(wave, Tint.lighter(rgb, 0.2), Tint.darker(rgb, 0.25));
    for (double x = -step * 2; x < TILE + step * 2; x += step) {
      paper.line(
          Forms.curve(
              x + step * 0.18,
              y + high * 0.24,
              x + step * 0.42,
              y - high * 0.42,
              x + step * 0.6,
              y - high * 0.72),
          Math.max(1, high * 0.06),
          Tint.lighter(rgb, 0.75));
      paper.line(
          Forms.curve(
              x + step * 0.3,
              y + high * 0.75,
              x + step * 0.5,
              y + high * 0.5,
              x + step * 0.78,
              y + high * 0.8),
          Math.max(0.8, high * 0.04),
          Tint.lighter(rgb, 0.5));
    }
    plane.repeat(BORDER, true, Motion.flow(speed), Motion.bob(0.16 + z * 0.001, high * 0.10, z));
  }

  /// Rides the row `target`, tilting up to `tilt` degrees; for [Plane#launch].
  static Behavior ride(String target, double tilt) {
    return new Behavior.PivotOnCrest(target, tilt, 0.2, 0.2, 0.8);
  }

  /// Level water from `y` down to `bottom` with drifting glints, from far (`z`) on.
  static void still(Scenery scenery, double z, double y, double bottom, int rgb) {
    Plane water = scenery.plane("water", z, -320, y - 10, 1920, bottom - y + 10);
    int reflected = scenery.palette().sky();
    int near = scenery.palette().local(rgb, 0.15);
    water.glue(
        water
            .piece(Forms.rect(-400, y, 2080, bottom - y + 60))
            .wobble(0.8)
            .shadow(Shadow.NONE)
            .wash(
                Tint.mix(Tint.mix(near, reflected, 0.45), scenery.palette().horizon(), 0.25),
                Tint.darker(near, 0.18)));
    water.hang();
    Heavens.Sun sun = Heavens.Sun.at(scenery.setting().time());
    Plane path = scenery.vapour("sun path", z + 0.2, sun.x() - 260, y, 520, bottom - y);
    for (int i = 0; i < 26; i++) {
      double t = i / 25.0;
      double w = 20 + 90 * t + path.roll(0, 40);
      double py = y + 4 + (bottom - y - 8) * Math.pow(t, 1.3);
      path.wash(
          Forms.oval(sun.x() + path.roll(-30, 30), py, w, 1.4 + 3 * t),
          Tint.sheer(scenery.palette().sun(), 0.3));
    }
    path.hang(Motion.flicker(0.4, 0.55, 1), Motion.slide(0.3, 5, 0));
    for (int i = 0; i < 3; i++) {
      Plane glints = scenery.plane("glints " + i, z + 0.3 + 0.1 * i, 0, y, 1280, bottom - y);
      for (int k = 0; k < 26; k++) {
        double t = Math.pow(glints.dice().nextDouble(), 1.2);
        double w = 10 + 60 * t;
        double x = glints.roll(0, 1280 - w);
        double gy = y + 6 + (bottom - y - 12) * t;
        glints.wash(
            Forms.oval(x + w / 2, gy, w / 2, 0.8 + 2 * t),
            Tint.sheer(Tint.mix(0xFFFFFF, scenery.palette().horizon(), 0.4), 0.34));
      }
      glints.repeat(
          0, false, Motion.flow((i - 1) * 7 + 3), Motion.flicker(0.3 + 0.13 * i, 0.35, 1));
    }
  }
}
