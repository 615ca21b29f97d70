package studio.hardware.speech;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import studio.hardware.engine.EngineFailure;

/// Runs a speech program: text in by its standard input, sound out by its standard output. A
/// program that hangs is killed, as is one whose caller is interrupted.
final class Speaker {
  private Speaker() {}

  /// What the program wrote. `command` is handed over as it is; no shell reads it.
  static byte[] run(List<String> command, String text, Duration patience) {
    String name = command.getFirst();
    Process process;
    try {
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException e) {
      throw failure(name, "could not be started (" + e.getMessage() + ")", e);
    }
    try {
      CompletableFuture<byte[]> sound = new CompletableFuture<>();
      Thread.ofVirtual().start(() -> collect(process.getInputStream(), sound));
      try (OutputStream in = process.getOutputStream()) {
        in.write(text.getBytes(StandardCharsets.UTF_8));
      }
      byte[] wave = sound.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw failure(name, "did not end within " + patience.toSeconds() + " s", null);
      }
      if (process.exitValue() != 0) {
        throw failure(name, "ended with code " + process.exitValue(), null);
      }
      return wave;
    } catch (IOException | ExecutionException e) {
      throw failure(name, "broke off (" + e.getMessage() + ")", e);
    } catch (TimeoutException e) {
      throw failure(name, "did not answer within " + patience.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("The line is no longer wanted");
    } finally {
      process.destroyForcibly();
    }
  }

  private static void collect(InputStream out, CompletableFuture<byte[]> sound) {
    try {
      sound.complete(out.readAllBytes());
    } catch (IOException e) {
      sound.completeExceptionally(new UncheckedIOException(e));
    }
  }

  private static EngineFailure failure(
      String program, String what, @org.jspecify.annotations.Nullable Throwable cause) {
    String message =
        "%s %s; try it by hand, or remove it to use the embedded voice.".formatted(program, what);
    return cause == null
        ? new EngineFailure(EngineFailure.Kind.INFRASTRUCTURE, message)
        : new EngineFailure(EngineFailure.Kind.INFRASTRUCTURE, message, cause);
  }
}
