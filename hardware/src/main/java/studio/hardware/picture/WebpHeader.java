package studio.hardware.picture;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import javax.imageio.stream.FileImageInputStream;

/// The chunks of a WebP (RFC 9649), which gives its size in one of three ways.
final class WebpHeader {
  private static final int RIFF_HEAD = 12;
  private static final int LARGEST_EXIF = 1 << 20;
  private static final int VP8 = fourcc("VP8 ");
  private static final int VP8L = fourcc("VP8L");
  private static final int VP8X = fourcc("VP8X");
  private static final int EXIF = fourcc("EXIF");
  private static final int MOVES = 0x02;

  private int width;
  private int height;
  private boolean moves;
  private Orientation orientation = Orientation.UPRIGHT;

  private WebpHeader() {}

  static Header of(Path file) throws IOException, Unreadable {
    try (var in = new FileImageInputStream(file.toFile())) {
      in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
      in.seek(4);
      long end = in.readUnsignedInt() + 8;
      if (end > in.length()) {
        throw Unreadable.cutOff();
      }
      in.seek(RIFF_HEAD);
      var header = new WebpHeader();
      while (in.getStreamPosition() + 8 <= end) {
        header.chunk(in);
      }
      return new Header(
          PictureKind.WEBP,
          header.width,
          header.height,
          header.moves,
          header.orientation,
          Header.Ink.NONE);
    } catch (EOFException e) {
      throw Unreadable.cutOff();
    }
  }

  private void chunk(FileImageInputStream in) throws IOException, Unreadable {
    int kind = in.readInt();
    long length = in.readUnsignedInt();
    long next = in.getStreamPosition() + length + (length & 1);
    if (kind == VP8X) {
      moves = (in.readInt() & MOVES) != 0;
      size(triple(in) + 1, triple(in) + 1);
    } else if (kind == VP8) {
      // Three bytes of the frame and three that always are the same stand before the size.
      in.skipBytes(6);
      size(in.readUnsignedShort() & 0x3fff, in.readUnsignedShort() & 0x3fff);
    } else if (kind == VP8L) {
      in.skipBytes(1);
      int bits = in.readInt();
      size((bits & 0x3fff) + 1, (bits >>> 14 & 0x3fff) + 1);
    } else if (kind == EXIF) {
      byte[] exif = new byte[(int) Math.min(length, LARGEST_EXIF)];
      in.readFully(exif);
      orientation = Orientation.of(exif);
    }
    if (next > in.length() + 1) {
      throw Unreadable.cutOff();
    }
    in.seek(next);
  }

  /// Whatever part claims most is believed, since all of them are unpacked.
  private void size(int wide, int high) {
    width = Math.max(width, wide);
    height = Math.max(height, high);
  }

  private static int triple(FileImageInputStream in) throws IOException {
    return in.readUnsignedByte() | in.readUnsignedByte() << 8 | in.readUnsignedByte() << 16;
  }

  private static int fourcc(String word) {
    return word.charAt(0) | word.charAt(1) << 8 | word.charAt(2) << 16 | word.charAt(3) << 24;
  }
}
