package studio.hardware.trainer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.RemoteWork;

/// An attempt whose memory is a file, so that the next process can read it.
final class Notebook implements Attempt {
  private final String id;
  private final Path page;
  private volatile boolean unwanted;

  Notebook(String id, Path page) {
    this.id = id;
    this.page = page;
  }

  /// From now on nobody wants the work.
  void cancel() {
    unwanted = true;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Optional<RemoteWork> remembered() {
    try {
      if (!Files.exists(page)) {
        return Optional.empty();
      }
      String[] words = Files.readString(page).split("\n");
      return Optional.of(new RemoteWork(words[0], words[1], words[2]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void remember(RemoteWork work) {
    try {
      Files.writeString(page, String.join("\n", work.engine(), work.id(), work.attempt()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void preview(byte[] picture) {}

  @Override
  public void at(double fraction) {
    if (unwanted) {
      throw new CancellationException("nobody wants it");
    }
  }
}
