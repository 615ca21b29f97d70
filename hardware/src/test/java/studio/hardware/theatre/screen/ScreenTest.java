package studio.hardware.theatre.screen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.hardware.brief.VideoFormat;
import studio.hardware.film.YuvFrame;
import studio.hardware.theatre.stage.CameraMove;
import studio.hardware.theatre.stage.Layer;
import studio.hardware.theatre.stage.Manifest;
import studio.hardware.theatre.stage.Placement;

class ScreenTest {
  private static final VideoFormat FORMAT = new VideoFormat(1280, 720, 24);

  static Stream<CameraMove> cameras() {
    return Stream.of(
        CameraMove.STILL,
        new CameraMove(
            List.of(
                new CameraMove.View(0, 640, 360, 1.1, 0),
                new CameraMove.View(4, 700, 350, 1.1, 0))),
        new CameraMove(
            List.of(
                new CameraMove.View(0, 640, 360, 1, 0), new CameraMove.View(4, 600, 380, 1.6, 0))),
        new CameraMove(List.of(new CameraMove.View(0, 640, 360, 1.3, 7))));
  }

  @ParameterizedTest
  @MethodSource("cameras")
  void looksLikeThePlainWayOfDrawing(CameraMove camera) throws IOException {
    Manifest manifest = PaperSea.manifest(camera);
    Screen screen = Screen.film(manifest, FORMAT, 60);
    for (int n : new int[] {0, 31, 59}) {
      BufferedImage ours = Frames.toImage(screen.draw(n));
      BufferedImage plain = Java2dReference.draw(manifest, FORMAT, n / 24.0);
      double psnr = Java2dReference.psnr(ours, plain);
      if (System.getProperty("look") != null) {
        ImageIO.write(ours, "png", new File(System.getProperty("look"), "ours" + n + ".png"));
        ImageIO.write(plain, "png", new File(System.getProperty("look"), "plain" + n + ".png"));
      }
      assertTrue(psnr >= 38, "frame %d: %.1f dB".formatted(n, psnr));
    }
  }

  @ParameterizedTest
  @MethodSource("cameras")
  void aFrameIsTheSameWhateverCameBefore(CameraMove camera) {
    Manifest manifest = PaperSea.manifest(camera);
    Screen played = Screen.film(manifest, FORMAT, 40);
    for (int n = 0; n < 39; n++) {
      played.draw(n);
    }
    YuvFrame last = played.draw(39);
    YuvFrame sought = Screen.film(manifest, FORMAT, 40).draw(39);
    assertArrayEquals(sought.y(), last.y());
    assertArrayEquals(sought.u(), last.u());
    assertArrayEquals(sought.v(), last.v());
  }

  @Test
  void saysWhenNothingMoved() {
    Screen screen =
        Screen.film(
            new Manifest(
                "still",
                0,
                List.of(Layer.still("sky", PaperSea.sky(), 1, Placement.topLeft(-200, -120))),
                CameraMove.STILL),
            FORMAT,
            2);
    screen.draw(0);
    assertTrue(screen.moved());
    screen.draw(1);
    assertFalse(screen.moved());
  }
}
