package studio.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.PaperReviews;
import studio.verticles.bus.Bus;
import studio.verticles.gallery.Gallery.Browse;
import studio.verticles.gallery.Gallery.Scored;
import studio.verticles.gallery.Source;
import studio.verticles.gallery.Standing;
import studio.verticles.production.CharacterId;
import studio.verticles.review.Category;
import studio.verticles.review.Reviews.Criterion;
import studio.verticles.review.Reviews.Decide;
import studio.verticles.review.Reviews.DecideMany;
import studio.verticles.review.Reviews.LookAgain;
import studio.verticles.review.Reviews.Selection;
import studio.verticles.review.Reviews.Undo;
import studio.verticles.review.Ruling;

class ReviewsApiTest {
  private static final Vertx vertx = Vertx.vertx();
  private static final WebClient client = WebClient.create(vertx);
  private static PaperReviews reviews;
  private static int port;

  /// Only the API: a whole house on paper has a gallery of its own.
  @BeforeAll
  static void open() {
    Bus bus = new Bus(vertx);
    reviews = new PaperReviews(bus);
    Router router = Router.router(vertx);
    router.route().failureHandler(ProblemJson::answerFailure);
    router.route("/api/*").subRouter(Api.open(vertx, bus, 20_000));
    port = vertx.createHttpServer().requestHandler(router).listen(0).await().actualPort();
  }

  @AfterAll
  static void close() {
    client.close();
    vertx.close().await();
  }

  @BeforeEach
  void nothingAsked() {
    reviews.asked.clear();
  }

  private static final String PICTURE = "pictures/" + PaperReviews.PICTURE;
  private static final String PROJECT = "projects/" + PaperReviews.PROJECT;

  private static HttpRequest<Buffer> request(HttpMethod method, String path) {
    return client.requestAbs(method, "http://127.0.0.1:" + port + "/api/v1/" + path);
  }

  private static HttpResponse<Buffer> get(String path) {
    return request(HttpMethod.GET, path).send().await();
  }

  private static HttpResponse<Buffer> send(HttpMethod method, String path, JsonObject body) {
    return request(method, path).sendJsonObject(body).await();
  }

  private static void assertProblem(int status, String slug, HttpResponse<Buffer> answer) {
    assertEquals(status, answer.statusCode(), answer.bodyAsString());
    JsonObject problem = answer.bodyAsJsonObject();
    assertEquals("/problems/" + slug, problem.getString("type"));
    assertFalse(problem.getString("detail").isBlank());
  }

  @Test
  void everyFilterReachesTheGallery() {
    HttpResponse<Buffer> answer =
        get(
            "pictures?project=%s&character=%s&standing=pending&source=drawn,upload&least_score=0.5&judged=true&made_with=sable&text=lantern&since=2026-11-20T00:00:00Z&counts=true&limit=24&cursor=x"
                .formatted(PaperReviews.PROJECT, PaperReviews.MIKA));
    assertEquals(200, answer.statusCode(), answer.bodyAsString());
    JsonObject page = answer.bodyAsJsonObject();
    assertEquals("next-one", page.getString("next"));
    assertEquals(2, page.getJsonObject("counts").getInteger("approved"));
    JsonObject picture = page.getJsonArray("items").getJsonObject(0);
    assertEquals("/media/ab/picture.png", picture.getString("thumbnail"));
    assertEquals(0.77, picture.getDouble("score"));
    Browse browse = (Browse) reviews.asked.getFirst();
    assertEquals(24, browse.limit());
    assertEquals(Optional.of(Standing.PENDING), browse.filter().standing());
    assertEquals(Set.of(Source.DRAWN, Source.UPLOAD), browse.filter().traits().sources());
    assertEquals(Optional.of(new Scored(0.5, 1)), browse.filter().traits().scored());
    assertEquals("lantern", browse.filter().text());
  }

  @Test
  void theBucketIsAskedForByNone() {
    get("pictures?character=none");
    Browse browse = (Browse) reviews.asked.getFirst();
    assertTrue(browse.filter().unclassified());
    assertEquals(Optional.empty(), browse.filter().character());
    assertFalse(browse.withCounts());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pictures?limit=201",
        "pictures?standing=nice",
        "pictures?source=oil",
        "pictures?since=yesterday",
        "pictures?least_score=2"
      })
  void whatIsNoFilterIsRefused(String path) {
    assertProblem(400, "malformed", get(path));
  }

  @Test
  void aPictureTellsAllAndItsEtagIsItsVersion() {
    HttpResponse<Buffer> answer = get(PICTURE);
    assertTrue(answer.getHeader("ETag").startsWith("\"7-"), answer.getHeader("ETag"));
    JsonObject detail = answer.bodyAsJsonObject();
    assertEquals("sable.safetensors", detail.getJsonObject("provenance").getString("checkpoint"));
    assertEquals("too dark", detail.getJsonObject("lineage").getString("because"));
    assertEquals(3, detail.getJsonArray("look_alikes").getJsonObject(0).getInteger("distance"));
    assertEquals("no_rule", detail.getJsonArray("reviews").getJsonObject(0).getString("species"));
    assertTrue(detail.getJsonArray("decisions").getJsonObject(0).containsKey("undone"));
    assertEquals("a girl", detail.getJsonObject("identified").getString("description"));
    HttpResponse<Buffer> again =
        request(HttpMethod.GET, PICTURE)
            .putHeader("If-None-Match", answer.getHeader("ETag"))
            .send()
            .await();
    assertEquals(304, again.statusCode());
    assertProblem(404, "not-found", get("pictures/" + CharacterId.create()));
    assertProblem(404, "not-found", get("pictures/no-id"));
  }

  @Test
  void whoDecidesSaysWhatHeSaw() {
    JsonObject no =
        new JsonObject()
            .put("verdict", "reject")
            .put("categories", new JsonArray().add("not_solo"))
            .put("note", "two of them")
            .put("who", "Noa");
    assertProblem(428, "version-missing", send(HttpMethod.PUT, PICTURE + "/decision", no));
    assertEquals(0, reviews.asked.size());
    HttpResponse<Buffer> late = decide("\"6-ab\"", no);
    assertProblem(412, "stale", late);
    assertTrue(late.bodyAsString().contains("Noa approved it at 22:14"));
    HttpResponse<Buffer> done = decide(get(PICTURE).getHeader("ETag"), no);
    assertEquals(200, done.statusCode(), done.bodyAsString());
    assertEquals(41, done.bodyAsJsonObject().getInteger("decision"));
    assertTrue(done.getHeader("ETag").startsWith("\"8-"));
    Decide wish = (Decide) reviews.asked.getLast();
    assertEquals(new Ruling.Reject(Set.of(Category.NOT_SOLO), "two of them"), wish.ruling());
    assertEquals("Noa", wish.who());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"verdict\":\"maybe\"}",
        "{}",
        "{\"verdict\":\"reject\",\"categories\":[\"ugly\"]}",
        "{\"verdict\":\"reassign\",\"character\":\"x\",\"new_character\":\"Rin\"}",
      })
  void aRulingHasAForm(String body) {
    HttpResponse<Buffer> answer = decide("\"7\"", new JsonObject(body));
    assertTrue(answer.statusCode() == 400 || answer.statusCode() == 404, answer.bodyAsString());
    assertEquals(0, reviews.asked.size());
  }

  private static HttpResponse<Buffer> decide(String etag, JsonObject ruling) {
    return request(HttpMethod.PUT, PICTURE + "/decision")
        .putHeader("If-Match", etag)
        .sendJsonObject(ruling)
        .await();
  }

  @Test
  void aPictureIsMovedToSomebodyKnownNewOrUnknown() {
    decide("\"7\"", new JsonObject().put("verdict", "reassign"));
    decide(
        "\"7\"",
        new JsonObject().put("verdict", "reassign").put("character", PaperReviews.MIKA.toString()));
    decide("\"7\"", new JsonObject().put("verdict", "reassign").put("new_character", "Rin"));
    assertEquals(
        java.util.List.of(
            new Ruling.Reassign(Optional.empty(), ""),
            new Ruling.Reassign(Optional.of(PaperReviews.MIKA), ""),
            new Ruling.CreateAndMove("Rin", "")),
        reviews.asked.stream().map(wish -> ((Decide) wish).ruling()).toList());
  }

  @Test
  void manyAreDecidedOnlyWhenItIsMeant() {
    JsonObject wish =
        new JsonObject()
            .put(
                "selection",
                new JsonObject()
                    .put("project", PaperReviews.PROJECT.toString())
                    .put("standings", new JsonArray().add("approved"))
                    .put("criterion", "not_solo"))
            .put("ruling", new JsonObject().put("verdict", "reject").put("who", "Noa"));
    JsonObject dry = send(HttpMethod.POST, "pictures/decisions", wish).bodyAsJsonObject();
    assertTrue(dry.getBoolean("dry_run"));
    assertFalse(dry.getJsonArray("changes").getJsonObject(0).containsKey("decision"));
    JsonObject real =
        send(HttpMethod.POST, "pictures/decisions", wish.copy().put("dry_run", false))
            .bodyAsJsonObject();
    assertEquals(41, real.getJsonArray("changes").getJsonObject(0).getInteger("decision"));
    Selection.All all = (Selection.All) ((DecideMany) reviews.asked.getFirst()).selection();
    assertEquals(Criterion.NOT_SOLO, all.criterion());
    assertEquals(Set.of(Standing.APPROVED), all.standings());
    assertProblem(
        400,
        "malformed",
        send(
            HttpMethod.POST, "pictures/decisions", wish.copy().put("selection", new JsonObject())));
  }

  @Test
  void aDecisionIsTakenBackByItsTicket() {
    HttpResponse<Buffer> answer =
        send(
            HttpMethod.POST,
            "pictures/decisions/undo",
            new JsonObject().put("who", "Noa").put("decisions", new JsonArray().add(41)));
    assertEquals(200, answer.statusCode(), answer.bodyAsString());
    assertEquals(new Undo("Noa", java.util.List.of(41L)), reviews.asked.getFirst());
  }

  @Test
  void machinesAreAskedToLookAgainAndWhoThatIs() {
    JsonObject one =
        new JsonObject()
            .put(
                "pictures",
                new JsonArray()
                    .add(
                        new JsonObject()
                            .put("id", PaperReviews.PICTURE.toString())
                            .put("version", 7)));
    HttpResponse<Buffer> look = send(HttpMethod.POST, "pictures/looks", one);
    assertEquals(202, look.statusCode(), look.bodyAsString());
    assertTrue(((LookAgain) reviews.asked.getFirst()).selection() instanceof Selection.These);
    HttpResponse<Buffer> who = request(HttpMethod.POST, PICTURE + "/identification").send().await();
    assertEquals(202, who.statusCode());
    assertEquals("/api/v1/jobs/" + PaperReviews.JOB, who.getHeader("Location"));
  }

  @Test
  void aGateIsReadChangedPausedAndResumed() {
    HttpResponse<Buffer> gate = get(PROJECT + "/gate");
    assertEquals(0.8, gate.bodyAsJsonObject().getDouble("approve_from"));
    JsonObject change = new JsonObject().put("approve_from", 0.9);
    assertProblem(428, "version-missing", send(HttpMethod.PATCH, PROJECT + "/gate", change));
    HttpResponse<Buffer> changed =
        request(HttpMethod.PATCH, PROJECT + "/gate")
            .putHeader("If-Match", gate.getHeader("ETag"))
            .sendJsonObject(change)
            .await();
    assertEquals(0.9, changed.bodyAsJsonObject().getDouble("approve_from"), changed.bodyAsString());
    assertEquals(0.4, changed.bodyAsJsonObject().getDouble("reject_below"));
    HttpResponse<Buffer> nonsense =
        request(HttpMethod.PATCH, PROJECT + "/gate")
            .putHeader("If-Match", changed.getHeader("ETag"))
            .sendJsonObject(new JsonObject().put("reject_below", 1.0))
            .await();
    assertProblem(422, "invalid", nonsense);
    JsonObject paused =
        send(HttpMethod.POST, PROJECT + "/gate/pause", new JsonObject().put("reason", "new judge"))
            .bodyAsJsonObject();
    assertEquals("new judge", paused.getString("pause_reason"));
    assertEquals(
        200, request(HttpMethod.POST, PROJECT + "/gate/resume").send().await().statusCode());
    JsonObject judge =
        get(PROJECT + "/calibration").bodyAsJsonObject().getJsonArray("judges").getJsonObject(0);
    assertEquals(0.9, judge.getDouble("approve_precision"));
    assertEquals(0.75, judge.getDouble("recent_precision"));
    assertEquals(0.25, judge.getDouble("abstain_rate"));
  }

  @Test
  void countsAndDuplicatesAreTold() {
    JsonArray counts = get("pictures/counts").bodyAsJsonObject().getJsonArray("items");
    assertFalse(counts.getJsonObject(1).containsKey("character"));
    JsonObject groups = get(PROJECT + "/duplicates").bodyAsJsonObject();
    assertEquals(2, groups.getJsonArray("items").getJsonArray(0).size());
    assertFalse(groups.getBoolean("too_many"));
  }
}
