package studio.hardware.film;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanvasTest {
  @ParameterizedTest
  @CsvSource({
    "1280, 720, 393216, 64, 896, 512",
    "1920, 1080, 1048576, 64, 1344, 768",
    "854, 480, 393216, 64, 896, 512",
    "512, 768, 393216, 64, 512, 768",
    "1280, 720, 399360, 16, 848, 480",
  })
  void itHasTheShapeAndTheAreaThatModelsLike(
      int width, int height, int pixels, int block, int w, int h) {
    assertEquals(new Canvas(w, h), Canvas.near(width, height, pixels, block));
  }
}
