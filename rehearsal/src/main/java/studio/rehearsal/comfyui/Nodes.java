package studio.rehearsal.comfyui;

import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the nodes of one prompt do. Pictures are really drawn, scaled and saved; a film is always
/// the same clip.
final class Nodes {
  /// A real server on a machine of ours cannot hold more numbers than this in one picture.
  private static final double TOO_MANY_PIXELS = 1e10;

  private final Prompt prompt;
  private final Folders folders;
  private final Temper temper;
  private final Map<String, BufferedImage> pictures = new HashMap<>();

  Nodes(Prompt prompt, Folders folders, Temper temper) {
    this.prompt = prompt;
    this.folders = folders;
    this.temper = temper;
  }

  /// What a saving node shows of its work; nothing for the others.
  Optional<ObjectNode> execute(String node) throws Raised {
    String prefix = prompt.input(node, "filename_prefix").asString("ComfyUI");
    return switch (prompt.classOf(node)) {
      case "SaveImage" ->
          Optional.of(
              shown("images", "output", prefix, "_.png", Easel.png(linked(node, "images"))));
      case "PreviewImage" ->
          Optional.of(
              shown(
                  "images",
                  "temp",
                  "ComfyUI_temp_" + letters(),
                  "_.png",
                  Easel.png(linked(node, "images"))));
      case "SaveAnimatedWEBP" -> Optional.of(animated(prefix, "_.webp"));
      case "SaveWEBM" -> Optional.of(animated(prefix, "_.webm"));
      case "SaveVideo" -> Optional.of(animated(prefix, "_.mp4"));
      case "SaveAudio" -> Optional.of(shown("audio", "output", prefix, "_.flac", new byte[64]));
      case "VHS_VideoCombine" -> Optional.of(combined(node, prefix));
      default -> {
        picture(node);
        yield Optional.empty();
      }
    };
  }

  private ObjectNode animated(String prefix, String ending) {
    ObjectNode shown = shown("images", "output", prefix, ending, film());
    shown.putArray("animated").add(true);
    return shown;
  }

  private ObjectNode combined(String node, String prefix) {
    String type = prompt.input(node, "save_output").asBoolean(true) ? "output" : "temp";
    ObjectNode shown = shown("gifs", type, prefix, ".mp4", film());
    if (shown.path("gifs").path(0) instanceof ObjectNode item) {
      item.put("format", prompt.input(node, "format").asString("video/h264-mp4"));
      item.put("frame_rate", prompt.input(node, "frame_rate").asDouble(8));
    }
    return shown;
  }

  private byte[] film() {
    return temper.film.orElseGet(() -> Catalogue.resource("clip.mp4"));
  }

  private ObjectNode shown(String key, String type, String prefix, String ending, byte[] bytes) {
    Folders.Saved saved = folders.save(type, prefix, ending, bytes);
    ObjectNode shown = Python.JSON.createObjectNode();
    ArrayNode items = shown.putArray(key);
    items
        .addObject()
        .put("filename", saved.filename())
        .put(
            "subfolder",
            temper.backslashes ? saved.subfolder().replace('/', '\\') : saved.subfolder())
        .put("type", type);
    return shown;
  }

  private BufferedImage linked(String node, String input) throws Raised {
    JsonNode link = prompt.input(node, input);
    return picture(link.path(0).asString(""));
  }

  private BufferedImage picture(String node) throws Raised {
    BufferedImage known = pictures.get(node);
    if (known == null) {
      known = made(node);
      pictures.put(node, known);
    }
    return known;
  }

  private BufferedImage made(String node) throws Raised {
    return switch (prompt.classOf(node)) {
      case "EmptyImage" -> plain(node);
      case "LoadImage" -> loaded(node);
      case "ImageScale" ->
          Easel.scaled(
              linked(node, "image"),
              prompt.input(node, "width").asInt(64),
              prompt.input(node, "height").asInt(64));
      case "ImageBlur", "ImageInvert", "ImageFromBatch", "RepeatImageBatch" ->
          linked(node, "image");
      case "VAEDecode", "VAEDecodeTiled" -> decoded(node);
      // Models, words and latents are no pictures.
      default -> Easel.plain(1, 1, 0);
    };
  }

  private BufferedImage plain(String node) throws Raised {
    int width = prompt.input(node, "width").asInt(512);
    int height = prompt.input(node, "height").asInt(512);
    double pixels = 1.0 * width * height * prompt.input(node, "batch_size").asInt(1);
    if (pixels > TOO_MANY_PIXELS) {
      throw new Raised(
          "RuntimeError",
          "[enforce fail at alloc_cpu.cpp:124] err == 0. DefaultCPUAllocator: can't allocate memory: you tried to allocate %.0f bytes. Error code 12 (Cannot allocate memory)"
              .formatted(pixels * 4));
    }
    return Easel.plain(width, height, prompt.input(node, "color").asInt(0));
  }

  private BufferedImage loaded(String node) throws Raised {
    String name = prompt.input(node, "image").asString("");
    byte[] bytes = folders.file("input", "", name).map(Folders::read).orElse(new byte[0]);
    BufferedImage picture = Easel.read(bytes);
    if (picture == null) {
      throw new Raised(
          "PIL.UnidentifiedImageError",
          "cannot identify image file '/opt/input/%s'".formatted(name));
    }
    return picture;
  }

  /// As large as what it grew from, and different for every graph.
  private BufferedImage decoded(String node) throws Raised {
    List<String> behind = Validation.behind(prompt.graph(), node, new java.util.ArrayList<>());
    for (String source : behind) {
      if (prompt.classOf(source).equals("EmptyLatentImage")) {
        return Easel.drawn(
            prompt.input(source, "width").asInt(512),
            prompt.input(source, "height").asInt(512),
            seed(behind));
      }
    }
    for (String source : behind) {
      if (prompt.classOf(source).equals("LoadImage")) {
        BufferedImage from = loaded(source);
        return Easel.drawn(from.getWidth(), from.getHeight(), seed(behind));
      }
    }
    return Easel.drawn(512, 512, seed(behind));
  }

  private long seed(List<String> behind) {
    long seed = 7;
    for (String node : behind) {
      seed = seed * 31 + prompt.graph().path(node).toString().hashCode();
    }
    return seed;
  }

  private static String letters() {
    var letters = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      letters.append((char) ('a' + ThreadLocalRandom.current().nextInt(26)));
    }
    return letters.toString();
  }
}
