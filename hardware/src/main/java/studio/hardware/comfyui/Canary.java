package studio.hardware.comfyui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import studio.hardware.comfyui.graph.Graph;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import tools.jackson.databind.node.ObjectNode;

/// The smallest piece of real work: a plain picture, made, kept for a while by the server, and
/// brought here. Its colour is new each time, or the server would answer from memory.
final class Canary {
  private final ComfyUi server;

  Canary(ComfyUi server) {
    this.server = server;
  }

  void sing() {
    ObjectNode nodes = Lenient.JSON.createObjectNode();
    nodes
        .putObject("1")
        .put("class_type", "EmptyImage")
        .putObject("inputs")
        .put("width", 64)
        .put("height", 64)
        .put("batch_size", 1)
        .put("color", new SecureRandom().nextInt(1 << 24));
    nodes
        .putObject("2")
        .put("class_type", "PreviewImage")
        .putObject("inputs")
        .putArray("images")
        .add("1")
        .add(0);
    OutputFile picture =
        server.run(new Graph("the canary's picture", nodes), Attempt.ALONE).picture();
    try {
      Path here = Files.createTempFile("nightshift-canary", ".png");
      try {
        server.fetch(picture, here);
      } finally {
        Files.deleteIfExists(here);
      }
    } catch (IOException noRoom) {
      throw new EngineFailure(
          Kind.INFRASTRUCTURE,
          "No temporary file can be made for %s's canary: %s"
              .formatted(server.name(), noRoom.getMessage()),
          noRoom);
    }
  }
}
