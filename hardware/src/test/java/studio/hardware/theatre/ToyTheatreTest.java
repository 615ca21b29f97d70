package studio.hardware.theatre;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.hardware.brief.ShotBrief;
import studio.hardware.brief.VideoFormat;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.Progress;

class ToyTheatreTest {
  private static final VideoFormat SMALL = new VideoFormat(320, 180, 24);

  @TempDir private Path folder;

  private static ShotBrief sample(String id) {
    return SampleShots.all().stream()
        .filter(shot -> shot.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theSameBriefGivesTheSameBytes() throws IOException {
    Path one = folder.resolve("one.mp4");
    Path two = folder.resolve("two.mp4");
    new ToyTheatre().film(sample("medium-two"), Optional.empty(), SMALL, one, Attempt.ALONE);
    var warm = new ToyTheatre();
    warm.film(
        sample("wide-two"), Optional.empty(), SMALL, folder.resolve("other.mp4"), Attempt.ALONE);
    warm.film(sample("medium-two"), Optional.empty(), SMALL, two, Attempt.ALONE);
    assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
  }

  @Test
  void progressRunsFromNothingToAll() {
    var fractions = new ArrayList<Double>();
    new ToyTheatre()
        .film(
            sample("extreme"),
            Optional.empty(),
            SMALL,
            folder.resolve("shot.mp4"),
            Attempt.watchedBy(fractions::add));
    assertEquals(0, fractions.getFirst());
    assertEquals(1, fractions.getLast());
    assertEquals(fractions.stream().sorted().toList(), fractions);
    assertTrue(fractions.size() > 40);
  }

  @Test
  void aCancelledShotLeavesNothing() throws IOException {
    Progress impatient =
        fraction -> {
          if (fraction > 0.4) {
            throw new CancellationException();
          }
        };
    var theatre = new ToyTheatre();
    assertThrows(
        CancellationException.class,
        () ->
            theatre.film(
                sample("extreme"),
                Optional.empty(),
                SMALL,
                folder.resolve("shot.mp4"),
                Attempt.watchedBy(impatient)));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(), files.toList());
    }
  }

  @Test
  void aKeyframeIsAJpegOfTheShot() throws IOException {
    Path picture = folder.resolve("key.jpg");
    new ToyTheatre().keyframe(sample("close-mira"), SMALL, picture, Attempt.ALONE);
    BufferedImage image = ImageIO.read(picture.toFile());
    assertEquals(320, image.getWidth());
    assertEquals(180, image.getHeight());
    assertTrue(Files.size(picture) > 4000);
  }

  @Test
  void anUnwritableFolderSaysWhatToDo() {
    EngineFailure failure =
        assertThrows(
            EngineFailure.class,
            () ->
                new ToyTheatre()
                    .keyframe(
                        sample("extreme"), SMALL, folder.resolve("none/key.jpg"), Attempt.ALONE));
    assertTrue(failure.getMessage().contains("check that the folder"), failure.getMessage());
  }

  static Stream<ShotBrief> shots() {
    return SampleShots.all().stream();
  }

  @ParameterizedTest
  @MethodSource("shots")
  void everySampleShotHasAKeyframe(ShotBrief shot) throws IOException {
    Path picture = folder.resolve("key.jpg");
    new ToyTheatre().keyframe(shot, SMALL, picture, Attempt.ALONE);
    assertTrue(Files.size(picture) > 3000);
  }
}
