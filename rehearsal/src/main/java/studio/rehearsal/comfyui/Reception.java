package studio.rehearsal.comfyui;

import io.vertx.core.http.HttpServerResponse;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Takes a prompt into the queue, or says why not.
final class Reception {
  private static final String TROUBLE = "500 Internal Server Error\n\nServer got itself in trouble";

  private final Life life;
  private final Stage stage;

  Reception(Life life, Stage stage) {
    this.life = life;
    this.stage = stage;
  }

  void take(HttpServerResponse response, JsonNode body) {
    if (!body.isObject()) {
      Front.text(response, 500, TROUBLE);
      return;
    }
    long counter = life.programme.nextNumber();
    if (!body.has("prompt")) {
      refuse(response, "no_prompt", "No prompt provided");
      return;
    }
    if (!(body.path("prompt") instanceof ObjectNode graph)) {
      Front.text(response, 500, TROUBLE);
      return;
    }
    String id = id(body);
    if (stage.temper().strictIds && !id.equals(canonical(id))) {
      refuse(response, "invalid_prompt_id", "prompt_id must be a valid UUID");
      return;
    }
    var verdict =
        new Validation(stage.catalogue(), stage.folders(), stage.temper().newNames).judge(graph);
    if (verdict.refusal().isPresent()) {
      Front.json(response, 400, verdict.refusal().get());
      return;
    }
    ObjectNode extra =
        body.path("extra_data") instanceof ObjectNode given
            ? given.deepCopy()
            : Python.JSON.createObjectNode();
    if (body.has("client_id")) {
      extra.set("client_id", body.path("client_id"));
    }
    double number =
        body.has("number")
            ? body.path("number").asDouble()
            : body.path("front").asBoolean(false) ? -counter : counter;
    life.programme.put(new Prompt(number, id, graph, extra, verdict.outputs()));
    life.sockets.broadcast("status", life.worker.status());
    ObjectNode answer = Python.JSON.createObjectNode().put("prompt_id", id).put("number", number);
    answer.set("node_errors", verdict.nodeErrors());
    Front.json(response, 200, answer);
  }

  private String id(JsonNode body) {
    return stage.temper().ownIds || body.path("prompt_id").isMissingNode()
        ? UUID.randomUUID().toString()
        : body.path("prompt_id").asString("");
  }

  private static String canonical(String id) {
    try {
      return UUID.fromString(id).toString();
    } catch (IllegalArgumentException notOne) {
      return "";
    }
  }

  private static void refuse(HttpServerResponse response, String type, String message) {
    Validation.refused(type, message, message)
        .refusal()
        .ifPresent(answer -> Front.json(response, 400, answer));
  }
}
