package studio.hardware.ollama;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.engine.Progress;
import studio.hardware.http.JsonWire;
import studio.hardware.http.Patience;
import studio.hardware.language.UnitVector;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Vectors through `POST /api/embed`.
record Vectors(OllamaSettings settings, JsonWire wire) {
  private static final int AT_ONCE = 64;
  private static final Duration LONGEST = Duration.ofMinutes(5);

  List<float[]> of(List<String> texts) {
    if (settings.embedding().isBlank()) {
      throw new EngineFailure(
          Kind.INVALID,
          settings.engine() + " has no model for vectors. Name one in the configuration.");
    }
    var all = new ArrayList<float[]>();
    for (int from = 0; from < texts.size(); from += AT_ONCE) {
      all.addAll(batch(texts.subList(from, Math.min(texts.size(), from + AT_ONCE))));
    }
    if (all.stream().mapToInt(vector -> vector.length).distinct().count() > 1) {
      throw wrong("vectors of different lengths");
    }
    return all;
  }

  private List<float[]> batch(List<String> texts) {
    var request =
        JsonMapper.shared()
            .createObjectNode()
            .put("model", settings.embedding())
            .put("keep_alive", settings.keepAliveOnTheWire());
    var input = request.putArray("input");
    texts.forEach(input::add);
    JsonNode answer =
        wire.post(
            "/api/embed", request, new Patience(LONGEST, settings.silence()), Progress.SILENT);
    JsonNode embeddings = answer.path("embeddings");
    if (embeddings.size() != texts.size()) {
      throw wrong("%d vectors for %d texts".formatted(embeddings.size(), texts.size()));
    }
    return embeddings.valueStream().map(this::vector).toList();
  }

  private float[] vector(JsonNode numbers) {
    float[] vector = new float[numbers.size()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) numbers.get(i).asDouble();
    }
    return UnitVector.of(vector)
        .orElseThrow(() -> wrong("a vector without a direction (empty, zero or not a number)"));
  }

  private EngineFailure wrong(String what) {
    return new EngineFailure(
        Kind.INVALID,
        "%s answered with %s. Is %s a model for vectors?"
            .formatted(settings.engine(), what, settings.embedding()));
  }
}
