package studio.hardware.film;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.hardware.brief.Quality;
import studio.hardware.engine.EngineFailure;

class StillTest {
  @TempDir Path dir;

  @Test
  void coloursAreThoseOfBt709() {
    // Pure red is Y 63, Cb 102, Cr 240 in limited BT.709 (ITU-R BT.709-6, 3.2 to 3.4).
    YuvFrame red = YuvFrame.blank(64, 48);
    Arrays.fill(red.y(), (byte) 63);
    Arrays.fill(red.u(), (byte) 102);
    Arrays.fill(red.v(), (byte) 240);
    int pixel = Still.of(red, 64).getRGB(30, 20);
    assertEquals(255, pixel >> 16 & 255, 3);
    assertEquals(0, pixel >> 8 & 255, 3);
    assertEquals(0, pixel & 255, 3);
  }

  @Test
  void itIsScaledInProportion() {
    BufferedImage still = Still.of(YuvFrame.blank(160, 90), 80);
    assertEquals(80, still.getWidth());
    assertEquals(45, still.getHeight());
  }

  @Test
  void aFilmIsSeenAtAnyTime() {
    Path film = dir.resolve("film.mp4");
    YuvFrame frame = YuvFrame.blank(160, 90);
    Arrays.fill(frame.u(), (byte) 128);
    Arrays.fill(frame.v(), (byte) 128);
    try (FilmWriter writer = FilmWriter.open(film, Fixtures.TINY, Quality.HIGH)) {
      for (int i = 0; i < 96; i++) {
        Arrays.fill(frame.y(), (byte) (16 + 2 * i));
        writer.write(frame);
      }
      writer.finish();
    }
    for (int number : new int[] {0, 1, 47, 48, 60, 95}) {
      Duration time = Fixtures.TINY.lengthOf(number).plusMillis(10);
      int grey = Still.at(film, time, 160).getRGB(80, 45) & 255;
      assertEquals(2 * number * 255 / 219.0, grey, 2.5, "frame " + number);
    }
    int last = Still.at(film, Duration.ofMinutes(1), 160).getRGB(80, 45) & 255;
    assertEquals(2 * 95 * 255 / 219.0, last, 2.5);
  }

  @Test
  void aJpegIsWrittenAndReadBack() throws IOException {
    Path jpeg = dir.resolve("still.jpg");
    Still.writeJpeg(new BufferedImage(64, 48, BufferedImage.TYPE_INT_ARGB), jpeg);
    assertEquals(64, ImageIO.read(jpeg.toFile()).getWidth());
  }

  @Test
  void aFolderThatIsNotThereIsSaid() {
    Path jpeg = dir.resolve("nowhere/still.jpg");
    EngineFailure failure =
        assertThrows(
            EngineFailure.class,
            () -> Still.writeJpeg(new BufferedImage(8, 8, BufferedImage.TYPE_3BYTE_BGR), jpeg));
    assertTrue(failure.getMessage().contains("nowhere"), failure.getMessage());
    assertFalse(Files.exists(jpeg));
  }
}
