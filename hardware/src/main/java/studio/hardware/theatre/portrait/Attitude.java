package studio.hardware.theatre.portrait;

import studio.hardware.brief.Expression;
import studio.hardware.theatre.puppet.acting.Posture;

/// One way to be drawn.
///
/// @param id as the pool of poses calls it
/// @param size share of the room it could take
/// @param behind whether the figure is seen from behind
record Attitude(
    String id, Crop crop, Expression expression, Posture posture, double size, boolean behind) {
  private static final int ROCKS = 7;

  /// For bodies without knees, which have only one way to stand: they rock, and come nearer or go
  /// farther away.
  Attitude rocked() {
    int lot = Math.floorMod(id.hashCode() * 31, ROCKS * 3);
    double lean = posture.lean() + 7.0 * (lot % ROCKS - ROCKS / 2);
    var rocking =
        new Posture(
            posture.turns(),
            Math.min(posture.face(), 0.3),
            posture.sink(),
            lean,
            posture.eyes(),
            posture.mouth());
    double nearer = crop == Crop.FULL ? size * (1 - 0.14 * (lot / ROCKS)) : size;
    return new Attitude(id, crop, expression, rocking, nearer, behind);
  }

  /// How much of the figure is in the picture.
  enum Crop {
    FULL,
    UPPER,
    HEAD,
    FACE
  }
}
