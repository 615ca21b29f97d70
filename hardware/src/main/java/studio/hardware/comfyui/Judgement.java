package studio.hardware.comfyui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import tools.jackson.databind.JsonNode;

/// Judges a prompt by its entry in the server's history. The last event that ends a prompt decides:
/// `status_str` says "error" for one that was stopped as well, and has been seen to lag behind.
final class Judgement {
  private static final int TOLD = 300;

  private final String engine;

  Judgement(String engine) {
    this.engine = engine;
  }

  /// The files it left.
  ///
  /// @throws EngineFailure when it did not succeed
  List<OutputFile> outputs(String graph, JsonNode entry) {
    JsonNode status = entry.path("status");
    Optional<JsonNode> last = Optional.empty();
    for (JsonNode message : status.path("messages")) {
      if (ends(message)) {
        last = Optional.of(message);
      }
    }
    String event = last.map(message -> message.path(0).asString("")).orElse("");
    boolean succeeded =
        event.equals("execution_success")
            || event.isEmpty() && !status.path("status_str").asString("success").equals("error");
    if (!succeeded) {
      throw event.equals("execution_interrupted")
          ? stopped(graph)
          : raised(graph, last.map(message -> message.path(1)).orElse(status));
    }
    return files(entry.path("outputs"));
  }

  private static boolean ends(JsonNode message) {
    return switch (message.path(0).asString("")) {
      case "execution_success", "execution_interrupted" -> true;
      // A node that was held back on purpose says so as an error, and the prompt goes on.
      case "execution_error" ->
          !message.path(1).path("exception_type").asString("").equals("ExecutionBlocked");
      default -> false;
    };
  }

  private EngineFailure stopped(String graph) {
    return new EngineFailure(
        Kind.INFRASTRUCTURE,
        "Somebody stopped %s on %s; it is tried again".formatted(graph, engine));
  }

  private EngineFailure raised(String graph, JsonNode error) {
    String type = error.path("exception_type").asString("an error");
    String message = error.path("exception_message").asString("").strip().replaceAll("\\s+", " ");
    Kind kind = kind(type, message);
    return new EngineFailure(
        kind,
        "%s failed at %s: node %s (%s) raised %s: %s; %s"
            .formatted(
                engine,
                graph,
                error.path("node_id").asString("?"),
                error.path("node_type").asString("?"),
                type,
                message.length() > TOLD ? message.substring(0, TOLD) + "..." : message,
                switch (kind) {
                  case OUT_OF_MEMORY -> "a smaller picture, fewer frames or a larger card may do";
                  case INFRASTRUCTURE -> "it is tried again; see the server's own log";
                  case INVALID -> "see the server's own log, and change the workflow";
                }));
  }

  /// Python names its exceptions; what a card or a disk does comes as the plainest of them, so the
  /// words decide there.
  static Kind kind(String type, String message) {
    String words = message.toLowerCase();
    if (type.contains("OutOfMemory")
        || type.endsWith("MemoryError")
        || words.contains("out of memory")
        || words.contains("allocation on device")
        || words.contains("can't allocate memory")) {
      return Kind.OUT_OF_MEMORY;
    }
    boolean ofTheWorld =
        type.contains("AcceleratorError")
            || type.contains("Connection")
            || type.contains("Timeout")
            || List.of(
                    "cuda error",
                    "hip error",
                    "cublas_status",
                    "cudnn_status",
                    "no space left",
                    "input/output error",
                    "too many open files")
                .stream()
                .anyMatch(words::contains);
    return ofTheWorld ? Kind.INFRASTRUCTURE : Kind.INVALID;
  }

  private static List<OutputFile> files(JsonNode outputs) {
    List<OutputFile> files = new ArrayList<>();
    outputs
        .properties()
        .forEach(node ->
            node.getValue()
                .properties()
                .forEach(key -> {
                  for (JsonNode item : key.getValue()) {
                    if (item.path("filename").isString()) {
                      files.add(
                          new OutputFile(
                              node.getKey(),
                              kind(key.getKey(), node.getValue().path("animated")),
                              item.path("filename").asString(),
                              item.path("subfolder").asString("").replace('\\', '/'),
                              item.path("type").asString("output")));
                    }
                  }
                }));
    return files;
  }

  private static OutputFile.Kind kind(String key, JsonNode animated) {
    return switch (key) {
      case "images" ->
          animated.path(0).asBoolean(false) ? OutputFile.Kind.ANIMATED : OutputFile.Kind.IMAGE;
      case "gifs" -> OutputFile.Kind.GIF;
      case "audio" -> OutputFile.Kind.AUDIO;
      default -> OutputFile.Kind.OTHER;
    };
  }
}
