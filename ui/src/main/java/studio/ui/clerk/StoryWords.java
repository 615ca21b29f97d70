package studio.ui.clerk;

import java.awt.Color;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.hardware.brief.Look;
import studio.hardware.brief.Quality;
import studio.ui.desk.StoryCard;
import studio.ui.desk.StoryOutline;
import studio.ui.desk.StoryOutline.CastMember;
import studio.ui.desk.StoryOutline.Scene;
import studio.ui.desk.StoryOutline.Shot;
import studio.verticles.story.Stories;
import studio.verticles.story.Stories.CastView;
import studio.verticles.story.Stories.LineView;
import studio.verticles.story.Stories.SceneView;
import studio.verticles.story.Stories.ShotView;
import studio.verticles.story.Stories.StorySummary;

/// A story in words.
final class StoryWords {
  /// Which part's colour stands for a character, the most telling first.
  private static final List<String> TELLING =
      List.of("coat", "dress", "scarf", "fur", "body", "shirt", "hair", "skin");

  /// What title pages put before a name; the pages put their own "By" there.
  private static final Pattern CREDIT =
      Pattern.compile("(?i)^\\s*(?:(?:written|story|screenplay)\\s+)?by\\s+");

  private StoryWords() {}

  static StoryCard card(StorySummary story) {
    return new StoryCard(
        story.id().toString(),
        story.title(),
        Wording.unlessBlank(CREDIT.matcher(story.author()).replaceFirst("")),
        story.fileName(),
        story.isBrokenDown(),
        story.scenes(),
        Wording.address(story.picture()));
  }

  static StoryOutline outline(Stories.StoryOutline outline) {
    Map<String, Long> lines =
        shots(outline)
            .flatMap(shot -> shot.lines().stream())
            .collect(Collectors.groupingBy(LineView::speaker, Collectors.counting()));
    return new StoryOutline(
        card(outline.summary()),
        shots(outline).map(StoryWords::length).reduce(Duration.ZERO, Duration::plus),
        outline.remarks(),
        outline.cast().stream()
            .map(member -> member(member, lines.getOrDefault(member.name(), 0L)))
            .toList(),
        outline.scenes().stream().filter(scene -> !scene.isCard()).map(StoryWords::scene).toList());
  }

  private static Stream<ShotView> shots(Stories.StoryOutline outline) {
    return outline.scenes().stream().flatMap(scene -> scene.shots().stream());
  }

  private static Duration length(ShotView shot) {
    return Quality.STANDARD.format().lengthOf(shot.frames());
  }

  private static CastMember member(CastView member, long lines) {
    return new CastMember(
        member.name(),
        Wording.of(member.look().species()),
        Math.toIntExact(lines),
        color(member.look()),
        Optional.empty());
  }

  private static int color(Look look) {
    return TELLING.stream()
        .filter(look.keyColors()::containsKey)
        .map(look.keyColors()::get)
        .findFirst()
        .or(() -> look.keyColors().values().stream().sorted().findFirst())
        .orElseGet(() -> quietColor(look.seed()));
  }

  /// A soft colour that is always the same for the same seed.
  private static int quietColor(long seed) {
    return Color.HSBtoRGB(Math.floorMod(seed * 37, 360) / 360f, 0.45f, 0.82f) & 0xffffff;
  }

  private static Scene scene(SceneView scene) {
    return new Scene(
        scene.number(),
        place(scene),
        Wording.of(scene.setting().time()),
        Wording.of(scene.setting().weather()),
        Wording.of(scene.setting().mood()),
        scene.shots().stream().map(shot -> shot(scene, shot)).toList());
  }

  /// "Harbour street"; a setting that nobody named goes by its heading.
  private static String place(SceneView scene) {
    return Wording.unlessBlank(scene.setting().name())
        .map(name -> Character.toUpperCase(name.charAt(0)) + name.substring(1))
        .orElse(scene.heading());
  }

  private static Shot shot(SceneView scene, ShotView shot) {
    Optional<String> speaker = shot.lines().stream().map(LineView::speaker).findFirst();
    Optional<String> words =
        shot.lines().isEmpty()
            ? Optional.empty()
            : Optional.of(
                shot.lines().stream().map(LineView::text).collect(Collectors.joining(" ")));
    return new Shot(
        shot.id().toString(),
        number(scene, shot),
        Wording.of(shot.framing().type()),
        Wording.of(shot.motion()),
        length(shot),
        shot.description(),
        speaker,
        words,
        Wording.address(shot.picture()));
  }

  /// "2.3"; the cards have no number.
  static String number(SceneView scene, ShotView shot) {
    return scene.isCard()
        ? scene.number() == 0 ? "Title" : "Credits"
        : scene.number() + "." + shot.number();
  }
}
