package studio.door;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.OpenDoor;
import studio.ui.clerk.SampleStory;

class FrontDoorTest {
  private static final String HASHED = "3f/" + "3f".repeat(32) + ".mp4";
  @TempDir static Path folder;
  static OpenDoor door;
  static byte[] film = new byte[10_000];

  @BeforeAll
  static void open() throws IOException {
    Path media = folder.resolve("media");
    Files.createDirectories(media.resolve("3f"));
    Files.createDirectories(media.resolve("work"));
    for (int i = 0; i < film.length; i++) {
      film[i] = (byte) (i * 31);
    }
    Files.write(media.resolve(HASHED), film);
    Files.writeString(media.resolve("3f/film.vtt"), "WEBVTT\n");
    Files.writeString(media.resolve("3f/page.html"), "<script>alert(1)</script>");
    Files.writeString(media.resolve("work/half.mp4"), "half made");
    Files.writeString(folder.resolve("secret.txt"), "the key lies under the mat");
    Files.createSymbolicLink(media.resolve("3f/way-out.txt"), folder.resolve("secret.txt"));
    door = new OpenDoor(media);
  }

  @AfterAll
  static void close() {
    door.close();
  }

  private static HttpResponse<Buffer> get(String path, String... headers) {
    var request = door.client.getAbs(door.at(path));
    for (int i = 0; i < headers.length; i += 2) {
      request.putHeader(headers[i], headers[i + 1]);
    }
    return request.send().await();
  }

  @Test
  void aFilmIsHandedOutWholeAndInParts() {
    HttpResponse<Buffer> whole = get("media/" + HASHED);
    assertEquals(200, whole.statusCode());
    assertEquals("video/mp4", whole.getHeader("Content-Type"));
    assertEquals("bytes", whole.getHeader("Accept-Ranges"));
    assertArrayEquals(film, whole.body().getBytes());

    HttpResponse<Buffer> part = get("media/" + HASHED, "Range", "bytes=100-199");
    assertEquals(206, part.statusCode());
    assertEquals("bytes 100-199/10000", part.getHeader("Content-Range"));
    assertArrayEquals(Arrays.copyOfRange(film, 100, 200), part.body().getBytes());

    HttpResponse<Buffer> beyond = get("media/" + HASHED, "Range", "bytes=20000-");
    assertEquals(416, beyond.statusCode());
    assertEquals("bytes */10000", beyond.getHeader("Content-Range"));
    assertEquals("application/problem+json", beyond.getHeader("Content-Type"));
  }

  @Test
  void whatTheBrowserHasIsNotSentAgain() {
    HttpResponse<Buffer> first = get("media/" + HASHED);
    assertTrue(first.getHeader("Cache-Control").contains("immutable"));
    HttpResponse<Buffer> again = get("media/" + HASHED, "If-None-Match", first.getHeader("ETag"));
    assertEquals(304, again.statusCode());
    assertTrue(get("media/3f/film.vtt").getHeader("Cache-Control").contains("no-cache"));
  }

  @Test
  void aRangeOfAFileThatHasChangedIsAnsweredWhole() {
    assertEquals(
        200, get("media/" + HASHED, "Range", "bytes=0-9", "If-Range", "\"another\"").statusCode());
  }

  @Test
  void theHeadOfAFilmTellsItsLength() {
    HttpResponse<Buffer> head = door.client.headAbs(door.at("media/" + HASHED)).send().await();
    assertEquals(200, head.statusCode());
    assertEquals("10000", head.getHeader("Content-Length"));
  }

  @Test
  void nothingOutsideTheMediaFolderIsHandedOut() {
    for (String path :
        List.of(
            "media/3f/../../secret.txt",
            "media/3f/..%2f..%2fsecret.txt",
            "media/%2e%2e/secret.txt",
            "media/3f/way-out.txt",
            "media/work/half.mp4",
            "media/3f",
            "media/",
            "media/3f/%00",
            "media/3f/%zz",
            "media//etc/passwd")) {
      HttpResponse<Buffer> answer =
          door.client.get(door.address.getPort(), "127.0.0.1", "/" + path).send().await();
      assertTrue(!answer.bodyAsString().contains("under the mat"), path);
      assertTrue(!answer.bodyAsString().contains("half made"), path);
      // Dots that lead out of /media are resolved first; what is left is an address of the pages.
      assertTrue(
          answer.statusCode() >= 400 || path.contains(".."),
          path + " answered " + answer.statusCode());
    }
  }

  @Test
  void aFileOfAnUnknownKindIsNeverRunByTheBrowser() {
    HttpResponse<Buffer> page = get("media/3f/page.html");
    assertEquals("application/octet-stream", page.getHeader("Content-Type"));
    assertEquals("nosniff", page.getHeader("X-Content-Type-Options"));
  }

  @Test
  void theProcessSaysThatItLivesAndWhetherItCanWork() {
    assertEquals("alive", get("health").bodyAsJsonObject().getString("status"));
    JsonObject ready = get("ready").bodyAsJsonObject();
    assertEquals("ready", ready.getString("status"));
    assertEquals("database", ready.getJsonArray("checks").getJsonObject(0).getString("name"));
  }

  @Test
  void theMetricsCountRequestsByRoute() {
    get("media/" + HASHED);
    String metrics = get("metrics").bodyAsString();
    assertTrue(metrics.contains("vertx_http_server_requests_total"), metrics);
    assertTrue(metrics.contains("jvm_memory_used_bytes"));
    assertTrue(!metrics.contains(HASHED), "a path must not become a label");
  }

  @Test
  void aNameThatWasPointedHereIsTurnedAway() {
    HttpResponse<Buffer> answer =
        door.client.getAbs(door.at("health")).virtualHost("evil.example").send().await();
    assertEquals(421, answer.statusCode());
    assertEquals("/problems/foreign-host", answer.bodyAsJsonObject().getString("type"));
  }

  @Test
  void anotherSitesPageMayNotPost() {
    for (String[] stranger :
        List.of(
            new String[] {"Origin", "https://evil.example"},
            new String[] {"Origin", "null"},
            new String[] {"Sec-Fetch-Site", "cross-site"})) {
      HttpResponse<Buffer> answer =
          door.client
              .postAbs(door.at("api/v1/stories"))
              .putHeader(stranger[0], stranger[1])
              .sendBuffer(Buffer.buffer("x"))
              .await();
      assertEquals(403, answer.statusCode(), stranger[1]);
      assertEquals("/problems/foreign-origin", answer.bodyAsJsonObject().getString("type"));
    }
  }

  @Test
  void anotherSitesPageMayNotOpenAWebSocket() {
    HttpResponse<Buffer> answer =
        get(
            "VAADIN/push?v-r=push",
            "Upgrade",
            "websocket",
            "Connection",
            "Upgrade",
            "Sec-WebSocket-Version",
            "13",
            "Sec-WebSocket-Key",
            "dGhlIHNhbXBsZSBub25jZQ==",
            "Origin",
            "https://evil.example");
    assertEquals(403, answer.statusCode());
  }

  @Test
  void thePagesComeThroughTheDoorWithItsHeaders() {
    HttpResponse<Buffer> page = get("", "Accept", "text/html");
    assertEquals(200, page.statusCode());
    assertAll(
        () -> assertTrue(page.bodyAsString().contains("Vaadin"), page.bodyAsString()),
        () ->
            assertTrue(
                page.getHeader("Content-Security-Policy").contains("frame-ancestors 'none'")),
        () -> assertTrue(page.getHeader("Set-Cookie").contains("HttpOnly")),
        () -> assertTrue(page.getHeader("Set-Cookie").contains("SameSite=Strict")));
  }

  @Test
  void textIsCompressedOnItsWay() {
    HttpResponse<Buffer> css = get("styles.css", "Accept-Encoding", "gzip");
    assertEquals("gzip", css.getHeader("Content-Encoding"));
  }

  @Test
  void everyKindOfProblemHasAPage() {
    String all = get("problems").bodyAsString();
    for (String slug : List.of("too-large", "not-found", "invalid", "busy")) {
      assertTrue(all.contains("/problems/" + slug));
      assertEquals(200, get("problems/" + slug).statusCode());
    }
  }

  @Test
  void anAddressThatNoRouteKnowsBelowApiIsAProblemNotAPage() {
    HttpResponse<Buffer> answer = get("api/v2/stories");
    assertEquals(404, answer.statusCode());
    assertEquals("application/problem+json", answer.getHeader("Content-Type"));
  }

  @Test
  void aTakenPortIsNoticedBeforeTheHouseOpens() {
    var plan = new DoorPlan("127.0.0.1", door.address.getPort(), folder, 1000);
    DoorBlocked blocked = assertThrows(DoorBlocked.class, () -> FrontDoor.prove(plan));
    assertTrue(blocked.getMessage().contains("--port"), blocked.getMessage());
    FrontDoor.prove(new DoorPlan("127.0.0.1", 0, folder, 1000));
  }

  @Test
  void aTakenPortSaysWhatToDo() {
    var plan = new DoorPlan("127.0.0.1", door.address.getPort(), folder, 1000);
    var reception = Reception.prepare();
    try {
      DoorBlocked blocked =
          assertThrows(
              DoorBlocked.class,
              () ->
                  reception.welcome(
                      door.vertx,
                      door.house.bus,
                      plan,
                      () -> Future.succeededFuture(List.of()),
                      Meters.registry(),
                      SampleStory::bundled));
      assertTrue(blocked.getMessage().contains("taken"), blocked.getMessage());
      assertTrue(blocked.getMessage().contains("--port"), blocked.getMessage());
    } finally {
      reception.close();
    }
  }

  @Test
  void aMethodThatNobodyKnowsIsRefusedQuietly() {
    HttpResponse<Buffer> answer =
        door.client
            .requestAbs(HttpMethod.valueOf("BREW"), door.at("api/v1/tonight"))
            .putHeader("Content-Type", "application/json")
            .sendBuffer(Buffer.buffer("{}", StandardCharsets.UTF_8.name()))
            .await();
    assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, "" + answer.statusCode());
  }
}
