package studio.verticles.routing;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.config.written.Hook;
import studio.hardware.engine.EngineFailure;
import studio.verticles.production.Workshop;

/// Tells other programs of the house that a card is about to be taken, or is free again, and waits
/// until they have made room.
final class Hooks implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Hooks.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Workshop workshop;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(5))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  Hooks(Workshop workshop) {
    this.workshop = workshop;
  }

  /// @throws studio.verticles.bus.Problem BUSY when the program refuses or does not answer
  void run(Hook hook, String lane) {
    switch (hook) {
      case Hook.None _ -> {}
      case Hook.Command(var words) -> workshop.run(() -> command(words, lane));
      case Hook.Call(var url) -> workshop.run(() -> call(url, lane));
    }
  }

  private static Object command(List<String> words, String lane)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(words);
    builder.environment().put("NIGHTSHIFT_LANE", lane);
    Process process = builder.redirectErrorStream(true).redirectOutput(Redirect.DISCARD).start();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw refused(
            words.getFirst(), lane, "it did not end within " + PATIENCE.toSeconds() + " s");
      }
      if (process.exitValue() != 0) {
        throw refused(words.getFirst(), lane, "it ended with code " + process.exitValue());
      }
    } finally {
      process.destroyForcibly();
    }
    log.info("{} has answered for {}", words.getFirst(), lane);
    return process;
  }

  private Object call(URI url, String lane) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .timeout(PATIENCE)
            .header("X-Nightshift-Lane", lane)
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    try {
      int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status >= 300) {
        throw refused(url.getHost(), lane, "it answered " + status);
      }
    } catch (IOException unreachable) {
      throw refused(url.getHost(), lane, "it cannot be reached: " + unreachable.getMessage());
    }
    log.info("{} has answered for {}", url.getHost(), lane);
    return url;
  }

  private static EngineFailure refused(String who, String lane, String why) {
    return new EngineFailure(
        EngineFailure.Kind.INFRASTRUCTURE,
        "%s was asked about %s and did not agree: %s. See cards.*.before and after in the configuration."
            .formatted(who, lane, why));
  }

  @Override
  public void close() {
    http.close();
  }
}
