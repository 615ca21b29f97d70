package studio.verticles.character;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.hardware.brief.Appearance;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.LanguageEngine;
import studio.hardware.engine.Question;

class NarratorTest {
  private static final String FOX = "a small red fox with a green scarf and round glasses";

  /// Answers what the test says, or fails.
  private record Told(String answer, Optional<EngineFailure> failure) implements LanguageEngine {
    @Override
    public String name() {
      return "told";
    }

    @Override
    public boolean sees() {
      return false;
    }

    @Override
    public Answer ask(Question question, Attempt attempt) {
      assertTrue(question.prompt().contains(FOX), question.prompt());
      assertTrue(question.schema().isPresent());
      failure.ifPresent(failed -> {
        throw failed;
      });
      return new Answer(answer, "told m1", 0, 0, 0);
    }
  }

  private static Narrator.Narration narrate(LanguageEngine engine, Appearance before) {
    return Narrator.of(Optional.of(engine), "Mika", FOX, before, Attempt.ALONE);
  }

  private static LanguageEngine saying(String species) {
    return new Told(
        """
        {"species": "%s", "body": " small ", "colours": [{"part": "Scarf", "colour": "green"},
         {"part": "", "colour": "red"}], "features": ["round glasses", "round glasses"],
         "errors": []}
        """
            .formatted(species),
        Optional.empty());
  }

  @Test
  void anEngineDescribesWhatTheDesignSays() {
    Appearance before = new Appearance("", "", Map.of(), List.of(), List.of("two tails"));
    Narrator.Narration told = narrate(saying("red fox, NOT human"), before);
    assertEquals("by told m1", told.by());
    assertEquals(
        new Appearance(
            "red fox, NOT human",
            "small",
            Map.of("scarf", "green"),
            List.of("round glasses"),
            List.of("two tails")),
        told.appearance());
  }

  @Test
  void noEngineAloneCallsAFoxHuman() {
    Appearance told = narrate(saying("human"), Appearance.UNKNOWN).appearance();
    assertFalse(told.isHuman(), told.toString());
    assertEquals("fox, NOT human", told.species());
  }

  @Test
  void anUnusableAnswerIsNoReasonToWait() {
    EngineFailure cutOff = new EngineFailure(EngineFailure.Kind.INVALID, "cut off");
    Narrator.Narration told = narrate(new Told("", Optional.of(cutOff)), Appearance.UNKNOWN);
    assertTrue(told.by().startsWith("by rules, because"), told.by());
    assertEquals("fox, NOT human", told.appearance().species());
  }

  @Test
  void anEngineThatIsNotThereIsTriedLater() {
    EngineFailure away = new EngineFailure(EngineFailure.Kind.INFRASTRUCTURE, "not there");
    Told engine = new Told("", Optional.of(away));
    assertEquals(
        away, assertThrows(EngineFailure.class, () -> narrate(engine, Appearance.UNKNOWN)));
  }

  @ParameterizedTest
  @CsvSource(
      emptyValue = "",
      value = {
        "Mika, 'a girl with red hair', human",
        "Mika, 'red hair, school uniform', ''",
        "Mira, 'a small red fox', 'fox, NOT human'",
        "Owl Mother, '', 'owl, NOT human'",
        "Dot, 'a star-shaped creature, NOT human', 'star-shaped, NOT human'",
        "Mika, 'a girl with cat ears', human",
        "'', '', ''",
      })
  void rulesSayOfTheSpeciesWhatTheWordsSay(String name, String design, String species) {
    assertEquals(species, LookNarration.of(name, design, Appearance.UNKNOWN).species());
  }

  @Test
  void aColourBelongsToWhatItStandsBefore() {
    Appearance read =
        LookNarration.of(
            "Mika", "a red fox with a green scarf, round glasses; a hat", Appearance.UNKNOWN);
    assertEquals(Map.of("fur", "red", "scarf", "green"), read.keyColors());
    assertTrue(read.features().containsAll(List.of("green scarf", "round glasses")));
  }
}
