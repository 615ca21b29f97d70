package studio.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The files in `docs/examples` are ones that an operator can use as they stand.
class ExamplesTest {
  @Test
  void theHouseWithTwoCardsIsRead() {
    StudioConfig config =
        new ConfigReader(Map.of(), Path.of(""))
            .read(Path.of("../docs/examples/two-cards.yaml"), Map.of())
            .config();
    assertEquals(Set.of("rtx3060", "rx9070xt"), config.cards().keySet());
    assertEquals("rtx3060", config.comfyui().get("rtx3060").card());
    assertEquals("rx9070xt", config.ollama().get("rx9070xt").card());
    assertEquals("rx9070xt", config.speech().get("rx9070xt").card());
    assertEquals(16L << 30, config.cards().get("rx9070xt").memory().bytes());
  }
}
