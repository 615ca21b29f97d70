package studio.hardware.comfyui.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads a graph as ComfyUI exports it for its API, and recognises what it exports otherwise.
final class ApiFormat {
  // Exports may hold NaN, as Python writes it.
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  private ApiFormat() {}

  /// The nodes by their ids, each with `class_type` and `inputs`.
  ///
  /// @param name how messages call the graph
  /// @throws EngineFailure INVALID when it is something else, with what to do
  static ObjectNode read(String name, String text) {
    ObjectNode nodes = unwrapped(name, parse(name, text));
    for (var node : nodes.properties()) {
      if (!(node.getValue() instanceof ObjectNode body)
          || !body.path("class_type").isString()
          || !body.path("inputs").isObject()) {
        throw refusal(
            name,
            "node %s has no class_type or no inputs. Export it again with Workflow > Export (API)"
                .formatted(node.getKey()));
      }
    }
    if (nodes.isEmpty()) {
      throw refusal(name, "it has no nodes");
    }
    return nodes;
  }

  private static JsonNode parse(String name, String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      throw refusal(name, "it is not JSON (" + e.getOriginalMessage() + ")");
    }
  }

  private static ObjectNode unwrapped(String name, JsonNode read) {
    if (!(read instanceof ObjectNode graph)) {
      throw refusal(name, "it is not a JSON object of nodes");
    }
    if (graph.path("nodes").isArray() && graph.has("links")) {
      throw refusal(
          name,
          "it is the format that ComfyUI's editor saves for itself. In ComfyUI choose"
              + " Workflow > Export (API) and give that file instead");
    }
    // What a program posts to /prompt holds the graph one level down.
    return graph.path("prompt") instanceof ObjectNode posted && !posted.has("class_type")
        ? posted
        : graph;
  }

  private static EngineFailure refusal(String name, String why) {
    return new EngineFailure(
        Kind.INVALID, "The ComfyUI graph %s cannot be used: %s.".formatted(name, why));
  }

  /// The id of the node that an input's value comes from; empty for a value of its own. A link is a
  /// list of a node's id and the number of its output.
  static Optional<String> source(JsonNode value) {
    boolean link = value.isArray() && value.size() == 2 && value.get(1).isInt();
    return link ? Optional.of(value.get(0).asString()) : Optional.empty();
  }

  /// "6 (CLIPTextEncode, "What is seen")", as people know the node.
  static String describe(ObjectNode nodes, String id) {
    JsonNode node = nodes.path(id);
    String title = node.path("_meta").path("title").asString("");
    return "%s (%s%s)"
        .formatted(
            id,
            node.path("class_type").asString("?"),
            title.isEmpty() ? "" : ", \"" + title + "\"");
  }

  static List<String> described(ObjectNode nodes) {
    List<String> all = new ArrayList<>();
    nodes.propertyNames().forEach(id -> all.add(describe(nodes, id)));
    return all;
  }
}
