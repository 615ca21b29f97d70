package studio.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.buffer.Buffer;
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
import studio.OpenDoor;
import studio.PaperDrawings;
import studio.verticles.drawing.Kind;
import studio.verticles.drawing.Wish;
import studio.verticles.drawing.Wish.Wearing;

class DrawingApiTest {
  @TempDir private static Path media;
  private static OpenDoor door;
  private static PaperDrawings drawings;

  @BeforeAll
  static void open() {
    door = new OpenDoor(media);
    drawings = new PaperDrawings(door.house.bus);
  }

  @AfterAll
  static void close() {
    door.close();
  }

  @BeforeEach
  void nothingWished() {
    drawings.wishes.clear();
    drawings.lists.clear();
  }

  @Test
  void aBatchIsAskedForAndFollowed() {
    HttpResponse<Buffer> answer =
        post(
            "characters/" + PaperDrawings.MIKA + "/batches",
            new JsonObject()
                .put("count", 5)
                .put("seed", 7)
                .put("negative", "two tails")
                .put("poses", new JsonArray().add("walking"))
                .put("lora", "demanded"));
    assertEquals(202, answer.statusCode(), answer.bodyAsString());
    assertEquals("/api/v1/batches/" + PaperDrawings.BATCH, answer.getHeader("Location"));
    Wish wish = drawings.wishes.getFirst();
    assertEquals(5, wish.count());
    assertEquals(Optional.of(7L), wish.seed());
    assertEquals("two tails", wish.words().negative());
    assertEquals(List.of("walking"), wish.words().poses());
    assertEquals(Wearing.DEMANDED, wish.lora());
    assertEquals(Kind.DRAW, wish.kind());
    assertEquals("wish-7", wish.asking().key());
  }

  @Test
  void withoutABodyThreePicturesAreDrawn() {
    HttpResponse<Buffer> answer =
        door.client
            .postAbs(door.at("api/v1/characters/" + PaperDrawings.MIKA + "/batches"))
            .send()
            .await();
    assertEquals(202, answer.statusCode(), answer.bodyAsString());
    assertEquals(3, drawings.wishes.getFirst().count());
    assertEquals(Wearing.IF_IT_FITS, drawings.wishes.getFirst().lora());
  }

  @Test
  void theBatchSaysWhatCameAndWhatIsBeingDrawn() {
    JsonObject batch = get("batches/" + PaperDrawings.BATCH).bodyAsJsonObject();
    assertEquals("drawing", batch.getString("stage"));
    assertEquals(0.75, batch.getDouble("progress"));
    JsonObject picture = batch.getJsonArray("pictures").getJsonObject(0);
    assertEquals("/media/cd/cd34.jpg", picture.getString("thumbnail"));
    assertEquals("walking", picture.getString("pose"));
    assertFalse(picture.containsKey("score"));
    JsonObject job = batch.getJsonArray("jobs").getJsonObject(0);
    assertEquals(1, job.getInteger("number"));
    assertEquals("running", job.getJsonObject("job").getString("state"));
  }

  @Test
  void whatDidNotChangeIsNotSentAgain() {
    HttpResponse<Buffer> first = get("batches/" + PaperDrawings.BATCH);
    HttpResponse<Buffer> again =
        door.client
            .getAbs(door.at("api/v1/batches/" + PaperDrawings.BATCH))
            .putHeader("If-None-Match", first.getHeader("ETag"))
            .send()
            .await();
    assertEquals(304, again.statusCode());
  }

  @Test
  void listsComePageByPage() {
    JsonObject page =
        get("characters/" + PaperDrawings.MIKA + "/batches?limit=1&cursor=abc").bodyAsJsonObject();
    assertEquals("after-it", page.getString("next"));
    assertEquals(1, page.getJsonArray("items").size());
    assertEquals(Optional.of("abc"), drawings.lists.getFirst().cursor());
    assertEquals(Optional.of(PaperDrawings.MIKA), drawings.lists.getFirst().character());
    get("projects/01930000-0000-7000-8000-000000000024/batches");
    assertTrue(drawings.lists.getLast().project().isPresent());
  }

  @Test
  void aBatchIsStopped() {
    HttpResponse<Buffer> answer =
        door.client
            .postAbs(door.at("api/v1/batches/" + PaperDrawings.BATCH + "/cancel"))
            .send()
            .await();
    assertEquals(202, answer.statusCode());
    assertEquals("stopped", answer.bodyAsJsonObject().getString("stage"));
  }

  @Test
  void theQueueIsCleared() {
    HttpResponse<Buffer> all = door.client.postAbs(door.at("api/v1/drawings/clear")).send().await();
    assertEquals(200, all.statusCode(), all.bodyAsString());
    assertEquals(4, all.bodyAsJsonObject().getInteger("pictures"));
    HttpResponse<Buffer> one =
        door.client
            .postAbs(door.at("api/v1/drawings/clear?project=01930000-0000-7000-8000-000000000024"))
            .send()
            .await();
    assertEquals(1, one.bodyAsJsonObject().getInteger("pictures"));
  }

  @Test
  void thePosesAreTold() {
    assertEquals(20, get("poses").bodyAsJsonObject().getJsonArray("items").size());
  }

  @Test
  void nonsenseIsRefused() {
    String batches = "characters/" + PaperDrawings.MIKA + "/batches";
    for (JsonObject wrong :
        List.of(
            new JsonObject().put("count", 0),
            new JsonObject().put("count", 101),
            new JsonObject().put("seed", -1),
            new JsonObject().put("lora", "perhaps"),
            new JsonObject().put("colour", "red"))) {
      assertEquals(400, post(batches, wrong).statusCode(), wrong.encode());
    }
    HttpResponse<Buffer> unknown =
        post(batches, new JsonObject().put("poses", new JsonArray().add("flying")));
    assertEquals(422, unknown.statusCode());
    assertEquals("application/problem+json", unknown.getHeader("Content-Type"));
    assertEquals(404, get("batches/01930000-0000-7000-8000-0000000000ff").statusCode());
    assertEquals(404, get("batches/nonsense").statusCode());
    assertEquals(List.of(), drawings.wishes);
  }

  private static HttpResponse<Buffer> get(String path) {
    return door.client.getAbs(door.at("api/v1/" + path)).send().await();
  }

  private static HttpResponse<Buffer> post(String path, JsonObject body) {
    return door.client
        .postAbs(door.at("api/v1/" + path))
        .putHeader("Idempotency-Key", "wish-7")
        .sendJsonObject(body)
        .await();
  }
}
