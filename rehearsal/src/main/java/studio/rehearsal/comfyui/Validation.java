package studio.rehearsal.comfyui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Says what is wrong with a graph in a server's own words. A graph with one good output is taken,
/// whatever is wrong with the others.
final class Validation {
  private static final int SHOWN = 20;

  private final Catalogue catalogue;
  private final Folders folders;
  private final boolean newNames;

  /// @param newNames a missing class is "missing_node_type", as newer servers call it
  Validation(Catalogue catalogue, Folders folders, boolean newNames) {
    this.catalogue = catalogue;
    this.folders = folders;
    this.newNames = newNames;
  }

  /// @param refusal the whole answer; empty when the graph is taken
  /// @param outputs the nodes that will be reached for
  record Verdict(Optional<ObjectNode> refusal, List<String> outputs, ObjectNode nodeErrors) {}

  Verdict judge(ObjectNode graph) {
    List<String> outputs = new ArrayList<>();
    for (var node : graph.properties()) {
      String type = node.getValue().path("class_type").asString("");
      if (type.isEmpty()) {
        return refused(
            "invalid_prompt",
            "Cannot execute because a node is missing the class_type property.",
            "Node ID '#%s'".formatted(node.getKey()));
      }
      if (catalogue.get(type).isMissingNode()) {
        return newNames
            ? refused(
                "missing_node_type",
                "Node '%s' not found. The custom node may not be installed.".formatted(type),
                "Node ID '#%s'".formatted(node.getKey()))
            : refused(
                "invalid_prompt",
                "Cannot execute because node %s does not exist.".formatted(type),
                "Node ID '#%s'".formatted(node.getKey()));
      }
      if (catalogue.get(type).path("output_node").asBoolean(false)) {
        outputs.add(node.getKey());
      }
    }
    if (outputs.isEmpty()) {
      return refused("prompt_no_outputs", "Prompt has no outputs", "");
    }
    return judge(graph, outputs);
  }

  private Verdict judge(ObjectNode graph, List<String> outputs) {
    Map<String, ArrayNode> wrong = new HashMap<>();
    ObjectNode nodeErrors = Python.JSON.createObjectNode();
    List<String> good = new ArrayList<>();
    for (String output : outputs) {
      List<String> behind = behind(graph, output, new ArrayList<>());
      behind.forEach(node -> wrong.computeIfAbsent(node, id -> wrong(graph, id)));
      List<String> bad = behind.stream().filter(node -> !errors(wrong, node).isEmpty()).toList();
      if (bad.isEmpty()) {
        good.add(output);
      }
      for (String node : bad) {
        ObjectNode error =
            nodeErrors.get(node) instanceof ObjectNode known
                ? known
                : nodeErrors
                    .putObject(node)
                    .put("class_type", graph.path(node).path("class_type").asString(""));
        error.set("errors", errors(wrong, node));
        error.withArray("dependent_outputs").add(output);
      }
    }
    if (good.isEmpty()) {
      Verdict refused =
          refused("prompt_outputs_failed_validation", "Prompt outputs failed validation", "");
      refused.refusal().ifPresent(answer -> answer.set("node_errors", nodeErrors));
      return new Verdict(refused.refusal(), List.of(), nodeErrors);
    }
    return new Verdict(Optional.empty(), good, nodeErrors);
  }

  private static ArrayNode errors(Map<String, ArrayNode> wrong, String node) {
    return wrong.getOrDefault(node, Python.JSON.createArrayNode());
  }

  /// An output and all the nodes that it needs.
  static List<String> behind(ObjectNode graph, String node, List<String> found) {
    if (!found.contains(node) && graph.has(node)) {
      found.add(node);
      graph
          .path(node)
          .path("inputs")
          .forEach(input -> {
            if (isLink(input)) {
              behind(graph, input.path(0).asString(""), found);
            }
          });
    }
    return found;
  }

  static boolean isLink(JsonNode input) {
    return input.isArray()
        && input.size() == 2
        && input.path(0).isString()
        && input.path(1).isIntegralNumber();
  }

  private ArrayNode wrong(ObjectNode graph, String id) {
    ArrayNode errors = Python.JSON.createArrayNode();
    String type = graph.path(id).path("class_type").asString("");
    JsonNode inputs = graph.path(id).path("inputs");
    JsonNode spec = catalogue.get(type).path("input");
    for (String group : List.of("required", "optional")) {
      for (var input : spec.path(group).properties()) {
        JsonNode value = inputs.path(input.getKey());
        if (value.isMissingNode()) {
          if (group.equals("required")) {
            error(errors, "required_input_missing", "Required input is missing", input.getKey())
                .put("input_name", input.getKey());
          }
        } else if (isLink(value)) {
          if (!graph.has(value.path(0).asString(""))) {
            error(
                errors,
                "exception_during_validation",
                "Exception when validating node",
                "'%s'".formatted(value.path(0).asString("")));
          }
        } else if (value.isArray()) {
          error(
              errors,
              "bad_linked_input",
              "Bad linked input, must be a length-2 list of [node_id, slot_index]",
              input.getKey());
        } else {
          value(errors, type, input.getKey(), input.getValue(), value);
        }
      }
    }
    return errors;
  }

  private void value(ArrayNode errors, String type, String name, JsonNode spec, JsonNode value) {
    if (type.equals("LoadImage") && name.equals("image")) {
      String file = value.asString("");
      if (folders.file("input", "", file).filter(java.nio.file.Files::isRegularFile).isEmpty()) {
        error(
            errors,
            "custom_validation_failed",
            "Custom validation failed for node",
            "image - Invalid image file: " + file);
      }
      return;
    }
    JsonNode kind = spec.path(0);
    if (kind.isArray()) {
      choice(errors, name, kind, value);
      return;
    }
    String wanted = kind.asString("");
    if (wanted.equals("INT") || wanted.equals("FLOAT")) {
      number(errors, name, wanted, spec, value);
    }
  }

  private static void choice(ArrayNode errors, String name, JsonNode list, JsonNode value) {
    for (JsonNode one : list) {
      if (one.asString("").equals(value.asString(""))) {
        return;
      }
    }
    boolean many = list.size() > SHOWN;
    ObjectNode extra =
        error(
            errors,
            "value_not_in_list",
            "Value not in list",
            "%s: '%s' not in %s"
                .formatted(
                    name,
                    value.asString(""),
                    many ? "(list of length %d)".formatted(list.size()) : list));
    extra.put("input_name", name);
    if (many) {
      extra.putNull("input_config");
    } else {
      extra.putArray("input_config").add(list);
    }
    extra.set("received_value", value);
  }

  private static void number(
      ArrayNode errors, String name, String wanted, JsonNode spec, JsonNode value) {
    double number = value.asDouble(Double.NaN);
    if (Double.isNaN(number)) {
      error(
          errors,
          "invalid_input_type",
          "Failed to convert an input value to a %s value".formatted(wanted),
          "%s, %s".formatted(name, value));
    } else if (number < spec.path(1).path("min").asDouble(Double.NEGATIVE_INFINITY)) {
      error(
          errors,
          "value_smaller_than_min",
          "Value %s smaller than min of %s".formatted(value, spec.path(1).path("min")),
          name);
    } else if (number > spec.path(1).path("max").asDouble(Double.POSITIVE_INFINITY)) {
      error(
          errors,
          "value_bigger_than_max",
          "Value %s bigger than max of %s".formatted(value, spec.path(1).path("max")),
          name);
    }
  }

  /// Adds an error and returns its `extra_info`.
  private static ObjectNode error(ArrayNode errors, String type, String message, String details) {
    return errors
        .addObject()
        .put("type", type)
        .put("message", message)
        .put("details", details)
        .putObject("extra_info");
  }

  static Verdict refused(String type, String message, String details) {
    ObjectNode answer = Python.JSON.createObjectNode();
    answer
        .putObject("error")
        .put("type", type)
        .put("message", message)
        .put("details", details)
        .putObject("extra_info");
    answer.putObject("node_errors");
    return new Verdict(Optional.of(answer), List.of(), Python.JSON.createObjectNode());
  }
}
