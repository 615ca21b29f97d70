package studio.hardware.ollama;

import io.github.ollama4j.exceptions.OllamaException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.hardware.card.Vram;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.engine.Progress;
import studio.hardware.http.JsonWire;
import studio.hardware.http.Patience;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Which models a server has, what they can do, and which of them are loaded: the part of the wire
/// that ollama4j speaks well.
///
/// The library has no time limit for the body of an answer, so every call runs on a thread of its
/// own that is given up after a while; and its errors are texts that begin with the status.
final class Register {
  private static final Pattern STATUS =
      Pattern.compile("(?s)^\\D{0,40}?([1-5]\\d\\d)\\b[\\s:-]*(.*)");

  private final OllamaSettings settings;
  private final JsonWire wire;
  private final Refused refused;
  private final Duration patience;
  private final io.github.ollama4j.Ollama client;

  /// A model in memory. `onCard` is less than `size` when it did not fit.
  record Loaded(String model, Vram size, Vram onCard) {
    boolean isPartlyElsewhere() {
      return onCard.bytes() < size.bytes();
    }
  }

  Register(OllamaSettings settings, JsonWire wire, Refused refused, Duration patience) {
    this.settings = settings;
    this.wire = wire;
    this.refused = refused;
    this.patience = patience;
    this.client = new io.github.ollama4j.Ollama(settings.url().toString().replaceFirst("/+$", ""));
    client.setRequestTimeoutSeconds(Math.max(1, patience.toSeconds()));
  }

  List<String> installed() {
    return ask("/api/tags", client::listModels).stream().map(model -> model.getName()).toList();
  }

  List<Loaded> loaded() {
    var answer = ask("/api/ps", client::ps);
    return Optional.ofNullable(answer.getModels()).orElse(List.of()).stream()
        .map(model ->
            new Loaded(model.getName(), new Vram(model.getSize()), new Vram(model.getSizeVram())))
        .toList();
  }

  /// "completion", "vision", "embedding", ...; nothing where an old server does not tell. Asked
  /// without the library, which names the model in a field that servers are about to forget.
  List<String> abilities(String model) {
    var request = JsonMapper.shared().createObjectNode().put("model", model);
    return wire.post("/api/show", request, Patience.of(patience), Progress.SILENT)
        .path("capabilities")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  /// Asks the server to unload; it answers before it has.
  void dismiss(String model) {
    ask(
        "/api/generate",
        () -> {
          client.unloadModel(model);
          return true;
        });
  }

  /// Ollama gives every name without a tag the tag "latest".
  static boolean same(String one, String other) {
    return tagged(one).equals(tagged(other));
  }

  private static String tagged(String model) {
    return model.substring(model.lastIndexOf('/') + 1).contains(":") ? model : model + ":latest";
  }

  @FunctionalInterface
  private interface Call<T> {
    T make() throws OllamaException;
  }

  private <T> T ask(String path, Call<T> call) {
    var task = new FutureTask<T>(call::make);
    Thread.ofVirtual().name(settings.engine() + " " + path).start(task);
    String asked = settings.url() + path;
    try {
      return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      task.cancel(true);
      throw new EngineFailure(
          Kind.INFRASTRUCTURE,
          "%s did not answer %s within %d ms. Look whether it is well."
              .formatted(settings.engine(), asked, patience.toMillis()),
          late);
    } catch (InterruptedException stopped) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new CancellationException("Interrupted while waiting for " + asked);
    } catch (ExecutionException failed) {
      throw failure(asked, failed.getCause() == null ? failed : failed.getCause());
    }
  }

  /// The library wraps its errors in errors; the innermost of its own has the status.
  private EngineFailure failure(String asked, Throwable cause) {
    Throwable inner = cause;
    while (inner.getCause() instanceof OllamaException deeper) {
      inner = deeper;
    }
    String text = Optional.ofNullable(inner.getMessage()).orElse("");
    Matcher status = STATUS.matcher(text);
    if (inner.getCause() == null && status.matches()) {
      return refused.of(Integer.parseInt(status.group(1)), status.group(2), asked);
    }
    String why = inner.getCause() == null ? text : String.valueOf(inner.getCause());
    return new EngineFailure(
        Kind.INFRASTRUCTURE,
        "%s did not answer %s (%s). Is it running, and is the address right?"
            .formatted(settings.engine(), asked, JsonWire.cut(why)),
        cause);
  }
}
