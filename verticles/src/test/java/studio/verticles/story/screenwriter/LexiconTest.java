package studio.verticles.story.screenwriter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.hardware.brief.PlaceKind;
import studio.hardware.brief.Species;

class LexiconTest {
  private static final Lexicon<PlaceKind> PLACES = Lexicon.of(PlaceKind.class, "places.txt");

  @Test
  void everyKindOfPlaceAndEverySpeciesHasWords() {
    assertEquals(PlaceKind.values().length, Lexicon.lines("places.txt").size());
    assertEquals(Species.values().length, Lexicon.lines("species.txt").size());
  }

  @Test
  void noWordHasTwoMeanings() {
    for (String file :
        List.of(
            "places.txt",
            "species.txt",
            "weather.txt",
            "times.txt",
            "expressions.txt",
            "moods.txt")) {
      Set<String> seen = new HashSet<>();
      Lexicon.lines(file)
          .values()
          .forEach(words -> words.forEach(word -> assertTrue(seen.add(word), file + ": " + word)));
    }
  }

  @Test
  void theLongestPhraseWins() {
    assertEquals(
        List.of(PlaceKind.LIVING_ROOM),
        PLACES.in("the living room").stream().map(Lexicon.Hit::meaning).toList());
  }

  @Test
  void pluralsAndPossessivesAreTheSameWord() {
    assertEquals(Optional.of(PlaceKind.CASTLE), PLACES.first("Two castles"));
    assertEquals(Optional.of(PlaceKind.CASTLE), PLACES.first("the castle’s gate"));
    assertFalse(PLACES.first("forestry").isPresent());
  }
}
