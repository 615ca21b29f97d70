package studio.rehearsal.comfyui;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.ServerWebSocketHandshake;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import studio.rehearsal.Heard;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers HTTP. Every path is there twice, with and without "/api" before it.
final class Front {
  private final Vertx vertx;
  private final Life life;
  private final Stage stage;
  private final Temper temper;
  private final Warehouse warehouse;

  Front(Vertx vertx, Life life, Stage stage) {
    this.vertx = vertx;
    this.life = life;
    this.stage = stage;
    this.temper = stage.temper();
    this.warehouse = new Warehouse(stage.folders());
  }

  /// A frozen server takes a connection and says nothing, for ever.
  void shakeHands(ServerWebSocketHandshake handshake) {
    if (isForeign(handshake.headers().get("Origin"), handshake.headers().get("Host"))) {
      handshake.reject(403);
    } else if (!temper.frozen) {
      handshake.accept();
    }
  }

  void open(ServerWebSocket socket) {
    String query = Optional.ofNullable(socket.query()).orElse("");
    String client =
        query.startsWith("clientId=")
            ? query.substring("clientId=".length())
            : UUID.randomUUID().toString();
    Optional<String> running =
        life.programme
            .running()
            .filter(prompt -> prompt.client().equals(Optional.of(client)))
            .map(prompt -> prompt.outputs().getFirst());
    life.sockets.open(client, socket, life.worker.status().path("status"), running);
  }

  void answer(HttpServerRequest request) {
    String path = Optional.ofNullable(request.path()).orElse("/").replaceFirst("^/api(?=/)", "");
    long length =
        Optional.ofNullable(request.getHeader("Content-Length")).map(Long::parseLong).orElse(0L);
    if (temper.frozen) {
      request.pause();
    } else if (length > temper.maxBody) {
      request.response().putHeader("Connection", "close");
      text(
          request.response(),
          413,
          "Maximum request body size %d exceeded, actual body size %d"
              .formatted(temper.maxBody, length));
    } else if (isForeign(request.getHeader("Origin"), request.getHeader("Host"))) {
      request.response().setStatusCode(403).end();
    } else if (path.equals("/upload/image")) {
      hear(request, Buffer.buffer());
      warehouse.take(request);
    } else {
      request
          .body()
          .onSuccess(body -> {
            hear(request, body);
            soonerOrLater(() -> answer(request, path, body));
          });
    }
  }

  private void soonerOrLater(Runnable answer) {
    if (temper.slow.isZero()) {
      answer.run();
    } else {
      vertx.setTimer(temper.slow.toMillis(), _ -> answer.run());
    }
  }

  private void hear(HttpServerRequest request, Buffer body) {
    stage
        .heard()
        .add(
            new Heard(
                request.method().name(),
                request.uri(),
                request.headers(),
                parsed(body).orElse(Python.JSON.missingNode())));
    life.programme.wakeAll();
  }

  private static boolean isForeign(@Nullable String origin, @Nullable String host) {
    return origin != null && !origin.endsWith("//" + host);
  }

  private void answer(HttpServerRequest request, String path, Buffer body) {
    HttpServerResponse response = request.response();
    if (temper.lostRequests.remove(path)) {
      request.connection().close();
      return;
    }
    if (temper.lostAnswers.remove(path)) {
      request.connection().close();
    }
    Optional<Temper.Told> told = temper.next(path);
    if (told.isPresent()) {
      text(response, told.get().status(), told.get().text());
    } else if (request.method().equals(HttpMethod.POST)) {
      post(response, path, body);
    } else if (path.equals("/view")) {
      warehouse.view(request, Optional.ofNullable(temper.breaks.poll()));
    } else {
      get(response, path);
    }
  }

  private void get(HttpServerResponse response, String path) {
    if (path.equals("/queue")) {
      json(response, 200, queue());
    } else if (path.startsWith("/history")) {
      json(response, 200, history(path.substring("/history".length()).replaceFirst("^/", "")));
    } else if (path.equals("/system_stats")) {
      json(response, 200, new CardReport(temper).stats());
    } else if (path.equals("/object_info")) {
      json(response, 200, stage.catalogue().listed(temper.newCombos));
    } else if (path.equals("/prompt")) {
      json(response, 200, life.worker.status().path("status"));
    } else {
      text(response, 404, "404: Not Found");
    }
  }

  private ObjectNode queue() {
    ObjectNode queue = Python.JSON.createObjectNode();
    ArrayNode running = queue.putArray("queue_running");
    life.programme.running().ifPresent(prompt -> running.add(prompt.tuple()));
    ArrayNode pending = queue.putArray("queue_pending");
    life.programme.pending().forEach(prompt -> pending.add(prompt.tuple()));
    return queue;
  }

  private ObjectNode history(String id) {
    ObjectNode history = Python.JSON.createObjectNode();
    if (temper.wrapped) {
      ArrayNode wrapped = history.putArray("history");
      life.programme.history().values().forEach(wrapped::add);
      return history;
    }
    if (id.isEmpty()) {
      life.programme.history().forEach(history::set);
    } else {
      life.programme.recorded(id).ifPresent(entry -> history.set(id, entry));
    }
    return history;
  }

  private void post(HttpServerResponse response, String path, Buffer body) {
    JsonNode json = parsed(body).orElse(Python.JSON.missingNode());
    switch (path) {
      case "/prompt" -> new Reception(life, stage).take(response, json);
      case "/queue" -> {
        Set<String> ids = new HashSet<>();
        json.path("delete").forEach(id -> ids.add(id.asString("")));
        life.programme.delete(ids);
        if (json.path("clear").asBoolean(false)) {
          life.programme.clear();
        }
        life.sockets.broadcast("status", life.worker.status());
        response.end();
      }
      case "/interrupt" -> {
        String id = json.path("prompt_id").asString("");
        boolean all = temper.oldInterrupt || id.isEmpty();
        if (all || life.programme.running().filter(p -> p.id().equals(id)).isPresent()) {
          life.programme.interrupt();
          stage.gate().wake();
        }
        response.end();
      }
      case "/free" -> {
        if (json.path("free_memory").asBoolean(false)) {
          life.worker.forgetAll();
        }
        temper.looksUntilFree.set(temper.letsGoAfter);
        response.end();
      }
      default -> text(response, 404, "404: Not Found");
    }
  }

  private static Optional<JsonNode> parsed(Buffer body) {
    try {
      return Optional.of(Python.JSON.readTree(body.getBytes()));
    } catch (JacksonException notJson) {
      return Optional.empty();
    }
  }

  static void json(HttpServerResponse response, int status, JsonNode body) {
    response
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json; charset=utf-8")
        .end(Buffer.buffer(Python.JSON.writeValueAsBytes(body)));
  }

  static void text(HttpServerResponse response, int status, String text) {
    response.setStatusCode(status).putHeader("Content-Type", "text/plain; charset=utf-8").end(text);
  }
}
