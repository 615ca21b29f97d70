package studio.hardware.comfyui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;

/// A file that comes in, perhaps over several connections. It lies beside its target until it is
/// whole.
final class Download implements AutoCloseable, BodyHandler<Integer> {
  private static final int OK = 200;
  private static final int PARTIAL = 206;

  private final Path target;
  private final Path partial;
  private final FileChannel channel;
  private volatile OptionalLong whole = OptionalLong.empty();
  private volatile long received;
  private volatile long heard = System.nanoTime();

  Download(Path target) throws IOException {
    this.target = target;
    this.partial = target.resolveSibling(target.getFileName() + ".part");
    this.channel =
        FileChannel.open(
            partial,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING);
  }

  long received() {
    return received;
  }

  long nanosSilent() {
    return System.nanoTime() - heard;
  }

  void begin() {
    heard = System.nanoTime();
  }

  /// 0..1, as far as the server said how much there is.
  double fraction() {
    return whole.isPresent() && whole.getAsLong() > 0
        ? Math.min(1, received / (double) whole.getAsLong())
        : 0;
  }

  /// Whether an answer that ended was all there is.
  boolean isWhole() {
    return whole.isEmpty() || whole.getAsLong() == received;
  }

  void keep() throws IOException {
    channel.truncate(received);
    channel.close();
    Files.move(
        partial, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public BodySubscriber<Integer> apply(ResponseInfo answer) {
    heard = System.nanoTime();
    int status = answer.statusCode();
    OptionalLong length = answer.headers().firstValueAsLong("Content-Length");
    switch (status) {
      case OK -> {
        received = 0;
        whole = length;
      }
      case PARTIAL -> {
        String range = answer.headers().firstValue("Content-Range").orElse("");
        if (!range.startsWith("bytes %d-".formatted(received))) {
          return BodySubscribers.replacing(-1);
        }
      }
      default -> {
        return BodySubscribers.replacing(status);
      }
    }
    return BodySubscribers.mapping(
        BodySubscribers.ofByteArrayConsumer(bytes -> bytes.ifPresent(this::write)), _ -> status);
  }

  private void write(byte[] bytes) {
    try {
      var buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        received += channel.write(buffer, received);
      }
      heard = System.nanoTime();
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(partial);
  }
}
