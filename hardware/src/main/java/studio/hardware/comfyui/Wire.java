package studio.hardware.comfyui;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.engine.Progress;
import tools.jackson.databind.JsonNode;

/// Requests to one server: HTTP/1.1, nothing followed, every answer bounded in time and size. A
/// thread that waits here goes on hearing whether it should stop.
final class Wire implements AutoCloseable {
  /// No answer of a server is longer: the list of all nodes has a few megabytes.
  private static final long LONGEST = 64L << 20;

  /// How often a waiting thread looks whether it should stop.
  private static final Duration BEAT = Duration.ofMillis(250);

  private final ComfyUiPlan plan;
  private final HttpClient client;

  Wire(ComfyUiPlan plan) {
    this.plan = plan;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(plan.connect())
            .build();
  }

  HttpClient client() {
    return client;
  }

  CompletableFuture<Answer> get(String path) {
    return get(path, plan.answer());
  }

  CompletableFuture<Answer> get(String path, Duration patience) {
    return send("GET " + path, request(path).GET(), patience);
  }

  CompletableFuture<Answer> post(String path, JsonNode body) {
    return post(
        path,
        "application/json",
        BodyPublishers.ofByteArray(Lenient.JSON.writeValueAsBytes(body)),
        plan.answer());
  }

  CompletableFuture<Answer> post(String path, String type, BodyPublisher body, Duration patience) {
    return send("POST " + path, request(path).header("Content-Type", type).POST(body), patience);
  }

  /// A request that somebody else reads the answer of, and watches the time of.
  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(plan.at(path));
  }

  private CompletableFuture<Answer> send(
      String asked, HttpRequest.Builder request, Duration patience) {
    BodyHandler<byte[]> bounded = BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST);
    var sent = client.sendAsync(request.timeout(patience).build(), bounded);
    var answer =
        sent.thenApply(response -> new Answer(asked, response.statusCode(), response.body()));
    // The request's own timeout ends with the headers; a body may stand still as well.
    return answer
        .orTimeout(patience.toMillis() + 1000, TimeUnit.MILLISECONDS)
        .whenComplete((_, failed) -> sent.cancel(failed instanceof TimeoutException));
  }

  /// Waits for `answer`, asking `progress` four times a second whether to go on.
  ///
  /// @throws Unanswered when none comes
  <T> T await(CompletableFuture<T> answer, Progress progress) throws Unanswered {
    try {
      while (true) {
        try {
          return answer.get(BEAT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
          progress.at(0);
        }
      }
    } catch (ExecutionException failed) {
      throw new Unanswered(failed.getCause() == null ? failed : failed.getCause());
    } catch (CancellationException hungUp) {
      if (answer.isCancelled()) {
        throw new Unanswered(hungUp);
      }
      throw hungUp;
    } catch (InterruptedException stopped) {
      throw interrupted(stopped);
    } finally {
      answer.cancel(true);
    }
  }

  /// The same, where no answer means that the engine failed.
  <T> T get(CompletableFuture<T> answer, String doing) {
    try {
      return await(answer, Progress.SILENT);
    } catch (Unanswered silent) {
      throw silent.failure(plan, doing);
    }
  }

  /// The thread is to end: the studio stops. What lies on the server stays there.
  EngineFailure interrupted(InterruptedException stopped) {
    Thread.currentThread().interrupt();
    return new EngineFailure(
        Kind.INFRASTRUCTURE,
        "Waiting for %s was cut short because the studio is stopping; what it was given is looked for at the next start"
            .formatted(plan.name()),
        stopped);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  /// A request that got no answer, or none that can be read.
  static final class Unanswered extends Exception {
    private static final long serialVersionUID = 1L;

    private final Throwable why;

    Unanswered(Throwable why) {
      super(why);
      this.why =
          why instanceof CompletionException && why.getCause() != null ? why.getCause() : why;
    }

    /// Whether the connection broke, rather than being open and silent: then the request either
    /// arrived whole or never will.
    boolean isBroken() {
      return why instanceof IOException && !(why instanceof HttpTimeoutException);
    }

    /// Whether something else than a ComfyUI answers there.
    boolean isForeign() {
      return why instanceof Answer.NotUnderstood odd && odd.isMeant();
    }

    String words() {
      if (why instanceof TimeoutException || why instanceof HttpTimeoutException) {
        return "no answer in time";
      }
      return why instanceof Answer.NotUnderstood odd
          ? String.valueOf(odd.getMessage())
          : why.getClass().getSimpleName()
              + (why.getMessage() == null ? "" : ": " + why.getMessage());
    }

    EngineFailure failure(ComfyUiPlan plan, String doing) {
      return new EngineFailure(
          Kind.INFRASTRUCTURE,
          isForeign()
              ? "%s at %s answers as no ComfyUI does while %s (%s); give the address of the server itself"
                  .formatted(plan.name(), plan.address(), doing, words())
              : "%s at %s did not answer while %s (%s); see that it runs and can be reached from here"
                  .formatted(plan.name(), plan.address(), doing, words()),
          why);
    }
  }
}
