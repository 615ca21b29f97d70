package studio.verticles.production;

import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import studio.hardware.engine.EngineFailure;
import studio.verticles.bus.Problem;

/// Where engines run: platform threads of their own, because drawing and encoding keep a core busy
/// for seconds, and virtual threads share too few carriers for that.
public final class Workshop implements AutoCloseable {
  private final WorkerExecutor threads;

  public Workshop(Vertx vertx, int size) {
    this.threads = vertx.createSharedWorkerExecutor("workshop", size, 12, TimeUnit.HOURS);
  }

  /// Runs work that blocks or computes, and waits for it on the calling virtual thread.
  ///
  /// @throws Problem INVALID for work that would fail the same way again, OUT_OF_MEMORY, BUSY for
  ///   what may pass
  public <T> T run(Callable<T> work) {
    try {
      return threads.executeBlocking(work, false).await();
    } catch (EngineFailure failure) {
      throw new Problem(kindOf(failure), messageOf(failure), failure);
    }
  }

  private static Problem.Kind kindOf(EngineFailure failure) {
    return switch (failure.kind()) {
      case INVALID -> Problem.Kind.INVALID;
      case OUT_OF_MEMORY -> Problem.Kind.OUT_OF_MEMORY;
      case INFRASTRUCTURE -> Problem.Kind.BUSY;
    };
  }

  private static String messageOf(EngineFailure failure) {
    String message = failure.getMessage();
    return message == null ? failure.toString() : message;
  }

  @Override
  public void close() {
    threads.close().await();
  }
}
