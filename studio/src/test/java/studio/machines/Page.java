package studio.machines;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A machine's page, as another program uses it: asks, and hears every piece of news since it came.
final class Page implements AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI api;
  private final List<News> heard = new ArrayList<>();
  private final Stream<String> lines;

  /// @param event "job", "preview", "lane", ...
  record News(String event, JsonObject data) {}

  /// Returns once it listens.
  Page(URI address) throws IOException, InterruptedException {
    api = address.resolve("/api/v1/");
    lines =
        http.send(HttpRequest.newBuilder(api.resolve("events")).build(), BodyHandlers.ofLines())
            .body();
    Thread.ofVirtual().name("ear").start(this::listen);
  }

  private void listen() {
    var event = new StringBuilder();
    try {
      lines.forEach(line -> {
        if (line.startsWith("event: ")) {
          event.setLength(0);
          event.append(line.substring(7));
        } else if (line.startsWith("data: ")) {
          hear(new News(event.toString(), new JsonObject(line.substring(6))));
        }
      });
    } catch (UncheckedIOException closed) {
      // The test is over.
    }
  }

  private synchronized void hear(News news) {
    heard.add(news);
    notifyAll();
  }

  /// How much was heard so far; what is awaited from here on is new.
  synchronized int now() {
    return heard.size();
  }

  /// The first such piece of news after `since`, which may come within a time.
  synchronized News await(String what, int since, Duration patience, Predicate<News> wanted)
      throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    for (int next = since; ; next++) {
      while (next >= heard.size()) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
          throw new AssertionError(
              "No %s within %s; the last news were%n%s"
                  .formatted(
                      what,
                      patience,
                      String.join(
                          "\n",
                          heard.subList(Math.max(0, heard.size() - 12), heard.size()).stream()
                              .map(News::toString)
                              .toList())));
        }
        wait(left);
      }
      if (wanted.test(heard.get(next))) {
        return heard.get(next);
      }
    }
  }

  JsonObject get(String path) throws IOException, InterruptedException {
    return json(HttpRequest.newBuilder(api.resolve(path)).build());
  }

  byte[] bytes(String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        http.send(HttpRequest.newBuilder(api.resolve(path)).build(), BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + " answered " + answer.statusCode());
    }
    return answer.body();
  }

  JsonObject post(String path, String type, String body) throws IOException, InterruptedException {
    return send("POST", path, type, body);
  }

  JsonObject patch(String path, JsonObject body) throws IOException, InterruptedException {
    return send("PATCH", path, "application/json", body.encode());
  }

  private JsonObject send(String method, String path, String type, String body)
      throws IOException, InterruptedException {
    return json(
        HttpRequest.newBuilder(api.resolve(path))
            .method(method, BodyPublishers.ofString(body))
            .header("Content-Type", type)
            .build());
  }

  private JsonObject json(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new AssertionError(request + " answered " + answer.statusCode() + " " + answer.body());
    }
    return new JsonObject(answer.body());
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
