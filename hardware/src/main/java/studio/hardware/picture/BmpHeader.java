package studio.hardware.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// The size in a BMP's head, old style or new.
final class BmpHeader {
  private static final int OLD = 12;

  private BmpHeader() {}

  static Header of(byte[] head) {
    ByteBuffer bytes = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
    return bytes.getInt(14) == OLD
        ? Header.plain(PictureKind.BMP, bytes.getShort(18) & 0xffff, bytes.getShort(20) & 0xffff)
        // A negative height only means that its first row is on top.
        : Header.plain(PictureKind.BMP, bytes.getInt(18), Math.abs(bytes.getInt(22)));
  }
}
