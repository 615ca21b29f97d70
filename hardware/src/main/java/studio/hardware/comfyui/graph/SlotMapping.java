package studio.hardware.comfyui.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What an operator says of the slots of an exported graph, checked against it.
final class SlotMapping {
  private final String graph;
  private final ObjectNode nodes;
  private final List<String> wrong = new ArrayList<>();

  SlotMapping(String graph, ObjectNode nodes) {
    this.graph = graph;
    this.nodes = nodes;
  }

  /// @throws EngineFailure INVALID with a line for everything that is wrong
  Map<Slot, List<Place>> check(Map<String, String> mapping) {
    Map<Slot, List<Place>> slots = new EnumMap<>(Slot.class);
    mapping.forEach((word, written) ->
        slot(word).ifPresent(slot -> slots.put(slot, places(slot.word(), written))));
    if (!wrong.isEmpty()) {
      throw new EngineFailure(
          Kind.INVALID,
          "The slots of the ComfyUI graph %s are not right:%n- %s"
              .formatted(graph, String.join("\n- ", wrong)));
    }
    return slots;
  }

  static String known() {
    return Arrays.stream(Slot.values())
        .map(Slot::word)
        .collect(Collectors.joining(", ", "There are ", "."));
  }

  private Optional<Slot> slot(String word) {
    Optional<Slot> slot = Slot.called(word);
    if (slot.isEmpty()) {
      wrong.add("there is no slot \"%s\". %s".formatted(word, known()));
    }
    return slot;
  }

  private List<Place> places(String slot, String written) {
    try {
      List<Place> places = Place.listOf(written);
      places.forEach(place -> check(slot, place));
      return places;
    } catch (IllegalArgumentException e) {
      wrong.add("%s: \"%s\" is no place. %s.".formatted(slot, written, e.getMessage()));
      return List.of();
    }
  }

  private void check(String slot, Place place) {
    if (!nodes.has(place.node())) {
      wrong.add(
          "%s: there is no node %s. The graph has %s."
              .formatted(slot, place.node(), String.join(", ", ApiFormat.described(nodes))));
      return;
    }
    String node = ApiFormat.describe(nodes, place.node());
    JsonNode inputs = nodes.path(place.node()).path("inputs");
    if (!inputs.has(place.input())) {
      wrong.add(
          "%s: node %s has no input %s; it has %s."
              .formatted(slot, node, place.input(), String.join(", ", inputs.propertyNames())));
      return;
    }
    ApiFormat.source(inputs.path(place.input()))
        .ifPresent(source ->
            wrong.add(
                "%s: input %s of node %s is a link, not a value. It comes from node %s; map the slot there."
                    .formatted(slot, place.input(), node, ApiFormat.describe(nodes, source))));
  }
}
