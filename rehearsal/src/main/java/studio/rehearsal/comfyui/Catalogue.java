package studio.rehearsal.comfyui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The node classes that this server has, in the form of /object_info.
final class Catalogue {
  private static final List<String> WEAR_LORAS = List.of("LoraLoader", "LoraLoaderModelOnly");

  private final ObjectNode nodes;
  private final Folders folders;
  private List<String> loras = List.of();

  Catalogue(Folders folders) {
    this.folders = folders;
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
    stock();
    return nodes.path(nodeClass);
  }

  /// The folder of LoRAs is read each time anew; what was offered by name is there too.
  private void stock() {
    List<String> now = folders.loras();
    for (String wears : now.equals(loras) ? List.<String>of() : WEAR_LORAS) {
      List<String> all = new ArrayList<>();
      nodes
          .path(wears)
          .path("input")
          .path("required")
          .path("lora_name")
          .path(0)
          .forEach(name -> all.add(name.asString()));
      all.removeAll(loras);
      all.addAll(now);
      offer(wears, "lora_name", all);
    }
    loras = now;
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
    stock();
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
