package studio.hardware.comfyui.graph;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A graph with named places for what changes from one picture to the next.
///
/// @param name how messages call it ("txt2img", the operator's file name)
/// @param nodes in ComfyUI's API format; values that no slot fills stay as they are
public record Workflow(String name, ObjectNode nodes, Map<Slot, List<Place>> slots) {
  public Workflow {
    nodes = nodes.deepCopy();
    slots = Map.copyOf(slots);
  }

  /// Reads a graph. Its slots are those that its nodes name in `_meta`, as the studio's templates
  /// do; what `mapping` says of a slot goes before that.
  ///
  /// @param json a file as ComfyUI exports it with "Export (API)"
  /// @param mapping slots and their places ("positive" -> "6.text"), as an operator writes them
  /// @throws EngineFailure INVALID with everything that is wrong with it
  public static Workflow read(String name, String json, Map<String, String> mapping) {
    ObjectNode nodes = ApiFormat.read(name, json);
    Map<Slot, List<Place>> slots = new EnumMap<>(Slot.class);
    slots.putAll(NamedSlots.in(nodes));
    slots.putAll(new SlotMapping(name, nodes).check(mapping));
    return new Workflow(name, nodes, slots);
  }

  /// Files of which a node wants any one without naming it.
  ///
  /// @param part the part that wants it; empty when the whole graph does
  /// @param folder below `models`
  public record Wanted(String part, String folder, List<String> files) {
    public Wanted {
      files = List.copyOf(files);
    }
  }

  public List<Wanted> wanted() {
    return NamedSlots.wanted(nodes);
  }

  /// What stands at a slot before anything is filled in; empty where there is no such slot.
  public String usual(Slot slot) {
    return slots.getOrDefault(slot, List.of()).stream()
        .findFirst()
        .map(place -> nodes.path(place.node()).path("inputs").path(place.input()).asString(""))
        .orElse("");
  }

  public boolean has(Slot slot) {
    return slots.containsKey(slot);
  }

  /// The classes of its nodes.
  Set<String> classes() {
    Set<String> classes = new TreeSet<>();
    nodes.valueStream().forEach(node -> classes.add(node.path("class_type").asString("")));
    return classes;
  }

  /// The rate that the graph saves frames at; empty where it does not say.
  OptionalInt framesPerSecond() {
    return nodes
        .valueStream()
        .map(node -> node.path("inputs"))
        .flatMap(inputs -> Stream.of(inputs.path("frame_rate"), inputs.path("fps")))
        .filter(JsonNode::isNumber)
        .mapToInt(rate -> (int) Math.round(rate.asDouble()))
        .filter(rate -> rate > 0)
        .findFirst();
  }

  /// Refuses a graph that cannot do the work it is meant for.
  ///
  /// @param work "draw pictures"
  /// @throws EngineFailure INVALID when a slot is not mapped
  public Workflow mustHave(String work, Slot... needed) {
    List<String> unmapped =
        List.of(needed).stream().filter(slot -> !has(slot)).map(Slot::word).toList();
    if (!unmapped.isEmpty()) {
      throw new EngineFailure(
          Kind.INVALID,
          "The ComfyUI graph %s cannot %s: nothing says where %s goes. Map it to a node and its input, such as %s: 6.text; it has the nodes %s."
              .formatted(
                  name,
                  work,
                  String.join(", ", unmapped),
                  unmapped.getFirst(),
                  String.join(", ", ApiFormat.described(nodes))));
    }
    return this;
  }

  /// A copy to be filled in.
  Worksheet sheet() {
    return new Worksheet(this);
  }
}
