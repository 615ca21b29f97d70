package studio.hardware.comfyui;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import studio.hardware.comfyui.graph.Graph;
import studio.rehearsal.comfyui.RehearsalComfyUi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A rehearsal server and our client of it, new for every test and short of patience.
final class Rehearsed implements BeforeEachCallback, AfterEachCallback {
  private final HttpClient foreigner = HttpClient.newHttpClient();
  private RehearsalComfyUi server;
  private ComfyUi comfyUi;
  private Path folder;

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    folder = Files.createTempDirectory("rehearsal");
    server = new RehearsalComfyUi(0, folder);
    comfyUi = ComfyUi.open(plan());
  }

  @Override
  public void afterEach(ExtensionContext context) {
    comfyUi.close();
    server.close();
    foreigner.shutdownNow();
  }

  ComfyUiPlan plan() {
    return ComfyUiPlan.of("comfyui@rtx3060", server.url())
        .answering(Duration.ofSeconds(2), Duration.ofSeconds(2))
        .following(
            Duration.ofMillis(200),
            Duration.ofMillis(200),
            Duration.ofSeconds(3),
            Duration.ofSeconds(30));
  }

  RehearsalComfyUi server() {
    return server;
  }

  ComfyUi comfyUi() {
    return comfyUi;
  }

  Path folder() {
    return folder;
  }

  /// Somebody else gives the server work, from a page without a socket.
  void foreign(Graph graph, Map<String, Object> more) throws Exception {
    ObjectNode body = Lenient.JSON.createObjectNode();
    body.set("prompt", graph.nodes());
    more.forEach((name, value) -> body.set(name, Lenient.JSON.valueToTree(value)));
    foreigner.send(
        HttpRequest.newBuilder(URI.create(server.url() + "/prompt"))
            .POST(BodyPublishers.ofByteArray(Lenient.JSON.writeValueAsBytes(body)))
            .build(),
        BodyHandlers.discarding());
  }

  /// What a request of ours carried.
  JsonNode lastPosted(String path) {
    return server.heard("POST", path).getLast().body();
  }
}
