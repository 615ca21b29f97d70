package studio.hardware.sound;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.hardware.engine.EngineFailure;
import studio.hardware.film.AudioReader;

/// Sound that lies under a whole scene: music or ambience. A bed that cannot be read falls silent
/// and says so; the dialogue goes on without it.
final class Bed implements AutoCloseable {
  private final String what;
  private final List<String> remarks;
  private @Nullable AudioReader reader;
  private studio.hardware.film.@Nullable Pcm piece;
  private int used;

  Bed(String what, Optional<Path> source, List<String> remarks) {
    this.what = what;
    this.remarks = remarks;
    try {
      reader = source.isPresent() ? AudioReader.open(source.get()) : null;
    } catch (EngineFailure e) {
      giveUp(e);
    }
  }

  /// Fills the first `length` samples of both sides; silence after the end.
  void read(float[][] into, int length) {
    int done = 0;
    while (done < length && advance()) {
      var from = java.util.Objects.requireNonNull(piece);
      int count = Math.min(length - done, from.length() - used);
      System.arraycopy(from.left(), used, into[0], done, count);
      System.arraycopy(from.right(), used, into[1], done, count);
      used += count;
      done += count;
    }
    java.util.Arrays.fill(into[0], done, length, 0);
    java.util.Arrays.fill(into[1], done, length, 0);
  }

  private boolean advance() {
    if (piece != null && used < piece.length()) {
      return true;
    }
    if (reader == null) {
      return false;
    }
    try {
      piece = reader.next().orElse(null);
    } catch (EngineFailure e) {
      piece = null;
      giveUp(e);
    }
    used = 0;
    return piece != null;
  }

  private void giveUp(EngineFailure e) {
    remarks.add("The scene goes on without its %s: %s".formatted(what, e.getMessage()));
    close();
  }

  @Override
  public void close() {
    if (reader != null) {
      reader.close();
      reader = null;
    }
  }
}
