package studio.hardware.vector;

import com.google.common.util.concurrent.ListenableFuture;
import io.grpc.Status;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;

/// Waits for Qdrant's answers and says in words what went wrong.
record QdrantCalls(String engine, URI url, Duration patience) {
  <T> T await(String what, ListenableFuture<T> call) {
    try {
      return call.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw failure(what, Optional.ofNullable(e.getCause()).orElse(e));
    } catch (TimeoutException e) {
      call.cancel(true);
      throw failure(what, Status.DEADLINE_EXCEEDED.withCause(e).asRuntimeException());
    } catch (InterruptedException e) {
      call.cancel(true);
      Thread.currentThread().interrupt();
      throw new CancellationException(engine + " is no longer asked");
    }
  }

  private EngineFailure failure(String what, Throwable cause) {
    Status status = Status.fromThrowable(cause);
    Kind kind =
        switch (status.getCode()) {
          case INVALID_ARGUMENT,
              NOT_FOUND,
              ALREADY_EXISTS,
              FAILED_PRECONDITION,
              OUT_OF_RANGE,
              UNIMPLEMENTED,
              UNAUTHENTICATED,
              PERMISSION_DENIED ->
              Kind.INVALID;
          case OK,
              CANCELLED,
              UNKNOWN,
              DEADLINE_EXCEEDED,
              RESOURCE_EXHAUSTED,
              ABORTED,
              INTERNAL,
              UNAVAILABLE,
              DATA_LOSS ->
              Kind.INFRASTRUCTURE;
        };
    String advice =
        switch (status.getCode()) {
          case UNAUTHENTICATED, PERMISSION_DENIED -> "Check its key.";
          case UNAVAILABLE -> "Is it running, and is this its gRPC port (6334)?";
          case UNIMPLEMENTED -> "Is this a Qdrant server of version 1.10 or later?";
          default -> "Look at its log.";
        };
    String words = Optional.ofNullable(status.getDescription()).orElse("no reason");
    return new EngineFailure(
        kind,
        "%s at %s could not %s (%s: %s). %s"
            .formatted(
                engine,
                url,
                what,
                status.getCode(),
                words.substring(0, Math.min(300, words.length())),
                advice),
        cause);
  }
}
