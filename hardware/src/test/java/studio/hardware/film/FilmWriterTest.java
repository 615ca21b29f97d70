package studio.hardware.film;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.hardware.brief.Quality;
import studio.hardware.brief.VideoFormat;
import studio.hardware.engine.EngineFailure;

class FilmWriterTest {
  @TempDir Path dir;

  @ParameterizedTest
  @EnumSource(Quality.class)
  void everyFrameComesBack(Quality quality) {
    Path film = Fixtures.film(dir.resolve("film.mp4"), Fixtures.TINY, quality, 53, 1);
    assertEquals(53, FrameHash.of(film).size());
  }

  @ParameterizedTest
  @EnumSource(Quality.class)
  void theSameFramesGiveTheSameBytes(Quality quality) throws IOException {
    Path one = Fixtures.film(dir.resolve("one.mp4"), Fixtures.TINY, quality, 30, 1);
    Path two = Fixtures.film(dir.resolve("two.mp4"), Fixtures.TINY, quality, 30, 1);
    assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
  }

  @Test
  void aFilmWithoutAnEndingIsNoFilm() {
    Path target = dir.resolve("cancelled.mp4");
    assertThrows(
        CancellationException.class,
        () -> {
          try (FilmWriter film = FilmWriter.open(target, Fixtures.TINY, Quality.DRAFT)) {
            film.write(YuvFrame.blank(160, 90));
            throw new CancellationException("not wanted any more");
          }
        });
    assertFalse(Files.exists(target));
  }

  @Test
  void anyFileNameWillDo() {
    Path film = Fixtures.film(dir.resolve(".夜 🦊 100%d 'x'.part"), 3, 1);
    assertEquals(3, FrameHash.of(film).size());
  }

  @Test
  void aFolderThatIsNotThereIsSaid() {
    Path target = dir.resolve("nowhere/film.mp4");
    EngineFailure failure =
        assertThrows(
            EngineFailure.class, () -> FilmWriter.open(target, Fixtures.TINY, Quality.DRAFT));
    assertTrue(failure.getMessage().contains("nowhere"), failure.getMessage());
    assertTrue(failure.getMessage().contains("Check that the path exists"), failure.getMessage());
  }

  @Test
  void aFrameOfAnotherSizeIsRefused() {
    Path target = dir.resolve("film.mp4");
    try (FilmWriter film = FilmWriter.open(target, Fixtures.TINY, Quality.DRAFT)) {
      assertThrows(IllegalArgumentException.class, () -> film.write(YuvFrame.blank(64, 48)));
    }
    assertFalse(Files.exists(target));
  }

  @Test
  void theOtherEmbeddedEncoderFilmsToo() {
    Path film =
        Fixtures.film(
            dir.resolve("film.mp4"),
            new VideoFormat(320, 180, 24),
            Quality.STANDARD,
            EncoderChoice.OPENH264,
            30,
            1);
    assertEquals(30, FrameHash.of(film).size());
  }

  @Test
  void anUnknownEncoderIsAnsweredWithTheKnownOnes() {
    EngineFailure failure = assertThrows(EngineFailure.class, () -> EncoderChoice.named("divx"));
    assertTrue(failure.getMessage().contains("auto, x264, openh264"), failure.getMessage());
  }

  @Test
  void aCardThatIsNotThereIsFoundOutBeforeTheFilm() {
    // Passes on a machine with such a card, too: then the trial works.
    try {
      assertEquals(EncoderChoice.NVENC, EncoderChoice.named("nvenc"));
    } catch (EngineFailure e) {
      assertTrue(e.getMessage().contains("Set film.encoder to auto"), e.getMessage());
    }
  }
}
