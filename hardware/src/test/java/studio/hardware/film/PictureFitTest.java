package studio.hardware.film;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.hardware.engine.EngineFailure;

class PictureFitTest {
  @TempDir Path dir;

  /// A white disc in the middle of a red field.
  private static BufferedImage disc(int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = picture.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(Color.WHITE);
    graphics.fillOval(width / 2 - 40, height / 2 - 40, 80, 80);
    graphics.dispose();
    return picture;
  }

  @ParameterizedTest
  @CsvSource({
    "896, 512, 1280, 720",
    "512, 512, 320, 180",
    "1280, 720, 160, 90",
    "300, 900, 90, 160"
  })
  void thePictureFillsTheSizeAndItsMiddleStaysThere(int w, int h, int width, int height) {
    BufferedImage made = PictureFit.fill(disc(w, h), width, height);
    assertEquals(width, made.getWidth());
    assertEquals(height, made.getHeight());
    assertEquals(Color.WHITE.getRGB(), made.getRGB(width / 2, height / 2));
    assertEquals(Color.RED.getRGB(), made.getRGB(0, 0));
    assertEquals(Color.RED.getRGB(), made.getRGB(width - 1, height - 1));
  }

  @Test
  void theSamePictureGivesTheSameBytes() throws IOException {
    Path one = dir.resolve("one.png");
    Path other = dir.resolve("other.png");
    PictureFit.writePng(PictureFit.fill(disc(896, 512), 832, 480), one);
    PictureFit.writePng(PictureFit.fill(disc(896, 512), 832, 480), other);
    assertEquals(-1, Files.mismatch(one, other));
  }

  @Test
  void whatIsNoPictureIsRefused() throws IOException {
    Path text = Files.writeString(dir.resolve("a.png"), "no picture");
    assertEquals(
        EngineFailure.Kind.INVALID,
        assertThrows(EngineFailure.class, () -> PictureFit.read(text)).kind());
    assertThrows(EngineFailure.class, () -> PictureFit.read(dir.resolve("none.png")));
  }
}
