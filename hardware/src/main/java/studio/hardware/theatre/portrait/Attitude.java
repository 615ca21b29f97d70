package studio.hardware.theatre.portrait;

import studio.hardware.brief.Expression;
import studio.hardware.theatre.puppet.acting.Posture;

/// One way to be drawn.
///
/// @param id as the pool of poses calls it
/// @param behind whether the figure is seen from behind
record Attitude(String id, Crop crop, Expression expression, Posture posture, boolean behind) {

  /// How much of the figure is in the picture.
  enum Crop {
    FULL,
    UPPER,
    FACE
  }
}
