package studio.hardware.gemini;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import studio.config.written.Secret;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.engine.Examined;
import studio.hardware.engine.ImageBrief;
import studio.hardware.engine.LanguageEngine.Answer;
import studio.rehearsal.gemini.RehearsalGemini;
import tools.jackson.databind.JsonNode;

@Timeout(60)
class GeminiTest extends GeminiContract {
  private final RehearsalGemini server = new RehearsalGemini();

  @AfterEach
  void close() {
    server.close();
  }

  @Override
  GeminiSettings settings() {
    return settings(RehearsalGemini.KEY, Duration.ofSeconds(20));
  }

  private GeminiSettings settings(String key, Duration patience) {
    return new GeminiSettings(
        "home",
        Optional.of(server.url()),
        new Secret(key),
        "gemini-2.5-flash",
        "gemini-2.5-flash-image",
        3,
        Duration.ofMillis(1),
        patience);
  }

  private Answer ask(Gemini gemini) {
    return gemini.ask(question("A fox?", Optional.of(SCHEMA), List.of()), Attempt.ALONE);
  }

  private EngineFailure failure() {
    return failure(gemini());
  }

  private EngineFailure failure(Gemini gemini) {
    try (gemini) {
      return assertThrows(EngineFailure.class, () -> ask(gemini));
    }
  }

  private static void says(EngineFailure failure, Kind kind, String words) {
    assertEquals(kind, failure.kind(), failure::getMessage);
    assertTrue(failure.getMessage().contains(words), failure::getMessage);
  }

  @Test
  void theSchemaTravelsWithoutTheWordsThatGeminiDoesNotKnow() {
    server.says("{\"colour\": \"r\", \"legs\": 4}").says("{\"colour\": \"red\", \"legs\": 4}");
    try (Gemini gemini = gemini()) {
      assertEquals(1, ask(gemini).repairs());
    }
    JsonNode body = server.heard().getFirst().body();
    JsonNode sent = body.path("generationConfig").path("responseJsonSchema");
    assertEquals("integer", sent.path("properties").path("legs").path("type").asString());
    assertFalse(sent.toString().contains("minLength"), sent::toString);
    assertFalse(sent.has("$schema"));
    JsonNode repair = server.heard().getLast().body().path("contents");
    assertEquals(3, repair.size());
    assertEquals("model", repair.get(1).path("role").asString());
  }

  @Test
  void thoughtsAreNotPartOfTheAnswerButArePaidFor() {
    server.says("{\"colour\": \"red\", \"legs\": 4}");
    try (Gemini gemini = gemini()) {
      assertEquals("{\"colour\": \"red\", \"legs\": 4}", ask(gemini).text());
    }
    Spent spent = book.entries.getFirst();
    assertEquals(500, spent.answerTokens());
    // 1000 at 0.30 and 500 at 2.50 a million.
    assertEquals(0, new BigDecimal("0.00155").compareTo(spent.cost()), spent::toString);
  }

  @Test
  void aPictureIsPaidForOnceAndNotByItsTokens() {
    try (Gemini gemini = gemini()) {
      gemini.draw(fox(), folder.resolve("fox.jpg"), Attempt.ALONE);
    }
    Spent spent = book.entries.getFirst();
    assertEquals(0, new BigDecimal("0.0393").compareTo(spent.cost()), spent::toString);
    JsonNode config = server.heard().getFirst().body().path("generationConfig");
    assertEquals("16:9", config.path("imageConfig").path("aspectRatio").asString());
  }

  @Test
  void picturesOfTheCharacterTravelBeforeTheWords() throws IOException {
    Path reference = Files.write(folder.resolve("mira.png"), new byte[] {1, 2});
    var brief = fox();
    var likeness =
        new ImageBrief(
            brief.positive(),
            brief.negative(),
            "",
            brief.width(),
            brief.height(),
            brief.steps(),
            brief.cfg(),
            "",
            brief.seed(),
            Optional.empty(),
            List.of(reference),
            ImageBrief.Likeness.USUAL,
            Optional.empty());
    try (Gemini gemini = gemini()) {
      gemini.draw(likeness, folder.resolve("fox.png"), Attempt.ALONE);
    }
    JsonNode parts = server.heard().getFirst().body().path("contents").get(0).path("parts");
    assertEquals("image/png", parts.get(0).path("inlineData").path("mimeType").asString());
    assertTrue(parts.get(1).path("text").asString().contains("paper fox"));
  }

  @Test
  void noCallIsMadeBeyondTheBudgetOfTheNightOrTheMonth() {
    var night = new Budget(new BigDecimal("0.001"), BigDecimal.TEN);
    try (var gemini = new Gemini(settings(), Cashbook.PRICES, night, book)) {
      ask(gemini);
      says(
          assertThrows(EngineFailure.class, () -> ask(gemini)),
          Kind.INFRASTRUCTURE,
          "has spent 0.00155 of 0.001 tonight");
    }
    assertEquals(1, server.heard().size());
    book.earlierThisMonth = new BigDecimal("100");
    says(failure(), Kind.INFRASTRUCTURE, "this month");
    assertEquals(1, server.heard().size());
  }

  @Test
  void whatHasNoPriceIsNotAsked() {
    var prices = new Prices(java.util.Map.of());
    var failure = failure(new Gemini(settings(), prices, Cashbook.PLENTY, book));
    says(failure, Kind.INVALID, "what gemini-2.5-flash costs");
    assertEquals(List.of(), server.heard());
  }

  @Test
  void aBusyServiceIsAskedAgainAndGivenUpInTheEnd() {
    server.refuses(429, "RESOURCE_EXHAUSTED", "quota").refuses(503, "UNAVAILABLE", "overloaded");
    try (Gemini gemini = gemini()) {
      ask(gemini);
    }
    assertEquals(3, server.heard().size());
    for (int i = 0; i < 3; i++) {
      server.refuses(429, "RESOURCE_EXHAUSTED", "quota");
    }
    says(failure(), Kind.INFRASTRUCTURE, "quota is used up");
    assertEquals(6, server.heard().size());
  }

  @Test
  void aWrongQuestionIsAskedOnce() {
    server.refuses(400, "INVALID_ARGUMENT", "Unknown name");
    says(failure(), Kind.INVALID, "would fail again");
    server.refuses(403, "PERMISSION_DENIED", "no");
    says(failure(), Kind.INVALID, "Look at the key");
    assertEquals(2, server.heard().size());
  }

  @Test
  void whatWasCutOffOrNotLetThroughIsAFailureThatWasPaidFor() {
    server.ends("{\"colour\": \"red\", \"legs\": 4}", "MAX_TOKENS");
    says(failure(), Kind.INVALID, "cut off");
    server.ends("", "SAFETY");
    says(failure(), Kind.INVALID, "SAFETY");
    server.blocks("PROHIBITED_CONTENT");
    says(failure(), Kind.INVALID, "PROHIBITED_CONTENT");
    assertEquals(3, book.entries.size());
  }

  @Test
  void wordsInsteadOfAPictureAreAFailure() {
    server.says("I would rather not.");
    try (Gemini gemini = gemini()) {
      says(
          assertThrows(
              EngineFailure.class,
              () -> gemini.draw(fox(), folder.resolve("fox.png"), Attempt.ALONE)),
          Kind.INVALID,
          "I would rather not.");
    }
    assertEquals(0, book.entries.getFirst().images());
    assertFalse(Files.exists(folder.resolve("fox.png")));
  }

  @Test
  void theKeyIsInNoMessageEvenWhenTheServerSendsItBack() {
    server.refuses(400, "INVALID_ARGUMENT", "key " + RehearsalGemini.KEY + " is odd");
    var text = new StringWriter();
    failure().printStackTrace(new PrintWriter(text));
    assertFalse(text.toString().contains(RehearsalGemini.KEY), text::toString);
    assertTrue(text.toString().contains("key *** is odd"), text::toString);
  }

  @Test
  void aWrongKeyIsToldBeforeTheNight() {
    var settings = settings("wrong", Duration.ofSeconds(20));
    try (var gemini = new Gemini(settings, Cashbook.PRICES, Cashbook.PLENTY, book)) {
      Examined examined = gemini.examine();
      assertFalse(examined.isReady());
      assertTrue(examined.missing().getFirst().contains("API key not valid"), examined::toString);
    }
  }

  @Test
  void aStopDropsTheCall() throws Exception {
    server.freezes();
    Attempt stopped =
        Attempt.watchedBy(_ -> {
          throw new CancellationException("enough");
        });
    try (Gemini gemini = gemini()) {
      assertThrows(
          CancellationException.class,
          () -> gemini.ask(question("A fox?", Optional.empty(), List.of()), stopped));
      server.abandoned().get(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void aServiceThatNeverAnswersIsGivenUp() {
    server.freezes();
    var settings = settings(RehearsalGemini.KEY, Duration.ofMillis(400));
    var failure = failure(new Gemini(settings, Cashbook.PRICES, Cashbook.PLENTY, book));
    says(failure, Kind.INFRASTRUCTURE, "within 400 ms");
    assertEquals(1, server.heard().size());
  }

  @Test
  void aHouseThatIsNotOnlineIsTold() {
    server.close();
    says(failure(), Kind.INFRASTRUCTURE, "Is the house online?");
  }
}
