package studio.verticles.bus;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.MessageCodec;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/// One codec for every record: by reference inside a process, `class name, newline, JSON` on the
/// wire.
final class RecordCodec implements MessageCodec<Record, Record> {
  static final String NAME = "record";

  private final JsonMapper json = JsonMapper.shared();

  @Override
  public Record transform(Record message) {
    return message;
  }

  @Override
  public void encodeToWire(Buffer buffer, Record message) {
    byte[] name = message.getClass().getName().getBytes(StandardCharsets.UTF_8);
    byte[] body = json.writeValueAsBytes(message);
    buffer.appendInt(name.length).appendBytes(name).appendInt(body.length).appendBytes(body);
  }

  /// Only our own records are ever created from the wire.
  @Override
  public Record decodeFromWire(int position, Buffer buffer) {
    int nameLength = buffer.getInt(position);
    int bodyAt = position + 4 + nameLength;
    String name = new String(buffer.getBytes(position + 4, bodyAt), StandardCharsets.UTF_8);
    if (!name.startsWith("studio.")) {
      throw new IllegalArgumentException("Not a message of this house: " + name);
    }
    byte[] body = buffer.getBytes(bodyAt + 4, bodyAt + 4 + buffer.getInt(bodyAt));
    try {
      return json.readValue(body, Class.forName(name).asSubclass(Record.class));
    } catch (ClassNotFoundException unknown) {
      throw new IllegalArgumentException(
          name + " is unknown here; run the same version on every node", unknown);
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public byte systemCodecID() {
    return -1;
  }
}
