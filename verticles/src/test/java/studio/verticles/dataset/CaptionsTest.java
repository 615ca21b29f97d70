package studio.verticles.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.verticles.bus.Problem;
import studio.verticles.dataset.Datasets.Change;

class CaptionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "mika, silver hair, standing | silver hair | mika, standing",
        "Silver hair, mika | silver hair | mika",
        "mika with silver  hair | silver hair | mika with",
        "mika, silver haired, standing | silver hair | mika, silver haired, standing",
        "silver hair | silver hair | ``",
        "mika, silver hair | silver hair | mika",
        "silver hair, silver hair, mika | silver hair | mika",
        "mika, 銀髪, standing | 銀髪 | mika, standing"
      })
  void strippingTakesWholePhrasesAndTheirCommas(String caption, String phrase, String left) {
    assertEquals(left, Captions.changed(caption, new Change.Strip(phrase), "mika"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "standing in rain | `` | mika, standing in rain",
        "mika, standing | `` | mika, standing",
        "Mika standing | `` | Mika standing",
        "standing, mika | `` | mika, standing",
        "`` | `` | mika",
        "standing | film still | film still, standing"
      })
  void thePrefixStandsInFrontOnce(String caption, String phrase, String left) {
    assertEquals(left, Captions.changed(caption, new Change.Prefix(phrase), "mika"));
  }

  @Test
  void replacingSeesSmallAndCapitalLettersAlike() {
    assertEquals(
        "mika, a red coat ($1)",
        Captions.changed(
            "mika, a BLUE coat", new Change.Replace("blue coat", "red coat ($1)"), ""));
    assertEquals(
        "mika,standing ", Captions.changed("mika,standing ", new Change.Replace("x", "y"), ""));
  }

  @Test
  void nothingCannotBeReplacedOrStripped() {
    assertThrows(
        Problem.class, () -> Captions.changed("mika", new Change.Replace("", "x"), "mika"));
    assertThrows(Problem.class, () -> Captions.changed("mika", new Change.Strip(" "), "mika"));
  }

  @Test
  void longWordsAreSeveralTokens() {
    assertEquals(1, Captions.tokens("mika"));
    assertEquals(4, Captions.tokens("mika, thunderstorm"));
    assertTrue(Captions.tokens("one two three four five ".repeat(20)) > 75);
  }
}
