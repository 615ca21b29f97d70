package studio.hardware.comfyui.graph;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A copy of a workflow that is being filled in.
///
/// Filling a slot that the workflow does not have does nothing: what it must have was asked for
/// with [Workflow#mustHave] when the engine was made.
final class Worksheet {
  private final Workflow workflow;
  private final ObjectNode nodes;

  Worksheet(Workflow workflow) {
    this.workflow = workflow;
    nodes = workflow.nodes().deepCopy();
  }

  Worksheet put(Slot slot, String text) {
    return put(slot, JsonNodeFactory.instance.stringNode(text));
  }

  Worksheet put(Slot slot, long number) {
    return put(slot, JsonNodeFactory.instance.numberNode(number));
  }

  Worksheet put(Slot slot, double number) {
    return put(slot, JsonNodeFactory.instance.numberNode(number));
  }

  private Worksheet put(Slot slot, JsonNode value) {
    for (Place place : places(slot)) {
      // A node that was left out has nothing to fill.
      if (nodes.has(place.node())) {
        inputs(place.node()).set(place.input(), value);
      }
    }
    return this;
  }

  List<Place> places(Slot slot) {
    return workflow.slots().getOrDefault(slot, List.of());
  }

  private ObjectNode inputs(String node) {
    return (ObjectNode) nodes.path(node).path("inputs");
  }

  /// Takes a part out as ComfyUI's own "bypass" does: whoever read an output of it reads, instead,
  /// the input that stands for that output.
  Worksheet leaveOut(String part) {
    for (String id : List.copyOf(nodes.propertyNames())) {
      if (NamedSlots.part(nodes.path(id)).equals(part)) {
        bypass(id);
        nodes.remove(id);
      }
    }
    return this;
  }

  private void bypass(String left) {
    for (String reader : List.copyOf(nodes.propertyNames())) {
      for (var input : List.copyOf(inputs(reader).properties())) {
        JsonNode link = input.getValue();
        if (ApiFormat.source(link).filter(left::equals).isPresent()) {
          String instead = NamedSlots.bypass(nodes.path(left), link.get(1).asInt());
          JsonNode source = inputs(left).path(instead);
          if (source.isMissingNode()) {
            inputs(reader).remove(input.getKey());
          } else {
            inputs(reader).set(input.getKey(), source);
          }
        }
      }
    }
  }

  /// Adds a node of our own.
  ObjectNode add(String id, String kind) {
    ObjectNode node = nodes.putObject(id);
    node.put("class_type", kind);
    return node.putObject("inputs");
  }

  /// Whoever read output 0 of node `from`, except `to` itself, reads output 0 of `to`.
  void redirect(String from, String to) {
    for (String reader : List.copyOf(nodes.propertyNames())) {
      if (reader.equals(to)) {
        continue;
      }
      for (var input : List.copyOf(inputs(reader).properties())) {
        if (input.getValue().equals(link(from))) {
          inputs(reader).set(input.getKey(), link(to));
        }
      }
    }
  }

  /// A link to the first output of a node.
  static ArrayNode link(String node) {
    return JsonNodeFactory.instance.arrayNode().add(node).add(0);
  }

  /// The graph as it goes to the server: titles stay, what only we read goes.
  Graph graph() {
    ObjectNode sent = nodes.deepCopy();
    for (JsonNode node : sent) {
      if (node.path("_meta") instanceof ObjectNode meta) {
        meta.retain("title");
      }
    }
    return new Graph(workflow.name(), sent);
  }
}
