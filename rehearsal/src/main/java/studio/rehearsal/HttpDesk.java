package studio.rehearsal;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Where a rehearsal engine that speaks plain HTTP sits: one port on the loopback, one event loop,
/// and a list of everything that was asked.
public final class HttpDesk implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Vertx vertx =
      Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));
  private final List<Heard> heard = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Heard> abandoned = new CompletableFuture<>();
  private final HttpServer server;

  /// @param port 0 for any free one
  /// @param clerk answers on the event loop; may answer later, in pieces, or not at all
  public HttpDesk(int port, BiConsumer<Heard, HttpServerResponse> clerk) {
    this.server =
        done(
            vertx
                .createHttpServer()
                .requestHandler(
                    request -> request.body().onSuccess(body -> hear(request, body, clerk)))
                .listen(port, "127.0.0.1"));
  }

  private void hear(
      HttpServerRequest request, Buffer body, BiConsumer<Heard, HttpServerResponse> clerk) {
    var question =
        new Heard(request.method().name(), request.uri(), request.headers(), parsed(body));
    heard.add(question);
    HttpServerResponse response = request.response();
    response.closeHandler(_ -> {
      if (!response.ended()) {
        abandoned.complete(question);
      }
    });
    clerk.accept(question, response);
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.actualPort());
  }

  /// Everything asked so far, oldest first.
  public List<Heard> heard() {
    return List.copyOf(heard);
  }

  /// Everything asked of one path.
  public List<Heard> heard(String path) {
    return heard.stream().filter(one -> one.path().equals(path)).toList();
  }

  /// Done when a caller hangs up before its answer has ended: the first such question.
  public CompletableFuture<Heard> abandoned() {
    return abandoned;
  }

  /// Runs `work` on the event loop.
  public void onLoop(Runnable work) {
    vertx.runOnContext(_ -> work.run());
  }

  public static void json(HttpServerResponse response, int status, JsonNode body) {
    response
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json; charset=utf-8")
        .end(Buffer.buffer(JSON.writeValueAsBytes(body)));
  }

  @Override
  public void close() {
    done(vertx.close());
  }

  private static <T> T done(io.vertx.core.Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }

  private static JsonNode parsed(Buffer body) {
    try {
      return body.length() == 0 ? JSON.missingNode() : JSON.readTree(body.getBytes());
    } catch (JacksonException notJson) {
      return JSON.missingNode();
    }
  }
}
