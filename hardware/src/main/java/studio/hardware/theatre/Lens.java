package studio.hardware.theatre;

import java.util.random.RandomGenerator;
import studio.hardware.brief.CameraAngle;
import studio.hardware.brief.Framing;
import studio.hardware.theatre.stage.CameraMove.View;
import studio.hardware.theatre.stage.Manifest;

/// What a camera that does not move would see of the set. Closer shots come closer to the set only
/// a little; the performers themselves step forward. So backdrops stay sharp and depth stays felt.
final class Lens {
  private Lens() {}

  /// The camera at rest for `framing`; `random` chooses what taste leaves open.
  static View at(Framing framing, RandomGenerator random) {
    double zoom =
        switch (framing.type()) {
          case ESTABLISHING -> 1.04;
          case WIDE -> 1.1;
          case ACTION -> 1.22;
          case MEDIUM -> 1.34;
          case CLOSE_UP -> 1.62;
          case EXTREME_CLOSE_UP -> 2.1;
          case TITLE_CARD, CREDITS -> 1;
        };
    double x = Manifest.WIDTH / 2;
    if (!framing.type().isCard()) {
      x += (random.nextDouble() - 0.5) * 160 * (zoom - 1);
    }
    double y = Manifest.HEIGHT / 2 + tilt(framing.angle());
    double roll =
        framing.angle() == CameraAngle.DUTCH
            ? (random.nextBoolean() ? 1 : -1) * (6 + 3 * random.nextDouble())
            : 0;
    return new View(0, x, y, framing.angle() == CameraAngle.DUTCH ? zoom * 1.08 : zoom, roll);
  }

  /// Looking down from above lifts the horizon in the picture, looking up lowers it.
  private static double tilt(CameraAngle angle) {
    return switch (angle) {
      case HIGH -> 78;
      case LOW -> -78;
      case EYE_LEVEL, DUTCH, POV -> 0;
    };
  }
}
