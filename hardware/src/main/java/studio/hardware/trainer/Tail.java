package studio.hardware.trainer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Reads a log that grows, from its beginning: lines, and each coat of a progress bar (which ends
/// with a carriage return).
final class Tail {
  private static final int LONGEST = 64 << 10;

  private final Path file;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private long at;

  Tail(Path file) {
    this.file = file;
  }

  /// Hands over what came since the last time.
  ///
  /// @return whether anything came
  boolean read(Consumer<String> reader) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    boolean came = false;
    // Not a channel: those close when their reader is interrupted.
    try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
      log.seek(at);
      byte[] block = new byte[LONGEST];
      for (int got = log.read(block); got > 0; got = log.read(block)) {
        came = true;
        at += got;
        for (int i = 0; i < got; i++) {
          byte letter = block[i];
          if (letter == '\n' || letter == '\r' || line.size() == LONGEST) {
            end(reader);
          } else {
            line.write(letter);
          }
        }
      }
    }
    return came;
  }

  /// Hands over the last line even if it does not end.
  void end(Consumer<String> reader) {
    if (line.size() > 0) {
      reader.accept(line.toString(StandardCharsets.UTF_8));
      line.reset();
    }
  }
}
