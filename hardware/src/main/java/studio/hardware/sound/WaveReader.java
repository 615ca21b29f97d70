package studio.hardware.sound;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Reads WAV as it is found in the world: 8, 16, 24 and 32 bit, float, one to eight channels, with
/// other chunks around, and with the placeholder sizes that programs write when they stream (the
/// sound then goes on to the end of the file). More than two channels are folded into two.
public final class WaveReader implements AutoCloseable {
  private static final int PCM = 1;
  private static final int FLOAT = 3;
  private static final int EXTENSIBLE = 0xFFFE;

  private final InputStream in;
  private int rate;
  private int channels;
  private int bytes;
  private boolean isFloat;
  private long left;
  private byte[] block = new byte[0];

  public WaveReader(InputStream in) throws IOException {
    this.in = new BufferedInputStream(in, 1 << 16);
    readHeader();
  }

  public static WaveReader open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      return new WaveReader(in);
    } catch (IOException e) {
      in.close();
      throw new IOException("Cannot read " + file.getFileName() + " as WAV: " + e.getMessage(), e);
    }
  }

  /// The whole file, at the studio's rate.
  public static Pcm read(Path file) throws IOException {
    try (WaveReader reader = open(file)) {
      return reader.rest();
    }
  }

  /// The whole file, at the studio's rate.
  public static Pcm read(byte[] file) throws IOException {
    try (WaveReader reader = new WaveReader(new ByteArrayInputStream(file))) {
      return reader.rest();
    }
  }

  public int rate() {
    return rate;
  }

  /// One or two: what [#read(float[][], int)] fills.
  public int channels() {
    return Math.min(2, channels);
  }

  /// Fills the beginning of each channel's array with up to `count` samples at the file's own rate;
  /// gives how many came, 0 at the end.
  public int read(float[][] into, int count) throws IOException {
    int frame = channels * bytes;
    long wanted = Math.min((long) count * frame, left - left % frame);
    if (block.length < wanted) {
      block = new byte[(int) wanted];
    }
    int got = in.readNBytes(block, 0, (int) wanted) / frame;
    left = got * (long) frame < wanted ? 0 : left - wanted;
    ByteBuffer buffer = ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < got; i++) {
      for (int c = 0; c < channels; c++) {
        float sample = sample(buffer, (i * channels + c) * bytes);
        if (c < 2) {
          into[c][i] = sample;
        } else {
          into[c % 2][i] += sample * 0.5f;
        }
      }
    }
    return got;
  }

  private Pcm rest() throws IOException {
    float[][] all = new float[channels()][];
    Arrays.setAll(all, c -> new float[rate]);
    float[][] some = new float[channels()][1 << 14];
    int length = 0;
    for (int got = read(some, 1 << 14); got > 0; got = read(some, 1 << 14)) {
      for (int c = 0; c < all.length; c++) {
        if (length + got > all[c].length) {
          all[c] = Arrays.copyOf(all[c], Math.max(length + got, all[c].length * 2));
        }
        System.arraycopy(some[c], 0, all[c], length, got);
      }
      length += got;
    }
    for (int c = 0; c < all.length; c++) {
      all[c] = Resampler.resample(Arrays.copyOf(all[c], length), rate, Pcm.RATE);
    }
    return new Pcm(all);
  }

  private float sample(ByteBuffer b, int at) {
    return switch (bytes) {
      case 1 -> ((b.get(at) & 0xFF) - 128) / 128f;
      case 2 -> b.getShort(at) / 32768f;
      case 3 -> ((b.get(at) & 0xFF) | (b.get(at + 1) & 0xFF) << 8 | b.get(at + 2) << 16) / 8388608f;
      default -> isFloat ? b.getFloat(at) : b.getInt(at) / 2147483648f;
    };
  }

  private void readHeader() throws IOException {
    String riff = tag();
    number(4);
    if (!riff.equals("RIFF") || !tag().equals("WAVE")) {
      throw new IOException("it does not begin like a WAV file");
    }
    while (true) {
      String chunk = tag();
      long size = number(4);
      if (chunk.equals("fmt ")) {
        readFormat(size);
      } else if (chunk.equals("data")) {
        if (rate == 0) {
          throw new IOException("its sound comes before its format");
        }
        // 0, 0x7FFFF000 and 0xFFFFFFFF are what streaming programs leave behind.
        left = size == 0 || size >= 0x7FFFF000L ? Long.MAX_VALUE : size;
        return;
      } else {
        in.skipNBytes(size + size % 2);
      }
    }
  }

  private void readFormat(long size) throws IOException {
    int format = (int) number(2);
    channels = (int) number(2);
    rate = (int) number(4);
    number(4);
    number(2);
    bytes = (int) number(2) / 8;
    long read = 16;
    if (format == EXTENSIBLE && size >= 26) {
      number(4);
      number(4);
      format = (int) number(2);
      read = 26;
    }
    isFloat = format == FLOAT;
    boolean known = format == PCM && bytes >= 1 && bytes <= 4 || isFloat && bytes == 4;
    if (!known || channels < 1 || channels > 8 || rate < 4_000 || rate > 400_000) {
      throw new IOException(
          "format %d with %d bytes, %d channels at %d Hz is not one we know"
              .formatted(format, bytes, channels, rate));
    }
    in.skipNBytes(size + size % 2 - read);
  }

  private String tag() throws IOException {
    byte[] four = in.readNBytes(4);
    if (four.length < 4) {
      throw new EOFException("it ends before its sound begins");
    }
    return new String(four, java.nio.charset.StandardCharsets.US_ASCII);
  }

  private long number(int width) throws IOException {
    byte[] raw = in.readNBytes(width);
    if (raw.length < width) {
      throw new EOFException("it ends before its sound begins");
    }
    long value = 0;
    for (int i = width - 1; i >= 0; i--) {
      value = value << 8 | raw[i] & 0xFF;
    }
    return value;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
