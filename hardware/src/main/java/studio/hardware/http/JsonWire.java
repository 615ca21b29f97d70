package studio.hardware.http;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.engine.Progress;
import studio.hardware.http.Arrivals.Arrival;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks one server in JSON. The calling thread waits, looks up four times a second, and hangs up
/// when it hears a stop.
public final class JsonWire {
  /// No answer of a well server is longer: a pull's or a chat's line, a page of models, vectors.
  private static final int LONGEST_ANSWER = 32 << 20;

  private static final long LOOK_UP_MILLIS = 250;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  private final String engine;
  private final URI base;
  private final Map<String, String> headers;
  private final Refusals refusals;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /// @param engine who asks, for messages ("ollama@rx9070")
  /// @param base with or without a path; requests go below it and nowhere else
  /// @param headers sent with everything, such as a key; never shown
  public JsonWire(String engine, URI base, Map<String, String> headers, Refusals refusals) {
    this.engine = engine;
    this.base = URI.create(base.toString().replaceFirst("/+$", ""));
    this.headers = Map.copyOf(headers);
    this.refusals = refusals;
  }

  /// @throws EngineFailure when there is no answer, a refusal, or something else than JSON
  public JsonNode get(String path, Duration patience) {
    return whole(request(path).GET(), Patience.of(patience), Progress.SILENT);
  }

  public JsonNode post(String path, JsonNode body, Patience patience, Progress progress) {
    return whole(posting(path, body), patience, progress);
  }

  /// Hands over one JSON value for each line of the answer, until `wants` says no more or the
  /// answer ends.
  public void stream(
      String path, JsonNode body, Patience patience, Progress progress, Predicate<JsonNode> wants) {
    var line = new ByteArrayOutputStream();
    read(
        posting(path, body),
        patience,
        progress,
        bytes -> {
          for (byte octet : bytes) {
            if (octet != '\n') {
              line.write(octet);
            } else if (!taken(line, path, wants)) {
              return false;
            }
          }
          return true;
        });
    taken(line, path, wants);
  }

  private boolean taken(ByteArrayOutputStream line, String path, Predicate<JsonNode> wants) {
    String text = line.toString(StandardCharsets.UTF_8).strip();
    line.reset();
    return text.isEmpty() || wants.test(parsed(text, path));
  }

  private JsonNode whole(HttpRequest.Builder request, Patience patience, Progress progress) {
    var body = new ByteArrayOutputStream();
    HttpRequest sent =
        read(
            request,
            patience,
            progress,
            bytes -> {
              body.writeBytes(bytes);
              return true;
            });
    return parsed(body.toString(StandardCharsets.UTF_8), sent.uri().getPath());
  }

  private HttpRequest.Builder posting(String path, JsonNode body) {
    return request(path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "*/*");
    headers.forEach(request::header);
    return request;
  }

  /// Reads an answer piece by piece until `wants` says no more.
  private HttpRequest read(
      HttpRequest.Builder builder, Patience patience, Progress progress, Predicate<byte[]> wants) {
    HttpRequest request = builder.build();
    String asked = request.method() + " " + request.uri();
    long end = System.nanoTime() + patience.whole().toNanos();
    CompletableFuture<HttpResponse<Arrivals>> call = client.sendAsync(request, _ -> new Arrivals());
    @Nullable Arrivals body = null;
    try {
      HttpResponse<Arrivals> response = headers(call, asked, patience, end, progress);
      body = response.body();
      if (response.statusCode() / 100 != 2) {
        throw refusals.of(
            response.statusCode(), refusal(body, Patience.of(patience.silence()), end), asked);
      }
      pieces(body, asked, patience, end, progress, wants);
      return request;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CancellationException(engine + " was interrupted while it waited for " + asked);
    } finally {
      call.cancel(true);
      if (body != null) {
        body.hangUp();
      }
    }
  }

  private HttpResponse<Arrivals> headers(
      CompletableFuture<HttpResponse<Arrivals>> call,
      String asked,
      Patience patience,
      long end,
      Progress progress)
      throws InterruptedException {
    long quiet = System.nanoTime() + patience.silence().toNanos();
    while (true) {
      try {
        return call.get(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException notYet) {
        progress.at(0);
        notTooLate(asked, end, quiet, patience);
      } catch (ExecutionException failed) {
        throw unreachable(asked, Optional.ofNullable(failed.getCause()).orElse(failed));
      }
    }
  }

  private void pieces(
      Arrivals body,
      String asked,
      Patience patience,
      long end,
      Progress progress,
      Predicate<byte[]> wants)
      throws InterruptedException {
    long length = 0;
    long quiet = System.nanoTime() + patience.silence().toNanos();
    long lookUp = System.nanoTime();
    while (true) {
      Optional<Arrival> next = body.next(LOOK_UP_MILLIS);
      if (System.nanoTime() >= lookUp) {
        progress.at(0);
        lookUp = System.nanoTime() + LOOK_UP_MILLIS * 1_000_000;
      }
      if (next.isEmpty()) {
        notTooLate(asked, end, quiet, patience);
        continue;
      }
      quiet = System.nanoTime() + patience.silence().toNanos();
      switch (next.get()) {
        case Arrival.End(var cause) -> {
          if (cause.isPresent()) {
            throw unreachable(asked, cause.get());
          }
          return;
        }
        case Arrival.Piece(var bytes) -> {
          length += bytes.length;
          if (length > LONGEST_ANSWER) {
            throw failure(asked, "sent more than %d MB".formatted(LONGEST_ANSWER >> 20));
          }
          if (!wants.test(bytes)) {
            return;
          }
          notTooLate(asked, end, quiet, patience);
        }
      }
    }
  }

  /// The first words of a refusal; a refusal that does not end is cut.
  private static String refusal(Arrivals body, Patience patience, long end)
      throws InterruptedException {
    var text = new ByteArrayOutputStream();
    long quiet = System.nanoTime() + patience.silence().toNanos();
    while (text.size() < 4096 && System.nanoTime() < Math.min(end, quiet)) {
      Optional<Arrival> next = body.next(LOOK_UP_MILLIS);
      if (next.isPresent() && next.get() instanceof Arrival.End) {
        break;
      }
      if (next.isPresent() && next.get() instanceof Arrival.Piece(var bytes)) {
        text.writeBytes(bytes);
      }
    }
    return cut(text.toString(StandardCharsets.UTF_8));
  }

  private void notTooLate(String asked, long end, long quiet, Patience patience) {
    long now = System.nanoTime();
    if (now >= end) {
      throw failure(asked, "did not finish within " + words(patience.whole()));
    }
    if (now >= quiet) {
      throw failure(asked, "has been silent for " + words(patience.silence()));
    }
  }

  private EngineFailure failure(String asked, String what) {
    return new EngineFailure(
        Kind.INFRASTRUCTURE,
        "%s (%s) %s. Look whether it is well; the work can be tried again."
            .formatted(engine, asked, what));
  }

  private EngineFailure unreachable(String asked, Throwable cause) {
    String why = Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
    return new EngineFailure(
        Kind.INFRASTRUCTURE,
        "%s did not answer %s (%s). Is it running, and is the address right?"
            .formatted(engine, asked, cut(why)),
        cause);
  }

  private JsonNode parsed(String text, String path) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException notJson) {
      throw new EngineFailure(
          Kind.INFRASTRUCTURE,
          "%s answered %s with something else than JSON: \"%s\". Is something else listening there?"
              .formatted(engine, path, cut(text)),
          notJson);
    }
  }

  /// At most 300 characters, on one line.
  public static String cut(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= 300 ? line : line.substring(0, 299) + "…";
  }

  private static String words(Duration patience) {
    return patience.toMillis() % 1000 == 0
        ? patience.toSeconds() + " s"
        : patience.toMillis() + " ms";
  }
}
