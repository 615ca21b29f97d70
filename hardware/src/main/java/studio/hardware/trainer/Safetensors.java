package studio.hardware.trainer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `.safetensors` files: eight bytes of length, a JSON table of tensors, and after it exactly the
/// bytes that the table speaks of. Beside the tensors the table may hold `__metadata__`, texts by
/// name.
public final class Safetensors {
  private static final String METADATA = "__metadata__";

  private static final long LONGEST_TABLE = 100L << 20;

  private Safetensors() {}

  /// The number of its tensors.
  ///
  /// @throws IOException when it is anything else than a whole file, saying why
  static int check(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long length = length(channel);
      JsonNode table = table(channel, length);
      long end = 0;
      int tensors = 0;
      for (var entry : table.properties()) {
        if (!entry.getKey().equals(METADATA)) {
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

  /// What a file says of itself; empty when it says nothing.
  ///
  /// @throws IOException when its table cannot be read
  public static Map<String, String> metadata(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      Map<String, String> texts = new TreeMap<>();
      for (var entry : table(channel, length(channel)).path(METADATA).properties()) {
        texts.put(entry.getKey(), entry.getValue().asString(""));
      }
      return texts;
    }
  }

  /// Writes one tensor of 32-bit numbers, `rows` by `columns`, so that it is on the disk whole or
  /// not at all.
  static void write(
      Path file, Map<String, String> metadata, String name, int rows, int columns, float[] values)
      throws IOException {
    ObjectNode table = JsonMapper.shared().createObjectNode();
    ObjectNode texts = table.putObject(METADATA);
    new TreeMap<>(metadata).forEach(texts::put);
    ObjectNode tensor = table.putObject(name).put("dtype", "F32");
    tensor.putArray("shape").add(rows).add(columns);
    tensor.putArray("data_offsets").add(0).add(values.length * Float.BYTES);
    byte[] json = JsonMapper.shared().writeValueAsBytes(table);
    // Numbers begin at a multiple of eight; the table may end with spaces.
    int padded = Math.ceilDiv(json.length, 8) * 8;
    ByteBuffer bytes =
        ByteBuffer.allocate(8 + padded + values.length * Float.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(padded)
            .put(json);
    while (bytes.position() < 8 + padded) {
      bytes.put((byte) ' ');
    }
    for (float value : values) {
      bytes.putFloat(value);
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (FileChannel channel =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      for (ByteBuffer rest = bytes.flip(); rest.hasRemaining(); ) {
        channel.write(rest);
      }
      channel.force(true);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static long length(FileChannel channel) throws IOException {
    long length = read(channel, 8).getLong();
    if (length < 2 || length > LONGEST_TABLE || length + 8 > channel.size()) {
      throw new IOException("its table of tensors is cut off or no table");
    }
    return length;
  }

  private static JsonNode table(FileChannel channel, long length) throws IOException {
    try {
      return JsonMapper.shared().readTree(read(channel, (int) length).array());
    } catch (JacksonException e) {
      throw new IOException("its table of tensors cannot be read", e);
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
