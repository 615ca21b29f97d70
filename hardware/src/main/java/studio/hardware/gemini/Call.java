package studio.hardware.gemini;

import com.google.genai.errors.ApiException;
import com.google.genai.errors.GenAiIOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.engine.Progress;
import studio.hardware.http.JsonWire;

/// Makes one call of Google's client on a thread of its own, looks up four times a second, and
/// drops it when it hears a stop or has waited long enough.
record Call(GeminiSettings settings) {
  private static final long LOOK_UP_MILLIS = 250;

  <T> T make(String asked, Callable<T> call, Progress progress) {
    var task = new FutureTask<>(call);
    Thread.ofVirtual().name(settings.engine() + " " + asked).start(task);
    long end = System.nanoTime() + settings.patience().toNanos();
    try {
      while (true) {
        try {
          return task.get(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException notYet) {
          progress.at(0);
          if (System.nanoTime() >= end) {
            throw new EngineFailure(
                Kind.INFRASTRUCTURE,
                "%s did not answer %s within %d ms. Try again later."
                    .formatted(settings.engine(), asked, settings.patience().toMillis()),
                notYet);
          }
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CancellationException("Interrupted while waiting for " + settings.engine());
    } catch (ExecutionException failed) {
      throw failure(asked, Optional.ofNullable(failed.getCause()).orElse(failed));
    } finally {
      task.cancel(true);
    }
  }

  /// The cause is not kept: its text may hold what must not be seen.
  private EngineFailure failure(String asked, Throwable cause) {
    if (cause instanceof EngineFailure known) {
      return known;
    }
    String why = veiled(Optional.ofNullable(cause.getMessage()).orElse(cause.toString()));
    if (cause instanceof ApiException refused) {
      return refusal(refused.code(), asked, why);
    }
    Throwable deeper = cause.getCause();
    String more = deeper == null ? "" : ": " + veiled(String.valueOf(deeper.getMessage()));
    return new EngineFailure(
        Kind.INFRASTRUCTURE,
        cause instanceof GenAiIOException
            ? "%s did not answer %s (%s%s). Is the house online?"
                .formatted(settings.engine(), asked, why, more)
            : "%s answered %s with something that its client does not understand (%s%s)."
                .formatted(settings.engine(), asked, why, more));
  }

  private EngineFailure refusal(int code, String asked, String why) {
    String said = "%s refused %s with %d (%s). ".formatted(settings.engine(), asked, code, why);
    return switch (code) {
      case 401, 403 ->
          new EngineFailure(Kind.INVALID, said + "Look at the key and what it is allowed to do.");
      case 404 -> new EngineFailure(Kind.INVALID, said + "Name a model that this account can use.");
      case 408, 429 ->
          new EngineFailure(
              Kind.INFRASTRUCTURE, said + "The account's quota is used up for now; try later.");
      default ->
          code < 500
              ? new EngineFailure(Kind.INVALID, said + "The same call would fail again.")
              : new EngineFailure(Kind.INFRASTRUCTURE, said + "Try again later.");
    };
  }

  /// A text without the key in it.
  private String veiled(String text) {
    String plain = settings.key().isEmpty() ? text : text.replace(settings.key().reveal(), "***");
    return JsonWire.cut(plain);
  }
}
