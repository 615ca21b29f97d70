package studio.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.multipart.MultipartForm;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.OpenDoor;
import studio.PaperHouse;
import studio.verticles.production.EpisodeStage;
import studio.verticles.production.Productions;
import studio.verticles.story.Stories.Submit;

class ApiTest {
  @TempDir static Path media;
  static OpenDoor door;

  @BeforeAll
  static void open() {
    door = new OpenDoor(media);
  }

  @AfterAll
  static void close() {
    door.close();
  }

  @BeforeEach
  void clearTheDesks() {
    door.house.submitted.clear();
    door.house.stage.set(EpisodeStage.ASSEMBLED);
  }

  private static HttpResponse<Buffer> get(String path) {
    return door.client.getAbs(door.at("api/v1/" + path)).send().await();
  }

  private static HttpRequest<Buffer> post(String path) {
    return door.client.postAbs(door.at("api/v1/" + path));
  }

  private static void assertProblem(int status, String slug, HttpResponse<Buffer> answer) {
    assertEquals(status, answer.statusCode(), answer.bodyAsString());
    assertEquals("application/problem+json", answer.getHeader("Content-Type"));
    JsonObject problem = answer.bodyAsJsonObject();
    assertEquals("/problems/" + slug, problem.getString("type"));
    assertEquals(status, problem.getInteger("status"));
    assertTrue(!problem.getString("detail").isBlank());
  }

  @Test
  void aStoryComesAsJson() {
    HttpResponse<Buffer> answer =
        post("stories")
            .sendJsonObject(
                new JsonObject()
                    .put("text", "A fox sat.")
                    .put("file_name", "fox.md")
                    .put("seed", 7))
            .await();
    assertEquals(201, answer.statusCode(), answer.bodyAsString());
    assertEquals("/api/v1/stories/" + PaperHouse.FOX, answer.getHeader("Location"));
    Submit taken = door.house.submitted.getFirst();
    assertEquals("A fox sat.", new String(taken.content(), StandardCharsets.UTF_8));
    assertEquals("fox.md", taken.fileName());
    assertEquals(7, taken.seed());
  }

  @Test
  void theSameStoryAgainIsFoundNotMade() {
    post("stories").sendJsonObject(new JsonObject().put("text", "A fox sat.")).await();
    assertEquals(
        200,
        post("stories")
            .sendJsonObject(new JsonObject().put("text", "A fox sat."))
            .await()
            .statusCode());
  }

  @Test
  void aStoryComesAsBareTextInAnyEncoding() {
    byte[] latin = "Le renard s'est levé.".getBytes(StandardCharsets.ISO_8859_1);
    HttpResponse<Buffer> answer =
        post("stories?file_name=renard.txt&pictures=true")
            .putHeader("Content-Type", "text/plain")
            .sendBuffer(Buffer.buffer(latin))
            .await();
    assertEquals(201, answer.statusCode(), answer.bodyAsString());
    Submit taken = door.house.submitted.getFirst();
    assertEquals(Buffer.buffer(latin), Buffer.buffer(taken.content()));
    assertEquals("renard.txt", taken.fileName());
    assertTrue(taken.pictures());
  }

  @Test
  void aStoryComesAsAForm() {
    HttpResponse<Buffer> answer =
        post("stories")
            .sendMultipartForm(
                MultipartForm.create()
                    .textFileUpload(
                        "file", "fox.fountain", Buffer.buffer("INT. DEN - NIGHT"), "text/plain"))
            .await();
    assertEquals(201, answer.statusCode(), answer.bodyAsString());
    assertEquals("fox.fountain", door.house.submitted.getFirst().fileName());
  }

  @Test
  void aFormWithoutAFileSaysWhatIsMissing() {
    assertProblem(
        400,
        "malformed",
        post("stories").sendMultipartForm(MultipartForm.create().attribute("text", "x")).await());
  }

  @Test
  void anEmptyStoryIsRefusedInTheDepartmentsWords() {
    HttpResponse<Buffer> answer =
        post("stories").putHeader("Content-Type", "text/plain").sendBuffer(Buffer.buffer()).await();
    assertProblem(422, "invalid", answer);
    assertTrue(answer.bodyAsJsonObject().getString("detail").contains("empty"));
  }

  @Test
  void aStoryThatIsTooLargeIsRefusedBeforeItIsRead() {
    Buffer half = Buffer.buffer("x".repeat(OpenDoor.STORY_BYTES + 1));
    assertProblem(
        413,
        "too-large",
        post("stories").putHeader("Content-Type", "text/plain").sendBuffer(half).await());
    Buffer huge = Buffer.buffer("x".repeat(OpenDoor.STORY_BYTES * 20));
    assertProblem(
        413,
        "too-large",
        post("stories").putHeader("Content-Type", "text/plain").sendBuffer(huge).await());
    assertTrue(door.house.submitted.isEmpty());
  }

  @Test
  void aBodyOfAnotherKindIsRefused() {
    assertProblem(
        415,
        "wrong-media-type",
        post("stories")
            .putHeader("Content-Type", "image/png")
            .sendBuffer(Buffer.buffer("x"))
            .await());
  }

  @Test
  void brokenJsonAndWrongFieldsAreRefusedWithTheirPlace() {
    assertProblem(
        400,
        "malformed",
        post("stories")
            .putHeader("Content-Type", "application/json")
            .sendBuffer(Buffer.buffer("{"))
            .await());
    HttpResponse<Buffer> wrong =
        post("stories/" + PaperHouse.FOX + "/episodes")
            .sendJsonObject(new JsonObject().put("quality", "splendid"))
            .await();
    assertProblem(400, "malformed", wrong);
    assertTrue(
        wrong.bodyAsJsonObject().getJsonArray("errors").encode().contains("/quality"),
        wrong.bodyAsString());
  }

  @Test
  void storiesComeInPages() {
    JsonObject page = get("stories?limit=1").bodyAsJsonObject();
    assertEquals("The Fox", page.getJsonArray("items").getJsonObject(0).getString("title"));
    assertEquals("after-the-fox", page.getString("next"));
    assertProblem(400, "malformed", get("stories?limit=500"));
    assertProblem(400, "malformed", get("stories?limit=many"));
  }

  @Test
  void aStoryIsReadWithItsShots() {
    JsonObject outline = get("stories/" + PaperHouse.FOX).bodyAsJsonObject();
    JsonObject shot =
        outline.getJsonArray("scenes").getJsonObject(0).getJsonArray("shots").getJsonObject(0);
    assertEquals("close_up", shot.getString("type"));
    assertEquals(4.0, shot.getDouble("seconds"));
    assertEquals("/media/3f/fox.jpg", shot.getString("picture"));
    assertEquals("fox", outline.getJsonArray("cast").getJsonObject(0).getString("species"));
  }

  @Test
  void whatNobodyHasIsNotFound() {
    assertProblem(404, "not-found", get("stories/01930000-0000-7000-8000-00000000ffff"));
    assertProblem(404, "not-found", get("stories/no-id-at-all"));
    assertProblem(404, "not-found", get("dragons"));
  }

  @Test
  void aWrongMethodIsToldApartFromAWrongAddress() {
    HttpResponse<Buffer> answer =
        door.client.requestAbs(HttpMethod.DELETE, door.at("api/v1/stories")).send().await();
    assertProblem(405, "wrong-method", answer);
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() {
    HttpResponse<Buffer> first = get("episodes/" + PaperHouse.FILM);
    HttpRequest<Buffer> again =
        door.client
            .getAbs(door.at("api/v1/episodes/" + PaperHouse.FILM))
            .putHeader("If-None-Match", first.getHeader("ETag"));
    assertEquals(304, again.send().await().statusCode());
    door.house.stage.set(EpisodeStage.PUBLISHED);
    assertEquals(200, again.send().await().statusCode());
  }

  @Test
  void anEpisodeIsPutIntoProduction() {
    HttpResponse<Buffer> answer =
        post("stories/" + PaperHouse.FOX + "/episodes")
            .sendJsonObject(new JsonObject().put("quality", "draft"))
            .await();
    assertEquals(202, answer.statusCode(), answer.bodyAsString());
    assertEquals("/api/v1/episodes/" + PaperHouse.FILM, answer.getHeader("Location"));
    assertEquals(202, post("stories/" + PaperHouse.FOX + "/episodes").send().await().statusCode());
  }

  @Test
  void oneKeyStandsForOneWish() {
    String path = "stories/" + PaperHouse.FOX + "/episodes";
    JsonObject draft = new JsonObject().put("quality", "draft");
    JsonObject high = new JsonObject().put("quality", "high");
    assertEquals(
        202,
        post(path).putHeader("Idempotency-Key", "k1").sendJsonObject(draft).await().statusCode());
    assertEquals(
        202,
        post(path).putHeader("Idempotency-Key", "k1").sendJsonObject(draft).await().statusCode());
    assertProblem(
        422, "invalid", post(path).putHeader("Idempotency-Key", "k1").sendJsonObject(high).await());
  }

  @Test
  void publishingWaitsForTheFilm() {
    assertEquals(202, post("episodes/" + PaperHouse.FILM + "/publish").send().await().statusCode());
    door.house.stage.set(EpisodeStage.PRODUCING);
    assertProblem(409, "conflict", post("episodes/" + PaperHouse.FILM + "/publish").send().await());
  }

  @Test
  void theNightAndItsJobsAreTold() {
    JsonObject tonight = get("tonight").bodyAsJsonObject();
    assertEquals("theatre", tonight.getJsonArray("lanes").getJsonObject(0).getString("name"));
    assertEquals("running", get("jobs/" + PaperHouse.JOB).bodyAsJsonObject().getString("state"));
    assertEquals(202, post("jobs/" + PaperHouse.JOB + "/cancel").send().await().statusCode());
  }

  @Test
  void newsArriveAsTheyHappen() throws Exception {
    Promise<String> heard = Promise.promise();
    var http = door.vertx.createHttpClient();
    StringBuilder said = new StringBuilder();
    http.request(HttpMethod.GET, door.address.getPort(), "127.0.0.1", "/api/v1/events")
        .compose(HttpClientRequest::send)
        .onSuccess(response ->
            response.handler(part -> {
              if (said.isEmpty()) {
                // The door says hello only once it listens, so nothing told after that is missed.
                door.house.bus.publish(Productions.JOB_CHANGED, PaperHouse.job(PaperHouse.JOB));
              }
              said.append(part);
              if (said.indexOf("\"running\"") > 0) {
                heard.tryComplete(response.getHeader("Content-Type") + "\n" + said);
              }
            }))
        .onFailure(heard::tryFail);
    String news =
        heard.future().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    assertTrue(news.startsWith("text/event-stream"), news);
    assertTrue(news.contains("event: job\ndata: {"), news);
    http.close().await();
  }

  @Test
  void theContractCanBeRead() {
    HttpResponse<Buffer> contract = get("openapi.yaml");
    assertEquals(200, contract.statusCode());
    assertTrue(contract.bodyAsString().startsWith("openapi: 3.1"));
  }
}
