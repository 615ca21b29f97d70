package studio.hardware.film;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.hardware.brief.Quality;
import studio.hardware.brief.VideoFormat;
import studio.hardware.engine.EngineFailure;

class FilmProbeTest {
  @TempDir Path dir;

  @ParameterizedTest
  @EnumSource(Quality.class)
  void aClipIsWhatItWasMadeAs(Quality quality) {
    VideoFormat format = new VideoFormat(214, 120, 25);
    FilmFacts facts =
        FilmProbe.probe(Fixtures.film(dir.resolve("clip.mp4"), format, quality, 37, 1));
    assertEquals(
        new FilmFacts.Picture("h264", "yuv420p", 214, 120, 25, 37, format.lengthOf(37)),
        facts.picture());
    assertEquals(format.lengthOf(37), facts.length());
    assertTrue(facts.sound().isEmpty());
    assertEquals(List.of(), facts.chapters());
    assertFalse(facts.faststart(), "a clip is an intermediate; its index stands last");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not a film", "\u0000\u0000\u0000\u0020ftypisom"})
  void whatIsNoFilmIsRefused(String content) throws IOException {
    Path file = Files.writeString(dir.resolve("fake.mp4"), content);
    EngineFailure failure = assertThrows(EngineFailure.class, () -> FilmProbe.probe(file));
    assertTrue(failure.getMessage().contains("fake.mp4"), failure.getMessage());
  }

  @Test
  void aFolderIsNoFilm() {
    EngineFailure failure = assertThrows(EngineFailure.class, () -> FilmProbe.probe(dir));
    assertTrue(failure.getMessage().contains("Check that the path exists"), failure.getMessage());
  }

  @Test
  void lanesFilmSideBySide() throws InterruptedException, ExecutionException {
    try (var lanes = Executors.newFixedThreadPool(4)) {
      List<Callable<List<String>>> shots =
          java.util.stream.IntStream.range(0, 12)
              .<Callable<List<String>>>mapToObj(i ->
                  () -> FrameHash.of(Fixtures.film(dir.resolve("lane" + i + ".mp4"), 25, i % 3)))
              .toList();
      var films = lanes.invokeAll(shots);
      for (int i = 3; i < films.size(); i++) {
        assertEquals(films.get(i % 3).get(), films.get(i).get());
      }
    }
  }
}
