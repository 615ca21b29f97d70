package studio.hardware.ollama;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.Examined;
import studio.hardware.engine.LanguageEngine.Answer;
import studio.hardware.engine.Question;
import studio.hardware.language.AnswerForm;
import studio.hardware.language.UnitVector;

/// What every Ollama server must do with the house as its guest, played or real.
abstract class OllamaContract {
  static final String SCHEMA =
      """
      {"type": "object", "additionalProperties": false, "required": ["colour", "legs"],
       "properties": {"colour": {"type": "string", "enum": ["red", "grey"]},
                      "legs": {"type": "integer", "minimum": 0, "maximum": 8}}}
      """;

  abstract URI url();

  String words() {
    return "gemma3:12b";
  }

  /// Empty where the server has no model for vectors.
  String vectors() {
    return "nomic-embed-text";
  }

  Ollama ollama() {
    return new Ollama(
        new OllamaSettings(
            "test",
            url(),
            words(),
            "",
            vectors(),
            Duration.ofMinutes(1),
            OllamaSettings.CONTEXT,
            Duration.ofSeconds(60)));
  }

  static Question question(String prompt, Optional<String> schema) {
    return new Question("", prompt, List.<Path>of(), schema, 0, 256, Duration.ofSeconds(120));
  }

  @Test
  void aFoxFitsItsForm() {
    Answer answer =
        ollama()
            .ask(
                question(
                    "What colour is a fox, and how many legs has it? JSON.", Optional.of(SCHEMA)),
                Attempt.ALONE);
    assertEquals(List.of(), AnswerForm.of(SCHEMA).mistakes(answer.text()));
    assertEquals("ollama@test", answer.engine());
    assertTrue(answer.answerTokens() > 0, answer::toString);
  }

  @Test
  void aModelThatWorkedIsHeldUntilItIsLetGo() {
    Ollama ollama = ollama();
    ollama.load(Attempt.ALONE);
    assertTrue(
        ollama.holds().stream().anyMatch(held -> Register.same(held.model(), words())),
        () -> ollama.holds().toString());
    ollama.letGo(Duration.ofSeconds(30));
    assertEquals(List.of(), ollama.holds());
  }

  @Test
  void theCanarySings() {
    ollama().canary();
  }

  @Test
  void aWellServerIsReadyForTheNight() {
    Examined examined = ollama().examine();
    assertTrue(examined.isReady(), examined::toString);
    assertFalse(examined.version().isBlank());
  }

  @Test
  void aMissingModelIsToldWithTheWayToGetIt() {
    var settings = OllamaSettings.of("test", url(), "nightshift-has-no-such-model", "", "");
    Examined examined = new Ollama(settings).examine();
    assertTrue(examined.reachable());
    assertTrue(
        examined.missing().getFirst().contains("ollama pull nightshift-has-no-such-model"),
        examined::toString);
    var failure =
        assertThrows(
            EngineFailure.class,
            () -> new Ollama(settings).ask(question("Hello?", Optional.empty()), Attempt.ALONE));
    assertEquals(EngineFailure.Kind.INVALID, failure.kind());
    assertTrue(
        failure.getMessage().contains("ollama pull nightshift-has-no-such-model"),
        failure::getMessage);
  }

  @Test
  void vectorsComeInOrderAndHaveNormOne() {
    org.junit.jupiter.api.Assumptions.assumeFalse(vectors().isEmpty(), "no model for vectors");
    List<float[]> both = ollama().embed(List.of("a fox in the snow", "a red lighthouse"));
    List<float[]> alone = ollama().embed(List.of("a red lighthouse"));
    assertEquals(2, both.size());
    assertEquals(1, UnitVector.nearness(both.get(1), both.get(1)), 1e-4);
    assertEquals(1, UnitVector.nearness(both.get(1), alone.getFirst()), 0.01);
    assertTrue(UnitVector.nearness(both.get(0), both.get(1)) < 0.999);
    assertEquals(List.of(), ollama().embed(List.of()));
  }
}
