package studio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import studio.hardware.film.AudioReader;
import studio.hardware.film.FilmFacts;
import studio.hardware.film.FilmProbe;
import studio.hardware.film.Loudness;
import studio.verticles.db.Database;

/// A whole small episode by the real engines: begun, stopped with Ctrl-C, gone on with, and
/// measured as it lies in the library.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmallEpisodeTest {
  private static final String STORY =
      """
      Title: The Soup
      Credit: written by
      Author: A Cook

      INT. KITCHEN - NIGHT

      ANNA, a baker of thirty, stirs a pot.

      ANNA
      The soup is hot.

      BEN
      Then we wait.
      """;

  private static final double FRAME = 1.0 / 24;

  private Path folder;
  private Path data;
  private ChildCommand.Ended stopped;
  private Called finished;
  private Path film;
  private FilmFacts facts;

  /// A line as the database has it: its place in the film and in its shot, in seconds.
  private record Line(Path voice, double start, double length, double endInShot, double shot) {}

  private List<Line> lines = List.of();

  @BeforeAll
  void produce(@TempDir Path folder) throws Exception {
    this.folder = folder;
    data = folder.resolve("data");
    Path story = Files.writeString(folder.resolve("soup.fountain"), STORY);
    Object[] command = {
      "produce", story, "--quality", "draft", "--data", data, "--library", folder.resolve("library")
    };
    stopped = ChildCommand.interruptedAt(" 10 %", folder.resolve("child.err"), command);
    Object[] quietly = Stream.concat(Stream.of(command), Stream.of("--json")).toArray();
    finished = Called.nightshift(quietly);
    assertEquals(0, finished.code(), finished.err());
    film = Path.of(new JsonObject(finished.out()).getString("path"));
    facts = FilmProbe.probe(film);
    lines = lines();
  }

  private List<Line> lines() {
    Vertx vertx = Vertx.vertx();
    try (Database database = Database.embedded(vertx, data, 2)) {
      List<Line> found = new ArrayList<>();
      database
          .pool()
          .query(
              """
              select line.voice_path, line.start_ms, line.length_ms, placed.frames, placed.begin
                from line
                join (select shot.id, shot.frames,
                             sum(shot.frames) over (order by scene.number, shot.number)
                               - shot.frames as begin
                        from shot join scene on scene.id = shot.scene_id) placed
                  on placed.id = line.shot_id
               order by placed.begin, line.position
              """)
          .execute()
          .await()
          .forEach(row -> {
            double start = row.getInteger("start_ms") / 1e3;
            double length = row.getInteger("length_ms") / 1e3;
            found.add(
                new Line(
                    data.resolve("media").resolve(row.getString("voice_path")),
                    row.getLong("begin") * FRAME + start,
                    length,
                    start + length,
                    row.getInteger("frames") * FRAME));
          });
      return found;
    } finally {
      vertx.close().await();
    }
  }

  @Test
  void ctrlCStopsCleanlyAndSaysHowToGoOn() {
    assertEquals(ExitCode.INTERRUPTED.code(), stopped.code(), stopped.err());
    assertTrue(stopped.err().contains("run the same command again to go on"), stopped.err());
    assertFalse(stopped.err().contains("Exception"), stopped.err());
    assertEquals(3, stopped.err().lines().count(), "it says so once: " + stopped.err());
  }

  @Test
  void theLogLiesInTheDataFolder() {
    assertTrue(Files.exists(data.resolve("nightshift.log")));
  }

  @Test
  void nothingHalfMadeStays() throws IOException {
    try (Stream<Path> bench = Files.list(data.resolve("media").resolve("work"))) {
      assertEquals(List.of(), bench.toList());
    }
    try (Stream<Path> library = Files.walk(folder.resolve("library"))) {
      assertEquals(
          List.of(),
          library.filter(file -> file.getFileName().toString().startsWith(".")).toList());
    }
  }

  @Test
  void pictureAndSoundAreEquallyLong() {
    double picture = seconds(facts.picture().length());
    double sound = seconds(facts.sound().orElseThrow().length());
    assertEquals(picture, sound, FRAME);
    assertTrue(
        sound >= picture - 0.001, "the sound is never shorter: %f, %f".formatted(sound, picture));
  }

  @Test
  void loudnessAndPeakAreThoseOfTheHouse() {
    Loudness loudness = Loudness.measure(film);
    assertEquals(-16, loudness.integrated(), 1);
    assertTrue(loudness.truePeak() <= -1.5, loudness.toString());
  }

  @Test
  void everyLineEndsBeforeItsShot() {
    assertEquals(2, lines.size());
    lines.forEach(line -> assertTrue(line.endInShot() <= line.shot() + 0.001, line.toString()));
  }

  @Test
  void everyLineSoundsWhereItIsWrittenDown() {
    float[] whole = AudioReader.read(film).left();
    for (Line line : lines) {
      double found = Whereabouts.of(AudioReader.read(line.voice()).left(), whole, line.start());
      assertEquals(line.start(), found, 0.05);
    }
  }

  @Test
  void subtitlesStandWithTheirLines() throws IOException {
    String name = film.getFileName().toString().replaceFirst("\\.mp4$", "");
    String srt = Files.readString(film.resolveSibling(name + ".en.srt"));
    List<Double> shown =
        srt.lines().filter(row -> row.contains(" --> ")).map(SmallEpisodeTest::begin).toList();
    assertEquals(lines.size(), shown.size(), srt);
    for (int i = 0; i < shown.size(); i++) {
      assertEquals(lines.get(i).start(), shown.get(i), 0.1);
    }
    assertEquals(List.of("eng"), facts.subtitles());
  }

  /// "00:00:04,208 --> 00:00:05,100" begins at 4.208.
  private static double begin(String row) {
    String[] parts = row.split(" --> ")[0].replace(',', '.').split(":");
    return Integer.parseInt(parts[0]) * 3600
        + Integer.parseInt(parts[1]) * 60
        + Double.parseDouble(parts[2]);
  }

  private static double seconds(Duration length) {
    return length.toNanos() / 1e9;
  }
}
