package studio.hardware.theatre.set;

import java.awt.GradientPaint;
import studio.hardware.brief.TimeOfDay;
import studio.hardware.brief.Weather;
import studio.hardware.theatre.paper.Palette;
import studio.hardware.theatre.paper.Tint;

/// Light itself: beams, the bloom of lamps, fireflies.
final class Lights {
  private Lights() {}

  /// The bloom of a lamp that is lit after dusk: nothing by day.
  static void lamp(Scenery scenery, String id, double z, double x, double y, double radius) {
    if (scenery.isDark()) {
      bloom(scenery, id, z, x, y, radius, Palette.LAMPLIGHT, 0.62);
    }
  }

  /// A soft round light that flickers a little.
  static void bloom(
      Scenery scenery,
      String id,
      double z,
      double x,
      double y,
      double radius,
      int rgb,
      double strength) {
    Plane plane = scenery.vapour(id, z, x - radius, y - radius, 2 * radius, 2 * radius);
    plane.glow(x, y, radius, rgb, strength);
    double hertz = 0.9 + 0.5 * plane.dice().nextDouble();
    plane.pin(x, y, Motion.flicker(hertz, 0.84, 1), Motion.breathe(hertz * 0.6, 2, x));
  }

  /// Slanting beams of daylight; none at night or under a covered sky.
  static void shafts(Scenery scenery, double z) {
    TimeOfDay time = scenery.setting().time();
    Weather weather = scenery.setting().weather();
    boolean clear = weather == Weather.CLEAR || weather == Weather.WIND || weather == Weather.FOG;
    if (!clear || time == TimeOfDay.EVENING) {
      return;
    }
    double strength = time == TimeOfDay.NIGHT ? 0.16 : 0.34;
    double lean = -scenery.lamp().x() * 420;
    Plane plane = scenery.vapour("beams", z, -320, -180, 1920, 860);
    for (int i = 0; i < 5; i++) {
      double x = 120 + 230 * i + plane.roll(-70, 70) - lean * 0.5;
      double w = plane.roll(30, 80);
      var beam = Forms.poly(x, -200, x + w, -200, x + w * 2.2 + lean, 640, x - w * 0.6 + lean, 640);
      int rgb = scenery.palette().sun();
      plane.wash(
          beam, new GradientPaint(0, -100, Tint.sheer(rgb, strength), 0, 630, Tint.sheer(rgb, 0)));
    }
    plane.hang(Motion.flicker(0.11, 0.6, 1), Motion.slide(0.05, 14, 0));
  }

  /// Points of light that wander above the ground on a dark evening.
  static void fireflies(Scenery scenery) {
    if (!scenery.isDark() || scenery.setting().weather() != Weather.CLEAR) {
      return;
    }
    for (int swarm = 0; swarm < 3; swarm++) {
      Plane plane = scenery.plane("fireflies " + swarm, 44 + swarm * 14, 100, 300, 1100, 320);
      for (int i = 0; i < 8; i++) {
        double x = plane.roll(130, 1170);
        double y = plane.roll(330, 600);
        plane.glow(x, y, 15 + 4 * swarm, 0xF2F08A, 0.7);
        plane.wash(Forms.disc(x, y, 2.2), Tint.sheer(0xFFFFE0, 0.95));
      }
      plane.hang(
          Motion.slide(0.07 + 0.02 * swarm, 26, swarm),
          Motion.bob(0.11 + 0.03 * swarm, 18, 2 * swarm),
          Motion.flicker(0.31 + 0.1 * swarm, 0.15, 1));
    }
  }
}
