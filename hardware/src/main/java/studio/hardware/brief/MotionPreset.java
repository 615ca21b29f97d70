package studio.hardware.brief;

import java.util.Arrays;
import java.util.List;

/// What happens in a shot, in one phrase: the theatre plays it with paper, a video model reads the
/// phrase.
public enum MotionPreset {
  SLOW_PAN(ShotType.ESTABLISHING, "the view glides slowly across the place"),
  GENTLE_PUSH(ShotType.ESTABLISHING, "the view draws gently nearer"),
  REVEAL(ShotType.ESTABLISHING, "a near object slides aside and reveals the place"),
  AERIAL_DRIFT(ShotType.ESTABLISHING, "the view drifts as if from the air"),

  WALK_IN(ShotType.WIDE, "a character walks into view"),
  WALK_OUT(ShotType.WIDE, "a character walks out of view"),
  STAND_SMALL(ShotType.WIDE, "the characters stand small in a large place"),
  WIND_WIDE(ShotType.WIDE, "wind moves through cloth and leaves"),

  TALK_GESTURE(ShotType.MEDIUM, "a character talks and gestures with the hands"),
  LISTEN(ShotType.MEDIUM, "a character listens and nods"),
  IDLE_SWAY(ShotType.MEDIUM, "a character shifts weight from foot to foot"),
  TURN(ShotType.MEDIUM, "a character turns to look at another"),
  FACE_TO_FACE(ShotType.MEDIUM, "two characters face each other"),

  BREATHE(ShotType.CLOSE_UP, "a character breathes quietly"),
  BLINK_SMILE(ShotType.CLOSE_UP, "a character blinks and begins to smile"),
  HEAD_TURN(ShotType.CLOSE_UP, "a head turns slowly"),
  STARTLE(ShotType.CLOSE_UP, "a face is taken by surprise"),
  HAIR_WIND(ShotType.CLOSE_UP, "wind plays with the hair"),

  EYES_NARROW(ShotType.EXTREME_CLOSE_UP, "the eyes narrow"),
  TEAR(ShotType.EXTREME_CLOSE_UP, "a tear gathers"),
  LIPS(ShotType.EXTREME_CLOSE_UP, "lips part to speak"),
  GLANCE(ShotType.EXTREME_CLOSE_UP, "the eyes glance aside"),

  LEAP(ShotType.ACTION, "a character leaps"),
  STRIKE(ShotType.ACTION, "a character strikes"),
  SPRINT(ShotType.ACTION, "a character runs as fast as possible"),
  DODGE(ShotType.ACTION, "a character dodges aside"),
  POWER_UP(ShotType.ACTION, "a character gathers strength"),

  CARD_OPEN(ShotType.TITLE_CARD, "the curtain opens on a painted card"),
  CARD_ROLL(ShotType.CREDITS, "names pass over a painted card");

  private final ShotType shotType;
  private final String phrase;

  MotionPreset(ShotType shotType, String phrase) {
    this.shotType = shotType;
    this.phrase = phrase;
  }

  /// The shot type this preset was made for; others may use it.
  public ShotType shotType() {
    return shotType;
  }

  /// One English phrase, readable by people and by video models.
  public String phrase() {
    return phrase;
  }

  /// The presets made for a shot type, in order.
  public static List<MotionPreset> of(ShotType type) {
    return Arrays.stream(values()).filter(preset -> preset.shotType == type).toList();
  }
}
