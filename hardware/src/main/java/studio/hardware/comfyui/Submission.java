package studio.hardware.comfyui;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import studio.hardware.comfyui.graph.Graph;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A graph on its way to a server: under an id of ours, with the attempt in the name of every file
/// it will save.
///
/// @param prompt a lower-case UUID with hyphens; servers refuse any other form
/// @param mark fingerprint of the graph as it was before file names went in: what tells, after a
///   crash, whether the work found under an id is the work that is wanted
record Submission(String prompt, String attempt, String mark, ObjectNode nodes) {
  /// Nodes that save files and must have a name for them even where the graph gives none.
  private static final Set<String> SAVERS =
      Set.of(
          "SaveImage",
          "SaveAnimatedWEBP",
          "SaveAnimatedPNG",
          "SaveWEBM",
          "SaveVideo",
          "SaveAudio",
          "SaveAudioMP3",
          "SaveAudioOpus",
          "VHS_VideoCombine");

  private static final String OURS = "nightshift";
  private static final String PREFIX = "filename_prefix";

  static Submission of(Graph graph, String attempt) {
    String prompt = UUID.randomUUID().toString();
    ObjectNode nodes = graph.nodes().deepCopy();
    String mark = fingerprint(nodes);
    nodes
        .properties()
        .forEach(node -> {
          if (node.getValue().path("inputs") instanceof ObjectNode inputs
              && (inputs.has(PREFIX)
                  || SAVERS.contains(node.getValue().path("class_type").asString("")))) {
            inputs.put(PREFIX, folder(attempt, prompt) + "/" + plain(node.getKey()));
          }
        });
    return new Submission(prompt, attempt, mark, nodes);
  }

  /// What is posted. `client` is the socket that is to hear of it.
  ObjectNode body(String client) {
    ObjectNode body = Lenient.JSON.createObjectNode();
    body.set("prompt", nodes);
    body.put("prompt_id", prompt);
    body.put("client_id", client);
    body.putObject("extra_data")
        .putObject(OURS)
        .put("prompt", prompt)
        .put("attempt", attempt)
        .put("graph", mark);
    return body;
  }

  /// The fingerprint that a server kept in its `extra_data`; empty when it kept none.
  static String mark(JsonNode extraData) {
    return extraData.path(OURS).path("graph").asString("");
  }

  /// The id that it was submitted under; empty when the server kept none. Servers from before the
  /// summer of 2025 run it under an id of their own.
  static String prompt(JsonNode extraData) {
    return extraData.path(OURS).path("prompt").asString("");
  }

  /// The folder, below the server's own for outputs, that everything of a prompt is saved in. No
  /// two prompts share one, so a node that saves is never answered from the server's cache.
  static String folder(String attempt, String prompt) {
    return OURS + "/" + plain(attempt) + "/" + prompt.substring(0, Math.min(8, prompt.length()));
  }

  private static String plain(String text) {
    return text.replaceAll("[^A-Za-z0-9_-]", "-");
  }

  private static String fingerprint(ObjectNode nodes) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(nodes.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new EngineFailure(Kind.INFRASTRUCTURE, "This Java has no SHA-256", impossible);
    }
  }
}
