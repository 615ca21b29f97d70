package studio.hardware.theatre.set;

import java.awt.Color;
import java.awt.LinearGradientPaint;
import java.awt.geom.Point2D;
import java.util.SplittableRandom;
import studio.hardware.brief.TimeOfDay;
import studio.hardware.brief.Weather;
import studio.hardware.theatre.paper.Palette;
import studio.hardware.theatre.paper.Shadow;
import studio.hardware.theatre.paper.Stock;
import studio.hardware.theatre.paper.Tint;

/// The sky: a washed sheet, rings of paper around the sun or the moon, stars and drifting clouds.
final class Heavens {
  private Heavens() {}

  /// Where the sun, the moon or the afterglow stands.
  record Sun(double x, double y, double radius) {
    static Sun at(TimeOfDay time) {
      return switch (time) {
        case DAWN -> new Sun(930, 390, 58);
        case MORNING -> new Sun(1010, 190, 50);
        case MIDDAY -> new Sun(760, 92, 48);
        case AFTERNOON -> new Sun(300, 170, 52);
        case SUNSET -> new Sun(330, 400, 76);
        case EVENING -> new Sun(980, 150, 40);
        case NIGHT -> new Sun(930, 140, 52);
      };
    }
  }

  /// Everything up to z 6.
  static void paint(Scenery scenery) {
    sheet(scenery);
    stars(scenery);
    disc(scenery);
    clouds(scenery);
  }

  private static boolean isCovered(Scenery scenery) {
    return switch (scenery.setting().weather()) {
      case CLEAR, WIND -> false;
      case CLOUDY, RAIN, SNOW, FOG, STORM -> true;
    };
  }

  private static void sheet(Scenery scenery) {
    Palette colours = scenery.palette();
    Plane sky = scenery.plane("sky", 1).away(0).lifted(Shadow.RAISED);
    var wash =
        new LinearGradientPaint(
            new Point2D.Double(0, -60),
            new Point2D.Double(0, 560),
            new float[] {0, 0.5f, 1},
            new Color[] {
              new Color(colours.zenith()), new Color(colours.sky()), new Color(colours.horizon())
            });
    sky.glue(sky.piece(Forms.rect(-420, -280, 2120, 1280)).paint(wash).shadow(Shadow.NONE).edge(0));
    Sun sun = Sun.at(scenery.setting().time());
    boolean low = scenery.setting().time() == TimeOfDay.EVENING;
    double x = low ? 300 : sun.x();
    double y = low ? 470 : sun.y();
    int glow = low ? colours.horizon() : Tint.mix(colours.horizon(), colours.sun(), 0.55);
    double faint = isCovered(scenery) ? 0.10 : 0.22;
    SplittableRandom dice = scenery.dice("rings");
    for (int ring = 4; ring >= 1; ring--) {
      double r = sun.radius() + 70 * ring + 16 * ring * ring;
      var halo =
          Forms.oval(
              x + 8 * (dice.nextDouble() - 0.5), y, r, r * (0.97 + 0.05 * dice.nextDouble()));
      sky.hand(3.2)
          .glue(sky.piece(halo).wobble(3).color(glow).opacity(faint).shadow(new Shadow(2, 9, 0.5)));
    }
    sky.hang();
  }

  private static void stars(Scenery scenery) {
    double dark = scenery.palette().darkness();
    TimeOfDay time = scenery.setting().time();
    boolean seen = time == TimeOfDay.NIGHT || time == TimeOfDay.EVENING;
    if (!seen || isCovered(scenery)) {
      return;
    }
    for (int sheet = 0; sheet < 2; sheet++) {
      Plane plane = scenery.plane("stars " + sheet, 2 + sheet * 0.2, -320, -180, 1920, 640);
      for (int i = 0; i < 60; i++) {
        double x = plane.roll(-320, 1600);
        double y = -180 + 600 * Math.pow(plane.dice().nextDouble(), 1.4);
        double r = 0.9 + 2.0 * Math.pow(plane.dice().nextDouble(), 3);
        int rgb = Tint.mix(0xFFF6DA, 0xC8DCFF, plane.dice().nextDouble());
        var shape = r > 2 ? Forms.star(x, y, r * 2.6, r * 0.8, 4) : Forms.disc(x, y, r);
        plane.wash(shape, Tint.sheer(rgb, (0.55 + 0.4 * dark) * (y > 250 ? 0.5 : 0.95)));
      }
      plane.hang(Motion.flicker(0.23 + 0.16 * sheet, 0.55, 1));
    }
  }

  private static void disc(Scenery scenery) {
    TimeOfDay time = scenery.setting().time();
    Weather weather = scenery.setting().weather();
    if (weather == Weather.RAIN || weather == Weather.STORM || weather == Weather.SNOW) {
      return;
    }
    Palette colours = scenery.palette();
    Sun sun = Sun.at(time);
    double r = sun.radius();
    double glowing = isCovered(scenery) ? 0.25 : 0.6;
    Plane halo = scenery.vapour("halo", 2.6, sun.x() - 320, sun.y() - 320, 640, 640);
    halo.glow(sun.x(), sun.y(), 300, colours.sun(), glowing * 0.75);
    halo.pin(sun.x(), sun.y(), Motion.breathe(0.08, 3, 0));
    Plane plane = scenery.plane("sun", 2.8, sun.x() - 140, sun.y() - 140, 280, 280).away(0);
    plane = plane.on(Stock.WASHI).lifted(Shadow.NONE);
    boolean moon = time == TimeOfDay.NIGHT || time == TimeOfDay.EVENING;
    if (time == TimeOfDay.EVENING) {
      var crescent =
          Forms.minus(
              Forms.disc(sun.x(), sun.y(), r),
              Forms.disc(sun.x() + r * 0.5, sun.y() - r * 0.22, r * 0.92));
      plane.lit(crescent, 0xFFF3D2, 0xF3DDB4);
    } else {
      int body = isCovered(scenery) ? Tint.mix(colours.sun(), colours.sky(), 0.5) : colours.sun();
      plane.lit(Forms.disc(sun.x(), sun.y(), r), Tint.lighter(body, 0.35), body);
      if (moon) {
        plane.wash(Forms.oval(sun.x() - 14, sun.y() - 8, 12, 9), Tint.sheer(0x8FA3CC, 0.35));
        plane.wash(Forms.oval(sun.x() + 16, sun.y() + 14, 16, 11), Tint.sheer(0x8FA3CC, 0.3));
        plane.wash(Forms.disc(sun.x() + 10, sun.y() - 22, 6), Tint.sheer(0x8FA3CC, 0.3));
      }
    }
    plane.hang();
  }

  private static void clouds(Scenery scenery) {
    Weather weather = scenery.setting().weather();
    double speed = 3 + 14 * scenery.wind();
    int many = scenery.isFoggy() ? 3 : isCovered(scenery) ? 9 : 4;
    for (int row = 0; row < 2; row++) {
      double width = 2048;
      double top = row == 0 ? 60 : -60;
      Plane plane = scenery.plane("clouds " + row, 3.2 + row, -384, top - 140, width + 128, 400);
      plane = plane.away(0).on(Stock.WASHI).lifted(new Shadow(4, 7, 0.26)).hand(1.2);
      Palette colours = scenery.palette();
      int light =
          Tint.mix(Tint.mix(0xFFFFFF, colours.sun(), 0.3), colours.sky(), row == 0 ? 0.5 : 0.3);
      int body =
          Tint.mix(
              Tint.multiply(light, Tint.mix(colours.light(), 0xFFFFFF, 0.25)), colours.sky(), 0.15);
      int foot = Tint.mix(body, colours.horizon(), 0.5);
      if (weather == Weather.STORM || weather == Weather.RAIN) {
        body = Tint.mix(colours.sky(), colours.zenith(), row == 0 ? 0.2 : 0.75);
        foot = Tint.bright(body, weather == Weather.STORM ? 0.72 : 0.86);
      }
      SplittableRandom dice = scenery.dice("clouds " + row);
      for (int i = 0; i < many; i++) {
        double w = 190 + 210 * dice.nextDouble();
        double h = 56 + 50 * dice.nextDouble();
        if (isCovered(scenery)) {
          w *= 1.7;
          h *= 1.5;
        }
        double x = -320 + width * (i + 0.2 + 0.6 * dice.nextDouble()) / many;
        double y = top + 130 * dice.nextDouble();
        var shape = Forms.cloud(0, 0, w, h, dice);
        if (!isCovered(scenery) && hides(x, y, w, h, Sun.at(scenery.setting().time()))) {
          continue;
        }
        for (double again = -width; again <= width; again += width) {
          plane
              .at(x + again, y)
              .glue(
                  plane
                      .at(x + again, y)
                      .piece(shape)
                      .wobble(0)
                      .wash(body, foot)
                      .opacity(row == 0 ? 0.8 : 0.94));
        }
      }
      plane.repeat(64, false, Motion.flow(row == 0 ? speed * 0.6 : speed));
    }
  }

  /// Whether a cloud would stand before the sun when the shot begins.
  private static boolean hides(double x, double y, double w, double h, Sun sun) {
    return Math.abs(x - sun.x()) < w * 0.55 + sun.radius()
        && Math.abs(y - h * 0.4 - sun.y()) < h * 0.6 + sun.radius();
  }
}
