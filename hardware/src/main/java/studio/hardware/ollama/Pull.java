package studio.hardware.ollama;

import java.time.Duration;
import java.util.function.Predicate;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.engine.Progress;
import studio.hardware.http.JsonWire;
import studio.hardware.http.Patience;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Fetches a model through `POST /api/pull`. Only the word "success" means that it is there.
final class Pull implements Predicate<JsonNode>, Progress {
  private static final String PATH = "/api/pull";
  private static final Duration LONGEST = Duration.ofHours(6);

  private final Refused refused;
  private final Progress progress;
  private double fraction;
  private String status = "";

  private Pull(Refused refused, Progress progress) {
    this.refused = refused;
    this.progress = progress;
  }

  static void of(
      String model, JsonWire wire, Refused refused, Duration silence, Progress progress) {
    var pull = new Pull(refused, progress);
    var request = JsonMapper.shared().createObjectNode().put("model", model).put("stream", true);
    wire.stream(PATH, request, new Patience(LONGEST, silence), pull, pull);
    if (!pull.status.equals("success")) {
      throw new EngineFailure(
          Kind.INFRASTRUCTURE,
          "%s stopped pulling %s without \"success\"; the last it said was \"%s\". Pull again: it goes on where it was."
              .formatted(refused.engine(), model, pull.status));
    }
  }

  @Override
  public boolean test(JsonNode line) {
    if (line.hasNonNull("error")) {
      throw refused.midway(line.path("error").asString(""), PATH);
    }
    status = line.path("status").asString(status);
    long total = line.path("total").asLong(0);
    if (total > 0) {
      // Layers come one after another; the largest is nearly everything and comes first.
      fraction =
          Math.max(fraction, Math.min(0.99, line.path("completed").asLong(0) / (double) total));
    }
    progress.at(fraction);
    return !status.equals("success");
  }

  @Override
  public void at(double ignored) {
    progress.at(fraction);
  }
}
