package studio.hardware.comfyui;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import studio.hardware.card.Vram;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.engine.Tenant.Held;
import tools.jackson.databind.JsonNode;

/// What the server's process holds on its card, by its own count.
final class Occupancy {
  /// Devices whose figures are the machine's memory, and no card's.
  private static final Set<String> NO_CARD = Set.of("cpu", "mps");

  private static final Duration PAUSE = Duration.ofMillis(100);

  private final ComfyUiPlan plan;
  private final Wire wire;

  Occupancy(ComfyUiPlan plan, Wire wire) {
    this.plan = plan;
    this.wire = wire;
  }

  /// @throws EngineFailure INFRASTRUCTURE when the server does not tell
  JsonNode stats() {
    Answer answer = wire.get(wire.get("/system_stats"), "asked how it is");
    JsonNode body = answer.isOk() ? Lenient.parse(answer.body()).orElse(null) : null;
    if (body == null || !body.path("devices").isArray()) {
      throw new EngineFailure(
          Kind.INFRASTRUCTURE,
          "%s: %s, as no ComfyUI does; see what listens at %s"
              .formatted(plan.name(), answer.told(), plan.address()));
    }
    return body;
  }

  /// One entry, without a name: a server does not say which models it keeps.
  List<Held> holds() {
    Vram held = held();
    return held.equals(Vram.NONE) ? List.of() : List.of(new Held("", held));
  }

  /// A server answers that it will let go before it does, and does so only between two prompts; so
  /// its memory is watched until it has.
  void letGo(Duration patience) {
    long until = System.nanoTime() + patience.toNanos();
    var everything =
        Lenient.JSON.createObjectNode().put("unload_models", true).put("free_memory", true);
    Answer answer = wire.get(wire.post("/free", everything), "told to let go of its memory");
    if (!answer.isOk()) {
      throw new EngineFailure(
          Kind.INFRASTRUCTURE, "%s did not let go: %s".formatted(plan.name(), answer.told()));
    }
    Vram held = held();
    while (!held.fitsInto(plan.leftover())) {
      if (System.nanoTime() > until) {
        throw new EngineFailure(
            Kind.INFRASTRUCTURE,
            "%s still holds %s after %d s; it may be busy with a prompt of somebody else"
                .formatted(plan.name(), held, patience.toSeconds()));
      }
      try {
        TimeUnit.NANOSECONDS.sleep(
            Math.min(PAUSE.toNanos(), Math.max(1, until - System.nanoTime())));
      } catch (InterruptedException stopped) {
        throw wire.interrupted(stopped);
      }
      held = held();
    }
  }

  /// What its process has taken from the card; what is free inside of that counts, because nobody
  /// else can have it.
  private Vram held() {
    // The first device is the one that works; the others are only listed.
    JsonNode device = stats().path("devices").path(0);
    return NO_CARD.contains(device.path("type").asString("cpu"))
        ? Vram.NONE
        : new Vram(Math.max(0, device.path("torch_vram_total").asLong(0)));
  }
}
