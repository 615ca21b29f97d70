package studio.api;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.streams.WriteStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A file that takes so much and no more.
final class Limited implements WriteStream<Buffer> {
  private final AsyncFile file;
  private final long most;
  private final Supplier<? extends RuntimeException> refusal;
  private long taken;

  Limited(AsyncFile file, long most, Supplier<? extends RuntimeException> refusal) {
    this.file = file;
    this.most = most;
    this.refusal = refusal;
  }

  @Override
  public Future<Void> write(Buffer data) {
    taken += data.length();
    return taken > most ? Future.failedFuture(refusal.get()) : file.write(data);
  }

  @Override
  public Future<Void> end() {
    return file.close();
  }

  @Override
  public WriteStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
    file.exceptionHandler(handler);
    return this;
  }

  @Override
  public WriteStream<Buffer> setWriteQueueMaxSize(int size) {
    file.setWriteQueueMaxSize(size);
    return this;
  }

  @Override
  public boolean writeQueueFull() {
    return file.writeQueueFull();
  }

  @Override
  public WriteStream<Buffer> drainHandler(@Nullable Handler<Void> handler) {
    file.drainHandler(handler);
    return this;
  }
}
