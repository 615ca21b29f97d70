package studio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.config.StudioConfig;

class StrangersTest {
  @Test
  void aPageForThisMachineNeedsNoWarning() {
    assertEquals(Optional.empty(), Strangers.warning(new StudioConfig.Server("127.0.0.1", 8401)));
  }

  @Test
  void aPageForEverybodyIsWarnedOf() {
    String warning = Strangers.warning(new StudioConfig.Server("0.0.0.0", 8401)).orElseThrow();
    assertTrue(warning.contains("server.host is 0.0.0.0 and there is no sign-in yet"), warning);
    assertTrue(warning.contains("port 8401"), warning);
  }
}
