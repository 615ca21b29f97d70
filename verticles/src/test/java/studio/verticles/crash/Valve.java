package studio.verticles.crash;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A stretch of cable between a studio and a server. It can be cut, which both ends notice, and it
/// can go dead, which neither does: what was sent is lost, nothing comes, and nothing is closed. It
/// also knows when certain words pass, and can do something just before they arrive.
final class Valve implements AutoCloseable {
  private final ServerSocket server;
  private final Set<Pair> pairs = ConcurrentHashMap.newKeySet();
  private final AtomicReference<@Nullable Trap> up = new AtomicReference<>();
  private final AtomicReference<@Nullable Trap> down = new AtomicReference<>();
  private final String counted;
  private final AtomicInteger count = new AtomicInteger();
  private final AtomicInteger deaf = new AtomicInteger();
  private volatile int target;
  private volatile boolean silent;

  private record Trap(String words, Runnable then) {}

  /// @param counted what is counted on its way to the server
  Valve(int target, String counted) throws IOException {
    this.target = target;
    this.counted = counted;
    this.server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().name("valve to " + target).start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  void leadTo(int port) {
    target = port;
  }

  int count() {
    return count.get();
  }

  /// Does `then` when the words come next from the studio, before the server reads them.
  void whenAsked(String words, Runnable then) {
    up.set(new Trap(words, then));
  }

  /// Does `then` when the words come next from the server, before the studio reads them.
  void whenAnswered(String words, Runnable then) {
    down.set(new Trap(words, then));
  }

  /// Every connection breaks.
  void cut() {
    pairs.forEach(Pair::close);
  }

  /// Every connection that is open stays so, and is dead for ever.
  void deaden() {
    pairs.forEach(pair -> pair.dead = true);
  }

  /// As if the server's machine stood still: connections open, and nothing passes.
  void silence() {
    deaf.set(0);
    silent = true;
    deaden();
  }

  /// What is new works again; what was open in the silence stays dead.
  void speak() {
    silent = false;
  }

  /// How many new connections came into the silence.
  int deaf() {
    return deaf.get();
  }

  /// Ports from which this end of the cable talks to the server.
  List<Integer> ports() {
    return pairs.stream().map(pair -> pair.there.getLocalPort()).toList();
  }

  @Override
  public void close() throws IOException {
    server.close();
    cut();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket here = server.accept();
        if (silent) {
          deaf.incrementAndGet();
          keep(new Pair(here, new Socket()));
        } else {
          begin(here);
        }
      } catch (IOException closed) {
        // Either the valve is closed, or the studio hung up before it was heard.
      }
    }
  }

  private void begin(Socket here) throws IOException {
    try {
      var pair = new Pair(here, new Socket(InetAddress.getLoopbackAddress(), target));
      keep(pair);
      Thread.ofVirtual().start(() -> pump(pair, here, pair.there, up));
      Thread.ofVirtual().start(() -> pump(pair, pair.there, here, down));
    } catch (IOException nobodyThere) {
      here.close();
    }
  }

  private void keep(Pair pair) {
    pairs.add(pair);
  }

  private void pump(Pair pair, Socket from, Socket to, AtomicReference<@Nullable Trap> trap) {
    byte[] bytes = new byte[1 << 16];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        if (!pair.dead) {
          look(new String(bytes, 0, read, StandardCharsets.ISO_8859_1), trap);
        }
        if (!pair.dead) {
          out.write(bytes, 0, read);
        }
      }
    } catch (IOException broken) {
      // The other direction is told below.
    }
    if (!pair.dead) {
      pair.close();
      pairs.remove(pair);
    }
  }

  private void look(String text, AtomicReference<@Nullable Trap> trap) {
    if (trap == up && text.contains(counted)) {
      count.incrementAndGet();
    }
    Trap set = trap.get();
    if (set != null && text.contains(set.words()) && trap.compareAndSet(set, null)) {
      set.then().run();
    }
  }

  private static final class Pair {
    private final Socket here;
    private final Socket there;
    private volatile boolean dead;

    Pair(Socket here, Socket there) {
      this.here = here;
      this.there = there;
    }

    void close() {
      try {
        here.close();
        there.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
