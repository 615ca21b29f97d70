package studio.hardware.comfyui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class AdvanceTest {
  private static final String FRAMEPACK =
      """
      {"1": {"class_type": "FramePackSampler",
             "inputs": {"total_second_length": 3.6, "latent_window_size": 9}}}
      """;

  private final Advance advance = new Advance((ObjectNode) Lenient.JSON.readTree(FRAMEPACK));

  private void step(int value) {
    String data = "{\"node\": \"1\", \"value\": %d, \"max\": 25}".formatted(value);
    advance.hear(new News.Moved("progress", Lenient.JSON.readTree(data)));
  }

  @Test
  void framePackIsDoneOnceItsLastSectionIs() {
    for (int section = 0; section < 3; section++) {
      for (int value = 1; value <= 25; value++) {
        step(value);
        assertEquals((section * 25 + value) / 75.0, advance.fraction(), 1e-9);
      }
    }
  }

  @Test
  void theSameStepToldTwiceIsOneStep() {
    step(5);
    step(5);
    assertEquals(5 / 75.0, advance.fraction(), 1e-9);
  }

  @Test
  void itNeverGoesBack() {
    step(25);
    double before = advance.fraction();
    step(0);
    assertTrue(advance.fraction() >= before);
  }
}
