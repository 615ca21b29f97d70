package studio.verticles.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeedsTest {
  @Test
  void aGivenSeedIsCountedOn() {
    assertEquals(42, Seeds.of(42, true, 0));
    assertEquals(45, Seeds.of(42, true, 3));
  }

  @Test
  void countingNeverBecomesNegative() {
    assertTrue(Seeds.of(Long.MAX_VALUE, true, 5) >= 0);
  }

  @Test
  void lotsAreTheSameWheneverTheyAreDrawn() {
    for (int number = 0; number < 100; number++) {
      long seed = Seeds.of(99, false, number);
      assertEquals(seed, Seeds.of(99, false, number));
      assertTrue(seed >= 1 && seed < 1L << 31, "a seed people can copy: " + seed);
    }
    long different =
        IntStream.range(0, 100).mapToLong(number -> Seeds.of(99, false, number)).distinct().count();
    assertEquals(100, different);
  }
}
