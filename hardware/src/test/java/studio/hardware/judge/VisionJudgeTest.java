package studio.hardware.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.hardware.brief.Appearance;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.film.PictureFit;
import studio.hardware.judge.Assessment.Marks;
import studio.hardware.judge.Assessment.SpeciesCheck;
import studio.hardware.judge.Drawings.Pose;
import studio.hardware.judge.Drawings.Who;
import studio.hardware.judge.Exhibit.Pair;
import studio.hardware.judge.Exhibit.Role;
import studio.hardware.judge.Exhibit.SpeciesRule;
import studio.hardware.ollama.Ollama;
import studio.hardware.ollama.OllamaSettings;
import studio.rehearsal.ollama.Cue;
import studio.rehearsal.ollama.RehearsalOllama;
import tools.jackson.databind.JsonNode;

/// Against a server that speaks as Ollama does and says what it is told.
@Timeout(60)
class VisionJudgeTest {
  private static final String GOOD =
      """
      {"likeness": 9, "clarity": 8, "usefulness": 8, "is_human": false, "solo": true,
       "completeness": "full", "caption": "Kit the fox waves.", "issues": []}
      """;
  private static final Role KIT =
      new Role(
          "kit",
          "Kit",
          "a young fox with a torn ear",
          new Appearance(
              "red fox",
              "small",
              Map.of("fur", "orange", "scarf", "green"),
              List.of("torn left ear"),
              List.of("drawn as a cat")));
  private static final Role VIX =
      new Role("vix", "Vix", "an old fox with a grey muzzle", Appearance.UNKNOWN);
  private static final SpeciesRule FOX =
      new SpeciesRule("fox", List.of("pointed muzzle", "bushy tail"), List.of("human face"));
  private static final Pair FOXES =
      new Pair("kit", "vix", "Which fox?", List.of("torn ear"), List.of("grey muzzle"));

  private final RehearsalOllama server = new RehearsalOllama();
  private final VisionJudge judge = judge(Duration.ofSeconds(30));
  @TempDir Path folder;
  private Path picture;

  @BeforeEach
  void draw() {
    picture = folder.resolve("kit.png");
    PictureFit.writePng(PictureFit.fill(Drawings.of(Who.MIKA, Pose.WAVING), 64, 96), picture);
  }

  @AfterEach
  void close() {
    server.close();
  }

  private VisionJudge judge(Duration silence) {
    var settings =
        new OllamaSettings(
            "tower",
            server.url(),
            "",
            "gemma3:12b",
            "",
            OllamaSettings.KEEP_ALIVE,
            OllamaSettings.CONTEXT,
            silence);
    return new VisionJudge(new Ollama(settings), "gemma3:12b");
  }

  private Exhibit alone(Optional<SpeciesRule> rule) {
    return new Exhibit(picture, Optional.of(KIT), List.of(KIT), List.of(), rule, List.of());
  }

  private Exhibit amongFoxes(Optional<Role> subject) {
    return new Exhibit(
        picture, subject, List.of(KIT, VIX), List.of(), Optional.empty(), List.of(FOXES));
  }

  private Assessment look(Exhibit exhibit) {
    return judge.look(exhibit, Attempt.ALONE);
  }

  private JsonNode asked(int call) {
    return server.heard("/api/chat").get(call).body();
  }

  private String words(int call) {
    JsonNode messages = asked(call).path("messages");
    return messages.get(messages.size() - 1).path("content").asString();
  }

  private int questions() {
    return server.heard("/api/chat").size();
  }

  @Test
  void everythingThatWasSaidIsInTheAssessment() {
    server.says(GOOD);
    Assessment seen = look(alone(Optional.empty()));
    assertEquals("ollama@tower gemma3:12b v1", seen.judge());
    assertEquals(Optional.of(new Marks(9, 8, 8)), seen.marks());
    assertEquals(0.83, seen.marks().orElseThrow().score());
    assertEquals(Optional.of(true), seen.solo());
    assertEquals(Optional.of(false), seen.human());
    assertEquals("full", seen.completeness());
    assertEquals("Kit the fox waves.", seen.caption());
    assertEquals(SpeciesCheck.NO_RULE, seen.species());
    assertEquals(Optional.empty(), seen.seenAs());
    assertEquals(List.of(), seen.issues());
    assertTrue(seen.said().contains("\"likeness\":9"), seen.said());
    assertEquals(1, questions());
  }

  @Test
  void theQuestionHoldsTheDesignAndWhatToWatchFor() {
    server.says(GOOD);
    look(alone(Optional.empty()));
    String words = words(0);
    for (String part :
        List.of(
            "Kit",
            "a young fox with a torn ear",
            "red fox",
            "fur orange, scarf green",
            "torn left ear",
            "drawn as a cat")) {
      assertTrue(words.contains(part), words);
    }
    assertEquals(0.3, asked(0).path("options").path("temperature").asDouble());
    assertEquals(400, asked(0).path("options").path("num_predict").asInt());
    assertEquals("object", asked(0).path("format").path("type").asString());
  }

  @Test
  void thePictureAndTwoReferencesTravelSmall() throws IOException {
    PictureFit.writePng(PictureFit.fill(Drawings.of(Who.MIKA, Pose.WAVING), 1024, 1536), picture);
    Path reference = folder.resolve("reference.png");
    PictureFit.writePng(Drawings.of(Who.MIKA, Pose.STANDING), reference);
    server.says(GOOD);
    look(
        new Exhibit(
            picture,
            Optional.of(KIT),
            List.of(KIT),
            List.of(reference, reference, reference),
            Optional.empty(),
            List.of()));
    JsonNode images = asked(0).path("messages").get(1).path("images");
    assertEquals(3, images.size());
    byte[] sent = Base64.getDecoder().decode(images.get(0).asString());
    BufferedImage seen = ImageIO.read(new ByteArrayInputStream(sent));
    assertEquals(768, seen.getHeight());
    assertEquals(512, seen.getWidth());
    assertEquals((byte) 0xff, sent[0]);
    assertTrue(words(0).contains("second and third pictures"), words(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "8 out of 10, lovely",
        "{\"likeness\": 5}",
        "{\"likeness\": 12, \"clarity\": 8, \"usefulness\": 8, \"is_human\": false, \"solo\": true, \"completeness\": \"full\", \"caption\": \"x\", \"issues\": []}",
        "{\"likeness\": 9, \"clarity\": 8, \"usefulness\": 8, \"is_human\": \"perhaps\", \"solo\": true, \"completeness\": \"full\", \"caption\": \"x\", \"issues\": []}",
        "{\"likeness\": 9, \"clarity\": 8, \"usefulness\": 8, \"is_human\": false, \"solo\": true, \"completeness\": \"from the knees\", \"caption\": \"x\", \"issues\": []}"
      })
  void nonsenseIsAFailureAndNeverAMark(String nonsense) {
    server.says(nonsense, nonsense, nonsense);
    EngineFailure failure = assertThrows(EngineFailure.class, () -> look(alone(Optional.empty())));
    assertEquals(Kind.INVALID, failure.kind());
    assertEquals(3, questions());
  }

  @Test
  void nonsenseOnceIsPutRight() {
    server.says("{}", GOOD);
    assertEquals(9, look(alone(Optional.empty())).marks().orElseThrow().likeness());
  }

  @Test
  void anAnswerThatIsCutOffRefusedOrLateIsAFailure() {
    server.cue(new Cue.RunOut(GOOD));
    assertEquals(Kind.INVALID, failure(judge).kind());
    server.cue(new Cue.Refuse(503, "server busy, please try again"));
    assertEquals(Kind.INFRASTRUCTURE, failure(judge).kind());
    server.cue(new Cue.FallSilent("{\"likeness\":"));
    assertEquals(Kind.INFRASTRUCTURE, failure(judge(Duration.ofMillis(300))).kind());
  }

  private EngineFailure failure(VisionJudge asked) {
    return assertThrows(
        EngineFailure.class, () -> asked.look(alone(Optional.empty()), Attempt.ALONE));
  }

  @Test
  void theSpeciesIsAskedForByItself() {
    server.says(GOOD, "{\"answer\": \"yes\"}");
    Assessment seen = look(alone(Optional.of(FOX)));
    assertEquals(SpeciesCheck.RIGHT, seen.species());
    assertTrue(words(1).contains("pointed muzzle; bushy tail"), words(1));
    assertTrue(words(1).contains("human face"), words(1));
    assertEquals(0.1, asked(1).path("options").path("temperature").asDouble());
    // The references would only confuse it.
    assertEquals(1, asked(1).path("messages").get(1).path("images").size());
  }

  @Test
  void theWrongSpeciesCostsLikenessAndUse() {
    server.says(GOOD, "{\"answer\": \"no\"}");
    Assessment seen = look(alone(Optional.of(FOX)));
    assertEquals(SpeciesCheck.WRONG, seen.species());
    assertEquals(Optional.of(new Marks(0, 8, 0)), seen.marks());
    assertEquals("wrong species", seen.issues().getFirst());
  }

  @Test
  void aHumanBeingThatIsSaidToBeAFoxIsLeftOpen() {
    server.says(GOOD.replace("\"is_human\": false", "\"is_human\": true"), "{\"answer\": \"yes\"}");
    assertEquals(SpeciesCheck.UNSURE, look(alone(Optional.of(FOX))).species());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"answer\": \"unsure\"}", "{\"answer\": \"Yes.\"}", "{}", "yes", "true"})
  void noUnclearAnswerPassesTheSpecies(String answer) {
    server.says(GOOD, answer, answer, answer);
    assertEquals(SpeciesCheck.UNSURE, look(alone(Optional.of(FOX))).species());
  }

  @Test
  void noFailurePassesTheSpecies() {
    for (Cue cue :
        List.of(
            new Cue.RunOut("{\"answer\": \"yes\"}"),
            new Cue.Refuse(500, "model runner has unexpectedly stopped"),
            new Cue.HangUp("{\"answer\": \"yes\"}"),
            new Cue.EndEarly("{\"answer\": \"yes\"}"),
            new Cue.SendPage("<html>yes</html>"))) {
      server.cue(new Cue.Say(GOOD), cue);
      Assessment seen = look(alone(Optional.of(FOX)));
      assertEquals(SpeciesCheck.UNSURE, seen.species(), cue::toString);
      assertTrue(seen.said().contains("species_failed"), seen.said());
    }
  }

  @Test
  void amongOthersItIsAskedWhoItIs() {
    server.says(
        GOOD,
        "{\"primary\": \"vix\", \"others\": [], \"confidence\": 0.9}",
        "{\"answer\": \"vix\", \"because\": \"grey muzzle\"}");
    Assessment seen = look(amongFoxes(Optional.of(KIT)));
    assertEquals(Optional.of("vix"), seen.seenAs());
    assertEquals(Optional.of(0.9), seen.confidence());
    assertTrue(words(1).contains("vix: Vix"), words(1));
    assertEquals(
        List.of("kit", "vix", Forms.NOBODY),
        asked(1)
            .path("format")
            .path("properties")
            .path("primary")
            .path("enum")
            .valueStream()
            .map(JsonNode::asString)
            .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"answer\": \"(nobody)\", \"because\": \"too small to tell\"}",
        "{\"answer\": \"kit\", \"because\": \"a grey muzzle\"}",
        "{\"answer\": \"both\"}"
      })
  void aPairThatCannotBeToldApartIsNobody(String answer) {
    server.says(
        GOOD,
        "{\"primary\": \"kit\", \"others\": [], \"confidence\": 0.9}",
        answer,
        answer,
        answer);
    assertEquals(Optional.empty(), look(amongFoxes(Optional.of(KIT))).seenAs());
  }

  @Test
  void theSecondQuestionCorrectsTheFirst() {
    server.says(
        GOOD,
        "{\"primary\": \"kit\", \"others\": [], \"confidence\": 0.9}",
        "{\"answer\": \"(nobody)\", \"because\": \"It has a grey muzzle.\"}");
    assertEquals(Optional.of("vix"), look(amongFoxes(Optional.of(KIT))).seenAs());
  }

  @Test
  void aRosterThatWasNotReadLeavesOpenWhoItIs() {
    server.cue(new Cue.Say(GOOD), new Cue.RunOut("{\"primary\": \"kit\""));
    Assessment seen = look(amongFoxes(Optional.of(KIT)));
    assertEquals(Optional.empty(), seen.seenAs());
    assertEquals(Optional.empty(), seen.confidence());
    assertTrue(seen.marks().isPresent());
  }

  @Test
  void aStrangerGetsNoMarksButAName() {
    server.says(
        GOOD,
        "{\"primary\": \"kit\", \"others\": [\"vix\"], \"confidence\": 0.8}",
        "{\"answer\": \"kit\", \"because\": \"torn ear\"}");
    Assessment seen = look(amongFoxes(Optional.empty()));
    assertEquals(Optional.of("kit"), seen.seenAs());
    assertEquals(Optional.empty(), seen.marks());
    assertFalse(words(0).contains("likeness"), words(0));
  }

  @Test
  void aWitnessTellsWhoItMayBe() {
    server.says("{\"description\": \"A fox in a scarf.\", \"name\": \"kit\"}");
    Witness.Identity identity = judge.identify(picture, List.of(KIT, VIX), Attempt.ALONE);
    assertEquals("A fox in a scarf.", identity.description());
    assertEquals(Optional.of("kit"), identity.slug());
    server.says("{\"description\": \"A teapot.\", \"name\": \"\"}");
    assertEquals(
        Optional.empty(), judge.identify(picture, List.of(KIT, VIX), Attempt.ALONE).slug());
  }

  @Test
  void aCaptionIsShort() {
    server.says("{\"caption\": \"%s\"}".formatted("Kit waves. ".repeat(80)));
    String caption = judge.caption(picture, Optional.of("Kit"), Attempt.ALONE);
    assertTrue(caption.length() <= 300, caption);
    assertTrue(words(0).contains("Call the figure Kit"), words(0));
  }

  @Test
  void aFileThatIsNoPictureIsNotShownToAnybody() throws IOException {
    Files.writeString(picture, "<svg/>");
    EngineFailure failure = failure(judge);
    assertEquals(Kind.INVALID, failure.kind());
    assertTrue(failure.getMessage().contains("SVG"), failure::getMessage);
    assertEquals(0, questions());
  }

  @Test
  void aJudgeWhoseServerSaysAsLittleAsItMayApprovesNothing() {
    Assessment seen = look(alone(Optional.of(FOX)));
    assertEquals(Optional.of(new Marks(0, 0, 0)), seen.marks());
    assertEquals(Optional.of(false), seen.solo());
  }
}
