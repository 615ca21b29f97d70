package studio.hardware.theatre;

import studio.hardware.brief.CameraMovement;
import studio.hardware.brief.Framing;
import studio.hardware.brief.ShotBrief;

/// What the camera does in a shot whose motion is a motion of the camera.
final class Moves {
  private Moves() {}

  /// The brief's framing; a camera told to stand still moves where the motion preset says so.
  static Framing of(ShotBrief brief) {
    Framing framing = brief.framing();
    if (framing.movement() != CameraMovement.STATIC) {
      return framing;
    }
    CameraMovement movement =
        switch (brief.motion()) {
          case SLOW_PAN ->
              brief.seed() % 2 == 0 ? CameraMovement.PAN_LEFT : CameraMovement.PAN_RIGHT;
          case GENTLE_PUSH, CARD_OPEN, POWER_UP -> CameraMovement.PUSH_IN;
          case AERIAL_DRIFT -> CameraMovement.TRACK;
          case REVEAL -> CameraMovement.PULL_OUT;
          default -> CameraMovement.STATIC;
        };
    return new Framing(framing.type(), framing.angle(), movement);
  }
}
