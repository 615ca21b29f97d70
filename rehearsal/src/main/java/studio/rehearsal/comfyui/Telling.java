package studio.rehearsal.comfyui;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the world hears of one prompt: through its client's socket, through everybody's where a
/// real server is careless, and in the end through the history.
final class Telling {
  private static final int LEAST = 64;

  private final Prompt prompt;
  private final Sockets sockets;
  private final Temper temper;
  private final ArrayNode messages = Python.JSON.createArrayNode();
  private final ObjectNode outputs = Python.JSON.createObjectNode();
  private final ObjectNode states = Python.JSON.createObjectNode();
  private boolean well = true;

  Telling(Prompt prompt, Sockets sockets, Temper temper) {
    this.prompt = prompt;
    this.sockets = sockets;
    this.temper = temper;
  }

  void started() {
    recorded("execution_start", named());
  }

  void cached(List<String> nodes) {
    ObjectNode data = named();
    nodes.forEach(data.putArray("nodes")::add);
    recorded("execution_cached", data);
  }

  void running(String node) {
    state(node, 0, 1, "running");
    toClient("executing", named().put("node", node).put("display_node", node));
  }

  void step(String node, int value, int max) {
    state(node, value, max, "running");
    toClientOrAll("progress", named().put("value", value).put("max", max).put("node", node));
    if (temper.previews) {
      byte[] picture = Easel.jpeg(Easel.drawn(LEAST, LEAST, value));
      sockets.preview(
          prompt.client(),
          prompt.id(),
          node,
          Arrays.copyOf(picture, Math.max(picture.length, temper.picturePreviewBytes)),
          temper.oldPreviews);
    }
  }

  void finished(String node, Optional<ObjectNode> shown) {
    shown.ifPresent(output -> executed(node, output));
    state(node, 1, 1, "finished");
  }

  void executed(String node, ObjectNode shown) {
    outputs.set(node, shown);
    ObjectNode data = named().put("node", node).put("display_node", node);
    data.set("output", shown);
    toClient("executed", data);
  }

  void succeeded() {
    recorded("execution_success", named());
  }

  void heldBack(String node, List<String> executed) {
    // Told, and not recorded.
    toClient(
        "execution_error",
        error(node, executed, new Raised("ExecutionBlocked", "Execution Blocked: not today")));
  }

  /// @param unnoticed the history says "success" nevertheless
  void raised(String node, List<String> executed, Raised raised, boolean unnoticed) {
    well = unnoticed;
    state(node, 0, 1, "error");
    recorded("execution_error", error(node, executed, raised));
  }

  void interrupted(String node, String type, List<String> executed) {
    well = false;
    ObjectNode data = named().put("node_id", node).put("node_type", type);
    executed.forEach(data.putArray("executed")::add);
    remember("execution_interrupted", data);
    sockets.broadcast("execution_interrupted", data);
  }

  void nothingRuns() {
    toClient("executing", named().putNull("node"));
  }

  ObjectNode entry() {
    ObjectNode entry = Python.JSON.createObjectNode();
    entry.set("prompt", prompt.tuple());
    entry.set("outputs", outputs);
    ObjectNode status = entry.putObject("status");
    status.put("status_str", well ? "success" : "error").put("completed", well);
    status.set("messages", messages);
    entry.putObject("meta");
    return entry;
  }

  private ObjectNode error(String node, List<String> executed, Raised raised) {
    ObjectNode data =
        named()
            .put("node_id", node)
            .put("node_type", prompt.classOf(node))
            .put("exception_message", raised.getMessage() + "\n")
            .put("exception_type", raised.type());
    executed.forEach(data.putArray("executed")::add);
    data.putArray("traceback").add("  File \"execution.py\", line 1, in execute\n");
    // Numbers that are none, as Python writes them.
    data.putObject("current_inputs")
        .putArray("strength")
        .add(Double.NaN)
        .add(Double.NEGATIVE_INFINITY);
    data.putArray("current_outputs");
    return data;
  }

  private void state(String node, double value, double max, String state) {
    states
        .putObject(node)
        .put("value", value)
        .put("max", max)
        .put("state", state)
        .put("node_id", node)
        .put("prompt_id", prompt.id())
        .put("display_node_id", node)
        .putNull("parent_node_id")
        .put("real_node_id", node);
    ObjectNode data = named();
    data.set("nodes", states);
    toClientOrAll("progress_state", data);
  }

  private ObjectNode named() {
    return Python.JSON.createObjectNode().put("prompt_id", prompt.id());
  }

  private void recorded(String type, ObjectNode data) {
    remember(type, data);
    toClient(type, data);
  }

  private void remember(String type, ObjectNode data) {
    data.put("timestamp", System.currentTimeMillis());
    messages.addArray().add(type).add(data);
  }

  private void toClient(String type, JsonNode data) {
    sockets.send(prompt.client(), type, data);
  }

  private void toClientOrAll(String type, JsonNode data) {
    if (prompt.client().isPresent()) {
      toClient(type, data);
    } else {
      sockets.broadcast(type, data);
    }
  }
}
