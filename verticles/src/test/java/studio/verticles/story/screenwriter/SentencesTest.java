package studio.verticles.story.screenwriter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {
  @Test
  void aShortFormDoesNotEndASentence() {
    assertEquals(
        List.of("Mr. Crow met J. Finch.", "“Oh!” they said."),
        Sentences.of("Mr. Crow met J. Finch. “Oh!” they said."));
  }

  @Test
  void piecesBreakAtBreathsBeforeTheyBreakBetweenWords() {
    assertEquals(
        List.of("one two three,", "four five six."),
        Sentences.pieces("one two three, four five six.", 4));
    assertEquals(List.of("a b c", "d e"), Sentences.pieces("a b c d e", 3));
  }

  @Test
  void noPieceIsTooLongAndNoWordIsLost() {
    String text =
        "So she went on -- and on, over the hill; then down (quickly!) to the sea. No one saw her...";
    for (int words = 1; words < 12; words++) {
      List<String> pieces = Sentences.pieces(text, words);
      assertEquals(text, String.join(" ", pieces));
      int most = words;
      pieces.forEach(piece -> assertTrue(Words.count(piece) <= most, piece));
    }
  }
}
