package studio.hardware.comfyui;

import java.util.concurrent.atomic.AtomicInteger;
import studio.hardware.comfyui.graph.Graph;
import tools.jackson.databind.node.ObjectNode;

/// A few small workflows. Those without a model can be done by every ComfyUI.
final class Graphs {
  private static final AtomicInteger COLORS =
      new AtomicInteger((int) (System.nanoTime() & 0xfff) << 12);

  private Graphs() {}

  /// A colour that no test used before.
  static int color() {
    return COLORS.incrementAndGet() & 0xffffff;
  }

  /// Node 1 makes a plain picture, node 2 saves it.
  static Graph plain(int color) {
    return plain(64, 36, 1, color);
  }

  static Graph plain() {
    return plain(color());
  }

  static Graph plain(int width, int height, int count, int color) {
    return graph(
        "plain",
        """
        {"1":{"class_type":"EmptyImage",
              "inputs":{"width":%d,"height":%d,"batch_size":%d,"color":%d}},
         "2":{"class_type":"SaveImage",
              "inputs":{"images":["1",0],"filename_prefix":"ComfyUI"}}}\
        """
            .formatted(width, height, count, color));
  }

  /// A plain picture that a node of that class saves in its own way.
  static Graph savedBy(String type, String inputs) {
    return graph(
        type,
        """
        {"1":{"class_type":"EmptyImage",
              "inputs":{"width":64,"height":48,"batch_size":2,"color":%d}},
         "2":{"class_type":"%s","inputs":{"images":["1",0]%s}}}\
        """
            .formatted(color(), type, inputs));
  }

  /// A film of a few plain pictures; needs the video extension.
  static Graph film(boolean kept) {
    return savedBy(
        "VHS_VideoCombine",
        ",\"frame_rate\":30,\"loop_count\":0,\"format\":\"video/h264-mp4\",\"pingpong\":false,"
            + "\"save_output\":%b,\"filename_prefix\":\"x\"".formatted(kept));
  }

  /// A picture that was uploaded, half as large.
  static Graph halved(String picture) {
    return graph(
        "halved",
        """
        {"1":{"class_type":"LoadImage","inputs":{"image":"%s"}},
         "2":{"class_type":"ImageScale",
              "inputs":{"image":["1",0],"upscale_method":"bilinear",
                        "width":40,"height":30,"crop":"disabled"}},
         "3":{"class_type":"SaveImage","inputs":{"images":["2",0],"filename_prefix":"x"}}}\
        """
            .formatted(picture));
  }

  /// Forty nodes one after another, each of which takes a machine without a card a while.
  static Graph slow() {
    var json = new StringBuilder("{");
    json.append(
        "\"0\":{\"class_type\":\"EmptyImage\",\"inputs\":{\"width\":768,\"height\":768,\"batch_size\":1,\"color\":%d}},"
            .formatted(color()));
    for (int i = 1; i <= 40; i++) {
      json.append(
          "\"%d\":{\"class_type\":\"ImageBlur\",\"inputs\":{\"image\":[\"%d\",0],\"blur_radius\":31,\"sigma\":5.0}},"
              .formatted(i, i - 1));
    }
    json.append(
        "\"99\":{\"class_type\":\"SaveImage\",\"inputs\":{\"images\":[\"40\",0],\"filename_prefix\":\"x\"}}}");
    return graph("slow", json.toString());
  }

  /// What a house usually asks for; needs a checkpoint.
  static Graph sampled(String checkpoint, String seed) {
    return graph(
        "txt2img",
        """
        {"4":{"class_type":"CheckpointLoaderSimple","inputs":{"ckpt_name":"%s"}},
         "5":{"class_type":"EmptyLatentImage","inputs":{"width":128,"height":64,"batch_size":1}},
         "6":{"class_type":"CLIPTextEncode","inputs":{"text":"a fox","clip":["4",1]}},
         "3":{"class_type":"KSampler",
              "inputs":{"model":["4",0],"seed":%s,"steps":20,"cfg":7,"sampler_name":"euler",
                        "scheduler":"normal","positive":["6",0],"negative":["6",0],
                        "latent_image":["5",0],"denoise":1.0}},
         "8":{"class_type":"VAEDecode","inputs":{"samples":["3",0],"vae":["4",2]}},
         "9":{"class_type":"SaveImage","inputs":{"images":["8",0],"filename_prefix":"x"}}}\
        """
            .formatted(checkpoint, seed));
  }

  static Graph sampled() {
    return sampled("anything-v5.safetensors", "18446744073709551615");
  }

  static Graph graph(String name, String json) {
    return new Graph(name, (ObjectNode) Lenient.JSON.readTree(json));
  }
}
