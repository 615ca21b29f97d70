package studio.hardware.http;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The body of an answer as it comes in, for a thread that wants to look up between two pieces.
/// Asks the network for one piece at a time, so a server cannot fill the memory of a slow reader.
final class Arrivals implements BodySubscriber<Arrivals> {
  /// What came: bytes, or the end of them.
  sealed interface Arrival {
    record Piece(byte[] bytes) implements Arrival {}

    record End(Optional<Throwable> cause) implements Arrival {}
  }

  private final BlockingQueue<Arrival> queue = new LinkedBlockingQueue<>();
  private final AtomicReference<Flow.@Nullable Subscription> subscription = new AtomicReference<>();

  @Override
  public CompletionStage<Arrivals> getBody() {
    return CompletableFuture.completedFuture(this);
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription.set(given);
    given.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    byte[] bytes = new byte[buffers.stream().mapToInt(ByteBuffer::remaining).sum()];
    int at = 0;
    for (ByteBuffer buffer : buffers) {
      int length = buffer.remaining();
      buffer.get(bytes, at, length);
      at += length;
    }
    queue.add(new Arrival.Piece(bytes));
  }

  @Override
  public void onError(Throwable cause) {
    queue.add(new Arrival.End(Optional.of(cause)));
  }

  @Override
  public void onComplete() {
    queue.add(new Arrival.End(Optional.empty()));
  }

  /// The next arrival, or nothing when none came within `millis`.
  Optional<Arrival> next(long millis) throws InterruptedException {
    Arrival arrival = queue.poll(millis, TimeUnit.MILLISECONDS);
    if (arrival instanceof Arrival.Piece) {
      Optional.ofNullable(subscription.get()).ifPresent(flow -> flow.request(1));
    }
    return Optional.ofNullable(arrival);
  }

  /// Hangs up; the server sees its client go.
  void hangUp() {
    Optional.ofNullable(subscription.get()).ifPresent(Flow.Subscription::cancel);
  }
}
