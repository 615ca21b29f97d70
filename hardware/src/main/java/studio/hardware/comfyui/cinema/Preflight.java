package studio.hardware.comfyui.cinema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import studio.hardware.comfyui.Capabilities;
import studio.hardware.comfyui.Capabilities.NodeClass;
import studio.hardware.comfyui.graph.Graph;
import studio.hardware.comfyui.graph.Workflow;
import tools.jackson.databind.JsonNode;

/// What a server lacks for a graph, told before the night and with what to do about it.
public final class Preflight {
  private final Capabilities server;

  public Preflight(Capabilities server) {
    this.server = server;
  }

  /// What is missing for `graph`, a line each: node classes, inputs that this version of a node
  /// does not leave out, model files. Uploaded pictures are not looked for.
  public List<String> missing(Graph graph) {
    Set<String> lines = new LinkedHashSet<>();
    for (var node : graph.nodes().properties()) {
      String kind = node.getValue().path("class_type").asString("");
      Optional<NodeClass> known = Optional.ofNullable(server.nodes().get(kind));
      if (known.isEmpty()) {
        lines.add(absent(graph, node.getKey(), kind));
      } else {
        String described = "%s (%s)".formatted(node.getKey(), kind);
        lines.addAll(
            new Fitting(graph.name(), described, kind, known.get())
                .missing(node.getValue().path("inputs")));
      }
    }
    return List.copyOf(lines);
  }

  /// What is missing of the files that nodes of `part` want without naming them; the empty part is
  /// the whole graph.
  public List<String> missing(Workflow workflow, String part) {
    return workflow.wanted().stream()
        .filter(wanted -> wanted.part().equals(part))
        .filter(this::isMissing)
        .map(wanted ->
            "%s needs one of %s in models/%s; put it there and refresh ComfyUI"
                .formatted(workflow.name(), String.join(", ", wanted.files()), wanted.folder()))
        .toList();
  }

  private boolean isMissing(Workflow.Wanted wanted) {
    // A folder that nothing lists cannot be looked into; the server says so itself when it runs.
    return ModelFolders.listing(wanted.folder())
        .map(node -> server.choices(node[0], node[1]))
        .filter(there -> wanted.files().stream().noneMatch(file -> has(there, file)))
        .isPresent();
  }

  private static String absent(Graph graph, String id, String kind) {
    return ModelFolders.packOf(kind)
        .map(pack ->
            "%s needs the node %s: install %s into custom_nodes and start ComfyUI again"
                .formatted(graph.name(), kind, pack))
        .orElse(
            "%s needs the node %s (its node %s): install the pack it comes from into custom_nodes, or update ComfyUI, and start it again"
                .formatted(graph.name(), kind, id));
  }

  /// One node of a graph, held against what the server says of its class.
  private record Fitting(String graph, String node, String kind, NodeClass known) {
    List<String> missing(JsonNode inputs) {
      List<String> lines = new ArrayList<>();
      Set<String> unset = new TreeSet<>(known.required());
      unset.removeIf(inputs::has);
      if (!unset.isEmpty()) {
        lines.add(
            "%s leaves %s of node %s unset, which this version of the node needs: change the workflow to match it"
                .formatted(graph, String.join(", ", unset), node));
      }
      // A picture is there once it was uploaded.
      if (!kind.startsWith("LoadImage")) {
        for (var input : inputs.properties()) {
          choice(input.getKey(), input.getValue()).ifPresent(lines::add);
        }
      }
      return lines;
    }

    private Optional<String> choice(String input, JsonNode value) {
      List<String> there = known.choices().getOrDefault(input, List.of());
      boolean chosen = known.choices().containsKey(input) && value.isString();
      if (!chosen || has(there, value.asString())) {
        return Optional.empty();
      }
      return Optional.of(
          ModelFolders.of(kind, input)
              .map(folder ->
                  "%s needs the file %s in models/%s (there: %s); put it there and refresh ComfyUI"
                      .formatted(graph, value.asString(), folder, some(there)))
              .orElse(
                  "%s sets %s of node %s to \"%s\", which this server does not know; it knows %s"
                      .formatted(graph, input, node, value.asString(), some(there))));
    }
  }

  /// On Windows a server names files in subfolders with backslashes.
  private static boolean has(List<String> there, String file) {
    return there.stream().anyMatch(each -> each.replace('\\', '/').equals(file.replace('\\', '/')));
  }

  private static String some(List<String> there) {
    if (there.isEmpty()) {
      return "nothing";
    }
    String first = String.join(", ", there.subList(0, Math.min(5, there.size())));
    return there.size() > 5 ? first + " and " + (there.size() - 5) + " more" : first;
  }
}
