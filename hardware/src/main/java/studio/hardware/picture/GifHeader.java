package studio.hardware.picture;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import javax.imageio.stream.FileImageInputStream;

/// The blocks of a GIF up to its second picture. The size that counts is that of the first picture;
/// the canvas around it is not unpacked.
final class GifHeader {
  private static final int TABLE = 0x80;

  private GifHeader() {}

  static Header of(Path file) throws IOException, Unreadable {
    try (var in = new FileImageInputStream(file.toFile())) {
      in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
      in.seek(10);
      skipTable(in, in.readUnsignedByte(), 2);
      return read(in);
    } catch (EOFException e) {
      throw Unreadable.cutOff();
    }
  }

  private static Header read(FileImageInputStream in) throws IOException, Unreadable {
    int width = 0;
    int height = 0;
    int pictures = 0;
    while (pictures < 2) {
      int block = in.readUnsignedByte();
      if (block == 0x21) {
        in.readUnsignedByte();
        skipBlocks(in);
      } else if (block == 0x2c) {
        in.skipBytes(4);
        int wide = in.readUnsignedShort();
        int high = in.readUnsignedShort();
        if (pictures++ == 0) {
          width = wide;
          height = high;
        }
        skipTable(in, in.readUnsignedByte(), 0);
        in.readUnsignedByte();
        skipBlocks(in);
      } else if (block == 0x3b) {
        break;
      } else {
        throw Unreadable.damaged(new IOException("an unknown block " + block));
      }
    }
    return new Header(
        PictureKind.GIF, width, height, pictures > 1, Orientation.UPRIGHT, Header.Ink.NONE);
  }

  private static void skipTable(FileImageInputStream in, int flags, int after) throws IOException {
    int colors = (flags & TABLE) == 0 ? 0 : 2 << (flags & 7);
    in.seek(in.getStreamPosition() + after + 3L * colors);
  }

  private static void skipBlocks(FileImageInputStream in) throws IOException {
    for (int size = in.readUnsignedByte(); size > 0; size = in.readUnsignedByte()) {
      in.seek(in.getStreamPosition() + size);
    }
  }
}
