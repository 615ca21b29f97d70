package studio.verticles.story.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapitalsTest {
  @ParameterizedTest
  @CsvSource({
    "HANS IN LUCK, Hans in Luck",
    "THE GOLDEN BIRD, The Golden Bird",
    "HENRY IV, Henry IV",
    "The USA Today, The USA Today",
    "NASA, NASA",
  })
  void aTitleInCapitalsCalmsDown(String title, String calmed) {
    assertEquals(calmed, Capitals.calmed(title));
  }
}
