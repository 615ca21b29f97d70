package studio.verticles.routing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import studio.hardware.card.Vram;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.Examined;
import studio.hardware.engine.Tenant;
import studio.verticles.production.Capability;

/// An engine that is as well as a test says.
final class ToldTenant implements Tenant {
  final AtomicInteger lettings = new AtomicInteger();
  final AtomicInteger canaries = new AtomicInteger();
  final List<String> forgotten = new CopyOnWriteArrayList<>();
  volatile boolean gone;
  volatile Vram held = Vram.NONE;
  private final String name;

  ToldTenant(String name) {
    this.name = name;
  }

  Post post(boolean queues, Capability... capabilities) {
    Map<Capability, String> models = new java.util.EnumMap<>(Capability.class);
    for (Capability capability : capabilities) {
      models.put(capability, "wan");
    }
    return new Post(
        name,
        name.replaceFirst("@.*", ""),
        "http://127.0.0.1:1",
        models,
        Optional.of(this),
        queues,
        () -> new Examined(name, "http://127.0.0.1:1", !gone, "1", List.of(), List.of()));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Held> holds() {
    answer();
    return held.equals(Vram.NONE) ? List.of() : List.of(new Held("", held));
  }

  @Override
  public void letGo(Duration patience) {
    answer();
    lettings.incrementAndGet();
    held = Vram.NONE;
  }

  @Override
  public void canary() {
    canaries.incrementAndGet();
    answer();
  }

  @Override
  public void forget(String work) {
    answer();
    forgotten.add(work);
  }

  private void answer() {
    if (gone) {
      throw new EngineFailure(EngineFailure.Kind.INFRASTRUCTURE, name + " does not answer");
    }
  }
}
