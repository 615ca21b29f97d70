package studio.ui.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RunningTimeTest {
  @Test
  void shortFilmsAreToldInMinutes() {
    assertEquals("0:00", RunningTime.clock(Duration.ZERO));
    assertEquals("1:02", RunningTime.clock(Duration.ofMillis(62_900)));
  }

  @Test
  void longOnesInHours() {
    assertEquals("1:03:20", RunningTime.clock(Duration.ofSeconds(3800)));
  }
}
