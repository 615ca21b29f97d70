package studio.hardware.comfyui.graph;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What the nodes of a template say of themselves in `_meta`, which ComfyUI ignores: a template is
/// a graph that runs as it is.
///
/// * `slots`: the slot that fills an input (`"text": "positive"`),
/// * `part`: the name of a group of nodes that may be left out,
/// * `bypass`: the inputs that stand for the node's outputs when it is,
/// * `one_of`: files below a folder of models, of which the node wants any one without naming it.
final class NamedSlots {
  private NamedSlots() {}

  static Map<Slot, List<Place>> in(ObjectNode nodes) {
    Map<Slot, List<Place>> slots = new EnumMap<>(Slot.class);
    for (var node : nodes.properties()) {
      for (var named : meta(node.getValue()).path("slots").properties()) {
        Slot slot = slot(node.getKey(), named.getValue().asString(""));
        slots
            .computeIfAbsent(slot, _ -> new ArrayList<>())
            .add(new Place(node.getKey(), named.getKey()));
      }
    }
    slots.replaceAll((_, places) -> List.copyOf(places));
    return slots;
  }

  private static Slot slot(String node, String word) {
    return Slot.called(word)
        .orElseThrow(() ->
            new EngineFailure(
                Kind.INVALID,
                "Node %s of a ComfyUI template names the slot \"%s\", which there is not. %s"
                    .formatted(node, word, SlotMapping.known())));
  }

  /// Empty for a node that always stays.
  static String part(JsonNode node) {
    return meta(node).path("part").asString("");
  }

  /// The input that stands for output `number` when the node is left out; empty when none does.
  static String bypass(JsonNode node, int number) {
    return meta(node).path("bypass").path(number).asString("");
  }

  static List<Workflow.Wanted> wanted(ObjectNode nodes) {
    List<Workflow.Wanted> wanted = new ArrayList<>();
    for (var node : nodes.properties()) {
      for (var folder : meta(node.getValue()).path("one_of").properties()) {
        wanted.add(
            new Workflow.Wanted(
                part(node.getValue()),
                folder.getKey(),
                folder.getValue().valueStream().map(JsonNode::asString).toList()));
      }
    }
    return wanted;
  }

  private static JsonNode meta(JsonNode node) {
    return node.path("_meta");
  }
}
