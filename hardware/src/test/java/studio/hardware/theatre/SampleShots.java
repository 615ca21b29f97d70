package studio.hardware.theatre;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import studio.hardware.brief.Build;
import studio.hardware.brief.CameraAngle;
import studio.hardware.brief.CameraMovement;
import studio.hardware.brief.CardText;
import studio.hardware.brief.Expression;
import studio.hardware.brief.Framing;
import studio.hardware.brief.Look;
import studio.hardware.brief.Mood;
import studio.hardware.brief.MotionPreset;
import studio.hardware.brief.MouthTrack;
import studio.hardware.brief.Performer;
import studio.hardware.brief.PlaceKind;
import studio.hardware.brief.Setting;
import studio.hardware.brief.ShotBrief;
import studio.hardware.brief.ShotType;
import studio.hardware.brief.Species;
import studio.hardware.brief.SpokenLine;
import studio.hardware.brief.TimeOfDay;
import studio.hardware.brief.Weather;

/// A few shots with a small cast.
final class SampleShots {
  static final Performer MIRA =
      new Performer(
          "Mira",
          new Look(
              Species.HUMAN,
              Build.SLIGHT,
              Map.of("hair", 0x5A3A28, "coat", 0x2F6E8E, "scarf", 0xC8423A),
              List.of("long hair", "red scarf"),
              11),
          Expression.HAPPY);
  static final Performer TOM =
      new Performer(
          "Tom",
          new Look(
              Species.HUMAN,
              Build.STOUT,
              Map.of("hair", 0xD8D2C8, "coat", 0x3E4A34),
              List.of("beard", "hat"),
              23),
          Expression.NEUTRAL);
  static final Performer FOX = new Performer("Fen", Look.of(Species.FOX, 5), Expression.DETERMINED);
  static final Performer CHILD =
      new Performer(
          "Pip",
          new Look(Species.HUMAN, Build.CHILD, Map.of(), List.of("round glasses"), 8),
          Expression.SURPRISED);

  private SampleShots() {}

  static Setting place(PlaceKind kind, TimeOfDay time, Weather weather) {
    return new Setting(kind, kind.name(), time, weather, Mood.HOPEFUL, 42);
  }

  static SpokenLine line(Performer speaker, double start, double seconds) {
    var mouth = new ArrayList<Float>();
    for (int i = 0; i < seconds * MouthTrack.TICKS_PER_SECOND; i++) {
      mouth.add((float) (0.5 + 0.5 * Math.sin(i * 0.55) * Math.sin(i * 0.13)));
    }
    return new SpokenLine(speaker.name(), millis(start), millis(seconds), new MouthTrack(mouth));
  }

  static ShotBrief shot(
      String id,
      Setting setting,
      Framing framing,
      MotionPreset motion,
      List<Performer> cast,
      List<SpokenLine> lines,
      double seconds) {
    return new ShotBrief(
        id,
        setting,
        framing,
        motion,
        cast,
        lines,
        Optional.empty(),
        millis(seconds),
        id.hashCode());
  }

  static ShotBrief card(ShotType type, MotionPreset motion, CardText text, double seconds) {
    return new ShotBrief(
        "card-" + type,
        place(PlaceKind.STAGE, TimeOfDay.EVENING, Weather.CLEAR),
        new Framing(type, CameraAngle.EYE_LEVEL, CameraMovement.STATIC),
        motion,
        List.of(),
        List.of(),
        Optional.of(text),
        millis(seconds),
        1);
  }

  private static Duration millis(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }

  private static Framing framing(ShotType type, CameraAngle angle, CameraMovement movement) {
    return new Framing(type, angle, movement);
  }

  static List<ShotBrief> all() {
    Setting forest = place(PlaceKind.FOREST, TimeOfDay.MORNING, Weather.CLEAR);
    Setting meadow = place(PlaceKind.MEADOW, TimeOfDay.SUNSET, Weather.WIND);
    Setting rain = place(PlaceKind.LIGHTHOUSE, TimeOfDay.EVENING, Weather.RAIN);
    List<Performer> two = List.of(MIRA, FOX);
    List<Performer> four = List.of(CHILD, MIRA, TOM, FOX);
    List<SpokenLine> mira = List.of(line(MIRA, 0.4, 2));
    List<SpokenLine> fox = List.of(line(FOX, 0.4, 2));
    var e = CameraAngle.EYE_LEVEL;
    return Stream.of(
            card(
                ShotType.TITLE_CARD,
                MotionPreset.CARD_OPEN,
                new CardText(
                    "The Lamp and the Fox", List.of("Episode 1", "A Light That Would Not Sleep")),
                4),
            card(
                ShotType.CREDITS,
                MotionPreset.CARD_ROLL,
                new CardText(
                    "Played by",
                    List.of("Mira", "Old Tom", "Fen the fox", "Thank you for watching")),
                6),
            shot(
                "est-forest",
                forest,
                framing(ShotType.ESTABLISHING, e, CameraMovement.PAN_RIGHT),
                MotionPreset.SLOW_PAN,
                List.of(),
                List.of(),
                4),
            shot(
                "est-rain",
                rain,
                framing(ShotType.ESTABLISHING, CameraAngle.LOW, CameraMovement.TILT_UP),
                MotionPreset.AERIAL_DRIFT,
                two,
                List.of(),
                4),
            shot(
                "wide-two",
                forest,
                framing(ShotType.WIDE, e, CameraMovement.STATIC),
                MotionPreset.WALK_IN,
                two,
                List.of(),
                4),
            shot(
                "wide-four",
                meadow,
                framing(ShotType.WIDE, CameraAngle.HIGH, CameraMovement.PUSH_IN),
                MotionPreset.STAND_SMALL,
                four,
                List.of(),
                4),
            shot(
                "medium-one",
                meadow,
                framing(ShotType.MEDIUM, e, CameraMovement.STATIC),
                MotionPreset.TALK_GESTURE,
                List.of(MIRA),
                mira,
                3),
            shot(
                "medium-two",
                forest,
                framing(ShotType.MEDIUM, e, CameraMovement.PUSH_IN),
                MotionPreset.TALK_GESTURE,
                two,
                mira,
                3),
            shot(
                "medium-fox",
                forest,
                framing(ShotType.MEDIUM, CameraAngle.LOW, CameraMovement.HANDHELD),
                MotionPreset.TALK_GESTURE,
                two,
                fox,
                3),
            shot(
                "close-mira",
                meadow,
                framing(ShotType.CLOSE_UP, e, CameraMovement.PUSH_IN),
                MotionPreset.BLINK_SMILE,
                two,
                mira,
                3),
            shot(
                "close-tom",
                rain,
                framing(ShotType.CLOSE_UP, CameraAngle.DUTCH, CameraMovement.STATIC),
                MotionPreset.STARTLE,
                List.of(TOM),
                List.of(),
                3),
            shot(
                "close-fox",
                forest,
                framing(ShotType.CLOSE_UP, CameraAngle.POV, CameraMovement.STATIC),
                MotionPreset.BREATHE,
                List.of(FOX),
                fox,
                3),
            shot(
                "extreme",
                meadow,
                framing(ShotType.EXTREME_CLOSE_UP, e, CameraMovement.STATIC),
                MotionPreset.EYES_NARROW,
                List.of(MIRA),
                List.of(),
                2),
            shot(
                "action-leap",
                meadow,
                framing(ShotType.ACTION, e, CameraMovement.STATIC),
                MotionPreset.LEAP,
                List.of(FOX),
                List.of(),
                2),
            shot(
                "action-sprint",
                forest,
                framing(ShotType.ACTION, CameraAngle.LOW, CameraMovement.TRACK),
                MotionPreset.SPRINT,
                two,
                List.of(),
                3))
        .toList();
  }
}
