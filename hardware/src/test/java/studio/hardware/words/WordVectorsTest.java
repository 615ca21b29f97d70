package studio.hardware.words;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.hardware.language.UnitVector;

class WordVectorsTest {
  private static final List<String> SHOTS =
      List.of(
          "Mira the fox lights the lantern on the pier at night",
          "Old Tam drinks tea in the kitchen of the lighthouse",
          "Waves break against the rocks in the storm",
          "A train crosses the snowy bridge at dawn",
          "Two children run through the market and laugh",
          "The moth lands on a sleeping robot's hand",
          "Fireworks over the shrine during the summer festival",
          "The captain shouts orders from the deck of the ship",
          "A quiet library, dust in the light, nobody reads",
          "The dragon curls around the tower and sleeps");

  private final WordVectors words = new WordVectors();

  private float[] vector(String text) {
    return words.embed(List.of(text)).getFirst();
  }

  private double nearness(String one, String other) {
    return UnitVector.nearness(vector(one), vector(other));
  }

  private int nearest(String query) {
    float[] wanted = vector(query);
    List<float[]> all = words.embed(SHOTS);
    return IntStream.range(0, SHOTS.size())
        .boxed()
        .max(Comparator.comparingDouble(i -> UnitVector.nearness(wanted, all.get(i))))
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "fox with a lantern, 0",
    "lanterns lit at the piers, 0",
    "Tam in his kitchen, 1",
    "the storm and its wave, 2",
    "snow bridge train, 3",
    "laughing child at a market, 4",
    "robots asleep, 5",
    "festival firework, 6",
    "ship captain, 7",
    "who is reading in the libraries, 8",
    "sleeping dragons tower, 9"
  })
  void aSearchFindsTheShotItMeans(String query, int shot) {
    assertEquals(SHOTS.get(shot), SHOTS.get(nearest(query)));
  }

  @Test
  void vectorsHaveNormOneAndTheSameLength() {
    for (float[] vector : words.embed(List.of("fox", "", "?!", SHOTS.getFirst().repeat(200)))) {
      assertEquals(WordVectors.DIMENSIONS, vector.length);
      assertEquals(1, UnitVector.nearness(vector, vector), 1e-5);
    }
  }

  @Test
  void theSameTextIsTheSameVectorWhateverItsMarksAndCase() {
    assertArrayEquals(vector("The café, at night."), vector("the CAFE at night"));
  }

  @Test
  void aTypingErrorStaysNear() {
    assertTrue(
        nearness("the lamplighter", "the lamplihgter") > 0.3,
        () -> "typo " + nearness("the lamplighter", "the lamplihgter"));
    assertTrue(nearness("the lamplighter", "the dragon") < 0.2);
  }

  @Test
  void smallWordsBringNothingTogether() {
    assertTrue(nearness("the fox and the lamp", "the ship and the storm") < 0.25);
  }

  @Test
  void otherScriptsHaveVectorsToo() {
    assertTrue(nearness("灯台の狐", "灯台の狐が走る") > nearness("灯台の狐", "雪の列車"));
  }

  /// Stored vectors are compared with new ones for years.
  @Test
  void theVectorOfAWordNeverChanges() {
    float[] fox = vector("fox");
    long places = IntStream.range(0, fox.length).filter(i -> fox[i] != 0).count();
    int heaviest =
        IntStream.range(0, fox.length)
            .boxed()
            .max(Comparator.comparingDouble(i -> Math.abs(fox[i])))
            .orElseThrow();
    assertEquals(List.of(6L, 381), List.of(places, heaviest));
  }
}
