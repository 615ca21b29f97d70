package studio.rehearsal.comfyui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The node classes that this server has, in the form of /object_info.
final class Catalogue {
  private final ObjectNode nodes;

  Catalogue() {
    this.nodes = (ObjectNode) Python.JSON.readTree(resource("nodes.json"));
    nodes
        .properties()
        .forEach(node -> {
          if (node.getValue() instanceof ObjectNode described) {
            described.put("name", node.getKey()).put("display_name", node.getKey());
            described.put("category", "rehearsal").put("python_module", "nodes");
          }
        });
  }

  static byte[] resource(String name) {
    try (InputStream in = Objects.requireNonNull(Catalogue.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  synchronized JsonNode get(String nodeClass) {
    return nodes.path(nodeClass);
  }

  synchronized void remove(String nodeClass) {
    nodes.remove(nodeClass);
  }

  /// What an input can be set to from now on: the files in a model folder.
  synchronized void offer(String nodeClass, String input, List<String> values) {
    for (String group : List.of("required", "optional")) {
      if (nodes.path(nodeClass).path("input").path(group).path(input) instanceof ArrayNode spec) {
        ArrayNode list = Python.JSON.createArrayNode();
        values.forEach(list::add);
        spec.set(0, list);
      }
    }
  }

  /// All of it, as text.
  ///
  /// @param newCombos lists as the third node interface gives them
  synchronized ObjectNode listed(boolean newCombos) {
    ObjectNode listed = nodes.deepCopy();
    if (newCombos) {
      listed.forEach(node ->
          node.path("input")
              .forEach(group ->
                  group.forEach(spec -> {
                    if (spec instanceof ArrayNode input && input.path(0).isArray()) {
                      JsonNode options = input.get(0);
                      input.removeAll();
                      input.add("COMBO").addObject().set("options", options);
                    }
                  })));
    }
    return listed;
  }
}
