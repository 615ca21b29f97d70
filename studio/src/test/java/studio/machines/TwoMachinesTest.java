package studio.machines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rehearsal.comfyui.RehearsalComfyUi;
import studio.verticles.db.Database;
import studio.verticles.db.EmbeddedPostgres;

/// Two machines, one studio: the tower draws, speaks and cuts, the den films on its own card. Each
/// is a process of its own; the ComfyUI servers and PostgreSQL outlive them, as they do in a house.
@Timeout(300)
class TwoMachinesTest {
  private static final String STORY =
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
      Come in.

      MIRA
      Thank you.
      """;

  private static final Logger log = LoggerFactory.getLogger(TwoMachinesTest.class);

  /// Without a card in the settings a lane is called after its engine.
  private static final String DEN = "comfyui-rx9070xt";

  private static final String FILMS = "keyframes: false, film: framepack-i2v";
  private static final String SPARE = "comfyui-spare";
  private static final Duration SOON = Duration.ofSeconds(60);

  /// A lease, the silence after which a lane counts as lost, and two beats.
  private static final Duration TAKEN_OVER = Duration.ofSeconds(45 + 15 + 10);

  private final RehearsalComfyUi drawing = new RehearsalComfyUi();
  private final RehearsalComfyUi filming = new RehearsalComfyUi();
  private final RehearsalComfyUi spare = new RehearsalComfyUi();

  @TempDir private Path folder;
  private EmbeddedPostgres postgres;
  private String url;
  private int atTower;
  private final List<Machine> machines = new ArrayList<>();
  private Machine tower;
  private Machine den;

  @BeforeEach
  void open() throws IOException {
    postgres = EmbeddedPostgres.start(Files.createDirectories(folder.resolve("database")));
    url =
        "postgresql://%s:%s@%s:%d/%s"
            .formatted(
                postgres.user(),
                postgres.password(),
                postgres.host(),
                postgres.port(),
                postgres.database());
    atTower = Machine.freePorts();
    tower =
        start(
            "tower",
            settings("tower", atTower, "", true)
                + engine("rtx3060", drawing, "keyframes: true")
                + engine("spare", spare, FILMS));
    den = filming("den", filming);
  }

  /// A machine whose own card films, and whose processor does nothing.
  private Machine filming(String name, RehearsalComfyUi server) throws IOException {
    return start(
        name,
        settings(name, Machine.freePorts(), "127.0.0.1:" + atTower, false)
            + engine("rx9070xt", server, FILMS));
  }

  private Machine start(String name, String settings) throws IOException {
    Machine machine = Machine.start(folder.resolve(name), url, settings);
    machines.add(machine);
    return machine;
  }

  private String settings(String node, int port, String members, boolean house) {
    return """
    server: { port: 0 }
    folders: { library: %s, media: %s }
    production: { quality: draft }
    music: { enabled: false }
    lanes: { house: %s }
    node: { name: %s }
    cluster: { enabled: true, name: two-machines-test, port: %d, members: "%s" }
    comfyui:
    """
        .formatted(folder.resolve("library"), folder.resolve("media"), house, node, port, members);
  }

  private static String engine(String name, RehearsalComfyUi server, String work) {
    return "  %s: { url: \"%s\", %s }\n".formatted(name, server.url(), work);
  }

  @AfterEach
  void close() throws Exception {
    for (Machine machine : machines) {
      machine.kill();
    }
    drawing.close();
    filming.close();
    spare.close();
    postgres.close();
  }

  @Test
  void aMachineThatDiesCostsTimeAndNoShot() throws Exception {
    filming.hold().takes("FramePackSampler", Duration.ofSeconds(1));
    tower.awaitOpen();
    den.awaitOpen();
    Machine guest = filming("guest", spare); // its lane is called like the den's
    try (Page page = new Page(tower.address())) {
      page.patch("lanes/" + SPARE, new JsonObject().put("door", "draining"));
      String story =
          page.post("stories?file_name=fox.fountain", "text/plain", STORY).getString("id");
      page.post("stories/" + story + "/episodes", "application/json", "{\"quality\":\"draft\"}");

      String first = newsOfTheDenReachTheTower(page);
      isRefused(guest);

      den.kill();
      filming.finishNext(); // while nobody watches
      int gone = page.now();
      den.startAgain();
      page.await("first shot's end", gone, SOON, job(first, DEN, "done"));
      String second =
          page.await("second shot at the den", gone, SOON, news -> isAnother(news, first))
              .data()
              .getString("id");
      den.kill(); // and it stays away
      long killed = System.nanoTime();
      page.patch("lanes/" + SPARE, new JsonObject().put("door", "open"));
      page.await("second shot at the tower", gone, TAKEN_OVER, job(second, SPARE, "running"));
      log.warn("the shot moved after {} ms", (System.nanoTime() - killed) / 1_000_000);
      page.await(
          "episode",
          gone,
          SOON,
          news ->
              news.event().equals("episode") && news.data().getString("stage").equals("verified"));
      Map<String, Boolean> alive = nodes(page);
      assertEquals(true, alive.get("tower"));
      assertEquals(false, alive.get("den"));
      everyShotWasFilmedOnce(first);
    }
  }

  private static void isRefused(Machine guest) throws InterruptedException {
    String end = guest.awaitEnd();
    assertTrue(end.startsWith("3 "), end);
    assertTrue(end.contains("already has a lane called " + DEN), end);
  }

  /// @return the job that the den is at
  private String newsOfTheDenReachTheTower(Page page) throws Exception {
    String job = jobOfThePreview(page, 0);
    page.await(
        "lane news",
        0,
        SOON,
        news -> news.event().equals("lane") && news.data().getString("name").equals(DEN));
    page.await(
        "progress",
        0,
        SOON,
        news -> job(job, DEN, "running").test(news) && news.data().getDouble("progress") > 0);
    assertTrue(page.bytes("lanes/" + DEN + "/preview").length > 100, "the picture itself");
    return job;
  }

  private static String jobOfThePreview(Page page, int since) throws InterruptedException {
    return page.await(
            "preview from the den",
            since,
            SOON,
            news -> news.event().equals("preview") && news.data().getString("lane").equals(DEN))
        .data()
        .getString("job");
  }

  /// The jobs whose clips a server was given to make, in order.
  private static List<String> filmed(RehearsalComfyUi server) {
    return server.heard("POST", "/prompt").stream()
        .map(request ->
            request.body().path("extra_data").path("nightshift").path("attempt").asString())
        .map(attempt -> attempt.substring(0, attempt.lastIndexOf('-')))
        .toList();
  }

  /// Another shot that the den is at, and that its server was given.
  private boolean isAnother(Page.News news, String first) {
    String id = String.valueOf(news.data().getString("id"));
    return !id.equals(first) && job(id, DEN, "running").test(news) && filmed(filming).contains(id);
  }

  private static Predicate<Page.News> job(String id, String lane, String state) {
    return news ->
        news.event().equals("job")
            && id.equals(news.data().getString("id"))
            && lane.equals(news.data().getString("lane"))
            && state.equals(news.data().getString("state"));
  }

  private static Map<String, Boolean> nodes(Page page) throws Exception {
    return page.get("hardware").getJsonArray("nodes").stream()
        .map(JsonObject.class::cast)
        .collect(
            Collectors.toMap(node -> node.getString("name"), node -> node.getBoolean("is_alive")));
  }

  /// Every shot has one picture, was given to a server that films it, and to another one only where
  /// the first was lost; its job was done once.
  private void everyShotWasFilmedOnce(String first) {
    List<String> byTheDen = filmed(filming);
    List<String> byTheTower = filmed(spare);
    assertEquals(byTheDen.size(), Set.copyOf(byTheDen).size(), "nothing was done again there");
    assertEquals(byTheTower.size(), Set.copyOf(byTheTower).size(), "nor here");
    assertFalse(byTheTower.contains(first), "the den's clip was used");
    assertEquals(filmed(drawing).size() - 1, byTheTower.size(), "the tower made all the others");

    Vertx vertx = Vertx.vertx();
    try (Database database = Database.at(vertx, url, 2)) {
      Row films =
          database
              .pool()
              .query(
                  """
                  select count(*) filter (where state <> 'done')::int as unfinished,
                         coalesce(sum(failures), 0)::int as failures,
                         count(*) filter (where 1 <> (select count(*)
                                                        from event
                                                       where subject = job.id
                                                         and topic = 'job.done'))::int as not_once
                    from job
                   where kind = 'Film'
                  """)
              .execute()
              .await()
              .iterator()
              .next();
      assertEquals(0, films.getInteger("unfinished"));
      assertEquals(0, films.getInteger("failures"));
      assertEquals(0, films.getInteger("not_once"));
    } finally {
      vertx.close().await();
    }
  }
}
