package studio.hardware.trainer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Looks whether a `.safetensors` file is whole: eight bytes of length, a JSON table of tensors,
/// and after it exactly the bytes that the table speaks of.
final class Safetensors {
  private static final long LONGEST_TABLE = 100L << 20;

  private Safetensors() {}

  /// The number of its tensors.
  ///
  /// @throws IOException when it is anything else than a whole file, saying why
  static int check(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long length = read(channel, 8).getLong();
      if (length < 2 || length > LONGEST_TABLE || length + 8 > channel.size()) {
        throw new IOException("its table of tensors is cut off or no table");
      }
      JsonNode table;
      try {
        table = JsonMapper.shared().readTree(read(channel, (int) length).array());
      } catch (JacksonException e) {
        throw new IOException("its table of tensors cannot be read", e);
      }
      long end = 0;
      int tensors = 0;
      for (var entry : table.properties()) {
        if (!entry.getKey().equals("__metadata__")) {
          end = Math.max(end, entry.getValue().path("data_offsets").path(1).asLong(-1));
          tensors++;
        }
      }
      if (tensors == 0) {
        throw new IOException("it has no tensors");
      }
      if (channel.size() != 8 + length + end) {
        throw new IOException(
            "it has %,d bytes, and its table speaks of %,d"
                .formatted(channel.size(), 8 + length + end));
      }
      return tensors;
    }
  }

  private static ByteBuffer read(FileChannel channel, int bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        throw new IOException("it ends after %d bytes".formatted(channel.size()));
      }
    }
    return buffer.flip();
  }
}
