package studio.verticles.story.screenwriter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import studio.hardware.brief.PlaceKind;
import studio.hardware.brief.ShotType;
import studio.hardware.brief.Species;
import studio.hardware.brief.TimeOfDay;
import studio.hardware.brief.VoiceProfile.Register;
import studio.hardware.engine.Attempt;
import studio.hardware.ollama.Ollama;
import studio.hardware.ollama.OllamaSettings;
import studio.rehearsal.ollama.Cue;
import studio.rehearsal.ollama.RehearsalOllama;
import studio.verticles.story.screenwriter.Screenwriter.Options;
import studio.verticles.story.script.Script;
import studio.verticles.story.script.ScriptReader;

@Timeout(60)
class PromptedScreenwriterTest {
  private static final String TALE =
      """
      # The owl who could not sleep

      Once there lived in the forest a small owl named Nell. She could not sleep by day.

      "What is the matter?" asked the bear kindly.

      "It is too bright," said Nell, and hid under her wing.

      That night Nell flew to the lake. The moon looked up at her from the water, and she laughed.
      """;

  private static final String SHEET =
      """
      {"logline": "An owl learns to love the day.",
       "characters": [
         {"name": "Nell", "description": "A small grey owl, young", "pronoun": "she"},
         {"name": "the bear", "description": "An old brown bear in a blue waistcoat", "pronoun": "he"}],
       "scenes": [
         {"place": "Forest", "indoors": false, "time": "morning",
          "synopsis": "Nell cannot sleep.",
          "shots": [
            {"shows": "Rain falls on the forest. Nell sits on a branch.", "seconds": 4, "lines": []},
            {"shows": "Nell blinks.", "seconds": 3,
             "lines": [{"speaker": "Narrator", "text": "There lived a small owl who could not sleep by day."}]}]},
         {"place": "Forest", "indoors": false, "time": "midday",
          "synopsis": "The bear asks what is the matter.",
          "shots": [
            {"shows": "The bear looks up at Nell.", "seconds": 3,
             "lines": [{"speaker": "The Bear", "text": "What is the matter?", "delivery": "kindly"}]},
            {"shows": "Nell hides under her wing.", "seconds": 2.5,
             "lines": [{"speaker": "NELL", "text": "It is too bright."}]},
            {"shows": "An echo in the wood.", "seconds": 2,
             "lines": [{"speaker": "Bear", "text": "Too bright!", "unseen": true}]}]},
         {"place": "Lake", "indoors": false, "time": "night",
          "synopsis": "Nell flies to the lake and laughs.",
          "shots": [
            {"shows": "The moon lies on the lake.", "seconds": 5, "lines": []},
            {"shows": "Nell laughs.", "seconds": 2, "lines": []}]}]}
      """;

  private final RehearsalOllama server = new RehearsalOllama();
  private final Screenwriter prompted =
      new PromptedScreenwriter(
          new Ollama(OllamaSettings.of("rx9070", server.url(), "gemma3:12b", "", "")));

  @AfterEach
  void close() {
    server.close();
  }

  private static Script tale() {
    return ScriptReader.read(TALE.getBytes(UTF_8), "owl.md");
  }

  private Screenplay write(String... answers) {
    server.says(answers);
    return prompted.write(tale(), Options.DEFAULT);
  }

  private static String lastRemark(Screenplay play) {
    return play.remarks().getLast().sentence();
  }

  private String asked(int call, int message) {
    return server
        .heard("/api/chat")
        .get(call)
        .body()
        .path("messages")
        .get(message)
        .path("content")
        .asString();
  }

  @Test
  void theSheetBecomesScenesWithTheirPlaceAndHour() {
    Screenplay play = write(SHEET);
    assertEquals("An owl learns to love the day.", play.logline());
    assertEquals(3, play.scenes().size());
    PlannedScene first = play.scenes().getFirst();
    assertEquals("EXT. FOREST - MORNING", first.heading());
    assertEquals(PlaceKind.FOREST, first.setting().kind());
    assertEquals(TimeOfDay.MORNING, first.setting().time());
    assertEquals(studio.hardware.brief.Weather.RAIN, first.setting().weather());
    assertEquals("Nell cannot sleep.", first.synopsis());
    assertEquals(TimeOfDay.NIGHT, play.scenes().getLast().setting().time());
    assertTrue(lastRemark(play).contains("found by ollama@rx9070"), play.remarks()::toString);
  }

  @Test
  void everybodyIsOnePersonWhateverTheSpelling() {
    Screenplay play = write(SHEET);
    assertEquals(
        List.of("Narrator", "Nell", "Bear"), play.cast().stream().map(CastMember::name).toList());
    CastMember nell = play.member("Nell").orElseThrow();
    assertEquals(Species.OWL, nell.look().species());
    assertEquals("A small grey owl, young", nell.description());
    assertEquals(Species.BEAR, play.member("Bear").orElseThrow().look().species());
    assertEquals(
        Register.NARRATOR, play.member(Screenplay.NARRATOR).orElseThrow().voice().register());
    List<PlannedLine> lines =
        play.scenes().get(1).shots().stream().flatMap(shot -> shot.lines().stream()).toList();
    assertEquals(
        List.of(
            new PlannedLine("Bear", "What is the matter?", "kindly"),
            new PlannedLine("Nell", "It is too bright.", ""),
            new PlannedLine("Bear", "Too bright!", "")),
        lines);
  }

  @Test
  void theHouseSetsTheCameraAndAnUnseenVoiceIsNotSeen() {
    Screenplay play = write(SHEET);
    assertEquals(
        ShotType.ESTABLISHING, play.scenes().getFirst().shots().getFirst().framing().type());
    PlannedShot echo = play.scenes().get(1).shots().getLast();
    assertEquals("An echo in the wood. ".strip(), echo.description());
    assertFalse(echo.present().stream().anyMatch(one -> one.name().equals("Bear")), echo::toString);
    PlannedShot answer = play.scenes().get(1).shots().get(1);
    assertTrue(answer.present().stream().anyMatch(one -> one.name().equals("Nell")));
  }

  @Test
  void silentShotsLastAsAskedAndSpokenOnesAsLongAsTheirWords() {
    Screenplay play = write(SHEET);
    List<PlannedShot> first = play.scenes().getFirst().shots();
    assertEquals(Duration.ofSeconds(4), first.getFirst().expected());
    assertTrue(first.getLast().expected().compareTo(Duration.ofMillis(4_500)) > 0, first::toString);
    play.scenes().stream()
        .flatMap(scene -> scene.shots().stream())
        .forEach(shot ->
            assertTrue(
                shot.expected().compareTo(Duration.ofSeconds(2)) >= 0
                    && shot.expected().compareTo(Duration.ofSeconds(10)) <= 0,
                shot::toString));
  }

  @Test
  void theSameAnswerGivesTheSameScreenplay() {
    assertEquals(write(SHEET), write(SHEET));
  }

  @Test
  void theQuestionHasTheTaleAndTheForm() {
    write(SHEET);
    var body = server.heard("/api/chat").getFirst().body();
    assertEquals(8, body.path("format").path("properties").path("scenes").path("maxItems").asInt());
    String question = asked(0, 1);
    assertTrue(question.contains("asked the bear kindly"), question);
    assertTrue(question.contains("at most 22 words"), question);
    assertFalse(question.contains("{"), question);
  }

  @Test
  void onlyTheWantedScenesAreStaged() {
    server.says(SHEET);
    Screenplay play = prompted.write(tale(), new Options(1, new SceneRange(2, 2)));
    assertEquals(List.of(2), play.scenes().stream().map(PlannedScene::number).toList());
    assertEquals(List.of("Nell", "Bear"), play.cast().stream().map(CastMember::name).toList());
  }

  @Test
  void aStrangerWhoSpeaksIsSentBackOnce() {
    String stranger = SHEET.replace("\"speaker\": \"NELL\"", "\"speaker\": \"the mouse\"");
    Screenplay play = write(stranger, SHEET);
    assertEquals(write(SHEET).scenes(), play.scenes());
    assertTrue(asked(1, 1).contains("Scene 2, shot 2: \"the mouse\" speaks"), asked(1, 1));
  }

  @Test
  void moreWordsThanFitAreSentBackAndThenLeftToTheRules() {
    String flood = SHEET.replace("Too bright!", "far too bright for any owl at all ".repeat(5));
    Screenplay play = write(flood, flood);
    assertEquals(2, server.heard("/api/chat").size());
    assertEquals(byRules().scenes(), play.scenes());
    assertTrue(lastRemark(play).contains("cannot be filmed"), play.remarks()::toString);
  }

  @Test
  void twoOfOneNameAreSentBack() {
    String twins = SHEET.replace("\"name\": \"the bear\"", "\"name\": \"nell\"");
    write(twins, SHEET);
    assertTrue(asked(1, 1).contains("\"nell\" is in \"characters\" twice"), asked(1, 1));
  }

  @Test
  void anAnswerInTheWrongFormIsRepairedByTheEngine() {
    Screenplay play = write("Gladly! Here are your scenes.", SHEET);
    assertEquals(3, play.scenes().size());
    assertEquals(2, server.heard("/api/chat").size());
  }

  @Test
  void aServerThatWasBusyIsAskedAgain() {
    server.cue(new Cue.Refuse(503, "server busy"));
    assertEquals("An owl learns to love the day.", write(SHEET).logline());
  }

  @Test
  void withoutTheServerTheRulesWriteAndSaySo() {
    server.close();
    Screenplay play = prompted.write(tale(), Options.DEFAULT);
    assertEquals(byRules().scenes(), play.scenes());
    assertEquals(byRules().cast(), play.cast());
    assertTrue(
        lastRemark(play).contains("found by rules and not by ollama@rx9070"),
        play.remarks()::toString);
  }

  @Test
  void anAnswerThatWasCutOffIsForTheRules() {
    server.cue(new Cue.RunOut(SHEET));
    Screenplay play = prompted.write(tale(), Options.DEFAULT);
    assertEquals(byRules().scenes(), play.scenes());
    assertTrue(lastRemark(play).contains("cut off"), play.remarks()::toString);
  }

  @Test
  void aScreenplaySaysItselfWhatItsScenesAre() {
    String text = "INT. KITCHEN - DAY\n\nMira pours tea.\n\nMIRA\nTea?\n";
    Script script = ScriptReader.read(text.getBytes(UTF_8), "tea.fountain");
    assertEquals(
        new RuleScreenwriter().write(script, Options.DEFAULT),
        prompted.write(script, Options.DEFAULT));
    assertEquals(List.of(), server.heard());
  }

  @Test
  void aTaleThatIsTooLongIsForTheRules() {
    var script = ScriptReader.read(TALE.repeat(60).getBytes(UTF_8), "owl.md");
    Screenplay play = prompted.write(script, Options.DEFAULT);
    assertTrue(lastRemark(play).contains("is asked about at most 16000"), play.remarks()::toString);
    assertEquals(List.of(), server.heard());
  }

  @Test
  void aStopIsAStopAndNoReasonForTheRules() {
    server.cue(new Cue.FallSilent("{"));
    Attempt stopped =
        Attempt.watchedBy(_ -> {
          throw new CancellationException("enough");
        });
    assertThrows(
        CancellationException.class,
        () -> ((PromptedScreenwriter) prompted).write(tale(), Options.DEFAULT, stopped));
  }

  private static Screenplay byRules() {
    return new RuleScreenwriter().write(tale(), Options.DEFAULT);
  }
}
