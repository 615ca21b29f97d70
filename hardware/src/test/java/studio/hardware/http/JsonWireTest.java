package studio.hardware.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.http.HttpServerResponse;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.engine.Progress;
import studio.rehearsal.Heard;
import studio.rehearsal.HttpDesk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
class JsonWireTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private volatile BiConsumer<Heard, HttpServerResponse> clerk =
      (_, response) -> response.end("{}");
  private final HttpDesk desk = new HttpDesk(0, (heard, response) -> clerk.accept(heard, response));

  @AfterEach
  void close() {
    desk.close();
  }

  private JsonWire wire() {
    return new JsonWire(
        "engine@house",
        URI.create(desk.url() + "/below/"),
        Map.of("Authorization", "Bearer secret"),
        (status, text, asked) ->
            new EngineFailure(Kind.INVALID, status + " " + text + " to " + asked));
  }

  private EngineFailure failure() {
    return assertThrows(EngineFailure.class, () -> wire().get("/status", PATIENCE));
  }

  private static JsonNode body() {
    return JsonMapper.shared().createObjectNode().put("question", "who?");
  }

  @Test
  void everythingIsAskedBelowTheAddressAndWithoutAnOrigin() {
    wire().get("/status", PATIENCE);
    Heard heard = desk.heard().getFirst();
    assertEquals("/below/status", heard.path());
    assertEquals("Bearer secret", heard.headers().get("Authorization"));
    assertFalse(heard.headers().contains("Origin"));
    assertFalse(heard.headers().contains("Upgrade"));
  }

  @Test
  void aRedirectIsNotFollowed() {
    clerk =
        (_, response) ->
            response.setStatusCode(307).putHeader("Location", desk.url() + "/elsewhere").end();
    assertTrue(failure().getMessage().startsWith("307"), failure()::getMessage);
    assertEquals(List.of(), desk.heard("/elsewhere"));
  }

  @Test
  void anAnswerThatNeverEndsIsCut() {
    clerk =
        (_, response) -> {
          response.setChunked(true);
          String megabyte = " ".repeat(1 << 20);
          for (int i = 0; i < 40; i++) {
            response.write(megabyte);
          }
        };
    assertTrue(failure().getMessage().contains("more than 32 MB"), failure()::getMessage);
  }

  @Test
  void aLongRefusalIsCutToItsBeginning() {
    clerk = (_, response) -> response.setStatusCode(500).end("no ".repeat(100_000));
    assertTrue(failure().getMessage().length() < 400);
  }

  @Test
  void anAnswerThatDripsTakesNoLongerThanTheWhole() {
    clerk =
        (_, response) -> {
          response.setChunked(true).write("{");
        };
    var wire = wire();
    var failure =
        assertThrows(
            EngineFailure.class,
            () ->
                wire.post(
                    "/status",
                    body(),
                    new Patience(Duration.ofMillis(400), Duration.ofSeconds(20)),
                    Progress.SILENT));
    assertTrue(failure.getMessage().contains("did not finish within 400 ms"), failure::getMessage);
  }

  @Test
  void linesAreLinesWhereverTheNetworkCutsThem() {
    clerk =
        (_, response) -> {
          response.setChunked(true);
          for (String piece : List.of("{\"n\":", "1}\n\n{\"n\":2", "}\n{\"n\"", ":3}")) {
            response.write(piece);
          }
          response.end();
        };
    var numbers = new ArrayList<Integer>();
    wire().stream(
        "/lines",
        body(),
        Patience.of(PATIENCE),
        Progress.SILENT,
        line -> numbers.add(line.path("n").asInt()));
    assertEquals(List.of(1, 2, 3), numbers);
  }

  @Test
  void aStopIsHeardWhileNothingComes() throws Exception {
    clerk = (_, _) -> {};
    var wire = wire();
    assertThrows(
        CancellationException.class,
        () ->
            wire.post(
                "/slow",
                body(),
                Patience.of(PATIENCE),
                _ -> {
                  throw new CancellationException("enough");
                }));
    assertEquals("/below/slow", desk.abandoned().get().path());
  }

  @Test
  void anInterruptIsAStopAndStaysSet() {
    clerk = (_, _) -> {};
    Thread.currentThread().interrupt();
    assertThrows(CancellationException.class, () -> wire().get("/slow", PATIENCE));
    assertTrue(Thread.interrupted());
  }
}
