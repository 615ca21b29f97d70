package studio.verticles.story.screenwriter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SceneRangeTest {
  @Test
  void aRangeIsWrittenInFourWays() {
    assertEquals(new SceneRange(1, 3), SceneRange.parse("1-3"));
    assertEquals(new SceneRange(2, Integer.MAX_VALUE), SceneRange.parse(" 2- "));
    assertEquals(new SceneRange(1, 4), SceneRange.parse("-4"));
    assertEquals(new SceneRange(5, 5), SceneRange.parse("5"));
  }

  @Test
  void nonsenseSaysWhatToWrite() {
    for (String text : List.of("", "-", "a", "3-1", "0", "1-2-3")) {
      var refused = assertThrows(IllegalArgumentException.class, () -> SceneRange.parse(text));
      assertTrue(refused.getMessage().contains("Write 1-3, 2- or 5."), refused.getMessage());
    }
  }
}
