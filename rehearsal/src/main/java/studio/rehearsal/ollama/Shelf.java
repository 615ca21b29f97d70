package studio.rehearsal.ollama;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The models of a server: which are installed, and which of those are loaded.
final class Shelf {
  /// What a model can do, what it takes, and how much of that fits on the card.
  record Model(String name, List<String> capabilities, long size, long onCard) {}

  private final Map<String, Model> installed = new LinkedHashMap<>();
  private final Map<String, Integer> leaving = new LinkedHashMap<>();
  private final List<String> loaded = new ArrayList<>();

  static String tagged(String name) {
    return name.substring(name.lastIndexOf('/') + 1).contains(":") ? name : name + ":latest";
  }

  synchronized void put(Model model) {
    installed.put(model.name(), model);
  }

  synchronized void remove(String name) {
    installed.remove(tagged(name));
    loaded.remove(tagged(name));
  }

  synchronized Optional<Model> find(String name) {
    return Optional.ofNullable(installed.get(tagged(name)));
  }

  synchronized void load(String name) {
    leaving.remove(tagged(name));
    if (!loaded.contains(tagged(name))) {
      loaded.add(tagged(name));
    }
  }

  /// Leaves after so many more looks at the list; never when negative.
  synchronized void unload(String name, int looks) {
    leaving.put(tagged(name), looks);
  }

  synchronized ObjectNode tags() {
    var answer = JsonMapper.shared().createObjectNode();
    var models = answer.putArray("models");
    for (Model model : installed.values()) {
      describe(models.addObject(), model).put("modified_at", "2026-01-02T03:04:05.678901234+01:00");
    }
    return answer;
  }

  synchronized ObjectNode processes() {
    leaving.forEach((name, looks) -> {
      if (looks == 0) {
        loaded.remove(name);
      }
    });
    leaving.replaceAll((_, looks) -> looks > 0 ? looks - 1 : looks);
    leaving.keySet().removeIf(name -> !loaded.contains(name));
    var answer = JsonMapper.shared().createObjectNode();
    var models = answer.putArray("models");
    for (String name : loaded) {
      find(name)
          .ifPresent(model ->
              describe(models.addObject(), model)
                  .put("expires_at", "2026-01-02T03:09:05.678901234+01:00")
                  .put("size_vram", model.onCard())
                  .put("context_length", 8192));
    }
    return answer;
  }

  private static ObjectNode describe(ObjectNode node, Model model) {
    node.put("name", model.name())
        .put("model", model.name())
        .put("size", model.size())
        .put("digest", "0123456789abcdef");
    node.putObject("details")
        .put("parent_model", "")
        .put("format", "gguf")
        .put("family", "gemma3")
        .put("parameter_size", "12.2B")
        .put("quantization_level", "Q4_K_M")
        .putArray("families")
        .add("gemma3");
    var capabilities = node.putArray("capabilities");
    model.capabilities().forEach(capabilities::add);
    return node;
  }
}
