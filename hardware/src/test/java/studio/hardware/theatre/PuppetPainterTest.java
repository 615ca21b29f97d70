package studio.hardware.theatre;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.hardware.brief.Build;
import studio.hardware.brief.Look;
import studio.hardware.brief.Species;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.ImageBrief;
import studio.hardware.engine.ImageEngine.Drawing;
import studio.hardware.engine.PortraitBrief;
import studio.hardware.film.PictureFit;
import studio.hardware.judge.Fingerprint;
import studio.hardware.judge.Measures;

class PuppetPainterTest {
  private static final List<String> POSES =
      List.of(
          "front",
          "three-quarter",
          "profile",
          "portrait",
          "whole-figure",
          "close-up",
          "action",
          "sitting",
          "walking",
          "arms-crossed",
          "over-shoulder",
          "leaning",
          "hands-on-hips",
          "crouching",
          "looking-up",
          "looking-down",
          "running",
          "head-tilt",
          "dramatic",
          "from-behind");

  private static final Look FOX =
      new Look(
          Species.FOX,
          Build.AVERAGE,
          Map.of("fur", 0xdb7434, "scarf", 0x2c6e9f),
          List.of("blue scarf"),
          77);

  private final PuppetPainter painter = new PuppetPainter();

  @TempDir private Path folder;

  @Test
  void twentyPosesAreTwentyDifferentPictures() {
    List<Measures> seen = new ArrayList<>();
    for (int i = 0; i < POSES.size(); i++) {
      Measures measures = Fingerprint.measure(paint(FOX, POSES.get(i), 1000 + i));
      for (int j = 0; j < i; j++) {
        int distance = Fingerprint.distance(measures.phash(), seen.get(j).phash());
        assertTrue(
            distance > Fingerprint.NEAR,
            POSES.get(i) + " is like " + POSES.get(j) + " " + distance);
      }
      seen.add(measures);
    }
  }

  @Test
  void theSameBriefGivesTheSamePicture() throws IOException {
    Path one = paint(FOX, "walking", 5);
    Path again = paint(FOX, "walking", 5);
    assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(again));
  }

  @Test
  void otherWordsGiveAnotherPictureOfTheSameSeed() throws IOException {
    PortraitBrief plain = brief(FOX, "walking", 5, "a fox", Optional.empty());
    PortraitBrief sharper = brief(FOX, "walking", 5, "a fox, sharp focus", Optional.empty());
    assertFalse(
        java.util.Arrays.equals(
            Files.readAllBytes(paint(plain)), Files.readAllBytes(paint(sharper))));
  }

  @Test
  void theFigureStandsAloneOnLightPaper() {
    for (String pose : List.of("front", "portrait", "close-up", "sitting", "from-behind")) {
      BufferedImage picture = PictureFit.read(paint(FOX, pose, 9));
      for (int corner : new int[] {picture.getRGB(1, 1), picture.getRGB(126, 1)}) {
        assertTrue((corner >> 16 & 255) > 200 && (corner & 255) > 190, pose + " has light paper");
      }
      Measures measures = Fingerprint.measure(picture);
      assertTrue(measures.mean() > 0.5 && measures.contrast() > 0.05, pose + " shows somebody");
    }
  }

  @Test
  void aVariantIsLikeItsOriginalAndNotTheSame() {
    Path original = paint(FOX, "walking", 1000);
    PortraitBrief variant = brief(FOX, "walking", 1001, "a fox", Optional.of(original));
    Path again = paint(variant);
    double near = difference(original, again);
    double far = difference(original, paint(FOX, "walking", 1001));
    assertTrue(near > 0.5, "something changed: " + near);
    assertTrue(near < far, "%.1f of a variant is less than %.1f of another".formatted(near, far));
  }

  @ParameterizedTest
  @CsvSource({"512, 768", "640, 480", "513, 511"})
  void picturesHaveTheSizeThatIsAskedFor(int width, int height) {
    Path target = folder.resolve("sized.png");
    ImageBrief words = words(3, "a fox", width, height, Optional.empty());
    painter.draw(new PortraitBrief(FOX, "front", words), target, Attempt.ALONE);
    BufferedImage picture = PictureFit.read(target);
    assertEquals(width, picture.getWidth());
    assertEquals(height, picture.getHeight());
  }

  @Test
  void everySpeciesCanBePaintedInAnyPose() {
    for (Species species : Species.values()) {
      String pose = POSES.get(species.ordinal() % POSES.size());
      Path picture = paint(Look.of(species, 4), pose, 8);
      assertTrue(Fingerprint.measure(picture).contrast() > 0.02, species + " " + pose);
    }
  }

  @Test
  void aLearnedLikenessIsWorn() throws IOException {
    Path likeness =
        likeness(
            "{\\\"colors\\\": {\\\"fur\\\": \\\"#2c8f4a\\\", \\\"scarf\\\": \\\"#c4453d\\\"}}");
    Path target = folder.resolve("worn.png");
    Drawing drawing =
        painter.draw(
            new PortraitBrief(
                FOX, Optional.of(likeness), "front", words(5, "a fox", 128, 128, Optional.empty())),
            target,
            Attempt.ALONE);
    assertEquals("mika_lora.safetensors", drawing.facts().get("lora"));
    assertTrue(greenness(target) > greenness(paint(FOX, "front", 5)) + 5);
  }

  @Test
  void aLikenessForModelsIsLeftOffAndSaidSo() throws IOException {
    Drawing drawing =
        painter.draw(
            new PortraitBrief(
                FOX,
                Optional.of(likeness("")),
                "front",
                words(5, "a fox", 128, 128, Optional.empty())),
            folder.resolve("plain.png"),
            Attempt.ALONE);
    assertFalse(drawing.facts().containsKey("lora"));
    assertTrue(drawing.facts().get("remark").contains("paper cannot wear it"));
  }

  @Test
  void aBrokenLikenessCostsOnlyItself() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken_lora.safetensors"), "no tensors");
    Drawing drawing =
        painter.draw(
            new PortraitBrief(
                FOX, Optional.of(broken), "front", words(5, "a fox", 128, 128, Optional.empty())),
            folder.resolve("plain.png"),
            Attempt.ALONE);
    assertTrue(drawing.facts().get("remark").contains("cannot be read"));
  }

  @Test
  void whatIsTooLargeIsRefusedWithWhatToDo() {
    EngineFailure refused =
        assertThrows(
            EngineFailure.class,
            () ->
                painter.draw(
                    new PortraitBrief(
                        FOX, "front", words(1, "a fox", 4096, 4096, Optional.empty())),
                    folder.resolve("large.png"),
                    Attempt.ALONE));
    assertEquals(EngineFailure.Kind.INVALID, refused.kind());
    assertTrue(refused.getMessage().contains("Choose a smaller size"));
  }

  private Path paint(Look look, String pose, long seed) {
    return paint(brief(look, pose, seed, "a fox", Optional.empty()));
  }

  private Path paint(PortraitBrief brief) {
    try {
      Path target = Files.createTempFile(folder, "portrait", ".png");
      painter.draw(brief, target, Attempt.ALONE);
      return target;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static PortraitBrief brief(
      Look look, String pose, long seed, String positive, Optional<Path> from) {
    return new PortraitBrief(look, pose, words(seed, positive, 128, 128, from));
  }

  private static ImageBrief words(
      long seed, String positive, int width, int height, Optional<Path> from) {
    return new ImageBrief(
        positive,
        "blurry",
        "",
        width,
        height,
        20,
        7,
        "Euler",
        seed,
        Optional.empty(),
        List.of(),
        ImageBrief.Likeness.USUAL,
        from.map(picture -> new ImageBrief.From(picture, 0.3)));
  }

  /// @param paper as JSON inside JSON; empty for a file that only models read
  private Path likeness(String paper) throws IOException {
    String metadata = paper.isEmpty() ? "" : "\"nightshift.paper\":\"%s\"".formatted(paper);
    byte[] table =
        """
        {"__metadata__":{%s},"up":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}\
        """
            .formatted(metadata)
            .getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes =
        ByteBuffer.allocate(8 + table.length + 4)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(table.length)
            .put(table);
    return Files.write(folder.resolve("mika_lora.safetensors"), bytes.array());
  }

  private static double difference(Path one, Path other) {
    BufferedImage a = PictureFit.read(one);
    BufferedImage b = PictureFit.read(other);
    double sum = 0;
    for (int y = 0; y < a.getHeight(); y++) {
      for (int x = 0; x < a.getWidth(); x++) {
        sum += Math.abs((a.getRGB(x, y) >> 8 & 255) - (b.getRGB(x, y) >> 8 & 255));
      }
    }
    return sum / (a.getWidth() * a.getHeight());
  }

  private static double greenness(Path file) {
    BufferedImage picture = PictureFit.read(file);
    double sum = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int rgb = picture.getRGB(x, y);
        sum += (rgb >> 8 & 255) - (rgb >> 16 & 255);
      }
    }
    return sum / (picture.getWidth() * picture.getHeight());
  }
}
