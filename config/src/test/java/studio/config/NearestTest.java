package studio.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTest {
  @Test
  void swappedLettersAreOneMistake() {
    assertEquals(1, Nearest.distance("prot", "port"));
  }

  @Test
  void distanceCountsMistakes() {
    assertEquals(0, Nearest.distance("seed", "seed"));
    assertEquals(4, Nearest.distance("", "seed"));
    assertEquals(3, Nearest.distance("kitten", "sitting"));
  }

  @Test
  void theClosestNameWithinReachIsMeant() {
    List<String> names = List.of("seed", "speed");
    assertEquals(Optional.of("seed"), Nearest.to("sead", names, 2));
    assertEquals(Optional.empty(), Nearest.to("zebra", names, 2));
  }
}
