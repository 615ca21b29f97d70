package studio.verticles.publish.jellyfin;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/// What a published file consists of.
sealed interface Content {
  /// Made here.
  record Bytes(byte[] bytes) implements Content {}

  /// Copied from a finished file.
  record File(Path file) implements Content {}

  /// Whether `published` is a plain file with exactly this content.
  default boolean isIn(Path published) throws IOException {
    if (!Files.isRegularFile(published, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    return switch (this) {
      case Bytes(byte[] bytes) ->
          Files.size(published) == bytes.length
              && Arrays.equals(bytes, Files.readAllBytes(published));
      case File(Path file) -> Files.mismatch(file, published) == -1;
    };
  }

  /// Writes it to `target`, which must not exist, and waits until the disk has it.
  default void writeTo(Path target) throws IOException {
    try (FileChannel out =
        FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      switch (this) {
        case Bytes(byte[] bytes) -> {
          ByteBuffer buffer = ByteBuffer.wrap(bytes);
          while (buffer.hasRemaining()) {
            out.write(buffer);
          }
        }
        case File(Path file) -> {
          try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = in.size();
            for (long at = 0; at < size; ) {
              at += in.transferTo(at, size - at, out);
            }
          }
        }
      }
      out.force(true);
    }
  }
}
