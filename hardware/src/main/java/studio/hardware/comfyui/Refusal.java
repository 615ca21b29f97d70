package studio.hardware.comfyui;

import java.util.ArrayList;
import java.util.List;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import tools.jackson.databind.JsonNode;

/// Why a server did not take a graph, in words.
final class Refusal {
  private static final int TOLD = 300;
  private static final int LISTED = 120;

  private final ComfyUiPlan plan;

  Refusal(ComfyUiPlan plan) {
    this.plan = plan;
  }

  EngineFailure of(String graph, Answer answer) {
    JsonNode body = Lenient.parse(answer.body()).orElseGet(Lenient.JSON::createObjectNode);
    if (answer.status() == 400 && body.path("error").isObject()) {
      JsonNode error = body.path("error");
      List<String> nodes = nodes(body.path("node_errors"));
      return wrong(graph, nodes.isEmpty() ? joined(error) : String.join("; ", nodes), advice(body));
    }
    if (answer.status() == 413) {
      return wrong(
          graph, "it is larger than the server takes", "start it with a larger --max-upload-size");
    }
    return new EngineFailure(
        answer.status() == 400 ? Kind.INVALID : Kind.INFRASTRUCTURE,
        "%s did not take %s: %s; see the server's own log"
            .formatted(plan.name(), graph, answer.told()));
  }

  /// A server runs what it can of a graph and says 200; half a graph is not what was asked for.
  EngineFailure halfTaken(String graph, JsonNode body) {
    return wrong(graph, String.join("; ", nodes(body.path("node_errors"))), advice(body));
  }

  private EngineFailure wrong(String graph, String why, String advice) {
    return new EngineFailure(
        Kind.INVALID,
        "%s refused %s: %s; %s".formatted(plan.name(), graph, cut(why, TOLD), advice));
  }

  private static String advice(JsonNode body) {
    String type = body.path("error").path("type").asString("");
    String words = body.toString();
    if (type.equals("missing_node_type") || words.contains("does not exist.")) {
      return "install the extension that brings that node, or use another workflow";
    }
    if (words.contains("value_not_in_list")) {
      return "put that file on the server, or name one that it has";
    }
    return "change the workflow";
  }

  private static List<String> nodes(JsonNode errors) {
    List<String> told = new ArrayList<>();
    errors
        .properties()
        .forEach(node -> {
          for (JsonNode error : node.getValue().path("errors")) {
            told.add(
                "node %s (%s): %s"
                    .formatted(
                        node.getKey(),
                        node.getValue().path("class_type").asString("?"),
                        joined(error)));
          }
        });
    return told;
  }

  private static String joined(JsonNode error) {
    String message = error.path("message").asString(error.path("type").asString("no reason"));
    String details = cut(error.path("details").asString(""), LISTED);
    return details.isEmpty() || message.contains(details) ? message : message + " - " + details;
  }

  private static String cut(String text, int length) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() > length ? line.substring(0, length) + "..." : line;
  }
}
