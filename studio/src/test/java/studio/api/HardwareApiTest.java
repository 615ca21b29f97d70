package studio.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.OpenDoor;
import studio.PaperHardware;
import studio.hardware.card.Vram;
import studio.verticles.routing.Lanes;
import studio.verticles.routing.Lanes.CardChanged;
import studio.verticles.routing.Lanes.Door;
import studio.verticles.routing.Lanes.LaneChanged;
import studio.verticles.routing.Lanes.SetDoor;

class HardwareApiTest {
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
  void everythingAsItWas() {
    door.house.hardware.reset();
  }

  private static HttpResponse<Buffer> get(String path) {
    return door.client.getAbs(door.at("api/v1/" + path)).send().await();
  }

  private static HttpResponse<Buffer> patch(String lane, JsonObject change) {
    return door.client.patchAbs(door.at("api/v1/lanes/" + lane)).sendJsonObject(change).await();
  }

  private static HttpResponse<Buffer> move(String job, String end) {
    return door.client
        .postAbs(door.at("api/v1/jobs/" + job + "/move"))
        .sendJsonObject(new JsonObject().put("to", end))
        .await();
  }

  private static void assertProblem(int status, String slug, HttpResponse<Buffer> answer) {
    assertEquals(status, answer.statusCode(), answer.bodyAsString());
    assertEquals("application/problem+json", answer.getHeader("Content-Type"));
    JsonObject problem = answer.bodyAsJsonObject();
    assertEquals("/problems/" + slug, problem.getString("type"));
    assertFalse(problem.getString("detail").isBlank());
  }

  @Test
  void cardsLanesEnginesAndNodesAreTold() {
    JsonObject hardware = get("hardware").bodyAsJsonObject();
    JsonObject card = hardware.getJsonArray("cards").getJsonObject(0);
    assertEquals("rtx3060", card.getString("name"));
    assertEquals(12L << 30, card.getLong("total_bytes"));
    assertEquals(67, card.getDouble("celsius"));
    assertEquals(180, card.getJsonArray("series").size());
    assertFalse(card.containsKey("trouble"));
    JsonObject ill = hardware.getJsonArray("engines").getJsonObject(2);
    assertFalse(ill.getBoolean("is_well"));
    assertTrue(ill.getJsonArray("missing").getString(0).contains("restart ComfyUI"));
    assertTrue(hardware.getJsonArray("nodes").getJsonObject(0).getBoolean("is_alive"));
  }

  @Test
  void oneLaneIsReadByItsName() {
    JsonObject lane = get("lanes/rx9070xt").bodyAsJsonObject();
    assertEquals("draining", lane.getString("door"));
    assertEquals("New fan on Saturday", lane.getString("reason"));
    assertFalse(lane.containsKey("until"));
    assertEquals(6, get("lanes").bodyAsJsonObject().getJsonArray("items").size());
    HttpResponse<Buffer> unknown = get("lanes/voodoo2");
    assertProblem(404, "not-found", unknown);
    assertTrue(unknown.bodyAsJsonObject().getString("detail").contains("rtx3060"));
  }

  @Test
  void aLaneIsPausedForSomebodysGameAndOpenedAgain() {
    Instant later = Instant.now().plusSeconds(3600);
    HttpResponse<Buffer> paused =
        patch(
            "rtx3060",
            new JsonObject()
                .put("door", "paused")
                .put("reason", "I am gaming")
                .put("until", later.toString()));
    assertEquals(200, paused.statusCode(), paused.bodyAsString());
    assertEquals("paused", paused.bodyAsJsonObject().getString("door"));
    assertEquals(later.toString(), paused.bodyAsJsonObject().getString("until"));
    HttpResponse<Buffer> open = patch("rtx3060", new JsonObject().put("door", "open"));
    assertEquals("open", open.bodyAsJsonObject().getString("door"));
    assertEquals(
        List.of(Door.PAUSED, Door.OPEN),
        door.house.hardware.doors.stream().map(SetDoor::door).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"door\":\"quiet\"}",
        "{\"door\":\"ajar\"}",
        "{\"door\":\"open\",\"why\":\"x\"}",
        "{\"door\":\"paused\",\"until\":\"tomorrow\"}",
        "[]"
      })
  void aDoorThatDoesNotFitTheContractStaysAsItIs(String body) {
    HttpResponse<Buffer> answer =
        door.client
            .patchAbs(door.at("api/v1/lanes/rtx3060"))
            .putHeader("Content-Type", "application/json")
            .sendBuffer(Buffer.buffer(body))
            .await();
    assertProblem(400, "malformed", answer);
    assertEquals(List.of(), door.house.hardware.doors);
  }

  @Test
  void aReasonMayNotBeANovel() {
    assertProblem(
        400,
        "malformed",
        patch("rtx3060", new JsonObject().put("door", "draining").put("reason", "x".repeat(201))));
  }

  @Test
  void theDepartmentsRefusalOfADoorIsPassedOn() {
    assertProblem(404, "not-found", patch("voodoo2", new JsonObject().put("door", "open")));
    assertProblem(
        422,
        "invalid",
        patch(
            "rtx3060",
            new JsonObject().put("door", "paused").put("until", "2020-01-01T00:00:00Z")));
  }

  @Test
  void thePictureOfALaneIsNeverKept() {
    HttpResponse<Buffer> preview = get("lanes/rtx3060/preview");
    assertEquals(200, preview.statusCode());
    assertEquals("image/png", preview.getHeader("Content-Type"));
    assertEquals("no-store", preview.getHeader("Cache-Control"));
    assertEquals(PaperHardware.FILMING.toString(), preview.getHeader("X-Nightshift-Job"));
    assertArrayEquals(door.house.hardware.picture.get(), preview.body().getBytes());
    assertProblem(404, "not-found", get("lanes/rx9070xt/preview"));
  }

  @Test
  void theQueueComesInPagesWithoutGapsOrTwins() {
    JsonObject first = get("queue?limit=20").bodyAsJsonObject();
    assertEquals(24, first.getInteger("total"));
    JsonObject second = get("queue?limit=20&cursor=" + first.getString("next")).bodyAsJsonObject();
    assertEquals(4, second.getJsonArray("items").size());
    assertEquals(21, second.getJsonArray("items").getJsonObject(0).getInteger("place"));
    assertFalse(second.containsKey("next"));
    JsonObject waiting = first.getJsonArray("items").getJsonObject(1);
    assertEquals("film", waiting.getString("capability"));
    assertTrue(waiting.getString("why").contains("drained"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "queue?limit=0",
        "queue?limit=201",
        "queue?cursor=first",
        "decisions?limit=1000",
        "decisions?cursor=-1",
        "decisions?cursor=99999999999999999999"
      })
  void pagesHaveBounds(String path) {
    assertProblem(400, "malformed", get(path));
  }

  @Test
  void aJobGoesToTheFrontOfTheQueue() {
    String job = "01930000-0000-7000-8000-000000000007";
    HttpResponse<Buffer> moved = move(job, "front");
    assertEquals(200, moved.statusCode(), moved.bodyAsString());
    assertEquals("Film shot 7 of scene 3", door.house.hardware.waiting().getFirst());
    move(job, "back");
    assertEquals("Film shot 7 of scene 3", door.house.hardware.waiting().getLast());
    assertProblem(400, "malformed", move(job, "middle"));
    assertProblem(404, "not-found", move("no-id-at-all", "front"));
    assertProblem(409, "conflict", move(PaperHardware.FILMING.toString(), "front"));
  }

  @Test
  void decisionsAreToldNewestFirstAndWithWhatWasPassedOver() {
    JsonObject page = get("decisions?limit=2").bodyAsJsonObject();
    JsonObject newest = page.getJsonArray("items").getJsonObject(0);
    assertEquals("41", newest.getString("id"));
    assertEquals(2, newest.getJsonArray("passed_over").size());
    JsonObject rest = get("decisions?cursor=" + page.getString("next")).bodyAsJsonObject();
    assertEquals(1, rest.getJsonArray("items").size());
    assertEquals(1, get("decisions?lane=rx9070xt").bodyAsJsonObject().getJsonArray("items").size());
    assertEquals(
        1,
        get("decisions?job=" + PaperHardware.FILMING)
            .bodyAsJsonObject()
            .getJsonArray("items")
            .size());
    assertProblem(404, "not-found", get("decisions?job=no-id-at-all"));
  }

  @Test
  void lanesCardsAndPicturesAreNews() throws Exception {
    Promise<String> heard = Promise.promise();
    var http = door.vertx.createHttpClient();
    StringBuilder said = new StringBuilder();
    http.request(HttpMethod.GET, door.address.getPort(), "127.0.0.1", "/api/v1/events")
        .compose(HttpClientRequest::send)
        .onSuccess(response ->
            response.handler(part -> {
              if (said.isEmpty()) {
                door.house.bus.publish(Lanes.LANE_CHANGED, new LaneChanged("rtx3060"));
                door.house.bus.publish(
                    Lanes.CARD_CHANGED, new CardChanged("rtx3060", new Vram(7), Vram.NONE));
                door.house.hardware.showPicture(1);
              }
              said.append(part);
              if (said.indexOf("event: preview") > 0
                  && said.indexOf("event: lane") > 0
                  && said.indexOf("event: card") > 0) {
                heard.tryComplete(said.toString());
              }
            }))
        .onFailure(heard::tryFail);
    String news =
        heard.future().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    assertTrue(news.contains("{\"name\":\"rtx3060\"}"), news);
    assertTrue(news.contains("\"used_bytes\":7"), news);
    assertTrue(news.contains("\"picture\":\"/api/v1/lanes/rtx3060/preview\""), news);
    http.close().await();
  }
}
