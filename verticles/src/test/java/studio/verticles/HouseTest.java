package studio.verticles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.hardware.brief.Quality;
import studio.hardware.film.FilmFacts;
import studio.hardware.film.FilmProbe;
import studio.verticles.bus.Problem;
import studio.verticles.production.EpisodeStage;
import studio.verticles.production.Productions;
import studio.verticles.publish.Episodes;
import studio.verticles.publish.Episodes.EpisodeDetail;
import studio.verticles.publish.Episodes.EpisodeRef;
import studio.verticles.publish.Episodes.Produce;
import studio.verticles.story.Stories;
import studio.verticles.story.Stories.StoryOutline;
import studio.verticles.story.Stories.StoryRef;
import studio.verticles.story.Stories.Submit;
import studio.verticles.story.Stories.Submitted;

/// A story goes in, an episode stands in the library: every department, the real bus, a real
/// database, real film files; only the engines are plain.
@Timeout(120)
class HouseTest {
  static final String FOX =
      """
      Title: The Fox and the Lamp
      Author: A. Tester

      EXT. FOREST - NIGHT

      Snow falls. MIRA, a small fox with a red scarf, carries a lamp.

      MIRA
      Is anybody there?

      INT. LIGHTHOUSE - NIGHT

      OLD TOM, a bearded keeper, looks up.

      OLD TOM
      Come in, little one.

      MIRA
      Thank you.
      """;

  private static final RehearsalEngines engines = new RehearsalEngines();
  private static final BlockingQueue<Record> news = new LinkedBlockingQueue<>();
  private static int stories;

  @TempDir private static Path folder;
  private static Vertx vertx;
  private static House house;

  /// A story of the same words under another title, so that tests do not share shots.
  private final String fox = FOX.replace("the Lamp", "the Lamp " + ++stories);

  @BeforeAll
  static void open() {
    vertx = Vertx.vertx();
    house = House.open(vertx, plan(), engines.engines());
    house.bus().listen(Productions.EPISODE_CHANGED, news::add);
    house.bus().listen(Productions.JOB_CHANGED, news::add);
  }

  @AfterAll
  static void close() {
    house.close();
    vertx.close().await();
  }

  private static HousePlan plan() {
    return new HousePlan(
        folder.resolve("data"),
        folder.resolve("library"),
        Optional.empty(),
        8,
        "eng",
        HousePlan.lanesFor(2),
        Clock.systemUTC());
  }

  @Test
  void aStoryBecomesAnEpisodeInTheLibrary() throws Exception {
    Submitted story = submit(fox);
    EpisodeDetail episode = produce(story, "");

    Path film = Path.of(episode.libraryPath().orElseThrow());
    assertTrue(film.startsWith(folder.resolve("library")));
    FilmFacts facts = FilmProbe.probe(film);
    assertEquals("h264", facts.picture().codec());
    assertEquals("aac", facts.sound().orElseThrow().codec());
    assertEquals(List.of("eng"), facts.subtitles());
    assertTrue(facts.faststart());
    assertEquals(
        List.of("Title", "EXT. FOREST - NIGHT", "INT. LIGHTHOUSE - NIGHT", "Credits"),
        facts.chapters().stream().map(FilmFacts.Chapter::title).toList());
    double frame = 1 / 24.0;
    double picture = facts.picture().length().toNanos() / 1e9;
    double sound = facts.sound().orElseThrow().length().toNanos() / 1e9;
    assertEquals(picture, sound, frame, "sound and picture end together");
    assertEquals(picture, episode.summary().length().orElseThrow().toNanos() / 1e9, 0.001);
  }

  @Test
  void everyLineSoundsInsideItsShot() throws Exception {
    Submitted story = submit(fox);
    produce(story, "");
    var rows =
        house
            .database()
            .pool()
            .preparedQuery(
                """
                select line.text, line.start_ms, line.length_ms, shot.frames
                  from line
                  join shot on shot.id = line.shot_id
                  join scene on scene.id = shot.scene_id
                 where scene.story_id = $1
                """)
            .execute(Tuple.of(story.story().value()))
            .await();
    assertEquals(3, rows.size());
    rows.forEach(row ->
        assertTrue(
            row.getInteger("start_ms") + row.getInteger("length_ms")
                <= row.getInteger("frames") * 1000 / 24,
            () -> row.getString("text") + " ends after its shot"));
  }

  @Test
  void producingTwiceChangesNothing() throws Exception {
    Submitted story = submit(fox);
    produce(story, "");
    Map<String, String> before = libraryFiles();
    int films = engines.filmed.size();
    assertEquals(story.story(), submit(fox).story());
    house.bus().ask(Episodes.PRODUCE, new Produce(story.story(), Quality.DRAFT, ""));
    assertEquals(before, libraryFiles());
    assertEquals(films, engines.filmed.size());
    assertEquals(films, new HashSet<>(engines.filmed).size(), "no shot was filmed twice");
  }

  @Test
  void onlyTheChosenScenesAreFilmed() throws Exception {
    Submitted story = submit(fox);
    EpisodeDetail episode = produce(story, "2");
    assertEquals(
        List.of("Title", "INT. LIGHTHOUSE - NIGHT", "Credits"),
        episode.chapters().stream().map(Episodes.Chapter::title).toList());
  }

  @Test
  void anotherSelectionUsesTheShotsThatAreThere() throws Exception {
    Submitted story = submit(fox);
    produce(story, "2");
    int before = engines.filmed.size();
    produce(story, "");
    assertEquals(engines.filmed.size(), new HashSet<>(engines.filmed).size());
    assertTrue(engines.filmed.size() > before);
  }

  @Test
  void theOutlineShowsEveryShotWithItsPicture() throws Exception {
    Submitted story = submit(fox);
    produce(story, "");
    StoryOutline outline = house.bus().ask(Stories.OUTLINE, new StoryRef(story.story()));
    assertEquals("The Fox and the Lamp " + stories, outline.summary().title());
    assertEquals(2, outline.summary().scenes());
    assertTrue(
        outline.scenes().stream()
            .flatMap(scene -> scene.shots().stream())
            .allMatch(shot -> shot.picture().isPresent()));
    assertEquals(List.of(), outline.remarks());
  }

  @Test
  void picturesCanBeWantedLater() throws Exception {
    Submitted story = submit(fox);
    produce(story, "2");
    submit(fox, true);
    while (house.bus().ask(Stories.OUTLINE, new StoryRef(story.story())).scenes().stream()
        .flatMap(scene -> scene.shots().stream())
        .anyMatch(shot -> shot.picture().isEmpty())) {
      news.take();
    }
  }

  @Test
  void anEmptyStoryIsRefusedWithTheNextStep() {
    Problem problem = assertThrows(Problem.class, () -> submit("  \n "));
    assertEquals(Problem.Kind.INVALID, problem.kind());
    assertTrue(problem.detail().contains("try again"), problem.detail());
  }

  @Test
  void aSelectionWithoutScenesFailsInWords() throws Exception {
    Submitted story = submit(fox);
    EpisodeRef episode =
        house.bus().ask(Episodes.PRODUCE, new Produce(story.story(), Quality.DRAFT, "7-9"));
    while (house.bus().ask(Episodes.DETAIL, episode).summary().stage() != EpisodeStage.FAILED) {
      news.take();
    }
    String why = house.bus().ask(Episodes.DETAIL, episode).summary().problem().orElseThrow();
    assertTrue(why.contains("scenes 1 to 2"), why);
  }

  @Test
  void nothingUnfinishedStaysBehind() throws Exception {
    produce(submit(fox), "");
    try (var work = Files.list(folder.resolve("data/media/work"))) {
      assertEquals(List.of(), work.toList());
    }
    assertTrue(libraryFiles().keySet().stream().noneMatch(name -> name.contains("/.")));
  }

  private Submitted submit(String text) {
    return submit(text, false);
  }

  private Submitted submit(String text, boolean pictures) {
    return house
        .bus()
        .ask(
            Stories.SUBMIT,
            new Submit(text.getBytes(StandardCharsets.UTF_8), "fox.fountain", 1, pictures));
  }

  private EpisodeDetail produce(Submitted story, String scenes) throws InterruptedException {
    EpisodeRef episode =
        house.bus().ask(Episodes.PRODUCE, new Produce(story.story(), Quality.DRAFT, scenes));
    for (EpisodeDetail detail = house.bus().ask(Episodes.DETAIL, episode);
        detail.summary().stage() != EpisodeStage.VERIFIED;
        detail = house.bus().ask(Episodes.DETAIL, episode)) {
      assertTrue(
          detail.summary().stage() != EpisodeStage.FAILED,
          detail.summary().problem().orElse("failed without a reason"));
      news.take();
    }
    return house.bus().ask(Episodes.DETAIL, episode);
  }

  private Map<String, String> libraryFiles() throws IOException {
    Map<String, String> files = new TreeMap<>();
    Path library = folder.resolve("library");
    try (var found = Files.walk(library)) {
      List<Path> regular = new ArrayList<>(found.filter(Files::isRegularFile).toList());
      for (Path file : regular) {
        files.put(
            "/" + library.relativize(file),
            Files.getLastModifiedTime(file) + " " + Files.size(file));
      }
    }
    return files;
  }
}
