package studio.hardware.picture;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.stream.FileImageInputStream;

/// The chunks of a PNG, walked to the last: a file that does not get there was cut off.
final class PngHeader {
  private static final int SIGNATURE = 8;
  private static final int LARGEST_EXIF = 1 << 20;
  private static final int IHDR = 0x49484452;
  private static final int IEND = 0x49454e44;
  private static final int ACTL = 0x6163544c;
  private static final int EXIF = 0x65584966;

  private PngHeader() {}

  static Header of(Path file) throws IOException, Unreadable {
    try (var in = new FileImageInputStream(file.toFile())) {
      in.seek(SIGNATURE);
      return read(in);
    } catch (EOFException e) {
      throw Unreadable.cutOff();
    }
  }

  private static Header read(FileImageInputStream in) throws IOException, Unreadable {
    int width = 0;
    int height = 0;
    boolean moves = false;
    Orientation orientation = Orientation.UPRIGHT;
    while (true) {
      int length = in.readInt();
      int kind = in.readInt();
      if (length < 0) {
        throw Unreadable.damaged(new IOException("a chunk of " + length));
      }
      long next = in.getStreamPosition() + length + 4L;
      switch (kind) {
        case IHDR -> {
          width = in.readInt();
          height = in.readInt();
        }
        case ACTL -> moves = in.readInt() > 1;
        case EXIF -> {
          byte[] exif = new byte[Math.min(length, LARGEST_EXIF)];
          in.readFully(exif);
          orientation = Orientation.of(exif);
        }
        case IEND -> {
          return new Header(PictureKind.PNG, width, height, moves, orientation, Header.Ink.NONE);
        }
        default -> {}
      }
      if (next > in.length()) {
        throw Unreadable.cutOff();
      }
      in.seek(next);
    }
  }
}
