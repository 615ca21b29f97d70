package studio.hardware.ollama;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.ollama.Register.Loaded;

/// Unloads every model and waits until the server's own list is empty. The answer to an unload
/// comes at once and proves nothing: a model that is still answering somebody stays until it has.
record Eviction(String engine, Register register, Duration between) {
  void within(Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    List<Loaded> loaded = register.loaded();
    loaded.forEach(model -> register.dismiss(model.model()));
    while (!loaded.isEmpty()) {
      if (System.nanoTime() >= end) {
        throw new EngineFailure(
            Kind.INFRASTRUCTURE,
            "%s still holds %s after %d s. Somebody else may be using it; `ollama ps` and its log tell."
                .formatted(engine, names(loaded), patience.toSeconds()));
      }
      pause();
      loaded = register.loaded();
    }
  }

  private void pause() {
    try {
      TimeUnit.NANOSECONDS.sleep(between.toNanos());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CancellationException("Interrupted while " + engine + " was letting go");
    }
  }

  private static String names(List<Loaded> loaded) {
    return String.join(
        ", ", loaded.stream().map(model -> model.model() + " (" + model.onCard() + ")").toList());
  }
}
