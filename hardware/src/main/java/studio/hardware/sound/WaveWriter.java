package studio.hardware.sound;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes WAV at the studio's rate, block by block. What was not finished when it is closed
/// vanishes, so nobody takes half a sound for a whole one.
public final class WaveWriter implements AutoCloseable {
  private static final int HEADER = 44;

  /// How a sample is kept.
  public enum Depth {
    /// For finished sound; what is louder than full scale is cut off.
    INT16(2, 1),
    /// For sound that will be worked on: nothing is cut off, nothing is rounded away.
    FLOAT32(4, 3);

    private final int bytes;
    private final int format;

    Depth(int bytes, int format) {
      this.bytes = bytes;
      this.format = format;
    }
  }

  private final RandomAccessFile file;
  private final OutputStream out;
  private final int channels;
  private final Depth depth;
  private final Path target;
  private long written;
  private boolean finished;

  public WaveWriter(Path target, int channels, Depth depth) throws IOException {
    this.target = target;
    this.channels = channels;
    this.depth = depth;
    file = new RandomAccessFile(target.toFile(), "rw");
    file.setLength(0);
    out = new BufferedOutputStream(Channels.newOutputStream(file.getChannel()), 1 << 16);
    out.write(header());
  }

  /// Writes a whole sound.
  public static void write(Pcm sound, Path target, Depth depth) throws IOException {
    try (WaveWriter writer = new WaveWriter(target, sound.channels().length, depth)) {
      writer.write(sound.channels(), sound.samples());
      writer.finish();
    }
  }

  /// Appends the first `count` samples of each channel.
  public void write(float[][] samples, int count) throws IOException {
    ByteBuffer block =
        ByteBuffer.allocate(count * channels * depth.bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < count; i++) {
      for (int c = 0; c < channels; c++) {
        float sample = samples[c][i];
        switch (depth) {
          case FLOAT32 -> block.putFloat(sample);
          case INT16 ->
              block.putShort((short) Math.clamp(Math.round(sample * 32767f), -32768, 32767));
        }
      }
    }
    out.write(block.array());
    written += count;
  }

  private byte[] header() {
    int frame = channels * depth.bytes;
    // Beyond 4 GiB the header cannot tell the size; readers then go on to the end of the file.
    int size = (int) Math.min(written * frame, 0xFFFFFFFFL - HEADER);
    return ByteBuffer.allocate(HEADER)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("RIFF".getBytes(StandardCharsets.US_ASCII))
        .putInt(size + HEADER - 8)
        .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
        .putInt(16)
        .putShort((short) depth.format)
        .putShort((short) channels)
        .putInt(Pcm.RATE)
        .putInt(Pcm.RATE * frame)
        .putShort((short) frame)
        .putShort((short) (depth.bytes * 8))
        .put("data".getBytes(StandardCharsets.US_ASCII))
        .putInt(size)
        .array();
  }

  /// Writes the sizes into the header: the sound is whole.
  public void finish() throws IOException {
    out.flush();
    file.seek(0);
    file.write(header());
    finished = true;
  }

  @Override
  public void close() throws IOException {
    file.close();
    if (!finished) {
      Files.deleteIfExists(target);
    }
  }
}
