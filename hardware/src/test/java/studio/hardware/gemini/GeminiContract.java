package studio.hardware.gemini;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.ImageBrief;
import studio.hardware.engine.LanguageEngine.Answer;
import studio.hardware.engine.Question;
import studio.hardware.language.AnswerForm;

/// What Gemini must do for the house, played or real.
abstract class GeminiContract {
  static final String SCHEMA =
      """
      {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
       "additionalProperties": false, "required": ["colour", "legs"],
       "properties": {"colour": {"type": "string", "enum": ["red", "grey"], "minLength": 2},
                      "legs": {"type": "integer", "minimum": 0, "maximum": 8}}}
      """;

  final Cashbook book = new Cashbook();
  @TempDir Path folder;

  abstract GeminiSettings settings();

  Gemini gemini() {
    return new Gemini(settings(), Cashbook.PRICES, Cashbook.PLENTY, book);
  }

  static Question question(String prompt, Optional<String> schema, List<Path> pictures) {
    return new Question("", prompt, pictures, schema, 0, 2048, Duration.ofSeconds(60));
  }

  static ImageBrief fox() {
    return new ImageBrief(
        "a paper fox in the snow",
        "text",
        "",
        160,
        90,
        20,
        7,
        "",
        5,
        Optional.empty(),
        List.of(),
        ImageBrief.Likeness.USUAL,
        Optional.empty());
  }

  @Test
  void aFoxFitsItsFormAndIsPaidFor() {
    try (Gemini gemini = gemini()) {
      Answer answer =
          gemini.ask(
              question("What colour is a fox, how many legs?", Optional.of(SCHEMA), List.of()),
              Attempt.ALONE);
      assertEquals(List.of(), AnswerForm.of(SCHEMA).mistakes(answer.text()));
    }
    assertEquals(1, book.entries.size());
    assertTrue(book.entries.getFirst().cost().signum() > 0);
  }

  @Test
  void aPictureHasTheSizeThatWasAskedFor() throws IOException {
    Path target = folder.resolve("fox.png");
    try (Gemini gemini = gemini()) {
      gemini.draw(fox(), target, Attempt.ALONE);
    }
    var picture = ImageIO.read(target.toFile());
    assertEquals(List.of(160, 90), List.of(picture.getWidth(), picture.getHeight()));
    assertEquals(1, book.entries.getFirst().images());
  }

  @Test
  void aWellAccountIsReadyForTheNight() {
    try (Gemini gemini = gemini()) {
      assertTrue(gemini.examine().isReady(), () -> gemini.examine().toString());
    }
    assertFalse(book.entries.stream().anyMatch(entry -> entry.cost().signum() > 0));
  }
}
