package studio.verticles.dataset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import studio.verticles.drawing.Provenance;
import studio.verticles.drawing.Wish;
import tools.jackson.databind.JsonNode;

/// How the earlier program said that a picture was drawn, in this studio's words, so that it can be
/// drawn again.
final class EarlierProvenance {
  private EarlierProvenance() {}

  /// "{}" when it does not say enough to draw anything.
  static String of(JsonNode meta) {
    String positive = text(meta, "full_prompt", "prompt", "positive_prompt");
    int width = meta.path("width").asInt(meta.path("w").asInt(0));
    int height = meta.path("height").asInt(meta.path("h").asInt(0));
    if (positive.isEmpty() || width < 64 || height < 64) {
      return "{}";
    }
    Map<String, String> facts = new TreeMap<>();
    meta.properties().stream()
        .filter(entry -> entry.getValue().isValueNode())
        .filter(entry -> entry.getValue().asString("").length() <= 200)
        .forEach(entry -> facts.put(entry.getKey(), entry.getValue().asString("")));
    return new Provenance(
            "imported",
            text(meta, "checkpoint_model", "checkpoint"),
            new Wish.Recipe(
                width,
                height,
                Math.clamp(meta.path("steps").asInt(meta.path("sampling_steps").asInt(20)), 1, 150),
                Math.clamp(meta.path("cfg_scale").asDouble(meta.path("cfg").asDouble(7)), 0, 30),
                text(meta, "sampler", "sampler_name")),
            meta.path("seed").asLong(0),
            positive,
            text(meta, "negative_prompt", "negative"),
            text(meta, "pose"),
            Optional.empty(),
            Optional.empty(),
            0,
            0,
            facts,
            List.of())
        .json();
  }

  private static String text(JsonNode meta, String... names) {
    for (String name : names) {
      String text = meta.path(name).asString("");
      if (!text.isBlank()) {
        return text;
      }
    }
    return "";
  }
}
