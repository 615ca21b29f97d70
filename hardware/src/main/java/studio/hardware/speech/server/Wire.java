package studio.hardware.speech.server;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks a speech server: bounded in time and size, no redirects, its own address only.
final class Wire {
  /// Ten minutes of 48 kHz mono are 55 MB; no line is near that.
  static final int MOST = 64 << 20;

  private static final JsonMapper JSON = JsonMapper.shared();

  private final SpeechSettings settings;
  private final String base;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  Wire(SpeechSettings settings) {
    this.settings = settings;
    base = settings.base().toString().replaceFirst("/+$", "").replaceFirst("/v1$", "");
  }

  /// An answer with its body, whatever its status.
  record Answer(int status, String type, byte[] body) {
    boolean isFine() {
      return status / 100 == 2;
    }

    String text() {
      return new String(body, 0, Math.min(body.length, 1 << 16), StandardCharsets.UTF_8);
    }

    /// Empty when it is no JSON.
    Optional<JsonNode> json() {
      try {
        JsonNode node = JSON.readTree(body);
        return node.isContainer() ? Optional.of(node) : Optional.empty();
      } catch (JacksonException e) {
        return Optional.empty();
      }
    }
  }

  String base() {
    return base;
  }

  Answer get(String path, Duration patience) {
    return send(request(path, patience).GET().build(), patience);
  }

  Answer post(String path, JsonNode body, Duration patience) {
    return send(
        request(path, patience)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
            .build(),
        patience);
  }

  private HttpRequest.Builder request(String path, Duration patience) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).timeout(patience);
    if (!settings.key().isEmpty()) {
      request.header("Authorization", "Bearer " + settings.key().reveal());
    }
    return request;
  }

  private Answer send(HttpRequest request, Duration patience) {
    String asked = request.method() + " " + request.uri();
    CompletableFuture<HttpResponse<byte[]>> call =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST));
    try {
      HttpResponse<byte[]> response = call.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("Content-Type").orElse(""),
          response.body());
    } catch (TimeoutException e) {
      throw failure(asked, "did not finish within %d s".formatted(patience.toSeconds()), e);
    } catch (ExecutionException e) {
      Throwable cause = Optional.ofNullable(e.getCause()).orElse(e);
      String why = Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
      throw failure(asked, "broke off (" + cut(why) + ")", cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("The line is no longer wanted");
    } finally {
      call.cancel(true);
    }
  }

  private EngineFailure failure(String asked, String what, Throwable cause) {
    return new EngineFailure(
        Kind.INFRASTRUCTURE,
        "%s: %s %s. Look whether the server runs; the line can be tried again."
            .formatted(settings.name(), asked, what),
        cause);
  }

  /// At most 300 characters, on one line.
  static String cut(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= 300 ? line : line.substring(0, 299) + "…";
  }
}
