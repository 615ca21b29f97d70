package studio.hardware.speech.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.film.AudioReader;
import studio.hardware.sound.Pcm;
import studio.hardware.sound.Resampler;
import studio.hardware.sound.WaveReader;

/// What a server sent as sound: found out from its first bytes, since servers ignore the format
/// they were asked for and call it by the one they were asked for all the same.
record Sound(Form form, byte[] bytes) {
  /// Raw samples without a header are 24 kHz mono, as OpenAI and Kokoro send them.
  private static final int RAW_RATE = 24_000;

  enum Form {
    WAV(".wav"),
    MP3(".mp3"),
    FLAC(".flac"),
    OGG(".ogg"),
    AAC(".aac"),
    MP4(".m4a"),
    RAW(".pcm"),
    /// Words instead of sound.
    TEXT(".txt");

    private final String ending;

    Form(String ending) {
      this.ending = ending;
    }
  }

  /// @param type the Content-Type that came with it
  static Sound of(byte[] bytes, String type) {
    return new Sound(form(bytes, type.toLowerCase(Locale.ROOT)), bytes);
  }

  private static Form form(byte[] bytes, String type) {
    String head = new String(bytes, 0, Math.min(bytes.length, 12), StandardCharsets.ISO_8859_1);
    if (head.startsWith("RIFF") && head.endsWith("WAVE")) {
      return Form.WAV;
    } else if (head.startsWith("fLaC")) {
      return Form.FLAC;
    } else if (head.startsWith("OggS")) {
      return Form.OGG;
    } else if (head.startsWith("ID3")) {
      return Form.MP3;
    } else if (head.startsWith("ftyp", 4)) {
      return Form.MP4;
    } else if (type.contains("json")
        || type.startsWith("text/")
        || head.stripLeading().startsWith("<")
        || head.stripLeading().startsWith("{\"")) {
      return Form.TEXT;
    } else if (type.contains("pcm") || type.contains("l16")) {
      return Form.RAW;
    }
    boolean sync = bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xE0) == 0xE0;
    if (sync) {
      return (bytes[1] & 0x06) == 0 ? Form.AAC : Form.MP3;
    }
    return Form.RAW;
  }

  /// The samples at the studio's rate.
  ///
  /// @param beside a file next to which one for a moment may lie
  /// @throws Spoilt when it is cut short or cannot be read
  float[] samples(Path beside) throws Spoilt {
    try {
      return switch (form) {
        case WAV -> wave(beside);
        case RAW -> raw();
        case TEXT ->
            throw new IOException(
                "it is text: " + Wire.cut(new String(bytes, StandardCharsets.UTF_8)));
        case MP3, FLAC, OGG, AAC, MP4 -> decoded(beside);
      };
    } catch (IOException | EngineFailure e) {
      throw new Spoilt(
          Kind.INFRASTRUCTURE, "its %s cannot be read (%s)".formatted(form, e.getMessage()), e);
    }
  }

  private float[] wave(Path beside) throws IOException {
    long promised = promised();
    if (promised > bytes.length && promised <= Wire.MOST) {
      throw new IOException(
          "it ends after %,d of %,d bytes: the server broke off".formatted(bytes.length, promised));
    }
    try {
      return WaveReader.read(bytes).mono();
    } catch (IOException e) {
      return decoded(beside); // a WAV around something else than plain samples
    }
  }

  /// How long the file should be by the size of its sound; a server that streams cannot know and
  /// writes a number that no line reaches (4294967295, 2147483647, 2000000036 were seen).
  private long promised() {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int at = 12;
    while (at + 8 <= bytes.length) {
      String chunk = new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
      long size = Integer.toUnsignedLong(buffer.getInt(at + 4));
      if (chunk.equals("data") || at + 8 + size > bytes.length) {
        return at + 8 + size;
      }
      at += (int) (8 + size + size % 2);
    }
    return at;
  }

  private float[] raw() throws IOException {
    if (bytes.length % 2 == 1) {
      throw new IOException("raw samples have two bytes each, and here is half of one");
    }
    float[] samples = new float[bytes.length / 2];
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < samples.length; i++) {
      samples[i] = buffer.getShort(2 * i) / 32768f;
    }
    return Resampler.resample(samples, RAW_RATE, Pcm.RATE);
  }

  private float[] decoded(Path beside) throws IOException {
    Path file = beside.resolveSibling(beside.getFileName() + form.ending);
    try {
      Files.write(file, bytes);
      return AudioReader.read(file).left();
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
