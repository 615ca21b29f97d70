package studio.hardware.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.hardware.judge.Assessment.Marks;
import studio.hardware.judge.Assessment.SpeciesCheck;
import studio.hardware.judge.Exhibit.Pair;

class RulingsTest {
  private static final Pair TWINS =
      new Pair(
          "mika",
          "rin",
          "Which of the two is it? Look at the scarf.",
          List.of("red scarf", "red"),
          List.of("blue scarf", "blue"));

  private static Answered answered(String json) {
    return Answered.of(json.replace('\'', '"'), "a judge");
  }

  /// What was answered to the question about the species, what the first look took the figure for,
  /// and what it should be.
  @ParameterizedTest
  @CsvSource({
    "yes, false, false, RIGHT",
    "yes, true, false, UNSURE",
    "yes, , false, RIGHT",
    "yes, true, true, RIGHT",
    "yes, false, true, UNSURE",
    "no, false, false, WRONG",
    "no, true, false, WRONG",
    "unsure, false, false, UNSURE",
    "'', false, false, UNSURE",
    "YES, false, false, UNSURE",
    "'yes, but no', false, false, UNSURE",
    "maybe, , true, UNSURE"
  })
  void onlyAPlainYesIsTheRightSpecies(
      String answer, Boolean human, boolean shouldBeHuman, SpeciesCheck check) {
    assertEquals(check, Rulings.species(answer, Optional.ofNullable(human), shouldBeHuman));
  }

  @ParameterizedTest
  @CsvSource({
    "mika, '', 0.9, mika",
    "mika, '', 0.5, mika",
    "mika, '', 0.49, ",
    "mika, 'toru', 0.9, mika",
    "(nobody), 'toru', 0.9, toru",
    "(nobody), 'toru toru', 0.9, toru",
    "(nobody), 'toru mika', 0.9, ",
    "(nobody), '', 0.9, ",
    "(nobody), 'toru', 0.2, ",
    "stranger, 'toru', 0.9, ",
    "(nobody), 'stranger', 0.9, ",
    "'', 'toru', 0.9, ",
    "mika, '', 1.7, ",
    "mika, '', -1, "
  })
  void thePrimaryFigureIsWhoIsSeen(String primary, String others, double confidence, String seen) {
    String list = others.isEmpty() ? "" : "'" + String.join("', '", others.split(" ")) + "'";
    Answered answer =
        answered(
            "{'primary': '%s', 'others': [%s], 'confidence': %s}"
                .formatted(primary, list, confidence));
    assertEquals(Optional.ofNullable(seen), Rulings.seenAs(answer, List.of("mika", "toru", "rin")));
  }

  @Test
  void withoutConfidenceNobodyIsSeen() {
    assertEquals(
        Optional.empty(),
        Rulings.seenAs(answered("{'primary': 'mika', 'others': []}"), List.of("mika")));
    assertEquals(
        Optional.empty(),
        Rulings.seenAs(answered("{'primary': 'mika', 'confidence': 'high'}"), List.of("mika")));
  }

  @ParameterizedTest
  @CsvSource({
    "mika, the scarf is red, mika",
    "rin, a blue scarf, rin",
    "mika, '', mika",
    "(nobody), it wears a Red Scarf., mika",
    "somebody, BLUE, rin",
    "(nobody), one is red and one is blue, ",
    "(nobody), no scarf can be seen, ",
    "mika, the scarf is blue, ",
    "mika, red and blue stripes, mika",
    "(nobody), it is bored and reddish, ",
    "'', '', "
  })
  void ofAPairTheCuesDecide(String name, String because, String who) {
    Answered answer = answered("{'answer': '%s', 'because': '%s'}".formatted(name, because));
    assertEquals(Optional.ofNullable(who), Rulings.ofPair(answer, TWINS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'likeness': 8, 'clarity': 9}",
        "{'likeness': 8, 'clarity': 9, 'usefulness': 11}",
        "{'likeness': -1, 'clarity': 9, 'usefulness': 9}",
        "{'likeness': '8', 'clarity': 9, 'usefulness': 9}",
        "{'likeness': null, 'clarity': 9, 'usefulness': 9}",
        "{'issues': []}"
      })
  void marksThatAreNotAllThereAreNone(String look) {
    assertEquals(Optional.empty(), Rulings.marks(answered(look)));
  }

  @Test
  void theWrongSpeciesIsNoLikenessAndOfNoUse() {
    Optional<Marks> marks =
        Rulings.marks(answered("{'likeness': 8, 'clarity': 9, 'usefulness': 7.6}"));
    assertEquals(Optional.of(new Marks(8, 9, 8)), marks);
    assertEquals(Optional.of(new Marks(0, 9, 0)), Rulings.marks(marks, SpeciesCheck.WRONG));
    assertEquals(marks, Rulings.marks(marks, SpeciesCheck.UNSURE));
    assertEquals(0.83, marks.orElseThrow().score());
  }

  @Test
  void aLongCaptionEndsWithAWholeWord() {
    String cut = Answered.cut("She waves at the harbour ".repeat(20), 300);
    assertTrue(cut.length() <= 300 && cut.matches(".*(She|waves|at|the|harbour)…"), cut);
    assertEquals(300, Answered.cut("a".repeat(500), 300).length());
    assertEquals("short", Answered.cut("short", 300));
  }
}
