package studio.hardware.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.hardware.brief.Quality;
import studio.hardware.brief.VideoFormat;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.Progress;
import studio.hardware.film.EpisodeMux;
import studio.hardware.film.EpisodeParts;
import studio.hardware.film.FilmWriter;
import studio.hardware.film.Subtitles;
import studio.hardware.film.YuvFrame;

/// On a film of five scenes, half a second each, with black bars above and below.
class SurveyTest {
  private static final VideoFormat FORMAT = new VideoFormat(320, 240, 24);
  private static final int SCENES = 5;
  private static final int FRAMES = 12;
  private static final int BAR = 30;

  @TempDir private static Path folder;
  private static Path film;

  @BeforeAll
  static void filmFiveScenes() {
    film = folder.resolve("five.mp4");
    try (FilmWriter writer = FilmWriter.open(film, FORMAT, Quality.DRAFT)) {
      for (int scene = 0; scene < SCENES; scene++) {
        YuvFrame frame = scene(scene);
        for (int i = 0; i < FRAMES; i++) {
          writer.write(frame);
        }
      }
      writer.finish();
    }
  }

  /// Tiles of random brightness between bars.
  private static YuvFrame scene(int number) {
    YuvFrame frame = YuvFrame.blank(FORMAT.width(), FORMAT.height());
    int[] tiles = new Random(number).ints(16 * 12, 40, 230).toArray();
    for (int y = 0; y < FORMAT.height(); y++) {
      for (int x = 0; x < FORMAT.width(); x++) {
        boolean inBar = y < BAR || y >= FORMAT.height() - BAR;
        frame.y()[y * FORMAT.width() + x] = (byte) (inBar ? 16 : tiles[y / 20 * 16 + x / 20]);
      }
    }
    java.util.Arrays.fill(frame.u(), (byte) 128);
    java.util.Arrays.fill(frame.v(), (byte) 128);
    return frame;
  }

  @Test
  void everySceneIsSeenAndFetchedWithoutItsBars() {
    Survey survey = Survey.of(film, Progress.SILENT);

    assertEquals(SCENES * FRAMES, survey.sightings().size());
    assertTrue(survey.remark().isEmpty());
    assertEquals(Duration.ofMillis(2500), survey.length().orElseThrow());
    List<Sighting> chosen = survey.choose(50);
    assertEquals(SCENES, chosen.size());
    assertEquals((double) BAR / FORMAT.height(), survey.bars().top(), 0.01);
    for (int scene = 0; scene < SCENES; scene++) {
      BufferedImage picture = FramePick.take(film, chosen.get(scene), survey.bars());
      assertEquals(FORMAT.width(), picture.getWidth());
      assertEquals(FORMAT.height() - 2 * BAR, picture.getHeight());
      int grey = picture.getRGB(110, 110 - BAR) & 0xff;
      int wanted = scene(scene).y()[110 * FORMAT.width() + 110] & 0xff;
      assertEquals((wanted - 16) * 255 / 219, grey, 6, "scene " + scene);
    }
  }

  @Test
  void theSameFilmGivesTheSameMoments() {
    assertEquals(
        Survey.of(film, Progress.SILENT).choose(3), Survey.of(film, Progress.SILENT).choose(3));
  }

  @Test
  void aTruncatedFilmGivesWhatCanBeReadAndSaysSo() throws IOException {
    Path torn = folder.resolve("torn.mp4");
    EpisodeMux.mux(
        new EpisodeParts(
            "Five",
            List.of(new EpisodeParts.Scene("One", film)),
            Optional.empty(),
            Subtitles.of(List.of()),
            "eng",
            FORMAT,
            Quality.DRAFT),
        torn,
        Progress.SILENT); // with its index at the front, as films on the web have it
    try (RandomAccessFile file = new RandomAccessFile(torn.toFile(), "rw")) {
      file.setLength(file.length() * 55 / 100);
    }

    Survey survey = Survey.of(torn, Progress.SILENT);

    assertTrue(survey.sightings().size() < SCENES * FRAMES);
    assertTrue(survey.choose(50).size() >= 2);
    String remark = survey.remark().orElseThrow();
    assertTrue(remark.contains("torn.mp4"), remark);
  }

  @Test
  void whatIsNoFilmIsRefusedInWords() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.mp4"), "Dear diary, today we filmed");
    Path playlist =
        Files.writeString(
            folder.resolve("list.mp4"),
            "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nfive.mp4\n#EXT-X-ENDLIST\n");
    Path concat =
        Files.writeString(folder.resolve("concat.mp4"), "ffconcat version 1.0\nfile five.mp4\n");

    for (Path foreign : List.of(text, playlist, concat)) {
      EngineFailure refused =
          assertThrows(EngineFailure.class, () -> Survey.of(foreign, Progress.SILENT));
      assertEquals(EngineFailure.Kind.INVALID, refused.kind());
      assertTrue(refused.getMessage().contains("cannot be read as a video"), refused.getMessage());
    }
  }

  @Test
  void whoStopsWatchingStopsTheSurvey() {
    Progress stop =
        _ -> {
          throw new CancellationException("not wanted any more");
        };

    assertThrows(CancellationException.class, () -> Survey.of(film, stop));
  }
}
