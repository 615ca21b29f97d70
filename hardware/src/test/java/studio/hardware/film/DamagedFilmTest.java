package studio.hardware.film;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.hardware.brief.Quality;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.Progress;

class DamagedFilmTest {
  private static final int VARIANTS = Integer.getInteger("damaged.variants", 80);

  @TempDir Path dir;

  /// Whatever the bytes, reading ends in a result or in an [EngineFailure]; never in another
  /// exception, and never with a file half written.
  @Test
  void itIsReadOrRefusedAndNothingElse() throws IOException {
    byte[] whole = Files.readAllBytes(episode());
    Random random = new Random(7);
    int refused = 0;
    for (int i = 0; i < VARIANTS; i++) {
      Path film = Files.write(dir.resolve("damaged.mp4"), damaged(whole, i, random));
      refused += refuses(() -> FilmProbe.probe(film));
      refuses(() -> FrameHash.of(film));
      refuses(() -> LastFrame.of(film));
      refuses(() -> Still.at(film, Duration.ofSeconds(1), 64));
      refuses(() -> AudioReader.read(film));
      refuses(() -> Loudness.measure(film));
      Path joined = dir.resolve("joined.mp4");
      int failed =
          refuses(() ->
              Splice.join(List.of(film), Fixtures.TINY, Quality.DRAFT, joined, Progress.SILENT));
      assertEquals(failed == 0, Files.deleteIfExists(joined));
    }
    assertTrue(refused > 0, "some of it must have been unreadable");
  }

  private static byte[] damaged(byte[] whole, int variant, Random random) {
    byte[] bytes =
        variant % 3 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
    if (variant % 3 != 0) {
      // Half of the time in the index, which decides most.
      int range = variant % 2 == 0 ? Math.min(4000, bytes.length) : bytes.length;
      for (int hit = 0; hit < 1 + variant % 20; hit++) {
        bytes[random.nextInt(range)] = (byte) random.nextInt();
      }
    }
    return bytes;
  }

  private static int refuses(Runnable reading) {
    try {
      reading.run();
      return 0;
    } catch (EngineFailure e) {
      assertTrue(e.getMessage().length() > 20, e.getMessage());
      return 1;
    }
  }

  private Path episode() {
    Path scene = Fixtures.film(dir.resolve("scene.mp4"), Fixtures.TINY, Quality.STANDARD, 40, 1);
    Path sound = dir.resolve("sound.wav");
    AudioWriter.write(Fixtures.tone(440, 0.3, 80_000), sound, AudioWriter.Kind.WAV);
    Path episode = dir.resolve("episode.mp4");
    EpisodeMux.mux(
        new EpisodeParts(
            "Whole",
            List.of(new EpisodeParts.Scene("One", scene)),
            Optional.of(sound),
            Subtitles.of(List.of(new Cue(Duration.ZERO, Duration.ofSeconds(1), "", "Hello."))),
            "eng",
            Fixtures.TINY,
            Quality.STANDARD),
        episode,
        Progress.SILENT);
    return episode;
  }
}
