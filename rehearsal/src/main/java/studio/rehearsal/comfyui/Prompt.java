package studio.rehearsal.comfyui;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A prompt in the queue. The lower its number, the sooner it is done.
record Prompt(
    double number, String id, ObjectNode graph, ObjectNode extraData, List<String> outputs)
    implements Comparable<Prompt> {
  Optional<String> client() {
    return Optional.of(extraData.path("client_id").asString("")).filter(id -> !id.isEmpty());
  }

  String classOf(String node) {
    return graph.path(node).path("class_type").asString("");
  }

  JsonNode input(String node, String name) {
    return graph.path(node).path("inputs").path(name);
  }

  /// As the queue and the history show it.
  ArrayNode tuple() {
    ArrayNode tuple = Python.JSON.createArrayNode();
    if (number == Math.rint(number)) {
      tuple.add((long) number);
    } else {
      tuple.add(number);
    }
    tuple.add(id).add(graph).add(extraData);
    outputs.forEach(tuple.addArray()::add);
    return tuple;
  }

  @Override
  public int compareTo(Prompt other) {
    int byNumber = Double.compare(number, other.number);
    return byNumber != 0 ? byNumber : id.compareTo(other.id);
  }
}
