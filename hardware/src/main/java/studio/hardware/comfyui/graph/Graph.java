package studio.hardware.comfyui.graph;

import tools.jackson.databind.node.ObjectNode;

/// A ComfyUI workflow in its API form, ready to be posted: an object of nodes by their ids, each
/// with `class_type` and `inputs`.
///
/// @param name how messages call it ("txt2img", "framepack-i2v", the operator's file name)
public record Graph(String name, ObjectNode nodes) {
  public Graph {
    nodes = nodes.deepCopy();
  }
}
