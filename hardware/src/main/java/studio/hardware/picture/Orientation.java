package studio.hardware.picture;

import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// How a camera was held, as the EXIF tag 274 says it: where the picture's first row and column
/// really are.
enum Orientation {
  UPRIGHT,
  MIRRORED,
  UPSIDE_DOWN,
  MIRRORED_UPSIDE_DOWN,
  MIRRORED_LYING_LEFT,
  LYING_LEFT,
  MIRRORED_LYING_RIGHT,
  LYING_RIGHT;

  private static final int TAG = 0x0112;
  private static final int MOST_ENTRIES = 1000;

  /// From a block of EXIF (a TIFF of its own). A block that makes no sense says nothing.
  static Orientation of(byte[] exif) {
    try {
      return read(ByteBuffer.wrap(exif));
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return UPRIGHT;
    }
  }

  private static Orientation read(ByteBuffer tiff) {
    short order = tiff.getShort(0);
    if (order != 0x4949 && order != 0x4d4d) {
      return UPRIGHT;
    }
    tiff.order(order == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    tiff.position(tiff.getInt(4));
    int entries = Math.min(MOST_ENTRIES, tiff.getShort() & 0xffff);
    for (int i = 0; i < entries; i++) {
      int at = tiff.position();
      if ((tiff.getShort(at) & 0xffff) == TAG) {
        int said = tiff.getShort(at + 8) & 0xffff;
        return said >= 1 && said <= 8 ? values()[said - 1] : UPRIGHT;
      }
      tiff.position(at + 12);
    }
    return UPRIGHT;
  }

  private boolean swapsSides() {
    return ordinal() >= MIRRORED_LYING_LEFT.ordinal();
  }

  /// The picture as it was seen.
  BufferedImage upright(BufferedImage picture) {
    if (this == UPRIGHT) {
      return picture;
    }
    int width = swapsSides() ? picture.getHeight() : picture.getWidth();
    int height = swapsSides() ? picture.getWidth() : picture.getHeight();
    var turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        row[x] = picture.getRGB(fromX(x, y, width, height), fromY(x, y, width, height));
      }
      turned.setRGB(0, y, width, 1, row, 0, width);
    }
    return turned;
  }

  /// Which column of the file a pixel of the upright picture comes from.
  private int fromX(int x, int y, int width, int height) {
    return switch (this) {
      case UPRIGHT, MIRRORED_UPSIDE_DOWN -> x;
      case MIRRORED, UPSIDE_DOWN -> width - 1 - x;
      case MIRRORED_LYING_LEFT, LYING_LEFT -> y;
      case MIRRORED_LYING_RIGHT, LYING_RIGHT -> height - 1 - y;
    };
  }

  private int fromY(int x, int y, int width, int height) {
    return switch (this) {
      case UPRIGHT, MIRRORED -> y;
      case UPSIDE_DOWN, MIRRORED_UPSIDE_DOWN -> height - 1 - y;
      case MIRRORED_LYING_LEFT, LYING_RIGHT -> x;
      case LYING_LEFT, MIRRORED_LYING_RIGHT -> width - 1 - x;
    };
  }
}
