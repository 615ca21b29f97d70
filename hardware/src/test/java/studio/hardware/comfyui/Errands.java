package studio.hardware.comfyui;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import studio.hardware.comfyui.graph.Graph;

/// Work that goes on beside a test.
final class Errands {
  private static final long PATIENCE_SECONDS = 20;

  private Errands() {}

  /// Returns once the work is written down, which is just before it is sent.
  static Future<Finished> sent(ComfyUi server, Graph graph, Watched attempt)
      throws InterruptedException {
    Future<Finished> work = begun(() -> server.run(graph, attempt));
    assertTrue(attempt.remembers.await(PATIENCE_SECONDS, TimeUnit.SECONDS), "never sent");
    return work;
  }

  static <T> Future<T> begun(Callable<T> work) {
    var task = new FutureTask<T>(work);
    Thread.ofPlatform().daemon().start(task);
    return task;
  }

  static <T> T done(Future<T> work)
      throws InterruptedException, ExecutionException, TimeoutException {
    return work.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /// What it failed with.
  static <E extends Throwable> E failed(Future<?> work, Class<E> type) {
    var failed =
        assertThrows(ExecutionException.class, () -> work.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    return assertThrows(
        type,
        () -> {
          throw failed.getCause();
        });
  }
}
