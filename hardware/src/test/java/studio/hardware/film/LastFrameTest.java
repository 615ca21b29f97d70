package studio.hardware.film;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.hardware.brief.Quality;

class LastFrameTest {
  @TempDir Path dir;

  @ParameterizedTest
  @CsvSource({"DRAFT, 1", "DRAFT, 48", "STANDARD, 49", "STANDARD, 97", "HIGH, 2", "HIGH, 75"})
  void itIsWhatAFullReadingEndsWith(Quality quality, int frames) {
    Path film = Fixtures.film(dir.resolve("film.mp4"), Fixtures.TINY, quality, frames, 1);
    YuvFrame last = LastFrame.of(film);
    assertEquals(FrameHash.of(film).getLast(), FrameHash.of(last));
  }
}
