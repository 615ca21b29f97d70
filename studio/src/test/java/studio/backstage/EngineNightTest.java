package studio.backstage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.config.ConfigReader;
import studio.hardware.brief.Quality;
import studio.hardware.music.PitOrchestra;
import studio.hardware.music.Tacet;
import studio.hardware.speech.Voices;
import studio.hardware.theatre.ToyTheatre;
import studio.rehearsal.comfyui.RehearsalComfyUi;
import studio.rehearsal.ollama.RehearsalOllama;
import studio.verticles.Engines;
import studio.verticles.House;
import studio.verticles.HousePlan;
import studio.verticles.production.EpisodeStage;
import studio.verticles.production.Productions;
import studio.verticles.publish.Episodes;
import studio.verticles.routing.Lanes;
import studio.verticles.story.Stories;
import studio.verticles.story.screenwriter.RuleScreenwriter;

/// A whole small episode, from settings to library, with engines on other programs: the servers are
/// rehearsed, everything else is real.
@Timeout(60)
class EngineNightTest {
  private static final String STORY =
      """
      Title: Two Lamps

      INT. LIGHTHOUSE - NIGHT

      MIRA
      Who lit the second lamp?
      """;

  @TempDir private Path folder;
  private final Vertx vertx = Vertx.vertx();
  private RehearsalComfyUi comfyui;

  @BeforeEach
  void aServer() {
    comfyui = new RehearsalComfyUi();
  }

  @AfterEach
  void closeTheServer() {
    comfyui.close();
    vertx.close().await();
  }

  @Test
  void anEpisodeIsMadeByTheEnginesThatTheSettingsName() throws Exception {
    try (Backstage backstage = backstage(Map.of());
        House house = open(backstage)) {
      BlockingQueue<Productions.Preview> previews = new LinkedBlockingQueue<>();
      house.bus().listen(Productions.PREVIEW, previews::add);
      produce(house);
      assertEquals(Set.of("comfyui@one"), shotEngines(house));
      Lanes.DecisionPage decisions =
          house
              .bus()
              .ask(
                  Lanes.DECISIONS,
                  new Lanes.AskDecisions(Optional.of("rtx3060"), Optional.empty(), 0, 50));
      assertTrue(decisions.decisions().stream().anyMatch(one -> one.job().isPresent()));
      Lanes.Hardware hardware = house.bus().ask(Lanes.HARDWARE, new Lanes.AskHardware());
      assertEquals("comfyui@one", hardware.engines().getFirst().name());
      assertTrue(hardware.engines().getFirst().well());
      assertTrue(number(house, "select count(*) from measure where capability = 'FILM'") > 0);
      assertEquals(0, number(house, "select count(*) from job where remote is not null"));
    }
  }

  @Test
  void whatAnEngineCannotDoForGoodTheToyTheatreDoes() throws Exception {
    comfyui.lacks("FramePackSampler");
    try (Backstage backstage = backstage(Map.of());
        House house = open(backstage)) {
      String standIn =
          house.bus().ask(Episodes.DETAIL, produce(house)).standIns().stream()
              .findFirst()
              .orElse("");
      assertTrue(standIn.contains("made by the house itself"), standIn);
      assertTrue(standIn.contains("FramePackSampler"), standIn);
      assertEquals(Set.of("toy theatre"), shotEngines(house));
      assertTrue(
          number(house, "select count(*) from failure where class = 'INVALID' and lane = 'rtx3060'")
              > 0);
    }
  }

  @Test
  void aNightGoesOnWithoutAServerThatIsGone() throws Exception {
    comfyui.kill();
    try (Backstage backstage = backstage(Map.of("engines.patience", "0s"));
        House house = open(backstage)) {
      produce(house);
      assertEquals(Set.of("toy theatre"), shotEngines(house));
      assertEquals(0, number(house, "select sum(failures)::bigint from job"));
    }
  }

  @Test
  void aDrainedLaneTakesNothingUntilItIsOpened() throws Exception {
    try (Backstage backstage = backstage(Map.of());
        House house = open(backstage)) {
      house
          .bus()
          .ask(
              Lanes.SET_DOOR,
              new Lanes.SetDoor(
                  "rtx3060", Lanes.Door.DRAINING, "gaming tonight", Optional.empty()));
      BlockingQueue<Episodes.EpisodeRef> made = new LinkedBlockingQueue<>();
      Thread.ofVirtual().start(() -> made.add(produceQuietly(house)));
      BlockingQueue<Lanes.LaneChanged> news = new LinkedBlockingQueue<>();
      house.bus().listen(Lanes.LANE_CHANGED, news::add);
      // The lane says, in words and once, why it takes nothing.
      String words;
      do {
        news.poll(30, TimeUnit.SECONDS);
        words =
            house.bus().ask(Lanes.HARDWARE, new Lanes.AskHardware()).lanes().stream()
                .filter(lane -> lane.name().equals("rtx3060"))
                .findFirst()
                .orElseThrow()
                .words()
                .orElse("");
      } while (!words.contains("gaming tonight"));
      assertEquals(0, comfyui.heard("POST", "/prompt").size());
      house
          .bus()
          .ask(Lanes.SET_DOOR, new Lanes.SetDoor("rtx3060", Lanes.Door.OPEN, "", Optional.empty()));
      made.take();
      assertEquals(Set.of("comfyui@one"), shotEngines(house));
    }
  }

  @Test
  void everyEngineIsExaminedBeforeTheNight() throws IOException {
    try (var ollama = new RehearsalOllama();
        Backstage backstage =
            backstage(
                Map.of(
                    "ollama.two.url", ollama.url().toString(), "ollama.two.model", "gemma3:12b"))) {
      List<String> engines = new ArrayList<>();
      backstage.examine().forEach(one -> engines.add(one.engine() + " " + one.reachable()));
      assertEquals(List.of("comfyui@one true", "ollama@two true"), engines);
    }
  }

  private Backstage backstage(Map<String, String> more) {
    Map<String, String> settings =
        new HashMap<>(
            Map.of(
                "cards.rtx3060.vendor", "declared",
                "cards.rtx3060.memory", "12 GB",
                "comfyui.one.url", comfyui.url().toString(),
                "comfyui.one.card", "rtx3060",
                "comfyui.one.film", "framepack-i2v",
                "folders.data", folder.resolve("data").toString()));
    settings.putAll(more);
    return new Backstage(
        new ConfigReader(Map.of(), folder).read(settings).config(), Clock.systemDefaultZone());
  }

  private House open(Backstage backstage) {
    var theatre = new ToyTheatre();
    return House.open(
        vertx,
        new HousePlan(
            folder.resolve("data"),
            folder.resolve("library"),
            Optional.empty(),
            8,
            "eng",
            HousePlan.lanesFor(2),
            Clock.systemDefaultZone()),
        new Engines(
            new RuleScreenwriter(),
            theatre,
            theatre,
            Voices.all("").getLast(),
            new Tacet(new PitOrchestra())),
        backstage.machinery());
  }

  private static Episodes.EpisodeRef produceQuietly(House house) {
    try {
      return produce(house);
    } catch (InterruptedException closing) {
      throw new IllegalStateException(closing);
    }
  }

  private static Episodes.EpisodeRef produce(House house) throws InterruptedException {
    BlockingQueue<Productions.EpisodeChanged> news = new LinkedBlockingQueue<>();
    house.bus().listen(Productions.EPISODE_CHANGED, news::add);
    Stories.Submitted story =
        house
            .bus()
            .ask(
                Stories.SUBMIT,
                new Stories.Submit(
                    STORY.getBytes(StandardCharsets.UTF_8), "two-lamps.fountain", 7, false));
    Episodes.EpisodeRef episode =
        house.bus().ask(Episodes.PRODUCE, new Episodes.Produce(story.story(), Quality.DRAFT, ""));
    EpisodeStage stage;
    do {
      news.poll(Duration.ofSeconds(5).toMillis(), TimeUnit.MILLISECONDS);
      stage = house.bus().ask(Episodes.DETAIL, episode).summary().stage();
      assertTrue(stage != EpisodeStage.FAILED, "the episode failed");
    } while (stage != EpisodeStage.VERIFIED);
    return episode;
  }

  /// Who filmed what is no card.
  private static Set<String> shotEngines(House house) {
    Set<String> engines = new java.util.HashSet<>();
    for (Row row :
        house
            .database()
            .pool()
            .query(
                """
                select distinct engine
                  from take
                  join shot on shot.id = take.shot_id
                  join scene on scene.id = shot.scene_id
                 where not scene.card
                """)
            .execute()
            .await()) {
      engines.add(row.getString("engine"));
    }
    return engines;
  }

  private static long number(House house, String sql) {
    return house.database().pool().query(sql).execute().await().iterator().next().getLong(0);
  }
}
