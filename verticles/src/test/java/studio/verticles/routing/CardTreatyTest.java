package studio.verticles.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import studio.config.written.Hook;
import studio.config.written.QuietHours;
import studio.hardware.card.NoCards;
import studio.hardware.card.Vram;
import studio.hardware.comfyui.ComfyUi;
import studio.hardware.comfyui.ComfyUiPlan;
import studio.hardware.engine.Examined;
import studio.hardware.engine.Tenant;
import studio.hardware.ollama.Ollama;
import studio.hardware.ollama.OllamaSettings;
import studio.rehearsal.comfyui.RehearsalComfyUi;
import studio.rehearsal.ollama.RehearsalOllama;
import studio.verticles.bus.Problem;
import studio.verticles.production.Capability;
import studio.verticles.production.Workshop;

/// ComfyUI and Ollama on one card: whoever is to work waits until the other says, by its own count,
/// that it has let go.
@Timeout(60)
class CardTreatyTest {
  private static final String MODEL = "gemma3:12b";

  private final Vertx vertx = Vertx.vertx();
  private final Workshop workshop = new Workshop(vertx, 2);
  private final Hooks hooks = new Hooks(workshop);
  private final RehearsalComfyUi painter = new RehearsalComfyUi();
  private final RehearsalOllama writer = new RehearsalOllama();
  private final ComfyUi comfyUi = ComfyUi.open(ComfyUiPlan.of("comfyui@lamp", painter.url()));
  private final Ollama ollama = new Ollama(OllamaSettings.of("lamp", writer.url(), MODEL, "", ""));
  private final Post paints = post("comfyui", comfyUi, Capability.FILM);
  private final Post writes = post("ollama", ollama, Capability.STORY);
  private final Infirmary infirmary = new Infirmary(Clock.systemUTC());
  private final CardKeeper keeper =
      new CardKeeper(
          new EngineLane(
              "lamp",
              Optional.empty(),
              Vram.NONE,
              new QuietHours(List.of()),
              new Hook.None(),
              new Hook.None(),
              List.of(paints, writes)),
          new NoCards(),
          infirmary,
          workshop,
          hooks,
          Duration.ofSeconds(2));

  private static <T extends Tenant> Post post(String kind, T tenant, Capability capability) {
    return new Post(
        tenant.name(),
        kind,
        "",
        Map.of(capability, "any"),
        Optional.of(tenant),
        true,
        () -> new Examined(tenant.name(), "", true, "", List.of(), List.of()));
  }

  @AfterEach
  void close() {
    hooks.close();
    workshop.close();
    comfyUi.close();
    painter.close();
    writer.close();
    vertx.close().await();
  }

  @Test
  void beforeTheWriterTakesTheCardThePainterHasLetGo() {
    painter.holds(Vram.ofGigabytes(8).bytes(), 3);
    keeper.make(writes, List.of("comfyui"));
    assertEquals(1, painter.heard("POST", "/free").size());
    assertEquals(List.of(), comfyUi.holds());
  }

  @Test
  void beforeThePainterTakesTheCardTheWriterHasLetGo() {
    writer.install(MODEL, List.of("completion"), 8L << 30, 8L << 30);
    writer.load(MODEL);
    writer.unloadsAfter(3);
    assertEquals(1, ollama.holds().size());
    keeper.make(paints, List.of("ollama"));
    assertEquals(List.of(), ollama.holds());
  }

  @Test
  void aPainterThatDoesNotLetGoIsNotWaitedForWithoutEnd() {
    painter.holds(Vram.ofGigabytes(8).bytes(), -1);
    Problem problem = assertThrows(Problem.class, () -> keeper.make(writes, List.of("comfyui")));
    assertEquals(Problem.Kind.BUSY, problem.kind());
    assertTrue(problem.detail().contains("still holds"), problem.detail());
    assertEquals(1, infirmary.illnesses(paints).size());
    assertEquals(List.of(), infirmary.illnesses(writes));
  }

  @Test
  void aWriterThatDoesNotLetGoIsNotWaitedForWithoutEnd() {
    writer.install(MODEL, List.of("completion"), 8L << 30, 8L << 30);
    writer.load(MODEL);
    writer.unloadsAfter(-1);
    assertThrows(Problem.class, () -> keeper.make(paints, List.of("ollama")));
    assertEquals(1, infirmary.illnesses(writes).size());
  }

  @Test
  void whoNeedsNoRoomDisturbsNobody() {
    painter.holds(Vram.ofGigabytes(2).bytes(), 0);
    keeper.make(writes, List.of());
    assertEquals(0, painter.heard("POST", "/free").size());
  }
}
