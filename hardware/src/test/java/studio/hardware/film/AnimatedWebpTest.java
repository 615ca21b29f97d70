package studio.hardware.film;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.hardware.brief.VideoFormat;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.Progress;

/// A yellow square goes down a blue field in eight pictures of an eighth of a second; the field is
/// gone in the last two.
class AnimatedWebpTest {
  private static final int BLUE = 0xff142878;
  private static final int YELLOW = 0xffffdc28;

  @TempDir Path dir;

  private Path sample(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(AnimatedWebpTest.class.getResourceAsStream(name), name)) {
      return Files.write(dir.resolve(name), in.readAllBytes());
    }
  }

  @Test
  void picturesOfChangedPartsAreWholeAgain() throws IOException {
    AnimatedWebp clip = AnimatedWebp.read(sample("moving-lossless.webp"));
    assertEquals(96, clip.width());
    assertEquals(54, clip.height());
    assertEquals(8, clip.framesPerSecond(), 1e-9);
    List<Integer> squares = new ArrayList<>();
    List<Integer> fields = new ArrayList<>();
    clip.show(shown -> {
      int i = squares.size();
      squares.add(shown.picture().getRGB(15 + 8 * i, 25));
      fields.add(shown.picture().getRGB(90, 5));
      assertEquals(125, shown.millis());
    });
    assertEquals(Collections.nCopies(8, YELLOW), squares);
    assertEquals(List.of(BLUE, BLUE, BLUE, BLUE, BLUE, BLUE, 0, 0), fields);
  }

  @ParameterizedTest
  @CsvSource({"moving-lossless.webp", "moving-lossy.webp", "moving.gif"})
  void movingPicturesBecomeShots(String name) throws IOException {
    VideoFormat format = new VideoFormat(320, 180, 24);
    Path shot = dir.resolve("shot.mp4");
    new Conform(format).make(sample(name), Duration.ofSeconds(1), shot, Progress.SILENT);
    assertEquals(24, FrameHash.of(shot).size());
    assertTrue(FrameHash.of(shot).stream().distinct().count() >= 7, "it moves");
    assertTrue(Clip.inspect(shot, format).copyable());
  }

  @Test
  void otherFilesAreNone() throws IOException {
    assertFalse(AnimatedWebp.is(sample("moving.gif")));
    assertFalse(AnimatedWebp.is(Files.write(dir.resolve("short.webp"), new byte[5])));
    byte[] still = Files.readAllBytes(sample("moving-lossy.webp"));
    still[20] = 0;
    assertFalse(AnimatedWebp.is(Files.write(dir.resolve("still.webp"), still)));
  }

  @Test
  void aDamagedOneIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(sample("moving-lossless.webp"));
    for (int length = 30; length < whole.length; length += 7) {
      Path cut = Files.write(dir.resolve("cut.webp"), Arrays.copyOf(whole, length));
      EngineFailure refused =
          assertThrows(
              EngineFailure.class,
              () ->
                  new Conform(new VideoFormat(64, 36, 24))
                      .make(cut, Duration.ofSeconds(1), dir.resolve("shot.mp4"), Progress.SILENT));
      assertEquals(EngineFailure.Kind.INVALID, refused.kind());
    }
  }
}
