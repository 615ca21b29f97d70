package studio.hardware.comfyui;

import java.io.ByteArrayOutputStream;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One socket to a server, under a client id that no other socket ever has: a server that still
/// remembers the last socket of an id forgets the new one when the old one finally ends.
final class Connection implements WebSocket.Listener {
  /// The first text a server reads; later ones it ignores.
  private static final String HELLO =
      """
      {"type":"feature_flags","data":{"supports_preview_metadata":true}}\
      """;

  /// Larger messages are not for us.
  private static final int LONGEST = 32 << 20;

  private final String client;
  private final Consumer<String> texts;
  private final Consumer<ByteBuffer> frames;
  private final Runnable closed;
  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream frame = new ByteArrayOutputStream();
  private volatile long heard = System.nanoTime();
  private volatile boolean open;
  private volatile @Nullable WebSocket socket;

  Connection(String client, Consumer<String> texts, Consumer<ByteBuffer> frames, Runnable closed) {
    this.client = client;
    this.texts = texts;
    this.frames = frames;
    this.closed = closed;
  }

  String client() {
    return client;
  }

  boolean isOpen() {
    return open;
  }

  long nanosSilent() {
    return System.nanoTime() - heard;
  }

  void ping() {
    WebSocket now = socket;
    if (open && now != null) {
      var _ =
          now.sendPing(ByteBuffer.allocate(0))
              .whenComplete((_, failed) -> {
                if (failed != null) {
                  ended();
                }
              });
    }
  }

  /// Ends it without waiting for a word from the other side, which may be long gone.
  void abort() {
    WebSocket now = socket;
    if (now != null) {
      now.abort();
    }
    ended();
  }

  @Override
  public void onOpen(WebSocket opened) {
    socket = opened;
    heard = System.nanoTime();
    open = true;
    opened.sendText(HELLO, true);
    opened.request(Long.MAX_VALUE);
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
    heard = System.nanoTime();
    if (text.length() <= LONGEST) {
      text.append(part);
    }
    if (last) {
      if (text.length() <= LONGEST) {
        texts.accept(text.toString());
      }
      text.setLength(0);
    }
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer part, boolean last) {
    heard = System.nanoTime();
    if (frame.size() <= LONGEST) {
      byte[] bytes = new byte[part.remaining()];
      part.get(bytes);
      frame.writeBytes(bytes);
    }
    if (last) {
      if (frame.size() <= LONGEST) {
        frames.accept(ByteBuffer.wrap(frame.toByteArray()));
      }
      frame.reset();
    }
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
    heard = System.nanoTime();
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
    heard = System.nanoTime();
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
    ended();
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    ended();
  }

  private void ended() {
    if (open) {
      open = false;
      closed.run();
    }
  }
}
