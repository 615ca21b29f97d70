package studio.verticles.story.screenwriter;

import java.util.List;
import studio.hardware.brief.CameraAngle;
import studio.hardware.brief.CameraMovement;
import studio.hardware.brief.Expression;
import studio.hardware.brief.Framing;
import studio.hardware.brief.MotionPreset;
import studio.hardware.brief.ShotType;

/// Chooses how the camera stands and moves for what happens before it.
final class Camera {
  private static final List<MotionPreset> OPENINGS =
      List.of(
          MotionPreset.SLOW_PAN,
          MotionPreset.GENTLE_PUSH,
          MotionPreset.REVEAL,
          MotionPreset.AERIAL_DRIFT);

  private Camera() {}

  static MotionPreset opening(long seed, boolean outdoors, boolean peopled) {
    // From the air nobody can be recognised, and there is no air in a kitchen.
    int choices = outdoors && !peopled ? OPENINGS.size() : OPENINGS.size() - 1;
    return OPENINGS.get(Seeds.pick(seed, "opening", choices));
  }

  static Framing framing(
      ShotType type, MotionPreset motion, Expression mood, boolean last, long seed) {
    CameraMovement movement =
        last && type != ShotType.CLOSE_UP ? CameraMovement.PULL_OUT : movement(type, motion, seed);
    return new Framing(type, angle(type, motion, mood), movement);
  }

  private static CameraMovement movement(ShotType type, MotionPreset motion, long seed) {
    boolean left = Seeds.pick(seed, "side", 2) == 0;
    return switch (motion) {
      case SLOW_PAN, REVEAL -> left ? CameraMovement.PAN_LEFT : CameraMovement.PAN_RIGHT;
      case GENTLE_PUSH, POWER_UP, TEAR -> CameraMovement.PUSH_IN;
      case AERIAL_DRIFT -> CameraMovement.TILT_DOWN;
      case WALK_IN, SPRINT -> CameraMovement.TRACK;
      case LEAP -> CameraMovement.TILT_UP;
      case STRIKE, DODGE -> CameraMovement.HANDHELD;
      case STAND_SMALL -> CameraMovement.PULL_OUT;
      case BREATHE, BLINK_SMILE, EYES_NARROW ->
          Seeds.pick(seed, "push", 2) == 0 ? CameraMovement.PUSH_IN : CameraMovement.STATIC;
      case TALK_GESTURE ->
          Seeds.pick(seed, "push", 4) == 0 ? CameraMovement.PUSH_IN : CameraMovement.STATIC;
      case WALK_OUT, WIND_WIDE, LISTEN, IDLE_SWAY, TURN, FACE_TO_FACE -> CameraMovement.STATIC;
      case HEAD_TURN, STARTLE, HAIR_WIND, LIPS, GLANCE -> CameraMovement.STATIC;
      case CARD_OPEN, CARD_ROLL -> type.isCard() ? CameraMovement.STATIC : CameraMovement.PUSH_IN;
    };
  }

  private static CameraAngle angle(ShotType type, MotionPreset motion, Expression mood) {
    if (motion == MotionPreset.AERIAL_DRIFT || motion == MotionPreset.STAND_SMALL) {
      return CameraAngle.HIGH;
    }
    if (motion == MotionPreset.LEAP || motion == MotionPreset.POWER_UP) {
      return CameraAngle.LOW;
    }
    if (motion == MotionPreset.DODGE) {
      return CameraAngle.DUTCH;
    }
    boolean near = type == ShotType.MEDIUM || type == ShotType.CLOSE_UP;
    return switch (mood) {
      case ANGRY, DETERMINED -> near ? CameraAngle.LOW : CameraAngle.EYE_LEVEL;
      case SAD, AFRAID -> near ? CameraAngle.HIGH : CameraAngle.EYE_LEVEL;
      case NEUTRAL, HAPPY, SURPRISED, TENDER -> CameraAngle.EYE_LEVEL;
    };
  }
}
