package studio.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.OpenDoor;
import studio.PaperLearning;
import studio.verticles.learning.Lessons.AskCorrections;
import studio.verticles.learning.Lessons.AskRecommendation;
import studio.verticles.learning.Lessons.AskTrend;
import studio.verticles.night.Replenishments.Change;
import studio.verticles.night.Replenishments.Resume;
import studio.verticles.night.Replenishments.ToggleAll;

/// What was learned and the actors of the sets, by HTTP.
class LearningApiTest {
  private static final String PROJECT = "projects/" + PaperLearning.PROJECT;
  private static final String MIKA = "characters/" + PaperLearning.MIKA;
  @TempDir private static Path media;
  private static OpenDoor door;
  private static PaperLearning learning;

  @BeforeAll
  static void open() {
    door = new OpenDoor(media);
    learning = new PaperLearning(door.house.bus);
  }

  @AfterAll
  static void close() {
    door.close();
  }

  @BeforeEach
  void nothingAsked() {
    learning.asked.clear();
  }

  @Test
  void aProjectIsToldInNumbers() {
    JsonObject summary = get(PROJECT + "/learning/summary").bodyAsJsonObject();
    assertEquals(31, summary.getJsonObject("counts").getInteger("approved"));
    assertEquals(0.731, summary.getDouble("average"));
    assertEquals(0.721, summary.getDouble("approval_rate"));
    assertEquals(29, summary.getInteger("by_machines"));
    assertEquals(3, summary.getJsonArray("characters").size());
    JsonObject engine = summary.getJsonArray("engines").getJsonObject(0);
    assertEquals("rtx3060", engine.getString("lane"));
    assertEquals(4440, engine.getDouble("seconds"));
    assertProblem(
        404, "not-found", get("projects/01930000-0000-7000-8000-000000000009/learning/summary"));
  }

  @Test
  void aTrendHasTheDaysThatWereAskedFor() {
    JsonArray days = items(get(PROJECT + "/learning/trend?days=7&character=" + PaperLearning.MIKA));
    assertEquals(7, days.size());
    assertEquals("2026-11-20", days.getJsonObject(6).getString("day"));
    assertEquals(
        List.of(new AskTrend(PaperLearning.PROJECT, Optional.of(PaperLearning.MIKA), 7)),
        learning.asked);
    assertEquals(14, items(get(PROJECT + "/learning/trend")).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"trend?days=0", "trend?days=366", "trend?days=week", "corrections?limit=201"})
  void whatDoesNotFitTheContractIsRefused(String question) {
    assertProblem(400, "malformed", get(PROJECT + "/learning/" + question));
    assertEquals(List.of(), learning.asked);
  }

  @Test
  void driftAndRankingAreInOrder() {
    JsonArray drifts = items(get(PROJECT + "/learning/drift"));
    assertEquals("alert", drifts.getJsonObject(0).getString("state"));
    assertEquals("too_few", drifts.getJsonObject(2).getString("state"));
    assertFalse(drifts.getJsonObject(2).containsKey("recent"), "nothing that cannot be told");
    JsonArray ranking = items(get(PROJECT + "/learning/checkpoints"));
    assertEquals(0.82, ranking.getJsonObject(0).getDouble("approval_rate"));
  }

  @Test
  void correctionsTellTheirLineage() {
    HttpResponse<Buffer> page = get(PROJECT + "/learning/corrections?limit=2&cursor=here");
    assertEquals("more", page.bodyAsJsonObject().getString("next"));
    JsonObject tried = items(page).getJsonObject(0);
    assertEquals(List.of("blur", "brightness"), tried.getJsonArray("strategies").getList());
    assertEquals("approved", tried.getJsonObject("next_picture").getString("state"));
    assertEquals("/media/aa/before.png", tried.getJsonObject("picture").getString("thumbnail"));
    JsonObject refused = items(page).getJsonObject(1);
    assertTrue(refused.getString("refused").startsWith("it is attempt 3"));
    assertFalse(refused.containsKey("batch"));
    assertEquals(
        List.of(
            new AskCorrections(PaperLearning.PROJECT, Optional.empty(), Optional.of("here"), 2)),
        learning.asked);
    JsonArray strategies = items(get(PROJECT + "/learning/strategies"));
    assertEquals(7, strategies.size());
    assertEquals(4, strategies.getJsonObject(2).getInteger("approved"));
    assertFalse(strategies.getJsonObject(0).containsKey("gain"));
  }

  @Test
  void aRecommendationSaysHowSureItIs() {
    JsonObject told = get(MIKA + "/recommendation?floor=0.7").bodyAsJsonObject();
    assertEquals("medium", told.getString("confidence"));
    assertEquals(30, told.getJsonObject("middle").getInteger("steps"));
    assertEquals(List.of(new AskRecommendation(PaperLearning.MIKA, 0.7)), learning.asked);
  }

  @Test
  void feedbackIsReadAndForgotten() {
    JsonObject told = get(MIKA + "/feedback").bodyAsJsonObject();
    assertEquals(6, told.getInteger("rejections"));
    assertEquals(
        "not_solo", told.getJsonArray("complaints").getJsonObject(0).getString("category"));
    JsonObject left =
        send(HttpMethod.DELETE, MIKA + "/feedback", Optional.empty()).bodyAsJsonObject();
    assertEquals(0, left.getInteger("rejections"));
    assertTrue(left.containsKey("forgotten_at"));
  }

  @Test
  void anActorIsChangedByWhoeverSawItLast() {
    HttpResponse<Buffer> read = get(MIKA + "/replenishment");
    assertEquals(4, read.bodyAsJsonObject().getJsonArray("guards").size());
    JsonObject wish = new JsonObject().put("enabled", false).put("target", 30);
    HttpResponse<Buffer> changed = patch(wish, Optional.of(read.getHeader("ETag")));
    assertEquals(200, changed.statusCode(), changed.bodyAsString());
    assertEquals("idle", changed.bodyAsJsonObject().getString("state"));
    assertEquals(30, changed.bodyAsJsonObject().getInteger("target"));
    assertProblem(412, "stale", patch(wish, Optional.of(read.getHeader("ETag"))));
    assertProblem(428, "version-missing", patch(wish, Optional.empty()));
    assertEquals(2, learning.asked.stream().filter(Change.class::isInstance).count());
    HttpResponse<Buffer> again = get(MIKA + "/replenishment");
    assertEquals(again.getHeader("ETag"), changed.getHeader("ETag"), "a change answers its ETag");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"target\":0}",
        "{\"target\":101}",
        "{\"enabled\":\"yes\"}",
        "{\"guards\":[]}"
      })
  void anActorThatDoesNotFitTheContractStaysAsItIs(String body) {
    assertProblem(400, "malformed", patch(new JsonObject(body), Optional.of("\"1\"")));
    assertEquals(List.of(), learning.asked);
  }

  @Test
  void actorsAreSwitchedAndLetGoOn() {
    assertEquals(3, items(get(PROJECT + "/replenishment")).size());
    HttpResponse<Buffer> all =
        send(
            HttpMethod.POST,
            PROJECT + "/replenishment/switch",
            Optional.of(new JsonObject().put("enabled", true)));
    assertEquals(200, all.statusCode(), all.bodyAsString());
    send(HttpMethod.POST, MIKA + "/replenishment/resume", Optional.empty());
    assertEquals(
        List.of(new ToggleAll(PaperLearning.PROJECT, true), new Resume(PaperLearning.MIKA)),
        learning.asked);
  }

  @Test
  void readinessSaysWhoCanBeTrained() {
    JsonArray ready = items(get(PROJECT + "/readiness"));
    assertTrue(ready.getJsonObject(0).getBoolean("trainable"));
    assertFalse(ready.getJsonObject(1).getBoolean("trainable"));
    assertEquals(18, ready.getJsonObject(1).getInteger("deficit"));
  }

  private static JsonArray items(HttpResponse<Buffer> answer) {
    assertEquals(200, answer.statusCode(), answer.bodyAsString());
    return answer.bodyAsJsonObject().getJsonArray("items");
  }

  private static HttpResponse<Buffer> get(String path) {
    return door.client.getAbs(door.at("api/v1/" + path)).send().await();
  }

  private static HttpResponse<Buffer> send(
      HttpMethod method, String path, Optional<JsonObject> body) {
    var request = door.client.requestAbs(method, door.at("api/v1/" + path));
    return body.map(request::sendJsonObject).orElseGet(request::send).await();
  }

  private static HttpResponse<Buffer> patch(JsonObject wish, Optional<String> seen) {
    var request = door.client.patchAbs(door.at("api/v1/" + MIKA + "/replenishment"));
    seen.ifPresent(etag -> request.putHeader("If-Match", etag));
    return request.sendJsonObject(wish).await();
  }

  private static void assertProblem(int status, String slug, HttpResponse<Buffer> answer) {
    assertEquals(status, answer.statusCode(), answer.bodyAsString());
    assertEquals("/problems/" + slug, answer.bodyAsJsonObject().getString("type"));
  }
}
