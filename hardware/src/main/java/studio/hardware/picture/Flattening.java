package studio.hardware.picture;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.Raster;

/// Pictures of any kind (palette, grey, 16 bits, see-through) as plain RGB on white.
final class Flattening {
  private Flattening() {}

  /// The picture itself when it is plain already.
  static BufferedImage onWhite(BufferedImage picture) {
    return switch (picture.getType()) {
      case BufferedImage.TYPE_INT_RGB,
          BufferedImage.TYPE_INT_BGR,
          BufferedImage.TYPE_3BYTE_BGR,
          BufferedImage.TYPE_USHORT_565_RGB,
          BufferedImage.TYPE_USHORT_555_RGB ->
          picture;
      default -> isGrey(picture) ? fromGrey(picture) : fromColor(picture);
    };
  }

  private static boolean isGrey(BufferedImage picture) {
    return picture.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY
        && picture.getSampleModel().getNumBands() <= 2;
  }

  private static BufferedImage fromColor(BufferedImage picture) {
    int width = picture.getWidth();
    BufferedImage flat = plain(width, picture.getHeight());
    int[] to = pixels(flat);
    boolean seeThrough = picture.getColorModel().hasAlpha();
    for (int y = 0; y < picture.getHeight(); y++) {
      picture.getRGB(0, y, width, 1, to, y * width, width);
      for (int at = y * width; seeThrough && at < (y + 1) * width; at++) {
        int argb = to[at];
        int alpha = argb >>> 24;
        to[at] =
            over(argb >> 16 & 0xff, alpha) << 16
                | over(argb >> 8 & 0xff, alpha) << 8
                | over(argb & 0xff, alpha);
      }
    }
    return flat;
  }

  /// By the samples: Java takes grey files for linear light, which they never are, and would show
  /// them too bright.
  private static BufferedImage fromGrey(BufferedImage picture) {
    int width = picture.getWidth();
    BufferedImage flat = plain(width, picture.getHeight());
    int[] to = pixels(flat);
    Raster raster = picture.getRaster();
    int bands = raster.getNumBands();
    int brightest = (1 << picture.getColorModel().getComponentSize(0)) - 1;
    int opaque = bands == 2 ? (1 << picture.getColorModel().getComponentSize(1)) - 1 : 255;
    int[] row = new int[width * bands];
    for (int y = 0; y < picture.getHeight(); y++) {
      raster.getPixels(0, y, width, 1, row);
      for (int x = 0; x < width; x++) {
        int grey = row[x * bands] * 255 / brightest;
        int alpha = bands == 2 ? row[x * 2 + 1] * 255 / opaque : 255;
        to[y * width + x] = over(grey, alpha) * 0x010101;
      }
    }
    return flat;
  }

  private static int over(int value, int alpha) {
    return (value * alpha + 255 * (255 - alpha) + 127) / 255;
  }

  private static BufferedImage plain(int width, int height) {
    return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
  }

  private static int[] pixels(BufferedImage plain) {
    return ((DataBufferInt) plain.getRaster().getDataBuffer()).getData();
  }
}
