package studio.hardware.comfyui;

import studio.hardware.comfyui.graph.Graph;
import tools.jackson.databind.node.ObjectNode;

/// A few small workflows that every ComfyUI can do without a model.
final class Graphs {
  private Graphs() {}

  /// A plain picture, saved: node 1 makes it, node 2 saves it.
  static Graph plain(int color) {
    return plain(64, 36, color);
  }

  static Graph plain(int width, int height, int color) {
    return graph(
        "plain",
        """
        {"1":{"class_type":"EmptyImage",
              "inputs":{"width":%d,"height":%d,"batch_size":1,"color":%d}},
         "2":{"class_type":"SaveImage",
              "inputs":{"images":["1",0],"filename_prefix":"ComfyUI"}}}\
        """
            .formatted(width, height, color));
  }

  static Graph graph(String name, String json) {
    return new Graph(name, (ObjectNode) Lenient.JSON.readTree(json));
  }
}
