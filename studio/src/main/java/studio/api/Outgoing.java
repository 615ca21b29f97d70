package studio.api;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.OutputStream;

/// An answer as a stream: what is written waits until the receiver has room. For threads that may
/// wait.
final class Outgoing extends OutputStream {
  private final HttpServerResponse response;

  Outgoing(HttpServerResponse response) {
    this.response = response;
  }

  @Override
  public void write(int oneByte) {
    write(new byte[] {(byte) oneByte}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    response.write(Buffer.buffer(length).appendBytes(bytes, from, length)).await();
  }

  @Override
  public void close() {
    response.end().await();
  }
}
