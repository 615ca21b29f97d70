package studio.hardware.theatre.set;

import java.util.function.Consumer;
import studio.hardware.theatre.paper.Shadow;
import studio.hardware.theatre.paper.Tint;

/// Rolling land: hills behind and the ground that performers stand on.
final class Land {
  /// How a hill lies: the height of its top, how far that wanders and over which length.
  record Lie(double y, double rise, double wave) {}

  /// The same meadow is drier, cooler or sunnier elsewhere.
  private static final int[] TONES = {0xC2A858, 0x4F8F84, 0xB9C45A};

  private Land() {}

  /// A hill as wide as the set; `props` stand before its edge, painted first or last as they like.
  static void hill(
      Scenery scenery, String id, double z, Lie lie, int grass, Consumer<Plane> props) {
    Plane plane =
        scenery.plane(id, z, -320, lie.y() - lie.rise() - 330, 1920, 1000 - lie.y() + 330);
    int rgb = plane.dusted(scenery.own("soil", grass, 0.24, TONES), 0.8);
    props.accept(plane);
    plane
        .lifted(Shadow.RAISED)
        .cut(
            Forms.land(-360, 1640, lie.y(), lie.rise(), lie.wave(), 1000, scenery.seed(id)),
            Tint.lighter(rgb, 0.16),
            Tint.darker(rgb, 0.22));
    plane.hang();
  }

  /// The top of a hill at `x`.
  static double top(Scenery scenery, String id, Lie lie, double x) {
    return Forms.height(x, lie.y(), lie.rise(), lie.wave(), scenery.seed(id));
  }

  /// The ground at z 48, nearly level, with a darker fold in front; `props` lie on it.
  static void ground(Scenery scenery, int grass, Consumer<Plane> props) {
    Plane plane = scenery.plane("ground", 48, -320, 500, 1920, 400);
    int rgb = plane.dusted(scenery.own("soil", grass, 0.24, TONES), 0.8);
    plane.cut(
        Forms.land(-360, 1640, 582, 8, 320, 1000, plane.seed()),
        Tint.lighter(rgb, 0.16),
        Tint.darker(rgb, 0.24));
    plane
        .lifted(Shadow.NONE)
        .hand(3)
        .sheer(
            Forms.land(-360, 1640, 648, 14, 190, 1000, plane.seed() + 3),
            Tint.darker(rgb, 0.35),
            0.4);
    props.accept(plane);
    plane.hang();
  }

  /// Snow that has settled on paving; nothing in other weather.
  static void snow(Scenery scenery) {
    if (!scenery.snows()) {
      return;
    }
    Plane plane = scenery.plane("settled snow", 48.4, -320, 570, 1920, 330);
    for (int i = 0; i < 3; i++) {
      plane
          .hand(2.4)
          .lifted(Shadow.FLAT)
          .sheer(
              Forms.land(-360, 1640, 604 + 44 * i, 9, 150 + 60 * i, 1000, plane.seed() + i),
              0xF4F7FA,
              0.66);
    }
    plane.hang();
  }

  /// Tufts of grass all over the ground.
  static void tufts(Plane ground, int rgb, int many) {
    for (int i = 0; i < many; i++) {
      double y = ground.roll(602, 730);
      int tone = Tint.mix(rgb, 0x2F5148, ground.roll(0, 0.5));
      Trees.grass(ground.at(ground.roll(-320, 1600), y), 36, 14 + (y - 590) * 0.1, 5, tone);
    }
  }

  /// Grass and flowers close to the audience, in both lower corners.
  static void foreground(Scenery scenery, int rgb, int... flowers) {
    for (int side = 0; side < 2; side++) {
      double x = side == 0 ? 70 : 1230;
      Plane plane = scenery.plane("near grass " + side, 88 + side, x - 420, 480, 840, 460);
      plane = plane.away(0);
      Trees.grass(plane.at(x, 800), 480, 190, 34, Tint.darker(rgb, 0.28));
      for (int i = 0; i < flowers.length * 3; i++) {
        double h = plane.roll(90, 165);
        Trees.flower(
            plane.at(x + plane.roll(-230, 230), 800, 0.62, 1), h, flowers[i % flowers.length]);
      }
      Trees.grass(plane.at(x, 810), 420, 130, 22, Tint.darker(rgb, 0.12));
      plane.pin(x, 820, Motion.sway(0.23 + 0.04 * side, 0.6 + 3 * scenery.wind(), side * 1.7));
    }
  }
}
