package studio.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetSocket;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.multipart.MultipartForm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.OpenDoor;
import studio.PaperDatasets;
import studio.verticles.dataset.Datasets.Change;
import studio.verticles.dataset.Freight;
import studio.verticles.dataset.Ingests.Wish;

class DatasetApiTest {
  @TempDir private static Path media;
  @TempDir private static Path folder;
  private static OpenDoor door;
  private static PaperDatasets datasets;

  @BeforeAll
  static void open() throws IOException {
    door = new OpenDoor(media);
    datasets = new PaperDatasets(door.house.bus, folder);
    Files.createDirectories(folder.resolve("aa"));
    Files.write(folder.resolve("aa/1.png"), new byte[] {1, 2, 3});
  }

  @AfterAll
  static void close() {
    door.close();
  }

  @BeforeEach
  void nothingSent() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    datasets.wishes.clear();
    datasets.sent.clear();
    datasets.captions.clear();
    datasets.rewrites.clear();
  }

  private static HttpResponse<Buffer> get(String path) {
    return door.client.getAbs(door.at("api/v1/" + path)).send().await();
  }

  private static HttpResponse<Buffer> post(String path, JsonObject body) {
    return door.client
        .postAbs(door.at("api/v1/" + path))
        .putHeader("Idempotency-Key", "key-1")
        .sendJsonObject(body)
        .await();
  }

  private static byte[] noise(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  /// Files that were put where uploads go and have not been taken away.
  private static long left() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().startsWith("in-")).count()
          - datasets.sent.stream().filter(sent -> Files.exists(Path.of(sent.file()))).count();
    }
  }

  @Test
  void aFileIsSentAsItIs() throws IOException {
    byte[] picture = noise(200_000); // larger than any body that is read into memory

    HttpResponse<Buffer> answer =
        door.client
            .postAbs(door.at("api/v1/uploads?name=mika.png"))
            .putHeader("Content-Type", "application/octet-stream")
            .sendBuffer(Buffer.buffer(picture))
            .await();

    assertEquals(201, answer.statusCode(), answer.bodyAsString());
    JsonObject upload = answer.bodyAsJsonObject().getJsonArray("items").getJsonObject(0);
    assertEquals("mika.png", upload.getString("name"));
    assertEquals(200_000, upload.getLong("bytes"));
    assertArrayEquals(picture, Files.readAllBytes(Path.of(datasets.sent.getFirst().file())));
  }

  @Test
  void aFormBringsSeveralAtOnce() throws IOException {
    Path one = Files.write(media.resolve("one.png"), noise(150_000));
    Path two = Files.write(media.resolve("two.png"), noise(70));

    HttpResponse<Buffer> answer =
        door.client
            .postAbs(door.at("api/v1/uploads"))
            .sendMultipartForm(
                MultipartForm.create()
                    .binaryFileUpload("file", "one.png", one.toString(), "image/png")
                    .binaryFileUpload("file", "two.png", two.toString(), "image/png"))
            .await();

    assertEquals(201, answer.statusCode(), answer.bodyAsString());
    assertEquals(2, answer.bodyAsJsonObject().getJsonArray("items").size());
    List<Long> sizes =
        datasets.sent.stream()
            .map(sent -> Path.of(sent.file()).toFile().length())
            .sorted()
            .toList();
    assertEquals(List.of(70L, 150_000L), sizes);
  }

  @Test
  void whatIsTooLargeOrOfNoUseLeavesNothing() throws IOException {
    HttpResponse<Buffer> large =
        door.client
            .postAbs(door.at("api/v1/uploads?name=large.png"))
            .sendBuffer(Buffer.buffer(noise((int) PaperDatasets.MOST + 1)))
            .await();
    assertEquals(413, large.statusCode(), large.bodyAsString());
    assertTrue(large.bodyAsString().contains("large.png is larger than"), large.bodyAsString());

    HttpResponse<Buffer> program =
        door.client
            .postAbs(door.at("api/v1/uploads?name=run.sh"))
            .sendBuffer(Buffer.buffer("rm"))
            .await();
    assertEquals(422, program.statusCode(), program.bodyAsString());

    HttpResponse<Buffer> nameless =
        door.client.postAbs(door.at("api/v1/uploads")).sendBuffer(Buffer.buffer("x")).await();
    assertEquals(400, nameless.statusCode(), nameless.bodyAsString());
    assertEquals(0, left());
    assertEquals(List.of(), datasets.sent);
  }

  @Test
  void halfAFileVanishes() throws Exception {
    NetSocket socket =
        door.vertx
            .createNetClient()
            .connect(door.address.getPort(), door.address.getHost())
            .await();
    socket
        .write(
            "POST /api/v1/uploads?name=half.png HTTP/1.1\r\nHost: %s:%d\r\nContent-Length: 100000\r\n\r\n"
                .formatted(door.address.getHost(), door.address.getPort()))
        .await();
    socket.write(Buffer.buffer(noise(40_000))).await();
    socket.close().await();

    for (int i = 0; i < 100 && left() > 0; i++) {
      get("ingests"); // a round trip, which gives it time
    }
    assertEquals(0, left());
    assertEquals(List.of(), datasets.sent);
  }

  @Test
  void picturesAreBroughtAndFollowed() {
    HttpResponse<Buffer> answer =
        post(
            "ingests",
            new JsonObject()
                .put("project", PaperDatasets.PROJECT.toString())
                .put("character", PaperDatasets.MIKA.toString())
                .put("kind", "folder")
                .put("path", "/srv/pictures")
                .put("max_frames", 12));

    assertEquals(202, answer.statusCode(), answer.bodyAsString());
    assertEquals("/api/v1/ingests/" + PaperDatasets.INGEST, answer.getHeader("Location"));
    Wish wish = datasets.wishes.getFirst();
    assertEquals(new Freight.Folder("/srv/pictures"), wish.freight());
    assertEquals(Optional.of(12), wish.maxFrames());
    assertEquals(Optional.of("key-1"), wish.key());
    JsonObject ingest = get("ingests/" + PaperDatasets.INGEST).bodyAsJsonObject();
    assertEquals("running", ingest.getString("state"));
    assertEquals(1, ingest.getJsonObject("counts").getInteger("refused"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"project\": \"P\"}",
        "{\"project\": \"P\", \"kind\": \"folder\"}",
        "{\"project\": \"P\", \"kind\": \"images\"}",
        "{\"project\": \"P\", \"kind\": \"web\", \"address\": \" \"}",
        "{\"project\": \"P\", \"kind\": \"magic\"}",
        "{\"project\": \"P\", \"kind\": \"folder\", \"path\": \"/x\", \"max_frames\": 501}"
      })
  void wishesThatAreNotWholeAreRefused(String body) {
    HttpResponse<Buffer> answer =
        post("ingests", new JsonObject(body.replace("\"P\"", "\"" + PaperDatasets.PROJECT + "\"")));

    assertEquals(400, answer.statusCode(), answer.bodyAsString());
    assertEquals(List.of(), datasets.wishes);
  }

  @Test
  void aCaptionIsWrittenForTheVersionThatWasSeen() {
    String path = "pictures/" + PaperDatasets.PICTURE + "/caption";
    JsonObject body = new JsonObject().put("caption", "mika, running");

    assertEquals(428, put(path, Optional.empty(), body).statusCode());
    assertEquals(412, put(path, Optional.of("\"2\""), body).statusCode());
    HttpResponse<Buffer> written = put(path, Optional.of("\"3\""), body);
    assertEquals(200, written.statusCode(), written.bodyAsString());
    assertEquals("mika, running", written.bodyAsJsonObject().getString("caption"));
    assertTrue(written.getHeader("ETag").startsWith("\"4-"), written.getHeader("ETag"));
  }

  private static HttpResponse<Buffer> put(String path, Optional<String> seen, JsonObject body) {
    var request = door.client.putAbs(door.at("api/v1/" + path));
    seen.ifPresent(etag -> request.putHeader("If-Match", etag));
    return request.sendJsonObject(body).await();
  }

  @Test
  void manyCaptionsChangeInOneStroke() {
    HttpResponse<Buffer> answer =
        post(
            "characters/" + PaperDatasets.MIKA + "/dataset/captions",
            new JsonObject().put("change", "strip").put("phrase", "silver hair"));

    assertEquals(200, answer.statusCode(), answer.bodyAsString());
    assertEquals(new Change.Strip("silver hair"), datasets.rewrites.getFirst().change());
  }

  @Test
  void aSetIsReadWithItsBuckets() {
    JsonObject picture =
        get("characters/" + PaperDatasets.MIKA + "/dataset/pictures?resolution=768")
            .bodyAsJsonObject()
            .getJsonArray("items")
            .getJsonObject(0);

    assertEquals("/media/aa/1.jpg", picture.getString("thumbnail"));
    assertEquals(571, picture.getJsonObject("bucket").getJsonObject("crop").getInteger("height"));
    assertEquals(new JsonArray().add("enlarged 1.1 times"), picture.getJsonArray("warnings"));
  }

  @Test
  void aSetIsTakenAwayAsAZip() throws IOException {
    HttpResponse<Buffer> answer =
        get("characters/" + PaperDatasets.MIKA + "/dataset/export?held_out=true");

    assertEquals(200, answer.statusCode());
    assertEquals("application/zip", answer.getHeader("Content-Type"));
    assertEquals(
        "attachment; filename=\"mika_dataset.zip\"", answer.getHeader("Content-Disposition"));
    List<String> names = new ArrayList<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body().getBytes()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    assertEquals(
        List.of(
            "mika_dataset/0001_mika.png",
            "mika_dataset/0001_mika.txt",
            "mika_dataset/approval_status.json",
            "mika_dataset/metadata.json"),
        names);
  }
}
