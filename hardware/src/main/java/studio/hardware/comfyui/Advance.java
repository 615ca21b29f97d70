package studio.hardware.comfyui;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import studio.hardware.comfyui.graph.FramePack;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// How far a prompt is, reckoned from what its nodes say. Nearly all the time goes into sampling,
/// so a sampling node weighs as much as twenty others.
final class Advance {
  private static final double SAMPLING = 20;

  private final Map<String, Double> weights = new TreeMap<>();
  private final Map<String, Double> done = new TreeMap<>();
  private final Map<String, Rounds> rounds = new TreeMap<>();
  private final Set<String> skipped = new HashSet<>();
  private String current = "";
  private double fraction;

  Advance(ObjectNode nodes) {
    nodes
        .properties()
        .forEach(node -> {
          weights.put(
              node.getKey(),
              node.getValue().path("class_type").asString("").contains("Sampler") ? SAMPLING : 1);
          rounds.put(node.getKey(), new Rounds(FramePack.rounds(node.getValue())));
        });
  }

  /// 0..1, and never less than before.
  double fraction() {
    double whole = 0;
    double sum = 0;
    for (var node : weights.entrySet()) {
      if (!skipped.contains(node.getKey())) {
        whole += node.getValue();
        sum += node.getValue() * done.getOrDefault(node.getKey(), 0.0);
      }
    }
    fraction = Math.max(fraction, whole == 0 ? 0 : Math.min(1, sum / whole));
    return fraction;
  }

  void hear(News.Moved news) {
    JsonNode data = news.data();
    switch (news.type()) {
      case "execution_cached" -> data.path("nodes").forEach(node -> skipped.add(node.asString("")));
      case "executing" -> {
        done.put(current, 1.0);
        current = data.path("node").asString("");
      }
      case "progress" -> step(data.path("node").asString(current), data);
      case "progress_state" ->
          data.path("nodes").properties().forEach(node -> step(node.getKey(), node.getValue()));
      case "execution_success" -> weights.keySet().forEach(node -> done.put(node, 1.0));
      default -> {}
    }
  }

  private void step(String node, JsonNode data) {
    double max = data.path("max").asDouble(0);
    double value = data.path("value").asDouble(0);
    if (max > 0 && value >= 0) {
      Rounds own = rounds.computeIfAbsent(node, _ -> new Rounds(1));
      done.merge(node, own.fraction(value, max), Math::max);
    }
  }

  /// The steps of a node that goes through them several times: where the count falls back, the next
  /// round has begun.
  private static final class Rounds {
    private final int all;
    private int over;
    private double last;
    private double lastMax;

    Rounds(int all) {
      this.all = all;
    }

    double fraction(double value, double max) {
      if (max == lastMax && value < last) {
        over++;
      }
      last = value;
      lastMax = max;
      return Math.min(1, (over + Math.min(1, value / max)) / all);
    }
  }
}
