package studio.hardware.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.hardware.film.PictureFit;
import studio.hardware.film.Still;
import studio.hardware.judge.Drawings.Pose;
import studio.hardware.judge.Drawings.Who;

class FingerprintTest {
  @TempDir Path folder;

  private static Measures measure(Pose pose) {
    return Fingerprint.measure(Drawings.of(Who.MIKA, pose));
  }

  private static void isTheSame(BufferedImage one, BufferedImage other) {
    Measures left = Fingerprint.measure(one);
    Measures right = Fingerprint.measure(other);
    assertTrue(
        Fingerprint.isNearDuplicate(left, right),
        () ->
            "they differ in %d bits".formatted(Fingerprint.distance(left.phash(), right.phash())));
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 200, 333, 768, 2000})
  void thePictureInAnotherSizeIsTheSame(int side) {
    BufferedImage picture = Drawings.of(Who.MIKA, Pose.WAVING);
    isTheSame(picture, PictureFit.fill(picture, side, side));
  }

  @Test
  void thePictureAsJpegIsTheSame() {
    BufferedImage picture = Drawings.of(Who.MIKA, Pose.WAVING);
    Still.writeJpeg(picture, folder.resolve("wave.jpg"));
    Measures read = Fingerprint.measure(folder.resolve("wave.jpg"));
    assertTrue(Fingerprint.isNearDuplicate(Fingerprint.measure(picture), read));
    assertEquals(512, read.width());
  }

  @ParameterizedTest
  @ValueSource(floats = {0.85f, 0.95f, 1.05f})
  void thePictureInALittleMoreOrLessLightIsTheSame(float light) {
    BufferedImage picture = Drawings.of(Who.TORU, Pose.STANDING);
    isTheSame(picture, new RescaleOp(light, 4, null).filter(picture, null));
  }

  @ParameterizedTest
  @EnumSource
  void everyPoseIsAnother(Pose pose) {
    for (Pose other : Pose.values()) {
      assertEquals(
          pose == other,
          Fingerprint.isNearDuplicate(measure(pose), measure(other)),
          () -> pose + " and " + other);
    }
  }

  @Test
  void flatPicturesAreToldApartByTheirColour() {
    Measures red = Fingerprint.measure(Drawings.paper(new Color(200, 30, 30)));
    Measures stillRed = Fingerprint.measure(Drawings.paper(new Color(203, 28, 31)));
    // The same grey as that red.
    Measures teal = Fingerprint.measure(Drawings.paper(new Color(20, 105, 60)));
    assertEquals(red.phash(), teal.phash());
    assertTrue(Fingerprint.isFlat(red.tone()));
    assertFalse(Fingerprint.isNearDuplicate(red, teal));
    assertTrue(Fingerprint.isNearDuplicate(red, stillRed));
  }

  @Test
  void anEmptySheetIsNoFigure() {
    Measures sheet = Fingerprint.measure(Drawings.paper(Color.WHITE));
    assertFalse(Fingerprint.isNearDuplicate(sheet, measure(Pose.STANDING)));
    assertEquals(0, sheet.sharpness());
    assertEquals(0, sheet.contrast());
    assertEquals(0, sheet.brightness());
    assertEquals(0, sheet.edges());
    assertEquals(1, sheet.mean());
    assertEquals(0xffffff, sheet.tone());
  }

  @Test
  void measuresTellASharpPictureFromABlurredOne() {
    BufferedImage sharp = Drawings.of(Who.MIKA, Pose.STANDING);
    BufferedImage blurred = PictureFit.fill(PictureFit.fill(sharp, 64, 64), 512, 512);
    Measures one = Fingerprint.measure(sharp);
    Measures other = Fingerprint.measure(blurred);
    assertTrue(one.sharpness() > 5 * other.sharpness(), () -> one + " against " + other);
    assertTrue(one.edges() > 0.01 && one.edges() < 0.1, one::toString);
    assertTrue(one.quality() > other.quality());
  }

  @Test
  void whatIsSeeThroughLiesOnWhite() {
    var clear = new BufferedImage(512, 512, BufferedImage.TYPE_INT_ARGB);
    assertEquals(1, Fingerprint.measure(clear).mean());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1x1", "1x3000", "3000x1", "2x2", "7x3"})
  void thereIsNoPictureTooSmallToBeMeasured(String size) {
    String[] sides = size.split("x");
    int width = Integer.parseInt(sides[0]);
    int height = Integer.parseInt(sides[1]);
    Measures measures =
        Fingerprint.measure(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB));
    assertEquals(width, measures.width());
    assertEquals(height, measures.height());
    assertEquals(0, measures.mean());
  }

  @Test
  void halvesOfBlackAndWhiteMeasureAsTheyShould() {
    BufferedImage halves = Drawings.paper(Color.WHITE);
    for (int y = 0; y < 512; y++) {
      for (int x = 0; x < 256; x++) {
        halves.setRGB(x, y, 0);
      }
    }
    Measures measures = Fingerprint.measure(halves);
    assertEquals(0.5, measures.mean(), 1e-9);
    assertEquals(0.5, measures.contrast(), 1e-9);
    assertEquals(1, measures.brightness(), 1e-9);
    // One line of edge from top to bottom.
    assertEquals(510 / (512.0 * 512), measures.edges(), 1e-9);
    // Two columns of 510 by 255 squared among 510 by 510.
    assertEquals(Math.min(1, 2.0 / 510 * 255 * 255 / 1000), measures.sharpness(), 1e-9);
  }
}
