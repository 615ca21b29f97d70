package studio.hardware.vector;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.hardware.vector.VectorCollection.Entry;

/// The file of a collection: what was done to it, in order. Each record carries its length and a
/// checksum; what a crash left half written at the end is cut off at the next start.
final class VectorLog implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(VectorLog.class);

  private static final long MAGIC = 0x4E49474854564543L; // NIGHTVEC
  private static final int VERSION = 1;
  private static final int HEADER = 16;
  private static final int LONGEST = 16 << 20;

  /// What was done.
  sealed interface Deed {
    record Put(Entry entry) implements Deed {}

    record Remove(UUID id) implements Deed {}
  }

  /// Hears the deeds of a file that is opened.
  interface Reader {
    void read(Deed deed);
  }

  // Not a channel: those close when their caller is interrupted.
  private final RandomAccessFile file;
  private long end;

  private VectorLog(RandomAccessFile file, long end) {
    this.file = file;
    this.end = end;
  }

  /// Opens or makes the file, and tells what stands in it.
  ///
  /// @throws OtherLength when it holds vectors of other dimensions
  static VectorLog open(Path path, int dimensions, Reader reader) throws IOException, OtherLength {
    long good = 0;
    if (Files.exists(path) && Files.size(path) >= HEADER) {
      good = replay(path, dimensions, reader);
    }
    RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
    try {
      if (file.length() > good) {
        log.warn(
            "{} ended in the middle of a record; its last {} bytes are dropped",
            path,
            file.length() - good);
        file.setLength(good);
      }
      file.seek(good);
      if (good == 0) {
        file.write(
            ByteBuffer.allocate(HEADER).putLong(MAGIC).putInt(VERSION).putInt(dimensions).array());
        file.getFD().sync();
        good = HEADER;
      }
      return new VectorLog(file, good);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /// Where the last whole record ends.
  private static long replay(Path path, int dimensions, Reader reader)
      throws IOException, OtherLength {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16))) {
      if (in.readLong() != MAGIC || in.readInt() != VERSION) {
        throw new IOException(path + " is no file of vectors that this version knows");
      }
      int had = in.readInt();
      if (had != dimensions) {
        throw new OtherLength(had);
      }
      long good = HEADER;
      byte[] body = new byte[0];
      while (true) {
        try {
          int length = in.readInt();
          int sum = in.readInt();
          if (length < 17 || length > LONGEST) {
            return good;
          }
          body = body.length < length ? new byte[length] : body;
          in.readFully(body, 0, length);
          if (sum != sum(body, length)) {
            return good;
          }
          reader.read(
              deed(new DataInputStream(new ByteArrayInputStream(body, 0, length)), dimensions));
          good += 8 + length;
        } catch (EOFException e) {
          return good;
        }
      }
    }
  }

  /// Adds the deeds; all of them are on the disk when this returns.
  void append(List<Deed> deeds) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      for (Deed deed : deeds) {
        byte[] body = body(deed);
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(body.length);
        out.writeInt(sum(body, body.length));
        out.write(body);
        if (bytes.size() > LONGEST) {
          write(bytes);
        }
      }
      write(bytes);
      file.getFD().sync();
    } catch (IOException e) {
      // Half of it may be there; the next record would follow rubbish.
      file.setLength(end);
      throw e;
    }
    end = file.length();
  }

  private void write(ByteArrayOutputStream bytes) throws IOException {
    file.seek(file.length());
    file.write(bytes.toByteArray());
    bytes.reset();
  }

  private static byte[] body(Deed deed) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    switch (deed) {
      case Deed.Remove(UUID id) -> {
        out.writeByte(0);
        write(out, id);
      }
      case Deed.Put(Entry entry) -> {
        out.writeByte(1);
        write(out, entry.id());
        ByteBuffer numbers = ByteBuffer.allocate(entry.vector().length * 4);
        numbers.asFloatBuffer().put(entry.vector());
        out.write(numbers.array());
        out.writeShort(entry.facts().size());
        for (Map.Entry<String, String> fact : entry.facts().entrySet()) {
          out.writeUTF(fact.getKey());
          out.writeUTF(fact.getValue());
        }
      }
    }
    return bytes.toByteArray();
  }

  private static Deed deed(DataInputStream in, int dimensions) throws IOException {
    boolean put = in.readByte() == 1;
    UUID id = new UUID(in.readLong(), in.readLong());
    if (!put) {
      return new Deed.Remove(id);
    }
    float[] vector = new float[dimensions];
    ByteBuffer.wrap(in.readNBytes(dimensions * 4)).asFloatBuffer().get(vector);
    Map<String, String> facts = new HashMap<>();
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      // The same few words stand with thousands of vectors.
      facts.put(in.readUTF().intern(), in.readUTF().intern());
    }
    return new Deed.Put(new Entry(id, vector, facts));
  }

  private static void write(DataOutputStream out, UUID id) throws IOException {
    out.writeLong(id.getMostSignificantBits());
    out.writeLong(id.getLeastSignificantBits());
  }

  private static int sum(byte[] body, int length) {
    CRC32C sum = new CRC32C();
    sum.update(body, 0, length);
    return (int) sum.getValue();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /// The file holds vectors of another length.
  static final class OtherLength extends Exception {
    private static final long serialVersionUID = 1L;

    private final int dimensions;

    private OtherLength(int dimensions) {
      super("vectors of " + dimensions);
      this.dimensions = dimensions;
    }

    int dimensions() {
      return dimensions;
    }
  }
}
