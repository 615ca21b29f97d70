package studio.rehearsal.comfyui;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.util.concurrent.TimeUnit;

/// One process of the server: all that is lost when it is killed.
final class Life {
  private static final int LARGE = 64 << 20;

  final Programme programme = new Programme();
  final Sockets sockets = new Sockets();
  final Worker worker;
  private final HttpServer server;
  private final Thread hands;

  Life(Vertx vertx, int port, Stage stage) {
    this.worker =
        new Worker(
            programme,
            sockets,
            stage.folders(),
            stage.temper(),
            stage.gate(),
            stage.beforeHistory());
    var front = new Front(vertx, this, stage);
    this.server =
        vertx
            .createHttpServer(
                new HttpServerOptions()
                    .setMaxWebSocketFrameSize(LARGE)
                    .setMaxWebSocketMessageSize(LARGE)
                    .setTcpNoDelay(true))
            .webSocketHandshakeHandler(front::shakeHands)
            .webSocketHandler(front::open)
            .requestHandler(front::answer)
            .listen(port, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    this.hands = Thread.ofPlatform().daemon().name("rehearsal-comfyui").start(worker);
  }

  int port() {
    return server.actualPort();
  }

  /// Nothing is told to anybody; connections just end.
  void kill() {
    programme.end();
    hands.interrupt();
    server.shutdown(0, TimeUnit.SECONDS).toCompletionStage().toCompletableFuture().join();
  }
}
