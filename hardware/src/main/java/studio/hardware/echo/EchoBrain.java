package studio.hardware.echo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import studio.hardware.engine.EmbeddingEngine;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.engine.Examined;
import studio.hardware.engine.Progress;
import studio.hardware.http.JsonWire;
import studio.hardware.http.Patience;
import studio.hardware.language.UnitVector;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// An Echo Brain as the house knows it.
public final class EchoBrain implements EmbeddingEngine {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String TOOL = "search_memory";

  private final EchoSettings settings;
  private final JsonWire wire;
  private final AtomicLong calls = new AtomicLong();

  public EchoBrain(EchoSettings settings) {
    this.settings = settings;
    this.wire = new JsonWire(settings.engine(), settings.url(), Map.of(), this::refused);
  }

  /// What it says, where it knows it from, and how sure it is (0 to 1; absent where it does not
  /// tell).
  public record Said(String answer, List<String> sources, Optional<Double> confidence) {
    public Said {
      sources = List.copyOf(sources);
    }
  }

  @Override
  public String name() {
    return settings.engine();
  }

  /// What it remembers about something, best first; possibly nothing.
  ///
  /// @param most how many memories, at least 1
  public List<String> remember(String query, int most, Progress progress) {
    ObjectNode request =
        JSON.createObjectNode()
            .put("jsonrpc", "2.0")
            .put("id", calls.incrementAndGet())
            .put("method", "tools/call");
    request
        .putObject("params")
        .put("name", TOOL)
        .putObject("arguments")
        .put("query", query)
        .put("limit", most);
    JsonNode answer = wire.post("/mcp", request, Patience.of(settings.memory()), progress);
    if (answer.hasNonNull("error")) {
      throw wrong("could not search its memory: " + message(answer.path("error")));
    }
    // Some versions answer with the result alone, without its envelope.
    JsonNode result = answer.has("result") ? answer.path("result") : answer;
    List<String> texts =
        result
            .path("content")
            .valueStream()
            .filter(item -> item.path("type").asString("").equals("text"))
            .map(item -> item.path("text").asString("").strip())
            .filter(text -> !text.isEmpty())
            .toList();
    if (result.path("isError").asBoolean(false)) {
      throw wrong("could not search its memory: " + String.join(" ", texts));
    }
    if (!result.has("content")) {
      throw wrong("answered a search with something else than memories: " + answer);
    }
    return texts;
  }

  /// Asks a question in words.
  public Said ask(String question, Progress progress) {
    ObjectNode request = JSON.createObjectNode().put("question", question);
    JsonNode answer = wire.post("/api/echo/ask", request, Patience.of(settings.answer()), progress);
    String text = answer.path("answer").asString(answer.path("response").asString("")).strip();
    if (text.isEmpty()) {
      throw wrong("answered without an answer: " + answer);
    }
    JsonNode confidence = answer.path("confidence");
    return new Said(
        text,
        answer.path("sources").valueStream().map(EchoBrain::source).toList(),
        confidence.isNumber() ? Optional.of(confidence.asDouble()) : Optional.empty());
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    if (settings.vectors().isEmpty()) {
      throw new EngineFailure(
          Kind.INVALID,
          name() + " was not told a path for vectors. Name one, or let another engine make them.");
    }
    if (texts.isEmpty()) {
      return List.of();
    }
    ObjectNode request = JSON.createObjectNode();
    if (!settings.model().isEmpty()) {
      request.put("model", settings.model());
    }
    var input = request.putArray("input");
    texts.forEach(input::add);
    JsonNode answer =
        wire.post(settings.vectors(), request, Patience.of(settings.answer()), Progress.SILENT);
    List<float[]> vectors = vectors(answer.path("data"), texts.size());
    if (vectors.stream().mapToInt(vector -> vector.length).distinct().count() != 1) {
      throw wrong("answered with vectors of different lengths");
    }
    return vectors;
  }

  /// Each vector says which text it belongs to; they need not come in order.
  private List<float[]> vectors(JsonNode data, int count) {
    var vectors = new float[count][];
    int at = 0;
    for (JsonNode each : data) {
      int index = each.path("index").asInt(at++);
      if (index >= 0 && index < count) {
        vectors[index] = vector(each.path("embedding"));
      }
    }
    var all = new ArrayList<float[]>();
    for (float[] vector : vectors) {
      all.add(
          Optional.ofNullable(vector)
              .flatMap(UnitVector::of)
              .orElseThrow(() -> wrong("did not make a vector for every text")));
    }
    return all;
  }

  private static float[] vector(JsonNode numbers) {
    float[] vector = new float[numbers.size()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) numbers.get(i).asDouble(0);
    }
    return vector;
  }

  /// Whether it is there and well.
  public Examined examine() {
    var abilities = new ArrayList<>(List.of("memories", "answers"));
    if (!settings.vectors().isEmpty()) {
      abilities.add("vectors");
    }
    try {
      JsonNode health = wire.get("/health", settings.health());
      String status = health.path("status").asString("");
      List<String> missing =
          status.matches("(?i)healthy|ok|up|running|")
              ? List.of()
              : List.of(name() + " says that it is \"" + status + "\". Its log says more.");
      return new Examined(
          name(),
          settings.url().toString(),
          true,
          health.path("version").asString(""),
          abilities,
          missing);
    } catch (EngineFailure failure) {
      String why = Optional.ofNullable(failure.getMessage()).orElse("It does not answer.");
      return new Examined(name(), settings.url().toString(), false, "", List.of(), List.of(why));
    }
  }

  private static String source(JsonNode source) {
    return source.isString()
        ? source.asString()
        : source
            .path("content")
            .asString(
                source.path("title").asString(source.path("source").asString(source.toString())));
  }

  private static String message(JsonNode error) {
    return error.path("message").asString(error.isString() ? error.asString() : error.toString());
  }

  private EngineFailure wrong(String what) {
    return new EngineFailure(
        Kind.INFRASTRUCTURE, "%s %s. Its log says more.".formatted(name(), JsonWire.cut(what)));
  }

  private EngineFailure refused(int status, String text, String asked) {
    return new EngineFailure(
        status < 500 && status != 429 && status != 408 ? Kind.INVALID : Kind.INFRASTRUCTURE,
        "%s refused %s with %d: \"%s\". Its log says more.".formatted(name(), asked, status, text));
  }
}
