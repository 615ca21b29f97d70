package studio.hardware.ollama;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.hardware.card.Vram;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.engine.Examined;
import studio.hardware.engine.LanguageEngine.Answer;
import studio.hardware.engine.Question;
import studio.hardware.engine.Tenant.Held;
import studio.rehearsal.Heard;
import studio.rehearsal.ollama.Cue;
import studio.rehearsal.ollama.RehearsalOllama;
import tools.jackson.databind.JsonNode;

@Timeout(60)
class OllamaTest {
  private static final String FOX = "{\"colour\": \"red\", \"legs\": 4}";

  private final RehearsalOllama server = new RehearsalOllama();
  private final Ollama ollama = ollama(server.url(), Duration.ofSeconds(30));
  @TempDir Path folder;

  @AfterEach
  void close() {
    server.close();
  }

  private static Ollama ollama(URI url, Duration silence) {
    return new Ollama(
        new OllamaSettings(
            "rx9070",
            url,
            "gemma3:12b",
            "gemma3:12b",
            "nomic-embed-text",
            OllamaSettings.KEEP_ALIVE,
            OllamaSettings.CONTEXT,
            silence));
  }

  private Answer ask(Optional<String> schema) {
    return ollama.ask(OllamaContract.question("Describe the fox.", schema), Attempt.ALONE);
  }

  private EngineFailure failure() {
    return assertThrows(EngineFailure.class, () -> ask(Optional.of(OllamaContract.SCHEMA)));
  }

  private JsonNode asked(int call) {
    return server.heard("/api/chat").get(call).body();
  }

  private static void says(EngineFailure failure, Kind kind, String words) {
    assertEquals(kind, failure.kind(), failure::getMessage);
    assertTrue(failure.getMessage().contains(words), failure::getMessage);
    assertTrue(failure.getMessage().contains("ollama@rx9070"), failure::getMessage);
  }

  @Test
  void anAnswerIsPutTogetherFromItsPieces() {
    server.says("The fox is red, and it has été là.");
    Answer answer = ask(Optional.empty());
    assertEquals("The fox is red, and it has été là.", answer.text());
    assertEquals(11, answer.promptTokens());
    assertEquals(0, answer.repairs());
  }

  @Test
  void theSchemaTravelsAsTheFormatAndIsNotTrusted() {
    server.says("{\"colour\": \"blue\", \"legs\": 4}", FOX);
    Answer answer = ask(Optional.of(OllamaContract.SCHEMA));
    assertEquals(FOX, answer.text());
    assertEquals(1, answer.repairs());
    assertEquals("object", asked(0).path("format").path("type").asString());
    JsonNode repair = asked(1).path("messages");
    assertEquals(3, repair.size());
    assertEquals("assistant", repair.get(1).path("role").asString());
    assertTrue(repair.get(1).path("content").asString().contains("blue"));
    assertTrue(repair.get(2).path("content").asString().contains("/colour"), repair::toString);
  }

  @Test
  void afterTwoRepairsTheTextIsKeptInTheFailure() {
    server.says("A fox!", "```json\n" + FOX + "\n```", "[]");
    EngineFailure failure = failure();
    says(failure, Kind.INVALID, "It said: []");
    assertEquals(3, server.heard("/api/chat").size());
  }

  @Test
  void anAnswerThatWasCutOffIsAFailureEvenIfItParses() {
    server.cue(new Cue.RunOut(FOX));
    says(failure(), Kind.INVALID, "cut off");
    assertEquals(1, server.heard("/api/chat").size());
  }

  @Test
  void thoughtsAreNotPartOfTheAnswer() {
    server.cue(new Cue.ThinkThenSay("{\"colour\": \"grey\"", FOX));
    assertEquals(FOX, ask(Optional.of(OllamaContract.SCHEMA)).text());
    assertFalse(asked(0).path("think").asBoolean(true));
  }

  @Test
  void anErrorLineInsideAGoodAnswerIsAFailure() {
    server.cue(new Cue.Break("{\"colour\":", "llama runner process has terminated"));
    says(failure(), Kind.INFRASTRUCTURE, "llama runner process has terminated");
  }

  @Test
  void aFullCardIsToldApartFromABrokenServer() {
    server.cue(new Cue.Break("", "CUDA error: out of memory"));
    says(failure(), Kind.OUT_OF_MEMORY, "smaller model");
    server.cue(
        new Cue.Refuse(
            500, "model requires more system memory (13.1 GiB) than is available (9.0 GiB)"));
    says(failure(), Kind.OUT_OF_MEMORY, "13.1 GiB");
  }

  @Test
  void aStreamWithoutItsLastLineWasBroken() {
    server.cue(new Cue.EndEarly(FOX));
    says(failure(), Kind.INFRASTRUCTURE, "without saying that it was done");
    server.cue(new Cue.HangUp("{"));
    says(failure(), Kind.INFRASTRUCTURE, "did not answer");
  }

  @Test
  void aServerThatFallsSilentIsGivenUp() {
    server.cue(new Cue.FallSilent("{\"colour\""));
    Ollama impatient = ollama(server.url(), Duration.ofMillis(300));
    EngineFailure failure =
        assertThrows(
            EngineFailure.class,
            () ->
                impatient.ask(
                    OllamaContract.question("Describe the fox.", Optional.empty()), Attempt.ALONE));
    says(failure, Kind.INFRASTRUCTURE, "silent for 300 ms");
  }

  @Test
  void aStopHangsUpSoThatTheModelStopsToo() throws Exception {
    server.cue(new Cue.FallSilent("Once"));
    Attempt stopped =
        Attempt.watchedBy(fraction -> {
          if (fraction > 0) {
            throw new CancellationException("enough");
          }
        });
    assertThrows(
        CancellationException.class,
        () -> ollama.ask(OllamaContract.question("A tale.", Optional.empty()), stopped));
    assertEquals("/api/chat", server.abandoned().get(10, TimeUnit.SECONDS).path());
  }

  @Test
  void everyCallSaysHowLongTheModelStays() {
    server.says("A fox.");
    ask(Optional.empty());
    ollama.load(Attempt.ALONE);
    ollama.embed(List.of("fox"));
    for (String path : List.of("/api/chat", "/api/generate", "/api/embed")) {
      JsonNode keepAlive = server.heard(path).getFirst().body().path("keep_alive");
      assertEquals("300s", keepAlive.asString(), path);
    }
  }

  @Test
  void theSameContextIsAskedForByEveryCallSoThatNothingLoadsTwice() {
    server.says("A fox.");
    ask(Optional.empty());
    ollama.load(Attempt.ALONE);
    for (String path : List.of("/api/chat", "/api/generate")) {
      JsonNode options = server.heard(path).getFirst().body().path("options");
      assertEquals(OllamaSettings.CONTEXT, options.path("num_ctx").asInt(), path);
    }
    assertFalse(asked(0).path("truncate").asBoolean(true));
  }

  @Test
  void aQuestionThatCannotFitIsNotSent() {
    var failure =
        assertThrows(
            EngineFailure.class,
            () ->
                ollama.ask(
                    OllamaContract.question("fox ".repeat(40_000), Optional.empty()),
                    Attempt.ALONE));
    says(failure, Kind.INVALID, "the context holds 16384");
    assertEquals(List.of(), server.heard("/api/chat"));
  }

  @Test
  void picturesTravelAsBareBase64() throws IOException {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G'};
    Path picture = Files.write(folder.resolve("fox.png"), png);
    server.says("A fox.");
    ollama.ask(pictured(picture), Attempt.ALONE);
    String sent = asked(0).path("messages").get(0).path("images").get(0).asString();
    assertFalse(sent.startsWith("data:"));
    assertEquals(List.of(png[0], png[1]), List.of(decoded(sent)[0], decoded(sent)[1]));
  }

  private static byte[] decoded(String base64) {
    return Base64.getDecoder().decode(base64);
  }

  private static Question pictured(Path picture) {
    return new Question(
        "", "What is it?", List.of(picture), Optional.empty(), 0, 64, Duration.ofSeconds(20));
  }

  @Test
  void aModelThatIsBlindIsToldBeforeTheNight() throws IOException {
    server.install("gemma3:12b", List.of("completion"), 1, 1);
    Examined examined = ollama.examine();
    assertFalse(examined.isReady());
    assertTrue(examined.missing().getFirst().contains("cannot do pictures"), examined::toString);
    Path picture = Files.write(folder.resolve("fox.png"), new byte[] {1});
    says(
        assertThrows(EngineFailure.class, () -> ollama.ask(pictured(picture), Attempt.ALONE)),
        Kind.INVALID,
        "gemma3:12b cannot see");
    assertEquals(List.of(), server.heard("/api/chat"));
  }

  @Test
  void aModelKnownAsLatestIsTheModel() {
    var settings = OllamaSettings.of("rx9070", server.url(), "llama3", "", "");
    assertTrue(new Ollama(settings).examine().isReady());
    assertTrue(Register.same("library/llama3", "library/llama3:latest"));
    assertFalse(Register.same("llama3:8b", "llama3"));
  }

  @Test
  void aModelThatDidNotFitIsReported() {
    server.install("gemma3:12b", List.of("completion", "vision"), 11L << 30, 7L << 30);
    server.load("gemma3:12b");
    assertEquals(List.of(new Held("gemma3:12b", Vram.ofGigabytes(7))), ollama.holds());
    Examined examined = ollama.examine();
    assertTrue(
        examined.missing().getFirst().contains("only 7.0 GB of 11.0 GB fit"), examined::toString);
  }

  @Test
  void aServerWithoutACardIsReadyAndSaysSo() {
    server.install("gemma3:12b", List.of("completion", "vision"), 11L << 30, 0);
    server.load("gemma3:12b");
    Examined examined = ollama.examine();
    assertTrue(examined.isReady(), examined::toString);
    assertTrue(examined.abilities().getLast().contains("on the processor"), examined::toString);
  }

  @Test
  void lettingGoIsDoneWhenTheListIsEmpty() {
    server.load("gemma3:12b");
    server.load("llama3");
    server.unloadsAfter(3);
    ollama.letGo(Duration.ofSeconds(20));
    assertEquals(List.of(), ollama.holds());
    List<Heard> unloads = server.heard("/api/generate");
    assertEquals(2, unloads.size());
    assertTrue(unloads.stream().allMatch(call -> call.body().path("keep_alive").asInt(9) == 0));
    assertTrue(server.heard("/api/ps").size() >= 4);
  }

  @Test
  void aModelThatStaysIsAFailureWithItsName() {
    server.load("gemma3:12b");
    server.unloadsAfter(-1);
    says(
        assertThrows(EngineFailure.class, () -> ollama.letGo(Duration.ofSeconds(1))),
        Kind.INFRASTRUCTURE,
        "still holds gemma3:12b (11.0 GB)");
  }

  @Test
  void refusalsSayWhatToDo() {
    server.cue(
        new Cue.Refuse(503, "server busy, please try again.  maximum pending requests exceeded"));
    says(failure(), Kind.INFRASTRUCTURE, "OLLAMA_MAX_QUEUE");
    server.cue(new Cue.Refuse(499, "request canceled"));
    says(failure(), Kind.INFRASTRUCTURE, "cut the call short");
    server.cue(new Cue.Refuse(400, "think value \"x\" is not supported"));
    says(failure(), Kind.INVALID, "would fail again");
    server.cue(new Cue.Refuse(404, "model \"gemma3:12b\" not found, try pulling it first"));
    says(failure(), Kind.INVALID, "ollama pull gemma3:12b");
    server.cue(new Cue.Refuse(400, "the input length exceeds the context length"));
    says(failure(), Kind.INVALID, "Raise the context");
    server.cue(new Cue.Refuse(302, ""));
    assertEquals(Kind.INVALID, failure().kind());
  }

  @Test
  void aForeignHostNameIsExplained() {
    server.guardsItsName();
    says(failure(), Kind.INFRASTRUCTURE, "localhost");
    says(assertThrows(EngineFailure.class, ollama::holds), Kind.INFRASTRUCTURE, "localhost");
    Examined examined = ollama.examine();
    assertFalse(examined.reachable());
    assertTrue(examined.missing().getFirst().contains("OLLAMA_HOST"), examined::toString);
  }

  @Test
  void somethingElseBehindTheAddressIsRecognised() {
    server.cue(new Cue.SendPage("<html>Welcome to the router</html>"));
    says(failure(), Kind.INFRASTRUCTURE, "something else than JSON");
  }

  @Test
  void aServerThatIsGoneIsUnreachableEverywhere() {
    server.close();
    says(failure(), Kind.INFRASTRUCTURE, "Is it running");
    says(assertThrows(EngineFailure.class, ollama::holds), Kind.INFRASTRUCTURE, "Is it running");
    assertFalse(ollama.examine().reachable());
  }

  @Test
  void aServerThatHoldsTheLineIsGivenUpEverywhere() {
    server.freezes();
    Ollama impatient = ollama(server.url(), Duration.ofMillis(300));
    says(assertThrows(EngineFailure.class, impatient::holds), Kind.INFRASTRUCTURE, "within 300 ms");
    says(
        assertThrows(EngineFailure.class, () -> impatient.letGo(Duration.ofSeconds(1))),
        Kind.INFRASTRUCTURE,
        "within 300 ms");
    says(
        assertThrows(EngineFailure.class, () -> impatient.embed(List.of("fox"))),
        Kind.INFRASTRUCTURE,
        "silent for 300 ms");
  }

  @Test
  void aModelIsPulledWithItsProgress() {
    var fractions = new ArrayList<Double>();
    ollama.pull("mistral", fractions::add);
    assertTrue(fractions.contains(0.5), fractions::toString);
    assertTrue(fractions.stream().allMatch(f -> f >= 0 && f < 1), fractions::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"error\":\"pull model manifest: file does not exist\"}",
        "{\"status\":\"verifying sha256 digest\"}"
      })
  void aPullIsOnlyGoodWithItsLastWord(String last) {
    server.pulls("{\"status\":\"pulling manifest\"}", last);
    var failure = assertThrows(EngineFailure.class, () -> ollama.pull("mistral", Attempt.ALONE));
    assertTrue(
        failure.getMessage().contains("file does not exist")
            || failure.getMessage().contains("without \"success\""),
        failure::getMessage);
  }

  @Test
  void noTextsNeedNoCallAndEveryTextHasAVector() {
    assertEquals(List.of(), ollama.embed(List.of()));
    assertEquals(List.of(), server.heard("/api/embed"));
    assertEquals(2, ollama.embed(List.of("fox", "")).size());
    server.cue(new Cue.SendPage("{\"embeddings\": []}"));
    says(
        assertThrows(EngineFailure.class, () -> ollama.embed(List.of("fox"))),
        Kind.INVALID,
        "0 vectors for 1 texts");
    server.cue(new Cue.SendPage("{\"embeddings\": [[0, 0, 0]]}"));
    says(
        assertThrows(EngineFailure.class, () -> ollama.embed(List.of("fox"))),
        Kind.INVALID,
        "without a direction");
  }
}
