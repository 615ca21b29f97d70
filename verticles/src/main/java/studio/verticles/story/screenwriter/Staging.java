package studio.verticles.story.screenwriter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.hardware.brief.Setting;
import studio.verticles.story.screenwriter.SceneSheet.Line;
import studio.verticles.story.screenwriter.SceneSheet.Scene;
import studio.verticles.story.screenwriter.SceneSheet.Shot;
import studio.verticles.story.screenwriter.Screenwriter.Options;

/// Puts a sheet of scenes on the stage by the house's own rules: who they look and sound like,
/// which place it is, where the camera stands, and how long a shot lasts. The same sheet gives the
/// same scenes.
final class Staging {
  private final SceneSheet sheet;
  private final Options options;
  private final Cast cast;

  Staging(SceneSheet sheet, Options options) {
    this.sheet = sheet;
    this.options = options;
    this.cast = casting();
  }

  /// Everybody on the sheet, with the sheet's own words about them.
  List<CastMember> cast() {
    return cast.members().stream().map(this::described).toList();
  }

  List<PlannedScene> scenes() {
    var settings = new SettingRules(options.seed());
    var scenes = new ArrayList<PlannedScene>();
    for (int i = 0; i < sheet.scenes().size(); i++) {
      Scene scene = sheet.scenes().get(i);
      List<Take> takes = scene.shots().stream().map(this::take).toList();
      Draft draft = new Draft(i + 1, scene.heading(), scene.synopsis(), beats(takes));
      Setting setting = settings.staged(draft);
      if (options.scenes().contains(draft.number())) {
        scenes.add(
            new PlannedScene(
                draft.number(),
                draft.heading(),
                setting,
                draft.synopsis(),
                shots(scene, takes, draft.number(), setting)));
      }
    }
    return scenes;
  }

  private List<PlannedShot> shots(Scene scene, List<Take> takes, int number, Setting setting) {
    long seed = Seeds.of(options.seed(), "scene " + number);
    boolean last = number == sheet.scenes().size();
    var list = new ShotList(setting, cast.names(), seed, last, Optional.empty());
    var timed = new ArrayList<PlannedShot>();
    for (PlannedShot shot : list.of(takes)) {
      timed.add(atLeast(scene.shots().get(timed.size()).seconds(), shot));
    }
    return timed;
  }

  /// A silent shot lasts as the sheet says, a spoken one at least as long as its words.
  private static PlannedShot atLeast(double seconds, PlannedShot shot) {
    Duration asked = Duration.ofMillis(Math.round(seconds * 10) * 100);
    boolean keep = !shot.lines().isEmpty() && shot.expected().compareTo(asked) >= 0;
    return new PlannedShot(
        shot.number(),
        shot.framing(),
        shot.motion(),
        shot.description(),
        shot.present(),
        shot.lines(),
        keep ? shot.expected() : asked);
  }

  private Take take(Shot shot) {
    return new Take(oneLine(shot.shows()), shot.lines().stream().map(this::said).toList());
  }

  private Beat.Said said(Line line) {
    if (line.isTold()) {
      return Beat.Said.told(0, oneLine(line.text()));
    }
    Cue cue = Cue.of(line.speaker());
    String name = cast.names().byCue(cue.name()).orElse(Words.titled(cue.name()));
    return new Beat.Said(
        0, name, oneLine(line.text()), oneLine(line.how()), line.isUnseen() || cue.unseen(), false);
  }

  private static List<Beat> beats(List<Take> takes) {
    var beats = new ArrayList<Beat>();
    for (Take take : takes) {
      beats.add(new Beat.Seen(0, take.seen()));
      beats.addAll(take.lines());
    }
    return beats;
  }

  /// The rules read looks out of sentences, so the sheet's words become some.
  private Cast casting() {
    var casting = new Casting(options.seed());
    var beats = new ArrayList<Beat>();
    for (SceneSheet.Character character : people()) {
      String name = oneLine(character.name());
      casting.addSpeaker(name);
      String words = oneLine(character.description());
      String description =
          Words.titled(name) + " is " + Character.toLowerCase(words.charAt(0)) + words.substring(1);
      String pronoun =
          switch (character.pronoun()) {
            case "she" -> " She is there.";
            case "he" -> " He is there.";
            default -> "";
          };
      beats.add(new Beat.Seen(0, description.replaceAll("[.\\s]+$", "") + "." + pronoun));
    }
    boolean narrated =
        sheet.scenes().stream()
            .flatMap(scene -> scene.shots().stream())
            .flatMap(shot -> shot.lines().stream())
            .anyMatch(Line::isTold);
    return casting.cast(List.of(new Draft(0, "", "", beats)), narrated);
  }

  /// The narrator is nobody's part to describe.
  private List<SceneSheet.Character> people() {
    return sheet.characters().stream()
        .filter(character -> !Cue.of(character.name()).name().equals(Screenplay.NARRATOR))
        .toList();
  }

  private CastMember described(CastMember member) {
    return people().stream()
        .filter(
            c -> cast.names().byCue(oneLine(c.name())).filter(member.name()::equals).isPresent())
        .findFirst()
        .map(c ->
            new CastMember(member.name(), member.look(), member.voice(), oneLine(c.description())))
        .orElse(member);
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }
}
