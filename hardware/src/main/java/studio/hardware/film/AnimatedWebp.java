package studio.hardware.film;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;

/// A moving WebP picture (RFC 9649), of which libav reads only still ones: taken apart into its
/// frames, which are decoded one by one and laid over one another.
public final class AnimatedWebp {
  private static final int RIFF = fourcc("RIFF");
  private static final int WEBP = fourcc("WEBP");
  private static final int VP8X = fourcc("VP8X");
  private static final int ANMF = fourcc("ANMF");
  private static final int ALPH = fourcc("ALPH");
  private static final int ANIMATED = 0x02;
  private static final int HAS_ALPHA = 0x10;

  /// Larger files are no shots.
  private static final long LARGEST = 512L << 20;

  private final int width;
  private final int height;
  private final List<Frame> frames;

  /// @param millis how long it stands
  /// @param clear whether its place is cleared before the next
  /// @param over whether it is laid over what is there, rather than replacing it
  private record Frame(
      int x, int y, int width, int height, int millis, boolean clear, boolean over, byte[] webp) {}

  private AnimatedWebp(int width, int height, List<Frame> frames) {
    this.width = width;
    this.height = height;
    this.frames = frames;
  }

  /// Whether a file is one; false for whatever else it is.
  public static boolean is(Path file) {
    try (var in = Files.newInputStream(file)) {
      ByteBuffer head = ByteBuffer.wrap(in.readNBytes(21)).order(ByteOrder.LITTLE_ENDIAN);
      return head.remaining() == 21
          && head.getInt(0) == RIFF
          && head.getInt(8) == WEBP
          && head.getInt(12) == VP8X
          && (head.get(20) & ANIMATED) != 0;
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /// @throws EngineFailure INVALID when it is damaged
  public static AnimatedWebp read(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new EngineFailure(Kind.INVALID, file + " is too large for a shot.");
      }
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
      if (bytes.getInt(4) + 8L > bytes.limit()) {
        throw new IllegalArgumentException("a file that was cut off");
      }
      // Flags and a reserved field, then both sides less one, of three bytes each.
      int width = triple(bytes, 24) + 1;
      int height = triple(bytes, 27) + 1;
      List<Frame> frames = new ArrayList<>();
      for (Chunk chunk : chunks(bytes, 12, bytes.limit())) {
        if (chunk.kind == ANMF) {
          frames.add(frame(bytes, chunk));
        }
      }
      if (frames.isEmpty()) {
        throw new EngineFailure(Kind.INVALID, file + " has no pictures; film it again.");
      }
      return new AnimatedWebp(width, height, frames);
    } catch (IOException e) {
      throw unreadable(file, e);
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new EngineFailure(Kind.INVALID, file + " is damaged; film it again.", e);
    }
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /// Its first frame as a file of its own.
  byte[] first() {
    return frames.getFirst().webp;
  }

  /// The mean over the whole clip; frames may stand for different times.
  public double framesPerSecond() {
    long millis = frames.stream().mapToLong(Frame::millis).sum();
    return millis == 0 ? 0 : frames.size() * 1000.0 / millis;
  }

  /// A whole picture and how long it stands, in milliseconds. The picture is drawn on again.
  record Shown(BufferedImage picture, int millis) {}

  void show(Consumer<Shown> out) {
    BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_4BYTE_ABGR);
    Graphics2D graphics = canvas.createGraphics();
    @Nullable Frame before = null;
    try (WebpStill still = new WebpStill()) {
      for (Frame frame : frames) {
        if (before != null && before.clear) {
          graphics.setComposite(AlphaComposite.Clear);
          graphics.fillRect(before.x, before.y, before.width, before.height);
        }
        graphics.setComposite(frame.over ? AlphaComposite.SrcOver : AlphaComposite.Src);
        graphics.drawImage(still.decode(frame.webp), frame.x, frame.y, null);
        out.accept(new Shown(canvas, frame.millis));
        before = frame;
      }
    } finally {
      graphics.dispose();
    }
  }

  private record Chunk(int kind, int start, int size) {}

  private static List<Chunk> chunks(ByteBuffer bytes, int from, int to) {
    List<Chunk> chunks = new ArrayList<>();
    int at = from;
    while (at + 8 <= to) {
      int size = bytes.getInt(at + 4);
      if (size < 0 || size > to - at - 8) {
        throw new IllegalArgumentException("a chunk that is longer than its file");
      }
      chunks.add(new Chunk(bytes.getInt(at), at + 8, size));
      at += 8 + size + (size & 1);
    }
    return chunks;
  }

  private static Frame frame(ByteBuffer bytes, Chunk chunk) {
    int at = chunk.start;
    int flags = bytes.get(at + 15);
    int width = triple(bytes, at + 6) + 1;
    int height = triple(bytes, at + 9) + 1;
    return new Frame(
        2 * triple(bytes, at),
        2 * triple(bytes, at + 3),
        width,
        height,
        triple(bytes, at + 12),
        (flags & 1) != 0,
        (flags & 2) == 0,
        still(bytes, chunks(bytes, at + 16, at + chunk.size), width, height));
  }

  /// What a frame holds, as a file of its own.
  private static byte[] still(ByteBuffer bytes, List<Chunk> parts, int width, int height) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    if (parts.stream().anyMatch(part -> part.kind == ALPH)) {
      ByteBuffer head = ByteBuffer.allocate(18).order(ByteOrder.LITTLE_ENDIAN);
      head.putInt(VP8X).putInt(10).putInt(HAS_ALPHA);
      put(head, width - 1);
      put(head, height - 1);
      body.writeBytes(head.array());
    }
    for (Chunk part : parts) {
      body.write(bytes.array(), part.start - 8, 8 + part.size);
      if ((part.size & 1) != 0) {
        body.write(0);
      }
    }
    ByteBuffer file = ByteBuffer.allocate(12 + body.size()).order(ByteOrder.LITTLE_ENDIAN);
    file.putInt(RIFF).putInt(4 + body.size()).putInt(WEBP).put(body.toByteArray());
    return file.array();
  }

  private static void put(ByteBuffer to, int number) {
    to.put((byte) number).put((byte) (number >> 8)).put((byte) (number >> 16));
  }

  private static int triple(ByteBuffer bytes, int at) {
    return bytes.get(at) & 0xff
        | (bytes.get(at + 1) & 0xff) << 8
        | (bytes.get(at + 2) & 0xff) << 16;
  }

  private static int fourcc(String word) {
    return word.charAt(0) | word.charAt(1) << 8 | word.charAt(2) << 16 | word.charAt(3) << 24;
  }

  private static EngineFailure unreadable(Path file, IOException why) {
    return new EngineFailure(
        Kind.INFRASTRUCTURE,
        "%s could not be read (%s). Check that the file is there."
            .formatted(file, why.getMessage()),
        why);
  }
}
