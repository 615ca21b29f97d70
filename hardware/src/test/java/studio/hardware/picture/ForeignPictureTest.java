package studio.hardware.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.film.PictureFit;

class ForeignPictureTest {
  @TempDir Path folder;

  private ForeignPicture read(String name, byte[] bytes) throws IOException {
    return ForeignPicture.read(Files.write(folder.resolve(name), bytes));
  }

  private String refusal(String name, byte[] bytes) {
    EngineFailure failure = assertThrows(EngineFailure.class, () -> read(name, bytes));
    assertEquals(Kind.INVALID, failure.kind(), failure::getMessage);
    assertTrue(failure.getMessage().startsWith(name + " "), failure::getMessage);
    return failure.getMessage();
  }

  private static void isColor(int expected, BufferedImage picture, int x, int y) {
    int found = picture.getRGB(x, y) & 0xffffff;
    for (int shift : new int[] {16, 8, 0}) {
      assertEquals(
          expected >> shift & 0xff,
          found >> shift & 0xff,
          16,
          () -> "%06x at %d,%d and not %06x".formatted(found, x, y, expected));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyKindIsReadByItsContent(PictureKind kind) throws IOException {
    ForeignPicture read = read("fox.tmp", HostileFiles.quarters(kind));
    assertEquals(kind, read.kind());
    assertEquals(List.of(), read.remarks());
    BufferedImage picture = read.picture();
    assertEquals(48, picture.getWidth());
    assertEquals(32, picture.getHeight());
    isColor(0xff0000, picture, 8, 8);
    isColor(0x00ff00, picture, 40, 8);
    isColor(0x0000ff, picture, 8, 24);
    isColor(0xffffff, picture, 40, 24);
  }

  @Test
  void aWrongNameIsRemarkedAndDoesNoHarm() throws IOException {
    ForeignPicture read = read("fox.png", HostileFiles.quarters(PictureKind.JPEG));
    assertEquals(PictureKind.JPEG, read.kind());
    assertEquals(List.of("It is a JPEG, whatever its name says."), read.remarks());
    assertEquals(List.of(), read("fox.JPEG", HostileFiles.quarters(PictureKind.JPEG)).remarks());
  }

  @ParameterizedTest
  @EnumSource
  void whatIsCutOffIsRefusedWhereverItEnds(PictureKind kind) throws IOException {
    byte[] whole = HostileFiles.noise(kind);
    for (double share : new double[] {0.02, 0.3, 0.5, 0.9, 0.97}) {
      String said =
          refusal("half.tmp", Arrays.copyOf(whole, Math.max(30, (int) (whole.length * share))));
      assertTrue(said.contains("cut off") || said.contains("damaged"), said);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', is empty",
    "'<svg xmlns=\"http://www.w3.org/2000/svg\"/>', SVG",
    "'<?xml version=\"1.0\"?><svg onload=\"alert(1)\"/>', SVG",
    "'<!doctype html><title>Sorry</title>', page of text",
    "'hello, I am a picture', not a picture",
    "'xxxxftypheic0000', HEIC",
    "'xxxxftypmp420000', film",
    "'II*\0aaaaaaaaaaaaaa', TIFF",
    "'8BPSaaaaaaaaaaaaaa', Photoshop"
  })
  void whatIsNoPictureIsToldWhatItIs(String content, String word) {
    String said = refusal("fox.png", content.getBytes(StandardCharsets.ISO_8859_1));
    assertTrue(said.contains(word), said);
    assertTrue(said.contains("Save"), said);
  }

  @Test
  void aFileThatIsNotThereIsNobodysPicture() {
    EngineFailure failure =
        assertThrows(EngineFailure.class, () -> ForeignPicture.read(folder.resolve("none.png")));
    assertEquals(Kind.INFRASTRUCTURE, failure.kind());
  }

  @ParameterizedTest
  @CsvSource({"50000,50000", "20001,10", "10,20001", "9000,9000", "2147483647,2147483647"})
  void aBombIsRefusedByItsHeaderAlone(int width, int height) throws IOException {
    for (byte[] bomb :
        List.of(
            HostileFiles.pngThatClaims(width, height), HostileFiles.bmpThatClaims(width, height))) {
      String said = refusal("bomb.tmp", bomb);
      assertTrue(said.contains("claims to be"), said);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"JPEG", "GIF", "WEBP"})
  void otherKindsAreBelievedAtTheirWordToo(PictureKind kind) throws IOException {
    String said = refusal("bomb.tmp", HostileFiles.claims60000(kind));
    assertTrue(said.contains("claims to be") || said.contains("damaged"), said);
  }

  @Test
  void noPixelsAreNoPicture() throws IOException {
    assertTrue(refusal("none.png", HostileFiles.pngThatClaims(0, 8)).contains("no pixels"));
    assertTrue(refusal("none.bmp", HostileFiles.bmpThatClaims(8, 0)).contains("no pixels"));
  }

  @Test
  void aVeryWidePictureIsReadSmaller() throws IOException {
    var wide = new BufferedImage(20_000, 100, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = wide.createGraphics();
    brush.setColor(Color.RED);
    brush.fillRect(0, 0, 10_000, 100);
    brush.dispose();
    ForeignPicture read = read("wide.png", HostileFiles.encoded(wide, "png"));
    assertEquals(4000, read.picture().getWidth());
    assertEquals(20, read.picture().getHeight());
    isColor(0xff0000, read.picture(), 1990, 10);
    isColor(0, read.picture(), 2010, 10);
    assertEquals(List.of("It was 20000 by 100 pixels and was made smaller."), read.remarks());
  }

  /// The corner that is red in the file, and where it is seen.
  @ParameterizedTest
  @CsvSource({
    "1, 0, 0", "2, 1, 0", "3, 1, 1", "4, 0, 1", "5, 0, 0", "6, 1, 0", "7, 1, 1", "8, 0, 1"
  })
  void theCameraMayHaveBeenHeldInAnyWay(int tag, int right, int bottom) throws IOException {
    for (boolean little : new boolean[] {true, false}) {
      for (byte[] bytes :
          List.of(HostileFiles.jpegHeld(tag, little), HostileFiles.pngHeld(tag, little))) {
        BufferedImage picture = read("held.tmp", bytes).picture();
        assertEquals(tag > 4 ? 32 : 48, picture.getWidth());
        assertEquals(tag > 4 ? 48 : 32, picture.getHeight());
        isColor(
            0xff0000,
            picture,
            right == 0 ? 6 : picture.getWidth() - 7,
            bottom == 0 ? 6 : picture.getHeight() - 7);
        // What was right of the red corner in the file.
        boolean lies = tag > 4;
        isColor(
            0x00ff00,
            picture,
            (right == 0) != lies ? picture.getWidth() - 7 : 6,
            (bottom == 0) != lies ? 6 : picture.getHeight() - 7);
      }
    }
  }

  @Test
  void orientationThatMakesNoSenseIsIgnored() throws IOException {
    var random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      byte[] exif = new byte[random.nextInt(80)];
      random.nextBytes(exif);
      if (exif.length > 8 && i % 2 == 0) {
        exif[0] = exif[1] = 'I';
        exif[5] = exif[6] = exif[7] = 0;
      }
      Orientation.of(exif);
    }
    assertEquals(48, read("odd.jpg", HostileFiles.jpegHeld(77, true)).picture().getWidth());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void picturesForPrintersComeInScreenColours(Header.Ink ink) throws IOException {
    BufferedImage picture = read("press.jpg", HostileFiles.forPrinters(ink)).picture();
    isColor(0xff0000, picture, 8, 8);
    isColor(0x00ff00, picture, 40, 8);
    isColor(0x0000ff, picture, 8, 24);
    isColor(0xffffff, picture, 40, 24);
  }

  @Test
  void depthsPalettesAndVeilsComeAsPlainColoursOnWhite() throws IOException {
    for (byte[] png : HostileFiles.kindsOfPng()) {
      BufferedImage picture = read("any.png", png).picture();
      assertFalse(picture.getColorModel().hasAlpha());
      // Left a middle grey (128), right white or nothing at all.
      isColor(0x808080, picture, 2, 2);
      isColor(0xffffff, picture, 13, 2);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"GIF", "WEBP", "PNG"})
  void ofAMovingPictureTheFirstIsTaken(PictureKind kind) throws IOException {
    ForeignPicture read = read("moves.tmp", HostileFiles.moving(kind));
    isColor(0xff0000, read.picture(), 8, 8);
    assertEquals(List.of("It moves; only its first picture was taken."), read.remarks());
  }

  @ParameterizedTest
  @EnumSource
  void aDamagedFileIsRefusedOrReadButNeverBreaksAnything(PictureKind kind) throws IOException {
    byte[] whole = HostileFiles.noise(kind);
    var random = new Random(11);
    int refused = 0;
    for (int i = 0; i < 150; i++) {
      byte[] damaged = whole.clone();
      int limit = i % 2 == 0 ? Math.min(200, whole.length) : whole.length;
      for (int hits = 0; hits < 1 + i % 5; hits++) {
        damaged[random.nextInt(limit)] = (byte) random.nextInt();
      }
      try {
        ForeignPicture read = read("hit.tmp", damaged);
        assertTrue(read.picture().getWidth() <= ForeignPicture.KEPT_SIDE);
      } catch (EngineFailure failure) {
        assertEquals(Kind.INVALID, failure.kind(), failure::getMessage);
        refused++;
      }
    }
    assertTrue(refused > 5, "only " + refused + " were refused");
  }

  @Test
  void whatIsWrittenHoldsNothingButThePicture() throws IOException {
    ForeignPicture read = read("held.jpg", HostileFiles.jpegHeld(6, true));
    Path clean = folder.resolve("clean.png");
    read.writeTo(clean);
    assertEquals(32, PictureFit.read(clean).getWidth());
    assertEquals(List.of("IHDR", "IDAT", "IEND"), HostileFiles.chunks(Files.readAllBytes(clean)));
    EngineFailure failure =
        assertThrows(EngineFailure.class, () -> read.writeTo(folder.resolve("nowhere/clean.png")));
    assertEquals(Kind.INFRASTRUCTURE, failure.kind());
    assertTrue(failure.getMessage().contains("not full"), failure::getMessage);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskLeavesNothingBehind() throws IOException {
    ForeignPicture read = read("fox.png", HostileFiles.noise(PictureKind.PNG));
    Path full = Files.createSymbolicLink(folder.resolve("clean.png"), Path.of("/dev/full"));
    EngineFailure failure = assertThrows(EngineFailure.class, () -> read.writeTo(full));
    assertEquals(Kind.INFRASTRUCTURE, failure.kind());
    assertFalse(Files.exists(full, LinkOption.NOFOLLOW_LINKS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"800x400:384x192", "100x1600:24x384", "5000x3:384x1", "60x40:60x40"})
  void aThumbnailShowsTheWholePicture(String sizes) throws IOException {
    String[] sides = sizes.split("[x:]");
    var picture =
        new BufferedImage(
            Integer.parseInt(sides[0]), Integer.parseInt(sides[1]), BufferedImage.TYPE_INT_RGB);
    Path thumb = folder.resolve("thumb.jpg");
    Thumbnail.write(picture, thumb);
    assertEquals(Integer.parseInt(sides[2]), PictureFit.read(thumb).getWidth());
    assertEquals(Integer.parseInt(sides[3]), PictureFit.read(thumb).getHeight());
  }
}
