package studio.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.hardware.music.PitOrchestra;
import studio.hardware.speech.Voices;
import studio.hardware.theatre.ToyTheatre;
import studio.verticles.Engines;
import studio.verticles.House;
import studio.verticles.HousePlan;
import studio.verticles.production.Capability;
import studio.verticles.production.JobState;
import studio.verticles.production.Lane;
import studio.verticles.production.Productions;
import studio.verticles.production.Productions.JobView;
import studio.verticles.story.screenwriter.RuleScreenwriter;

/// Projects and characters by HTTP, in a real house with one lane at work.
@Timeout(90)
class CastApiTest {
  @TempDir private static Path folder;
  private static final BlockingQueue<JobView> done = new LinkedBlockingQueue<>();
  private static Vertx vertx;
  private static House house;
  private static HttpServer server;
  private static WebClient client;
  private static int titles;

  private final JsonObject project = post("projects", titled("Lamplighters")).bodyAsJsonObject();

  @BeforeAll
  static void open() {
    vertx = Vertx.vertx();
    house =
        House.open(
            vertx,
            new HousePlan(
                folder.resolve("data"),
                folder.resolve("library"),
                Optional.empty(),
                4,
                "eng",
                List.of(Lane.house("desk", 1, Capability.STORY)),
                Clock.systemUTC()),
            new Engines(
                new RuleScreenwriter(),
                new ToyTheatre(),
                new ToyTheatre(),
                Voices.best(),
                new PitOrchestra()));
    house
        .bus()
        .listen(
            Productions.JOB_CHANGED,
            job -> {
              if (job.state() == JobState.DONE) {
                done.add(job);
              }
            });
    Router router = Router.router(vertx);
    router.route().failureHandler(ProblemJson::answerFailure);
    router.route("/api/*").subRouter(Api.open(vertx, house.bus(), 20_000));
    router.errorHandler(404, ProblemJson::nothingHere);
    server = vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1").await();
    client = WebClient.create(vertx);
  }

  @AfterAll
  static void close() {
    server.close().await();
    house.close();
    vertx.close().await();
  }

  private static JsonObject titled(String title) {
    return new JsonObject().put("title", title + " " + ++titles);
  }

  private static HttpRequest<Buffer> request(HttpMethod method, String path) {
    return client.request(method, server.actualPort(), "127.0.0.1", "/api/v1/" + path);
  }

  private static HttpResponse<Buffer> get(String path) {
    return request(HttpMethod.GET, path).send().await();
  }

  private static HttpResponse<Buffer> post(String path, JsonObject body) {
    return request(HttpMethod.POST, path).sendJsonObject(body).await();
  }

  /// Reads it and changes that.
  private static HttpResponse<Buffer> change(
      HttpMethod method, String read, String path, JsonObject body) {
    return request(method, path)
        .putHeader("If-Match", get(read).getHeader("ETag"))
        .sendJsonObject(body)
        .await();
  }

  private static void assertProblem(int status, String slug, HttpResponse<Buffer> answer) {
    assertEquals(status, answer.statusCode(), answer.bodyAsString());
    assertEquals("/problems/" + slug, answer.bodyAsJsonObject().getString("type"));
    assertFalse(answer.bodyAsJsonObject().getString("detail").isBlank());
  }

  private String here() {
    return "projects/" + project.getString("id");
  }

  private String character(String name, String design) {
    HttpResponse<Buffer> made =
        post(
            here() + "/characters",
            new JsonObject().put("name", name).put("design_prompt", design));
    assertEquals(201, made.statusCode(), made.bodyAsString());
    String id = made.bodyAsJsonObject().getJsonObject("character").getString("id");
    assertEquals("/api/v1/characters/" + id, made.getHeader("Location"));
    return "characters/" + id;
  }

  @Test
  void aProjectIsBegunReadChangedAndPutAway() {
    assertEquals("PG", project.getString("rating"));
    assertEquals(1, project.getInteger("style_version"));
    HttpResponse<Buffer> again =
        post("projects", new JsonObject().put("title", project.getString("title")));
    assertProblem(409, "conflict", again);
    assertTrue(
        again.bodyAsJsonObject().getString("detail").contains(project.getString("title") + " 2"));

    HttpResponse<Buffer> changed =
        change(HttpMethod.PATCH, here(), here(), new JsonObject().put("rating", "G"));
    assertEquals("G", changed.bodyAsJsonObject().getString("rating"), changed.bodyAsString());
    assertEquals(project.getString("title"), changed.bodyAsJsonObject().getString("title"));
    assertProblem(
        400,
        "malformed",
        change(HttpMethod.PATCH, here(), here(), new JsonObject().put("raiting", "G")));

    HttpResponse<Buffer> away =
        request(HttpMethod.DELETE, here())
            .putHeader("If-Match", changed.getHeader("ETag"))
            .send()
            .await();
    assertTrue(away.bodyAsJsonObject().containsKey("archived"), away.bodyAsString());
    assertFalse(items(get("projects?limit=200")).contains(project.getString("id")));
    assertTrue(items(get("projects?archived=true")).contains(project.getString("id")));
    assertProblem(
        409, "conflict", post(here() + "/characters", new JsonObject().put("name", "Mika")));
  }

  private static List<String> items(HttpResponse<Buffer> page) {
    JsonArray items = page.bodyAsJsonObject().getJsonArray("items");
    return items.stream().map(item -> ((JsonObject) item).getString("id")).toList();
  }

  @Test
  void whoSaysNoVersionOrAnOldOneChangesNothing() {
    String mika = character("Mika", "a girl");
    JsonObject design = new JsonObject().put("design_prompt", "a robot");
    assertProblem(
        428,
        "version-missing",
        request(HttpMethod.PUT, mika + "/design").sendJsonObject(design).await());
    String seen = get(mika).getHeader("ETag");
    assertTrue(seen.matches("\"1-[0-9a-f]+\""), seen);
    HttpResponse<Buffer> first =
        request(HttpMethod.PUT, mika + "/design")
            .putHeader("If-Match", seen)
            .sendJsonObject(design)
            .await();
    assertEquals(200, first.statusCode(), first.bodyAsString());
    assertNotEquals(seen, first.getHeader("ETag"));
    assertProblem(
        412,
        "stale",
        request(HttpMethod.PUT, mika + "/design")
            .putHeader("If-Match", seen)
            .sendJsonObject(new JsonObject().put("design_prompt", "an owl"))
            .await());
    assertProblem(
        412,
        "stale",
        request(HttpMethod.PUT, mika + "/design")
            .putHeader("If-Match", "\"something else\"")
            .sendJsonObject(design)
            .await());
    JsonObject history =
        get(mika + "/designs").bodyAsJsonObject().getJsonArray("items").getJsonObject(0);
    assertEquals("a girl", history.getString("design_prompt"));
    HttpResponse<Buffer> undone =
        change(
            HttpMethod.POST,
            mika,
            mika + "/designs/" + history.getLong("number") + "/restore",
            new JsonObject());
    assertEquals(
        "a girl",
        undone.bodyAsJsonObject().getJsonObject("character").getString("design_prompt"),
        undone.bodyAsString());
  }

  @Test
  void whatWasReadIsNotSentAgain() {
    HttpResponse<Buffer> read = get(here());
    HttpResponse<Buffer> again =
        request(HttpMethod.GET, here())
            .putHeader("If-None-Match", read.getHeader("ETag"))
            .send()
            .await();
    assertEquals(304, again.statusCode());
  }

  @Test
  void aStyleHasVersions() {
    String style = here() + "/style";
    HttpResponse<Buffer> second =
        change(
            HttpMethod.PATCH,
            style,
            style,
            new JsonObject()
                .put("checkpoint", "animagineXL40.safetensors")
                .put("steps", 30)
                .put("negative", "text")
                .put("reason", "larger pictures"));
    JsonObject now = second.bodyAsJsonObject();
    assertEquals("sdxl", now.getString("architecture"), second.bodyAsString());
    assertEquals(1024, now.getInteger("width"));
    assertEquals(2, now.getInteger("version"));
    assertEquals("text", now.getString("negative"));
    assertFalse(now.getString("positive").isBlank());
    assertEquals(2, get(here() + "/styles").bodyAsJsonObject().getJsonArray("items").size());
    assertProblem(
        422,
        "invalid",
        change(HttpMethod.PATCH, style, style, new JsonObject().put("sampler", "Euler b")));
    assertEquals(8, get("samplers").bodyAsJsonObject().getJsonArray("items").size());
  }

  @Test
  void storyAndWorldAreWrittenAndReplaced() {
    String storyline = here() + "/storyline";
    assertEquals(0, get(storyline).bodyAsJsonObject().getInteger("version"));
    change(
        HttpMethod.PUT,
        storyline,
        storyline,
        new JsonObject().put("title", "Lamps").put("themes", new JsonArray().add("hope")));
    HttpResponse<Buffer> second =
        change(HttpMethod.PUT, storyline, storyline, new JsonObject().put("tone", "warm"));
    assertEquals(2, second.bodyAsJsonObject().getInteger("version"), second.bodyAsString());
    assertEquals("", second.bodyAsJsonObject().getString("title"));

    String world = here() + "/world";
    JsonObject palette = new JsonObject().put("primary", new JsonArray().add("amber"));
    HttpResponse<Buffer> written =
        change(HttpMethod.PUT, world, world, new JsonObject().put("color_palette", palette));
    assertEquals(
        palette, written.bodyAsJsonObject().getJsonObject("color_palette"), written.bodyAsString());
    assertEquals(palette, get(world).bodyAsJsonObject().getJsonObject("color_palette"));
  }

  @Test
  void rulesAndPairsAreDataOfTheProject() {
    String rules = here() + "/species-rules";
    int known = get(rules).bodyAsJsonObject().getJsonArray("items").size();
    JsonObject clay = new JsonObject().put("must", new JsonArray().add("thumbprints"));
    HttpResponse<Buffer> saved =
        request(HttpMethod.PUT, rules + "/clay%20golem").sendJsonObject(clay).await();
    assertEquals(
        known + 1, saved.bodyAsJsonObject().getJsonArray("items").size(), saved.bodyAsString());
    assertEquals(
        200, request(HttpMethod.DELETE, rules + "/clay%20golem").send().await().statusCode());
    assertProblem(
        404, "not-found", request(HttpMethod.DELETE, rules + "/clay%20golem").send().await());

    String one = character("One", "").substring("characters/".length());
    String two = character("Two", "").substring("characters/".length());
    String pair = here() + "/confusable-pairs/" + one + "/" + two;
    JsonObject question = new JsonObject().put("question", "Which colour has the scarf?");
    assertEquals(200, request(HttpMethod.PUT, pair).sendJsonObject(question).await().statusCode());
    HttpResponse<Buffer> turned =
        request(HttpMethod.PUT, here() + "/confusable-pairs/" + two + "/" + one)
            .sendJsonObject(question)
            .await();
    assertEquals(1, turned.bodyAsJsonObject().getJsonArray("items").size());
    assertProblem(
        422,
        "invalid",
        request(HttpMethod.PUT, here() + "/confusable-pairs/" + one + "/" + one)
            .sendJsonObject(question)
            .await());
  }

  @Test
  void anAppearanceIsWrittenDownByTheHouse() throws InterruptedException {
    String mika = character("Mika", "a small red fox with a green scarf");
    HttpResponse<Buffer> begun =
        request(HttpMethod.POST, mika + "/narrations")
            .putHeader("Idempotency-Key", "describe mika")
            .send()
            .await();
    assertEquals(202, begun.statusCode(), begun.bodyAsString());
    String job = begun.bodyAsJsonObject().getString("job");
    assertEquals("/api/v1/jobs/" + job, begun.getHeader("Location"));
    JobView finished = done.poll(30, TimeUnit.SECONDS);
    while (finished != null && !finished.id().toString().equals(job)) {
      finished = done.poll(30, TimeUnit.SECONDS);
    }
    JsonObject appearance = get(mika).bodyAsJsonObject().getJsonObject("appearance");
    assertEquals("fox, NOT human", appearance.getString("species"));
    assertEquals("green", appearance.getJsonObject("key_colors").getString("scarf"));
    HttpResponse<Buffer> replayed =
        request(HttpMethod.POST, mika + "/narrations")
            .putHeader("Idempotency-Key", "describe mika")
            .send()
            .await();
    assertEquals(begun.bodyAsString(), replayed.bodyAsString());
    String nori = character("Nori", "an owl");
    assertProblem(
        422,
        "invalid",
        request(HttpMethod.POST, nori + "/narrations")
            .putHeader("Idempotency-Key", "describe mika")
            .send()
            .await());

    HttpResponse<Buffer> byHand =
        change(
            HttpMethod.PUT,
            mika,
            mika + "/appearance",
            new JsonObject().put("species", "turtle-dragon"));
    JsonObject match = byHand.bodyAsJsonObject().getJsonObject("species_match");
    assertEquals("ambiguous", match.getString("kind"), byHand.bodyAsString());
  }

  @Test
  void theCastIsListedSearchedAndArchived() {
    String mika = character("Mika", "a girl");
    character("Nori", "an owl");
    String list = "characters?project=" + project.getString("id");
    assertEquals(2, items(get(list)).size());
    HttpResponse<Buffer> first = get(list + "&limit=1");
    assertEquals(
        1,
        items(get(list + "&limit=1&cursor=" + first.bodyAsJsonObject().getString("next"))).size());
    assertEquals(1, items(get(list + "&q=owl")).size());
    assertProblem(404, "not-found", get("characters?project=nobody"));

    HttpResponse<Buffer> away =
        request(HttpMethod.DELETE, mika)
            .putHeader("If-Match", get(mika).getHeader("ETag"))
            .send()
            .await();
    assertTrue(away.bodyAsJsonObject().containsKey("archived"), away.bodyAsString());
    assertEquals(1, items(get(list)).size());
    HttpResponse<Buffer> back =
        request(HttpMethod.POST, mika + "/restore")
            .putHeader("If-Match", away.getHeader("ETag"))
            .send()
            .await();
    assertFalse(back.bodyAsJsonObject().containsKey("archived"), back.bodyAsString());
  }

  @Test
  void referencesAreApprovedPicturesOnly() {
    String mika = character("Mika", "a girl");
    assertEquals(
        new JsonArray(), get(mika + "/references").bodyAsJsonObject().getJsonArray("items"));
    assertProblem(
        404,
        "not-found",
        request(HttpMethod.PUT, mika + "/references/" + java.util.UUID.randomUUID())
            .send()
            .await());
    assertProblem(
        409,
        "conflict",
        request(HttpMethod.PUT, mika + "/references")
            .sendJsonObject(
                new JsonObject()
                    .put("pictures", new JsonArray().add(java.util.UUID.randomUUID().toString())))
            .await());
  }

  @Test
  void thereIsNoCastInAStoryThatNobodyBrought() {
    assertProblem(
        404,
        "not-found",
        request(HttpMethod.POST, "stories/" + java.util.UUID.randomUUID() + "/cast/adopt")
            .send()
            .await());
  }
}
