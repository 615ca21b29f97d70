package studio.hardware.echo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.engine.Examined;
import studio.hardware.engine.Progress;
import studio.hardware.language.UnitVector;
import studio.rehearsal.echo.RehearsalEcho;
import studio.rehearsal.echo.RehearsalEcho.Manner;
import tools.jackson.databind.JsonNode;

@Timeout(60)
class EchoBrainTest extends EchoContract {
  private final RehearsalEcho server = new RehearsalEcho();

  @AfterEach
  void close() {
    server.close();
  }

  @Override
  URI url() {
    return server.url();
  }

  private EngineFailure failure(Runnable call) {
    return assertThrows(EngineFailure.class, call::run);
  }

  private List<String> remember() {
    return echo().remember("fox", 2, Progress.SILENT);
  }

  @Test
  void memoriesComeThroughTheToolDoor() {
    server.remembers("The fox is called Mira.", "A lighthouse.", "The fox has a lamp.", "Fox!");
    assertEquals(List.of("The fox is called Mira.", "The fox has a lamp."), remember());
    JsonNode asked = server.heard("/mcp").getFirst().body();
    assertEquals("2.0", asked.path("jsonrpc").asString());
    assertEquals("tools/call", asked.path("method").asString());
    assertEquals(2, asked.path("params").path("arguments").path("limit").asInt());
  }

  @Test
  void memoriesWithoutAnEnvelopeAreMemories() {
    server.remembers("The fox is called Mira.").behaves(Manner.BARE);
    assertEquals(List.of("The fox is called Mira."), remember());
  }

  @Test
  void anErrorInsideAGoodAnswerIsAFailure() {
    server.behaves(Manner.TROUBLED);
    assertTrue(failure(this::remember).getMessage().contains("Tool not found"));
    server.behaves(Manner.FORGETFUL);
    assertTrue(failure(this::remember).getMessage().contains("the vector store is away"));
  }

  @Test
  void anAnswerHasItsSourcesInEitherShape() {
    var said = echo().ask("foxes", Progress.SILENT);
    assertEquals(
        new EchoBrain.Said(
            "About foxes: I remember.", List.of("a fact", "notes.md"), Optional.of(0.75)),
        said);
    server.behaves(Manner.OLD);
    assertEquals("About foxes: I remember.", echo().ask("foxes", Progress.SILENT).answer());
    server.behaves(Manner.FORGETFUL);
    assertTrue(
        failure(() -> echo().ask("foxes", Progress.SILENT))
            .getMessage()
            .contains("without an answer"));
  }

  @Test
  void vectorsGoByTheirIndex() {
    var settings =
        new EchoSettings(
            "test",
            url(),
            "/v1/embeddings",
            "mxbai-embed-large",
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5));
    var echo = new EchoBrain(settings);
    List<float[]> both = echo.embed(List.of("fox", "lamp"));
    assertEquals(1, UnitVector.nearness(both.get(0), echo.embed(List.of("fox")).get(0)), 1e-5);
    assertTrue(UnitVector.nearness(both.get(0), both.get(1)) < 0.99);
    assertEquals(Kind.INVALID, failure(() -> echo().embed(List.of("fox"))).kind());
  }

  @Test
  void anIllOneIsToldAndNotTrusted() {
    server.behaves(Manner.ILL);
    Examined examined = echo().examine();
    assertTrue(examined.reachable());
    assertTrue(examined.missing().getFirst().contains("degraded"));
    EngineFailure failure = failure(this::remember);
    assertEquals(Kind.INFRASTRUCTURE, failure.kind());
    assertTrue(failure.getMessage().contains("database is locked"), failure::getMessage);
  }

  @Test
  void oneThatFallsSilentIsGivenUp() {
    server.behaves(Manner.SILENT);
    Duration brief = Duration.ofMillis(300);
    var echo = new EchoBrain(new EchoSettings("test", url(), "", "", brief, brief, brief));
    assertEquals(
        Kind.INFRASTRUCTURE, failure(() -> echo.remember("fox", 1, Progress.SILENT)).kind());
    assertFalse(echo.examine().reachable());
  }
}
