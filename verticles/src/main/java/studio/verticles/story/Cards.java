package studio.verticles.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.hardware.brief.CameraAngle;
import studio.hardware.brief.CameraMovement;
import studio.hardware.brief.CardText;
import studio.hardware.brief.Framing;
import studio.hardware.brief.Mood;
import studio.hardware.brief.MotionPreset;
import studio.hardware.brief.PlaceKind;
import studio.hardware.brief.Setting;
import studio.hardware.brief.ShotType;
import studio.hardware.brief.TimeOfDay;
import studio.hardware.brief.Weather;
import studio.verticles.scene.ShotPlan;
import studio.verticles.story.screenwriter.CastMember;
import studio.verticles.story.screenwriter.Screenplay;

/// The cards before and after a story. They are shots like any other.
final class Cards {
  private static final Duration TITLE_LENGTH = Duration.ofMillis(3500);
  private static final int MOST_NAMES = 12;

  private Cards() {}

  /// A card, how long it stays, and where it hangs.
  record Card(String heading, Setting setting, ShotPlan plan, Duration length) {}

  static Card title(Screenplay play, long seed) {
    List<String> rows = play.credit().isBlank() ? List.of() : List.of(play.credit());
    return new Card(
        "Title",
        stage(play, seed),
        plan(ShotType.TITLE_CARD, MotionPreset.CARD_OPEN, new CardText(play.title(), rows), seed),
        TITLE_LENGTH);
  }

  static Card credits(Screenplay play, long seed) {
    List<String> rows = new ArrayList<>();
    if (!play.credit().isBlank()) {
      rows.add(Character.toUpperCase(play.credit().charAt(0)) + play.credit().substring(1));
    }
    play.cast().stream()
        .map(CastMember::name)
        .filter(name -> !name.equals(Screenplay.NARRATOR))
        .limit(MOST_NAMES)
        .forEach(name -> rows.add("With " + name));
    rows.add("A Nightshift production");
    Duration length = Duration.ofMillis(2500 + Math.min(3500, 450L * rows.size()));
    return new Card(
        "Credits",
        stage(play, seed),
        plan(ShotType.CREDITS, MotionPreset.CARD_ROLL, new CardText("The End", rows), seed),
        length);
  }

  private static ShotPlan plan(ShotType type, MotionPreset motion, CardText text, long seed) {
    return new ShotPlan(
        new Framing(type, CameraAngle.EYE_LEVEL, CameraMovement.STATIC),
        motion,
        List.of(),
        Optional.of(text),
        seed);
  }

  /// The cards hang in the theatre itself, in the mood of the first scene.
  private static Setting stage(Screenplay play, long seed) {
    Mood mood = play.scenes().isEmpty() ? Mood.CALM : play.scenes().getFirst().setting().mood();
    return new Setting(PlaceKind.STAGE, "Stage", TimeOfDay.EVENING, Weather.CLEAR, mood, seed);
  }
}
