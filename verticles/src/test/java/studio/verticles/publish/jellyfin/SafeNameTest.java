package studio.verticles.publish.jellyfin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "The Lamp|The Lamp",
        "Star: The Return|Star - The Return",
        "10:30|10-30",
        "AC/DC \\ Live|AC-DC - Live",
        "What? *Now* <so>|What Now so",
        "\"Quoted\"|'Quoted'",
        "Who [tmdbid=1] am I|Who (tmdbid=1) am I",
        "灯台 – l'été|灯台 – l'été",
        "🦊 and 🦉|🦊 and 🦉",
        "Ends with dots...|Ends with dots",
        "con|_con",
        "Nul.txt|_Nul.txt",
        "Confetti|Confetti",
      })
  void aTitleStaysReadable(String title, String name) {
    assertEquals(name, SafeName.of(title, "Untitled"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "...", "..", "\u0000\u0007", "???", "\u202e\u200b", " . . "})
  void nothingLeftBecomesUntitled(String title) {
    assertEquals("Untitled", SafeName.of(title, "Untitled"));
  }

  @Test
  void aWayUpwardsIsNoWay() {
    assertEquals("-..-etc-passwd", SafeName.of("../../etc/passwd", "Untitled"));
  }

  @Test
  void invisibleCommandsAreGone() {
    assertEquals("one two", SafeName.of("one\n\t\u0000two\u202e", "Untitled"));
  }

  @Test
  void lettersWithAccentsAreOneLetter() {
    assertEquals("\u00e9", SafeName.of("e\u0301", "Untitled"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "é", "灯", "🦊", "👩‍🚀"})
  void aLongTitleIsCutBetweenLetters(String letter) {
    String name = SafeName.of(letter.repeat(300), "Untitled");
    int bytes = name.getBytes(UTF_8).length;
    assertTrue(bytes <= SafeName.BYTES && bytes > SafeName.BYTES - 20, name);
  }
}
