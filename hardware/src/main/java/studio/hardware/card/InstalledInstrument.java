package studio.hardware.card;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;

/// An instrument of this machine, run as a process. A driver in trouble makes these programs hang
/// where even a kill does not reach them: nobody waits longer than `patience`, and nobody reads
/// more than a megabyte.
record InstalledInstrument(Path program, Duration patience) implements Instrument {
  private static final int MOST = 1 << 20;

  /// The program `name`, on the search path `path` or in `elsewhere`.
  static Optional<Instrument> find(String path, List<String> elsewhere, String name) {
    return Stream.concat(Stream.of(path.split(File.pathSeparator)), elsewhere.stream())
        .filter(folder -> !folder.isBlank())
        .map(folder -> Path.of(folder, name).toAbsolutePath())
        .filter(Files::isExecutable)
        .filter(Files::isRegularFile)
        .findFirst()
        .map(program -> new InstalledInstrument(program, Duration.ofSeconds(10)));
  }

  @Override
  public Printed run(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C");
    Process process;
    try {
      process = builder.start();
      process.getOutputStream().close();
    } catch (IOException e) {
      throw failure("could not be started (" + e.getMessage() + ")", e);
    }
    CompletableFuture<byte[]> printed = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> collect(process.getInputStream(), printed));
    try {
      byte[] text = printed.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new EngineFailure(Kind.INFRASTRUCTURE, words("does not end"));
      }
      return new Printed(process.exitValue(), new String(text, StandardCharsets.UTF_8));
    } catch (ExecutionException e) {
      throw failure("broke off (" + e.getMessage() + ")", e);
    } catch (TimeoutException e) {
      throw failure("did not answer within %d s".formatted(patience.toSeconds()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("The card is no longer asked about");
    } finally {
      process.destroyForcibly();
    }
  }

  private static void collect(InputStream out, CompletableFuture<byte[]> printed) {
    try {
      printed.complete(out.readNBytes(MOST));
      out.close();
    } catch (IOException e) {
      printed.completeExceptionally(e);
    }
  }

  private EngineFailure failure(String what, Throwable cause) {
    return new EngineFailure(Kind.INFRASTRUCTURE, words(what), cause);
  }

  private String words(String what) {
    return "%s %s; run it by hand, and look at dmesg for the card's driver."
        .formatted(program, what);
  }
}
