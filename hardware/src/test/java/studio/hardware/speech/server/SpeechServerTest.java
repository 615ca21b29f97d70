package studio.hardware.speech.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.config.written.Secret;
import studio.hardware.brief.VoiceProfile;
import studio.hardware.brief.VoiceProfile.Register;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.engine.Examined;
import studio.hardware.engine.SpeechEngine.Speech;
import studio.hardware.engine.SpeechEngine.Word;
import studio.hardware.engine.Tenant;
import studio.rehearsal.speech.Deed;
import studio.rehearsal.speech.RehearsalSpeech;

class SpeechServerTest {
  private static final String LINE = "Good evening, keeper. The lamp is lit.";
  private static final String SPEECH = "/v1/audio/speech";

  @TempDir Path folder;
  private final RehearsalSpeech rehearsal = RehearsalSpeech.terse();

  @AfterEach
  void close() {
    rehearsal.close();
  }

  private SpeechSettings settings(String model, Map<Register, List<String>> casting) {
    return new SpeechSettings(
        "speech@rehearsal",
        rehearsal.url(),
        new Secret("s3same"),
        model,
        casting,
        SpeechSettings.USUAL_LONGEST,
        Duration.ofSeconds(20));
  }

  private SpeechServer server() {
    return new SpeechServer(settings("", Map.of()));
  }

  private static VoiceProfile voice(Register register, long seed) {
    return new VoiceProfile(register, 1, 1, seed);
  }

  private Speech speak() {
    return server().speak(voice(Register.HIGH, 4), LINE, folder.resolve("line.wav"));
  }

  private double seconds() {
    return speak().length().toMillis() / 1000.0;
  }

  private EngineFailure fails() throws IOException {
    EngineFailure failure = assertThrows(EngineFailure.class, this::speak);
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(), left.toList(), "something was left behind");
    }
    return failure;
  }

  @Test
  void aLineIsAskedForWholeAsWave() {
    speak();
    var request = rehearsal.heard(SPEECH).getFirst();
    assertEquals("wav", request.body().path("response_format").asString());
    assertFalse(request.body().path("stream").asBoolean(true));
    assertEquals(LINE.replace("\"", ""), request.body().path("input").asString());
    assertEquals("tts-1", request.body().path("model").asString());
    assertEquals("Bearer s3same", request.headers().get("Authorization"));
    assertFalse(request.headers().contains("Origin"));
  }

  @ParameterizedTest
  @ValueSource(ints = {16_000, 22_050, 24_000, 44_100, 48_000})
  void everyRateSoundsTheSame(int rate) {
    double usual = seconds();
    rehearsal.next(new Deed.Wave(rate, -1));
    assertEquals(usual, seconds(), 0.03);
  }

  @ParameterizedTest
  @ValueSource(longs = {0xFFFFFFFFL, 0x7FFFFFFFL, 2_000_000_036L, 0xFFFFFFFFL - 36, 0})
  void aPlaceholderForTheSizeIsNotBelieved(long size) {
    double usual = seconds();
    rehearsal.next(new Deed.Wave(24_000, size));
    assertEquals(usual, seconds(), 0.01);
    assertEquals(2, rehearsal.heard(SPEECH).size(), "it was asked for again");
  }

  @ParameterizedTest
  @CsvSource({
    "mp3, audio/mpeg",
    "mp3, audio/wav",
    "flac, audio/wav",
    "ogg, audio/wav",
    "aac, audio/wav",
    "m4a, audio/wav",
    "flac, application/octet-stream"
  })
  void whatReallyCameIsFoundOut(String format, String claimed) throws IOException {
    try (InputStream in = getClass().getResourceAsStream("evening." + format)) {
      rehearsal.next(new Deed.Sends(in.readAllBytes(), claimed));
    }
    assertEquals(2.2, seconds(), 0.5);
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(folder.resolve("line.wav")), left.toList());
    }
  }

  @Test
  void rawSamplesAreTwentyFourThousandASecond() {
    double usual = seconds();
    rehearsal.next(new Deed.Raw());
    assertEquals(usual, seconds(), 0.02);
  }

  static Stream<Deed> spoilt() {
    return Stream.of(
        new Deed.Silence(),
        new Deed.Sends(new byte[0], "audio/wav"),
        new Deed.BreaksOff(0.5, -1, false),
        new Deed.BreaksOff(0.2, 0xFFFFFFFFL, false),
        new Deed.GoesOn(),
        Deed.apologises(),
        new Deed.Sends("<html>Bad gateway</html>".getBytes(), "audio/wav"));
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.MethodSource("spoilt")
  void aSpoiltTakeIsTakenOnceMore(Deed deed) throws IOException {
    double usual = seconds();
    rehearsal.next(deed);
    assertEquals(usual, seconds(), 0.01);
    Files.delete(folder.resolve("line.wav"));
    rehearsal.next(deed, deed);
    EngineFailure failure = fails();
    assertTrue(failure.getMessage().contains("spoiled"), failure.getMessage());
    assertEquals(deed instanceof Deed.Silence ? Kind.INVALID : Kind.INFRASTRUCTURE, failure.kind());
  }

  @Test
  void aConnectionThatBreaksIsTheWorldsFault() throws IOException {
    rehearsal.next(new Deed.BreaksOff(0.5, -1, true));
    EngineFailure failure = fails();
    assertEquals(Kind.INFRASTRUCTURE, failure.kind());
    assertTrue(failure.getMessage().contains("broke off"), failure.getMessage());
  }

  @Test
  void aServerThatPondersIsLeft() {
    rehearsal.next(new Deed.Ponders());
    SpeechServer hasty =
        new SpeechServer(
            new SpeechSettings(
                "speech@rehearsal",
                rehearsal.url(),
                new Secret(""),
                "",
                Map.of(),
                4096,
                Duration.ofMillis(300)));
    EngineFailure failure =
        assertThrows(
            EngineFailure.class,
            () -> hasty.speak(voice(Register.HIGH, 1), LINE, folder.resolve("line.wav")));
    assertEquals(Kind.INFRASTRUCTURE, failure.kind());
  }

  @Test
  void anInterruptedCallerDoesNotWait() {
    SpeechServer server = server();
    Thread.currentThread().interrupt();
    assertThrows(
        CancellationException.class,
        () -> server.speak(voice(Register.HIGH, 1), LINE, folder.resolve("line.wav")));
    assertTrue(Thread.interrupted(), "the interruption was swallowed");
  }

  @Test
  void nobodyThereIsSaid() {
    SpeechServer gone =
        new SpeechServer(SpeechSettings.of("speech@attic", URI.create("http://127.0.0.1:1")));
    Examined examined = gone.examine();
    assertFalse(examined.reachable());
    assertTrue(examined.missing().getFirst().contains("broke off"), examined.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "422 | {\"detail\": [{\"loc\": [\"body\", \"speed\"], \"msg\": \"Input should be <= 4\","
            + " \"type\": \"less_than_equal\"}]} | body.speed: Input should be <= 4 | INVALID",
        "400 | {\"error\": {\"message\": \"Invalid voice\", \"type\": \"invalid_request_error\","
            + " \"param\": \"voice\", \"code\": null}} | Invalid voice | INVALID",
        "400 | {\"detail\": {\"error\": \"validation_error\", \"message\": \"Voice x not found\","
            + " \"type\": \"invalid_request_error\"}} | Voice x not found | INVALID",
        "401 | {\"error\": {\"message\": \"Incorrect API key\"}} | Check the key | INVALID",
        "500 | {\"detail\": \"CUDA out of memory. Tried to allocate 20 MiB\"} | Free its card |"
            + " OUT_OF_MEMORY",
        "429 | {\"error\": {\"message\": \"slow down\"}} | slow down | INFRASTRUCTURE",
        "503 | <html>starting</html> | starting | INFRASTRUCTURE",
      })
  void aRefusalIsSaidInWords(int status, String body, String words, Kind kind) throws IOException {
    rehearsal.next(new Deed.Refuses(status, body));
    EngineFailure failure = fails();
    assertTrue(failure.getMessage().contains(words), failure.getMessage());
    assertEquals(kind, failure.kind());
    assertFalse(failure.getMessage().contains("s3same"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/v1/audio/voices | {\"voices\": [{\"id\": \"af_x\", \"name\": \"X\"}, {\"id\": \"am_y\"}]}",
        "/v1/audio/voices | {\"voices\": [\"af_x\", \"am_y\"]}",
        "/voices | [\"af_x\", \"am_y\"]",
        "/voices | [{\"name\": \"af_x\"}, {\"name\": \"am_y\", \"gender\": \"male\"}]",
        "/v1/styles | {\"styles\": [{\"voice_id\": \"af_x\"}, {\"voice_id\": \"am_y\"}]}",
        "/v1/voices | {\"data\": {\"af_x\": {\"language\": \"en\"}, \"am_y\": {}}}",
      })
  void voicesAreReadInEveryShape(String path, String body) {
    rehearsal.page(path, body);
    SpeechServer server = server();
    assertTrue(server.examine().abilities().contains("2 voices"), server.examine().toString());
    server.speak(voice(Register.LOW, 9), LINE, folder.resolve("line.wav"));
    assertEquals("am_y", rehearsal.heard(SPEECH).getFirst().body().path("voice").asString());
  }

  @Test
  void aCharacterKeepsItsVoiceWhenOthersCome() {
    List<ServerVoice> few = voices("af_a", "af_b", "af_c", "am_d");
    List<ServerVoice> more = voices("af_a", "af_b", "af_c", "am_d", "am_e", "af_f");
    int moved = 0;
    for (int seed = 0; seed < 200; seed++) {
      VoiceProfile profile = voice(Register.HIGH, seed);
      ServerVoice before = VoiceChoice.of(profile, "", few);
      ServerVoice after = VoiceChoice.of(profile, "", more);
      assertTrue(before.equals(after) || after.id().equals("af_f"), before + " -> " + after);
      moved += before.equals(after) ? 0 : 1;
    }
    assertTrue(moved > 20 && moved < 90, moved + " of 200 moved to the one new voice");
  }

  private static List<ServerVoice> voices(String... ids) {
    return Stream.of(ids).map(id -> ServerVoice.of(id, "", "")).toList();
  }

  @Test
  void aLineInAnotherScriptGetsAVoiceOfItsLanguage() {
    List<ServerVoice> voices = voices("af_a", "jf_b", "en-US-GuyNeural", "ja-JP-KeitaNeural");
    assertEquals("jf_b", VoiceChoice.of(voice(Register.HIGH, 3), "ja", voices).id());
    assertEquals("ja-JP-KeitaNeural", VoiceChoice.of(voice(Register.LOW, 3), "ja", voices).id());
    assertEquals("en-US-GuyNeural", VoiceChoice.of(voice(Register.LOW, 3), "", voices).id());
  }

  @Test
  void aVoiceThatWentAwayIsReplaced() {
    rehearsal.page("/voices", "[\"af_a\"]");
    SpeechServer server = server();
    server.examine();
    rehearsal.page("/voices", "[\"af_b\"]");
    rehearsal.next(new Deed.Refuses(400, "{\"detail\": \"Voice af_a not found\"}"));
    server.speak(voice(Register.HIGH, 1), LINE, folder.resolve("line.wav"));
    assertEquals("af_b", rehearsal.heard(SPEECH).get(1).body().path("voice").asString());
  }

  @Test
  void theOperatorsCastingIsKept() {
    rehearsal.page("/voices", "[\"af_a\", \"am_b\"]");
    rehearsal.page("/v1/models", "{\"data\": [{\"id\": \"kokoro\"}]}");
    SpeechServer server =
        new SpeechServer(
            settings(
                "chatterbox", Map.of(Register.HIGH, List.of("am_b"), Register.LOW, List.of("zz"))));
    server.speak(voice(Register.HIGH, 1), LINE, folder.resolve("line.wav"));
    assertEquals("am_b", rehearsal.heard(SPEECH).getFirst().body().path("voice").asString());
    String missing = String.join(" ", server.examine().missing());
    assertTrue(missing.contains("\"zz\"") && missing.contains("\"chatterbox\""), missing);
  }

  @Test
  void aLongLineIsSpokenInPieces() {
    SpeechServer breathless =
        new SpeechServer(
            new SpeechSettings(
                "speech@rehearsal",
                rehearsal.url(),
                new Secret(""),
                "",
                Map.of(),
                60,
                Duration.ofSeconds(20)));
    String text = LINE + " " + LINE + " And then the whole night long nobody came up the stairs.";
    Speech whole = breathless.speak(voice(Register.HIGH, 4), text, folder.resolve("line.wav"));
    List<String> pieces =
        rehearsal.heard(SPEECH).stream()
            .map(request -> request.body().path("input").asString())
            .toList();
    assertEquals(3, pieces.size(), pieces.toString());
    assertEquals(text, String.join(" ", pieces));
    assertTrue(pieces.stream().allMatch(piece -> piece.length() <= 60), pieces.toString());
    assertEquals(text.length() / 14.0, whole.length().toMillis() / 1000.0, 1.2);
  }

  @Test
  void aWordWithoutEndIsCutSomewhere() {
    List<String> pieces = Sentences.split("a".repeat(130) + " b", 50);
    assertEquals("a".repeat(130) + "b", String.join("", pieces).replace(" ", ""));
    assertTrue(pieces.stream().allMatch(piece -> piece.length() <= 50), pieces.toString());
  }

  @Test
  void wordsAreTimedWhereTheServerTellsThem() {
    try (RehearsalSpeech kokoro = RehearsalSpeech.kokoro()) {
      SpeechServer server = new SpeechServer(SpeechSettings.of("speech@k", kokoro.url()));
      Speech speech =
          server.speak(
              new VoiceProfile(Register.CHILD, 1.3, 1, 4), LINE, folder.resolve("line.wav"));
      assertEquals(
          List.of("Good", "evening,", "keeper.", "The", "lamp", "is", "lit."),
          speech.words().stream().map(Word::text).toList());
      assertEquals(0, speech.words().getFirst().from().toMillis(), 40);
      assertEquals(speech.length().toMillis(), speech.words().getLast().to().toMillis(), 120);
      Word lamp = speech.words().get(4);
      double middle = (lamp.from().toMillis() + lamp.to().toMillis()) / 2000.0;
      assertTrue(speech.mouth().at(middle) > 0.3, "the mouth is open in the middle of a word");
    }
  }

  @Test
  void captionsThatFailAreAskedForOnceMore() {
    try (RehearsalSpeech kokoro = RehearsalSpeech.kokoro()) {
      SpeechServer server = new SpeechServer(SpeechSettings.of("speech@k", kokoro.url()));
      kokoro.next(new Deed.Silence());
      server.speak(voice(Register.LOW, 1), LINE, folder.resolve("line.wav"));
      assertEquals(2, kokoro.heard("/dev/captioned_speech").size());
    }
  }

  @Test
  void aTenantLetsGoAndSaysSo() {
    try (RehearsalSpeech kokoro = RehearsalSpeech.kokoro()) {
      SpeechServer server = new SpeechServer(SpeechSettings.of("speech@k", kokoro.url()));
      Tenant tenant = server.tenant().orElseThrow();
      tenant.canary();
      assertTrue(kokoro.isLoaded());
      assertEquals(1, tenant.holds().size());
      tenant.letGo(Duration.ofSeconds(5));
      assertFalse(kokoro.isLoaded());
      assertEquals(List.of(), tenant.holds());
      assertEquals("1.0.0", server.examine().version());
    }
    assertTrue(server().tenant().isEmpty(), "a terse server cannot be asked to let go");
  }

  @Test
  void aBaseAddressMayEndInTheVersion() {
    SpeechServer server =
        new SpeechServer(SpeechSettings.of("speech@v", URI.create(rehearsal.url() + "/v1/")));
    server.speak(voice(Register.HIGH, 1), LINE, folder.resolve("line.wav"));
    assertNotEquals(List.of(), rehearsal.heard(SPEECH));
  }
}
