package studio.rehearsal.comfyui;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The open sockets by client id. A second socket with the same id takes the first one's place, and
/// when the first one ends it takes the second's place away with it: so do real servers.
final class Sockets {
  private static final Logger log = LoggerFactory.getLogger(Sockets.class);
  private static final int PREVIEW = 1;
  private static final int PREVIEW_WITH_METADATA = 4;
  private static final int JPEG = 1;

  private final Map<String, ServerWebSocket> byClient = new ConcurrentHashMap<>();
  private final Set<String> withMetadata = ConcurrentHashMap.newKeySet();
  private final List<String> clients = new CopyOnWriteArrayList<>();
  private final Set<ServerWebSocket> dead = ConcurrentHashMap.newKeySet();

  void open(String client, ServerWebSocket socket, JsonNode status, Optional<String> running) {
    byClient.put(client, socket);
    withMetadata.remove(client);
    clients.add(client);
    ObjectNode data = Python.JSON.createObjectNode();
    data.set("status", status);
    data.put("sid", client);
    text(socket, message("status", data));
    // Without saying of which prompt.
    running.ifPresent(node ->
        text(socket, message("executing", Python.JSON.createObjectNode().put("node", node))));
    boolean[] first = {true};
    socket.textMessageHandler(message -> {
      if (first[0]) {
        first[0] = false;
        greet(client, socket, message);
      }
    });
    socket.closeHandler(_ -> byClient.remove(client));
  }

  private void greet(String client, ServerWebSocket socket, String message) {
    try {
      JsonNode said = Python.JSON.readTree(message);
      if (said.path("type").asString("").equals("feature_flags")) {
        if (said.path("data").path("supports_preview_metadata").asBoolean(false)) {
          withMetadata.add(client);
        }
        text(
            socket,
            message(
                "feature_flags",
                Python.JSON
                    .createObjectNode()
                    .put("supports_preview_metadata", true)
                    .put("max_upload_size", 104857600)));
      }
    } catch (JacksonException notJson) {
      log.info("{} said something else than JSON first", client, notJson);
    }
  }

  /// Every client id that ever came, oldest first.
  List<String> clients() {
    return List.copyOf(clients);
  }

  void send(Optional<String> client, String type, JsonNode data) {
    client.map(byClient::get).ifPresent(socket -> text(socket, message(type, data)));
  }

  void broadcast(String type, JsonNode data) {
    String message = message(type, data);
    byClient.values().forEach(socket -> text(socket, message));
  }

  void broadcast(Buffer frame) {
    byClient.values().forEach(socket -> frame(socket, frame));
  }

  /// To everybody when nobody owns the prompt.
  ///
  /// @param unnamed as old servers do: whatever the client asked for
  void preview(Optional<String> client, String prompt, String node, byte[] jpeg, boolean unnamed) {
    if (client.isEmpty()) {
      broadcast(legacy(jpeg));
      return;
    }
    ServerWebSocket socket = byClient.get(client.get());
    if (socket != null) {
      frame(
          socket,
          !unnamed && withMetadata.contains(client.get())
              ? described(prompt, node, jpeg)
              : legacy(jpeg));
    }
  }

  static Buffer legacy(byte[] jpeg) {
    return Buffer.buffer().appendInt(PREVIEW).appendInt(JPEG).appendBytes(jpeg);
  }

  private static Buffer described(String prompt, String node, byte[] jpeg) {
    ObjectNode metadata = Python.JSON.createObjectNode();
    metadata.put("node_id", node).put("prompt_id", prompt).put("display_node_id", node);
    metadata.putNull("parent_node_id").put("real_node_id", node).put("image_type", "image/jpeg");
    byte[] bytes = metadata.toString().getBytes(StandardCharsets.UTF_8);
    return Buffer.buffer()
        .appendInt(PREVIEW_WITH_METADATA)
        .appendInt(bytes.length)
        .appendBytes(bytes)
        .appendBytes(jpeg);
  }

  /// The connections stay open, and nothing passes through them any more.
  void lose() {
    byClient
        .values()
        .forEach(socket -> {
          dead.add(socket);
          socket.pause();
        });
  }

  void close() {
    byClient.values().forEach(ServerWebSocket::close);
  }

  int count() {
    return byClient.size();
  }

  private void text(ServerWebSocket socket, String message) {
    if (!dead.contains(socket) && !socket.isClosed()) {
      socket.writeFinalTextFrame(message);
    }
  }

  private void frame(ServerWebSocket socket, Buffer frame) {
    if (!dead.contains(socket) && !socket.isClosed()) {
      socket.writeFinalBinaryFrame(frame);
    }
  }

  private static String message(String type, JsonNode data) {
    ObjectNode message = Python.JSON.createObjectNode().put("type", type);
    message.set("data", data);
    return Python.JSON.writeValueAsString(message);
  }
}
