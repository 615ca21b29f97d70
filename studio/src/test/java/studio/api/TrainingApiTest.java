package studio.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.OpenDoor;
import studio.PaperTrainings;
import studio.verticles.training.Loras;
import studio.verticles.training.TrainingState;
import studio.verticles.training.Trainings;

class TrainingApiTest {
  private static final String ONE = "trainings/" + PaperTrainings.TRAINING;

  @TempDir static Path media;
  static OpenDoor door;
  static PaperTrainings paper;

  @BeforeAll
  static void open() {
    door = new OpenDoor(media);
    paper = new PaperTrainings(door.house.bus);
  }

  @AfterAll
  static void close() {
    door.close();
  }

  @BeforeEach
  void forget() {
    paper.wishes.clear();
  }

  private static HttpResponse<Buffer> get(String path) {
    return door.client.getAbs(door.at("api/v1/" + path)).send().await();
  }

  private static HttpRequest<Buffer> post(String path) {
    return door.client.postAbs(door.at("api/v1/" + path));
  }

  private static void assertProblem(int status, HttpResponse<Buffer> answer) {
    assertEquals(status, answer.statusCode(), answer.bodyAsString());
    assertEquals("application/problem+json", answer.getHeader("Content-Type"));
    assertFalse(answer.bodyAsJsonObject().getString("detail").isBlank());
  }

  @Test
  void aTrainingIsAskedForAndFollowed() {
    HttpResponse<Buffer> started =
        post("characters/" + PaperTrainings.MIKA + "/trainings")
            .putHeader("Idempotency-Key", "tonight")
            .sendJsonObject(new JsonObject().put("epochs", 3).put("learning_rate", 0.0002))
            .await();

    assertEquals(202, started.statusCode(), started.bodyAsString());
    assertEquals("/api/v1/" + ONE, started.getHeader("Location"));
    assertEquals("queued", started.bodyAsJsonObject().getString("state"));
    var wish = (Trainings.Start) paper.wishes.getFirst();
    assertEquals(Optional.of("tonight"), wish.wishKey());
    assertEquals(Optional.of(3), wish.recipe().epochs());
    assertEquals(Optional.of(0.0002), wish.recipe().learningRate());
    assertEquals(Optional.empty(), wish.recipe().rank());
  }

  @Test
  void withoutAWordTheUsualIsTrained() {
    HttpResponse<Buffer> started =
        post("characters/" + PaperTrainings.MIKA + "/trainings").send().await();

    assertEquals(202, started.statusCode(), started.bodyAsString());
  }

  @Test
  void tooFewPicturesAreRefusedWithWords() {
    HttpResponse<Buffer> refused =
        post("characters/01930000-0000-7000-8000-00000000cc01/trainings").send().await();

    assertProblem(422, refused);
    assertTrue(refused.bodyAsJsonObject().getString("detail").contains("needs 10"));
  }

  @ParameterizedTest
  @CsvSource({"epochs,0", "epochs,1001", "resolution,128", "rank,0", "epoch,3"})
  void aWishOutOfBoundsIsRefusedByTheContract(String name, int value) {
    assertProblem(
        400,
        post("characters/" + PaperTrainings.MIKA + "/trainings")
            .sendJsonObject(new JsonObject().put(name, value))
            .await());
    assertTrue(paper.wishes.isEmpty());
  }

  @Test
  void trainingsAreListedByWhatIsAsked() {
    JsonObject page = get("trainings?state=completed&limit=1").bodyAsJsonObject();

    assertEquals("after", page.getString("next"));
    JsonObject training = page.getJsonArray("items").getJsonObject(0);
    assertEquals("Mika", training.getString("name"));
    assertEquals(2, training.getInteger("best_epoch"));
    var asked = (Trainings.AskTrainings) paper.wishes.getFirst();
    assertEquals(Optional.of(TrainingState.COMPLETED), asked.state());
    assertProblem(400, get("trainings?state=asleep"));
  }

  @Test
  void oneIsReadWithCurveEpochsAndPictures() {
    HttpResponse<Buffer> read = get(ONE);

    JsonObject training = read.bodyAsJsonObject();
    assertEquals(2, training.getJsonArray("curve").size());
    JsonObject epoch = training.getJsonArray("checkpoints").getJsonObject(0);
    assertEquals("/media/3f/grid.jpg", epoch.getString("grid"));
    assertTrue(epoch.getBoolean("chosen"));
    assertEquals(
        "mika, standing",
        training.getJsonArray("trained_on").getJsonObject(0).getString("caption"));
    assertTrue(read.getHeader("ETag").startsWith("\"3-"));
    HttpResponse<Buffer> again =
        door.client
            .getAbs(door.at("api/v1/" + ONE))
            .putHeader("If-None-Match", read.getHeader("ETag"))
            .send()
            .await();
    assertEquals(304, again.statusCode());
    assertProblem(404, get("trainings/01930000-0000-7000-8000-00000000dd01"));
    assertProblem(404, get("trainings/7"));
  }

  @Test
  void theLogIsText() {
    HttpResponse<Buffer> log = get(ONE + "/log?tail=2");

    assertEquals("text/plain; charset=utf-8", log.getHeader("Content-Type"));
    assertEquals("214", log.getHeader("Total-Lines"));
    assertEquals("epoch 3/3\navr_loss=0.07\n", log.bodyAsString());
  }

  @ParameterizedTest
  @CsvSource({"cancel,202", "retry,202", "invalidate,200"})
  void nobodysChangeIsLost(String verb, int status) {
    assertProblem(428, post(ONE + "/" + verb).send().await());
    assertProblem(412, post(ONE + "/" + verb).putHeader("If-Match", "\"2\"").send().await());
    assertTrue(paper.wishes.isEmpty());

    HttpResponse<Buffer> done =
        post(ONE + "/" + verb).putHeader("If-Match", get(ONE).getHeader("ETag")).send().await();

    assertEquals(status, done.statusCode(), done.bodyAsString());
    assertEquals(1, paper.wishes.size());
  }

  @Test
  void invalidatingMayDeleteWhatCameOfIt() {
    post(ONE + "/invalidate")
        .putHeader("If-Match", "\"3\"")
        .sendJsonObject(new JsonObject().put("delete_lora", true))
        .await();

    assertTrue(((Trainings.Invalidate) paper.wishes.getFirst()).deleteLora());
  }

  @Test
  void whatHasEndedIsTakenOffTheList() {
    HttpResponse<Buffer> removed =
        door.client
            .deleteAbs(door.at("api/v1/" + ONE))
            .putHeader("If-Match", "\"3\"")
            .send()
            .await();
    assertEquals(204, removed.statusCode(), removed.bodyAsString());

    assertEquals(
        4, post("trainings/clear").send().await().bodyAsJsonObject().getInteger("cleared"));
    assertEquals(Duration.ofDays(7), ((Trainings.Clear) paper.wishes.getLast()).olderThan());
    assertEquals(
        "Training 7 said it was running.",
        post("trainings/reconcile")
            .send()
            .await()
            .bodyAsJsonObject()
            .getJsonArray("remarks")
            .getString(0));
  }

  @Test
  void whoCouldBeTrainedIsTold() {
    JsonObject mika =
        get("trainable-characters").bodyAsJsonObject().getJsonArray("items").getJsonObject(0);

    assertTrue(mika.getBoolean("is_ready"));
    assertEquals(24, mika.getInteger("approved"));
  }

  @Test
  void theRegisterSaysWhereALikenessIsUsedAndWhatIsMissing() {
    JsonObject lora = get("loras").bodyAsJsonObject().getJsonArray("items").getJsonObject(0);

    assertEquals("lamplighters_mika_v1_lora.safetensors", lora.getString("file_name"));
    assertEquals(12, lora.getInteger("used_by_pictures"));
    assertEquals("/opt/comfyui/models/loras", lora.getJsonArray("missing_from").getString(0));
    assertEquals(lora, get("loras/" + PaperTrainings.LORA).bodyAsJsonObject());
  }

  @Test
  void anotherEpochOrLikenessIsUsed() {
    assertEquals(200, post(ONE + "/epochs/4/use").send().await().statusCode());
    assertEquals(200, post("loras/" + PaperTrainings.LORA + "/use").send().await().statusCode());

    assertEquals(4, ((Loras.UseEpoch) paper.wishes.getFirst()).epoch());
    assertEquals(PaperTrainings.LORA, ((Loras.Use) paper.wishes.getLast()).lora());
  }

  @Test
  void whatIsUsedIsDeletedByForceAlone() {
    String lora = door.at("api/v1/loras/" + PaperTrainings.LORA);
    assertProblem(409, door.client.deleteAbs(lora).send().await());

    HttpResponse<Buffer> deleted = door.client.deleteAbs(lora + "?force=true").send().await();

    assertEquals("It is deleted.", deleted.bodyAsJsonObject().getString("what"));
  }
}
