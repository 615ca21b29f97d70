package studio.hardware.prompted;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/// A lamplighter, a fox, and where they meet.
final class Shots {
  static final Performer OSKAR =
      new Performer(
          "Oskar",
          new Look(
              Species.HUMAN,
              Build.ELDER,
              Map.of("coat", 0x2F4E8E, "beard", 0xF0EEE8, "skin", 0xE9BB95),
              List.of("white beard", "long coat"),
              1),
          Expression.TENDER);
  static final Performer PIP =
      new Performer(
          "Pip",
          new Look(
              Species.FOX,
              Build.CHILD,
              Map.of("fur", 0xC8602A, "scarf", 0xF0D040),
              List.of("wet ears"),
              2),
          Expression.AFRAID);
  static final Setting HARBOUR =
      new Setting(
          PlaceKind.HARBOUR, "Harbour Street", TimeOfDay.EVENING, Weather.RAIN, Mood.MYSTERIOUS, 7);
  static final Setting LAMP_ROOM =
      new Setting(PlaceKind.TAVERN, "Lamp Room", TimeOfDay.NIGHT, Weather.RAIN, Mood.TENDER, 8);

  private Shots() {}

  static ShotBrief shot(
      Setting setting, ShotType type, MotionPreset motion, List<Performer> cast, String speaker) {
    List<SpokenLine> lines =
        speaker.isEmpty()
            ? List.of()
            : List.of(
                new SpokenLine(
                    speaker, Duration.ZERO, Duration.ofSeconds(1), new MouthTrack(List.of(0.5f))));
    return new ShotBrief(
        "1-2",
        setting,
        new Framing(type, CameraAngle.LOW, CameraMovement.PUSH_IN),
        motion,
        cast,
        lines,
        Optional.empty(),
        Duration.ofSeconds(2),
        -42);
  }

  static ShotBrief card() {
    return new ShotBrief(
        "1-1",
        HARBOUR,
        new Framing(ShotType.TITLE_CARD, CameraAngle.EYE_LEVEL, CameraMovement.STATIC),
        MotionPreset.CARD_OPEN,
        List.of(),
        List.of(),
        Optional.of(new CardText("The Lamplighter's Fox", List.of())),
        Duration.ofSeconds(1),
        1);
  }
}
