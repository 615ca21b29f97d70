package studio.verticles.story.screenwriter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import studio.hardware.brief.Species;
import studio.hardware.brief.VoiceProfile.Register;
import studio.verticles.story.screenwriter.Screenwriter.Options;
import studio.verticles.story.script.Remark;
import studio.verticles.story.script.ScriptReader;

class TaleTest {
  private static final String OWL =
      """
      Once there lived in the forest a small owl named Nell. She could not sleep by day.

      "What is the matter?" asked the bear kindly.

      "It is too bright," said Nell, and hid under her wing.

      "Then close your eyes."

      "I did," she sighed. "It is bright in there, too."

      That night Nell flew to the lake. The moon looked up at her from the water, and she laughed.
      """;

  @Test
  void quotesGoToTheirSpeakers() {
    assertEquals(
        List.of(
            "Bear: What is the matter?",
            "Nell: It is too bright.",
            "Bear: Then close your eyes.",
            "Nell: I did. It is bright in there, too."),
        spoken(write(OWL)));
  }

  @Test
  void theRestIsToldByTheNarrator() {
    Screenplay play = write(OWL);
    List<String> told = told(play);
    assertTrue(told.contains("She could not sleep by day."), told.toString());
    assertTrue(told.contains("Nell hid under her wing."), told.toString());
    assertFalse(String.join(" ", told).contains("asked the bear"));
    assertEquals(
        Register.NARRATOR, play.member(Screenplay.NARRATOR).orElseThrow().voice().register());
    assertFalse(
        play.scenes().stream()
            .flatMap(scene -> scene.shots().stream())
            .flatMap(shot -> shot.present().stream())
            .anyMatch(presence -> presence.name().equals(Screenplay.NARRATOR)));
  }

  @Test
  void whatSomebodyIsStandsInTheTale() {
    Screenplay play = write(OWL);
    assertEquals(Species.OWL, play.member("Nell").orElseThrow().look().species());
    assertEquals(Species.BEAR, play.member("Bear").orElseThrow().look().species());
  }

  @Test
  void howALineIsSaidIsItsDelivery() {
    PlannedLine line =
        write(OWL).scenes().stream()
            .flatMap(scene -> scene.shots().stream())
            .flatMap(shot -> shot.lines().stream())
            .filter(each -> each.text().equals("What is the matter?"))
            .findFirst()
            .orElseThrow();
    assertEquals("asked kindly", line.delivery());
  }

  @Test
  void aShortTaleHasThreeScenesOfTwoToFiveShots() {
    Screenplay play = write(OWL);
    assertEquals(3, play.scenes().size());
    play.scenes()
        .forEach(scene -> assertTrue(scene.shots().size() >= 2 && scene.shots().size() <= 5));
    assertEquals(List.of(), play.remarks());
  }

  @Test
  void singleQuotesAndGuillemetsSpeakToo() {
    assertEquals(
        List.of("Fox: Don't shoot me.", "Hunter: Why not?"),
        spoken(
            write(
                "'Don't shoot me,' said the fox.\n\n'Why not?' asked the hunter.\n\nIt rained.\n")));
    assertEquals(
        List.of("Fox: Run!"),
        spoken(write("The fox cried: «Run!»\n\nAnd they ran.\n\nIt rained.\n")));
  }

  @Test
  void aWordInQuotesIsNoSpeech() {
    assertEquals(
        List.of(),
        spoken(write("He was called \"king\" of the yard by all. It rained. They slept.\n")));
  }

  @Test
  void oneSentenceIsEnoughForAnEpisode() {
    Screenplay play = write("The fox slept.\n");
    assertEquals(1, play.scenes().size());
    assertEquals(List.of("The fox slept."), told(play));
  }

  @Test
  void whatALongTaleLeavesOutIsListed() {
    String line = "The bear went on through the forest and nobody came to meet him there. ";
    Screenplay play = write((line.repeat(4).strip() + "\n\n").repeat(60));
    assertEquals(8, play.scenes().size());
    assertEquals(8, play.remarks().stream().filter(r -> r.kind() == Remark.Kind.LEFT_OUT).count());
    play.scenes().forEach(scene -> assertTrue(scene.shots().size() <= 5));
  }

  @Test
  void anyProseIsPlanned() {
    var random = new Random(11);
    String[] words = {
      "the fox", "said", "Nell", "\"Oh,\"", "\"why", "?\"", ".", "\n\n", "forest", "She", ",",
      "'tis", "— and", "ran", "“Yes.”"
    };
    for (int i = 0; i < 400; i++) {
      var text = new StringBuilder("It began. ");
      for (int length = random.nextInt(120); length > 0; length--) {
        text.append(words[random.nextInt(words.length)]).append(' ');
      }
      Screenplay play = write(text.toString());
      assertFalse(play.scenes().isEmpty());
      play.scenes().stream()
          .flatMap(scene -> scene.shots().stream())
          .flatMap(shot -> shot.lines().stream())
          .forEach(line -> assertTrue(play.member(line.speaker()).isPresent(), line.speaker()));
    }
  }

  private static List<String> spoken(Screenplay play) {
    return play.scenes().stream()
        .flatMap(scene -> scene.shots().stream())
        .flatMap(shot -> shot.lines().stream())
        .filter(line -> !line.speaker().equals(Screenplay.NARRATOR))
        .map(line -> line.speaker() + ": " + line.text())
        .toList();
  }

  private static List<String> told(Screenplay play) {
    return play.scenes().stream()
        .flatMap(scene -> scene.shots().stream())
        .flatMap(shot -> shot.lines().stream())
        .filter(line -> line.speaker().equals(Screenplay.NARRATOR))
        .map(PlannedLine::text)
        .toList();
  }

  private static Screenplay write(String tale) {
    return new RuleScreenwriter()
        .write(ScriptReader.read(tale.getBytes(UTF_8), "tale.txt"), Options.DEFAULT);
  }
}
