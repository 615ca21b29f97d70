package studio.verticles.story.screenwriter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import studio.hardware.brief.Build;
import studio.hardware.brief.Expression;
import studio.hardware.brief.Look;
import studio.hardware.brief.PlaceKind;
import studio.hardware.brief.Setting;
import studio.hardware.brief.ShotType;
import studio.hardware.brief.Species;
import studio.hardware.brief.TimeOfDay;
import studio.hardware.brief.VoiceProfile.Register;
import studio.hardware.brief.Weather;
import studio.verticles.story.screenwriter.Screenwriter.Options;
import studio.verticles.story.script.Remark;
import studio.verticles.story.script.ScriptReader;

class RuleScreenwriterTest {
  private static final String PIER =
      """
      Title: The Pier

      EXT. LIGHTHOUSE - PIER - NIGHT

      Rain. MIRA, a small red fox with a yellow scarf and round glasses, waits. She shivers.

      OLD TOM, a fisherman in a long blue coat, comes along the pier.

      OLD TOM
      (kindly)
      Lost, are we?

      MIRA
      No!

      Mira runs away.

      INT. LIGHTHOUSE - LAMP ROOM - CONTINUOUS

      OLD TOM (V.O.)
      She was gone.

      MIRA (CONT'D)
      I am here.

      EXT. LIGHTHOUSE - PIER - DAY

      MIRA AND OLD TOM
      Good morning.
      """;

  @Test
  void everySpellingOfANameIsOnePerson() {
    assertEquals(List.of("Old Tom", "Mira"), names(write(PIER)));
  }

  @Test
  void aDescriptionBecomesALook() {
    Look mira = write(PIER).member("Mira").orElseThrow().look();
    assertEquals(Species.FOX, mira.species());
    assertEquals(Build.SLIGHT, mira.build());
    assertEquals(Set.of("fur", "scarf"), mira.keyColors().keySet());
    assertEquals(List.of("yellow scarf", "round glasses"), mira.features());
    Look tom = write(PIER).member("Old Tom").orElseThrow().look();
    assertEquals(Species.HUMAN, tom.species());
    assertEquals(Build.ELDER, tom.build());
    assertEquals("long blue coat", tom.features().getFirst());
    assertTrue(tom.features().getLast().endsWith(" hair"), "short, spiky or curly");
  }

  @Test
  void everybodyHasAVoiceOfTheirOwn() {
    Screenplay play = write(PIER);
    assertEquals(Register.CREATURE, play.member("Mira").orElseThrow().voice().register());
    assertEquals(Register.LOW, play.member("Old Tom").orElseThrow().voice().register());
    Screenplay choir = write("EXT. SEA\n\n" + repeated(12, i -> "GUY " + i + "\nHo.\n\n"));
    long voices =
        choir.cast().stream()
            .map(m -> m.voice().pitch() + " " + m.voice().pace())
            .distinct()
            .count();
    assertEquals(12, voices);
  }

  @Test
  void headingsBecomeSettings() {
    List<Setting> settings = write(PIER).scenes().stream().map(PlannedScene::setting).toList();
    assertEquals(PlaceKind.HARBOUR, settings.get(0).kind());
    assertEquals(TimeOfDay.NIGHT, settings.get(0).time());
    assertEquals(Weather.RAIN, settings.get(0).weather());
    assertTrue(settings.get(1).kind().isIndoors());
    assertEquals(TimeOfDay.NIGHT, settings.get(1).time());
    assertEquals(Weather.RAIN, settings.get(1).weather());
    assertEquals(TimeOfDay.MIDDAY, settings.get(2).time());
    assertEquals(settings.get(0).seed(), settings.get(2).seed());
    assertNotEquals(settings.get(0).seed(), settings.get(1).seed());
  }

  @Test
  void everySceneOpensWide() {
    for (PlannedScene scene : write(PIER).scenes()) {
      assertEquals(ShotType.ESTABLISHING, scene.shots().getFirst().framing().type());
    }
  }

  @Test
  void aFeelingIsSeenFromNearAndShowsOnTheFace() {
    PlannedShot shot = shotOf(write(PIER), "Lost, are we?");
    assertEquals(ShotType.CLOSE_UP, shot.framing().type());
    assertEquals(List.of(new PlannedShot.Presence("Old Tom", Expression.TENDER)), shot.present());
  }

  @Test
  void whoRunsAwayIsSeenRunningAndIsGoneAfterwards() {
    PlannedScene scene = write(PIER).scenes().getFirst();
    PlannedShot last = scene.shots().getLast();
    assertEquals(List.of("Mira"), present(last));
    Screenplay longer =
        write(
            PIER.replace(
                "Mira runs away.\n",
                "Mira walks away.\n\nOLD TOM\nWell then, good night to the sea.\n"));
    assertEquals(List.of("Old Tom"), present(shotOf(longer, "Well then, good night to the sea.")));
  }

  @Test
  void aVoiceFromElsewhereIsHeardAndNotSeen() {
    PlannedShot shot = shotOf(write(PIER), "She was gone.");
    assertFalse(present(shot).contains("Old Tom"));
    assertEquals("Old Tom", shot.lines().getFirst().speaker());
  }

  @Test
  void aLongSpeechIsCutAtItsSentences() {
    String speech =
        "I have seen the sea in the morning and I have seen it at night. ".repeat(6).strip();
    Screenplay play = write("INT. INN - DAY\n\nANN\n" + speech + "\n");
    List<PlannedLine> lines = lines(play);
    assertEquals(6, lines.size());
    assertEquals(speech, lines.stream().map(PlannedLine::text).collect(Collectors.joining(" ")));
    play.scenes()
        .getFirst()
        .shots()
        .forEach(shot -> assertTrue(shot.expected().compareTo(Duration.ofSeconds(10)) <= 0));
  }

  @Test
  void everyDialogueWordIsPlannedInOrder() {
    String script = feature(40, 3);
    List<String> spoken = new ArrayList<>();
    for (var element : ScriptReader.read(script.getBytes(UTF_8), "a.fountain").elements()) {
      if (element instanceof studio.verticles.story.script.Element.Speech speech) {
        speech.parts().forEach(part -> spoken.addAll(List.of(part.text().split("\\s+"))));
      }
    }
    List<String> planned = new ArrayList<>();
    lines(write(script)).forEach(line -> planned.addAll(List.of(line.text().split("\\s+"))));
    assertEquals(spoken, planned);
  }

  @Test
  void aFeatureOfAHundredAndTwentyPagesIsPlannedWhole() {
    Screenplay play = write(feature(180, 9));
    assertEquals(180, play.scenes().size());
    assertEquals(List.of(), play.remarks());
    assertTrue(play.expected().compareTo(Duration.ofMinutes(60)) > 0, play.expected().toString());
  }

  @Test
  void theSameScriptGivesTheSameScreenplay() {
    assertEquals(write(PIER), write(PIER));
    assertNotEquals(
        write(PIER).cast().getFirst().look().seed(),
        write(PIER, new Options(2, SceneRange.ALL)).cast().getFirst().look().seed());
  }

  @Test
  void someScenesCanBeAskedFor() {
    Screenplay play = write(PIER, new Options(1, SceneRange.parse("2-3")));
    assertEquals(List.of(2, 3), play.scenes().stream().map(PlannedScene::number).toList());
    assertEquals(write(PIER).scenes().subList(1, 3), play.scenes());
  }

  @Test
  void scenesBeyondTheEndAreRemarked() {
    Screenplay play = write(PIER, new Options(1, SceneRange.parse("7-")));
    assertEquals(List.of(), play.scenes());
    assertEquals(Remark.Kind.LEFT_OUT, play.remarks().getFirst().kind());
  }

  @Test
  void aScriptWithoutHeadingsPlaysInOneScene() {
    Screenplay play = write("ANN\nHello.\n\nBEN\nHello yourself, my dear.\n");
    assertEquals(1, play.scenes().size());
    assertEquals(PlaceKind.STAGE, play.scenes().getFirst().setting().kind());
    assertEquals(1, play.remarks().size());
  }

  @Test
  void dualDialogueSharesAShot() {
    PlannedShot shot = shotOf(write("EXT. SEA\n\nA gull.\n\nANN\nStop!\n\nBEN ^\nGo!\n"), "Stop!");
    assertEquals(List.of("Ann", "Ben"), present(shot));
    assertEquals(2, shot.lines().size());
  }

  @Test
  void aPersonWhoNeverSpeaksIsCastWhenIntroduced() {
    Screenplay play =
        write(
            "EXT. ROAD - DAY\n\nBOLT, a silver robot, waves. A loud BANG. Bolt falls.\n\nANN\nBolt?\n");
    assertEquals(List.of("Ann", "Bolt"), names(play).stream().sorted().toList());
    assertEquals(Species.ROBOT, play.member("Bolt").orElseThrow().look().species());
  }

  @Test
  void aForcedHeadingWithoutAPlaceStaysWhereItIs() {
    Screenplay play = write("EXT. BEACH - DAY\n\nWaves.\n\n.THROUGH THE TELESCOPE\n\nA sail.\n");
    assertEquals(play.scenes().get(0).setting().seed(), play.scenes().get(1).setting().seed());
    assertEquals(PlaceKind.BEACH, play.scenes().get(1).setting().kind());
  }

  @Test
  void aThingThatSpeaksIsOnStageAlsoWithoutACapital() {
    Screenplay play =
        write(
            "INT. OFFICE - DAY\n\nDust.\n\nThe printer hums. The printer hops.\n\nPRINTER\nUh-oh.\n");
    assertEquals(List.of("Printer"), present(play.scenes().getFirst().shots().get(1)));
  }

  private static String feature(int scenes, long seed) {
    var random = new Random(seed);
    String[] places = {"KITCHEN", "FOREST", "HARBOUR", "OLD CASTLE", "TRAIN", "MARKET"};
    String[] people = {"ANN", "BEN", "MR. CROW", "OLD DORA", "EVE"};
    var script = new StringBuilder("Title: Long\n\n");
    for (int scene = 0; scene < scenes; scene++) {
      script
          .append(scene % 2 == 0 ? "INT. " : "EXT. ")
          .append(places[random.nextInt(6)])
          .append(" - DAY\n\nSomebody waits.\n\n");
      for (int speech = random.nextInt(4, 12); speech > 0; speech--) {
        script.append(people[random.nextInt(5)]).append('\n');
        for (int word = random.nextInt(1, 45); word > 0; word--) {
          script
              .append("w")
              .append(random.nextInt(900))
              .append(word == 1 ? ".\n\n" : word % 9 == 0 ? ". " : " ");
        }
      }
    }
    return script.toString();
  }

  private static String repeated(int count, java.util.function.IntFunction<String> each) {
    return java.util.stream.IntStream.range(0, count).mapToObj(each).collect(Collectors.joining());
  }

  private static PlannedShot shotOf(Screenplay play, String text) {
    return play.scenes().stream()
        .flatMap(scene -> scene.shots().stream())
        .filter(shot -> shot.lines().stream().anyMatch(line -> line.text().equals(text)))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> present(PlannedShot shot) {
    return shot.present().stream().map(PlannedShot.Presence::name).toList();
  }

  private static List<PlannedLine> lines(Screenplay play) {
    return play.scenes().stream()
        .flatMap(scene -> scene.shots().stream())
        .flatMap(shot -> shot.lines().stream())
        .toList();
  }

  private static List<String> names(Screenplay play) {
    return play.cast().stream().map(CastMember::name).toList();
  }

  private static Screenplay write(String script) {
    return write(script, Options.DEFAULT);
  }

  private static Screenplay write(String script, Options options) {
    return new RuleScreenwriter()
        .write(ScriptReader.read(script.getBytes(UTF_8), "a.fountain"), options);
  }
}
