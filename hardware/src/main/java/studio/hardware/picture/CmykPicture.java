package studio.hardware.picture;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/// A picture for printers in the colours of a screen. Without its paper's profile: near enough to
/// recognise somebody.
final class CmykPicture {
  private CmykPicture() {}

  /// @param channels four, as they stand in the file
  static BufferedImage of(Raster channels, Header.Ink ink) {
    int width = channels.getWidth();
    int height = channels.getHeight();
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] row = new int[width * channels.getNumBands()];
    int[] rgb = new int[width];
    for (int y = 0; y < height; y++) {
      channels.getPixels(0, y, width, 1, row);
      for (int x = 0; x < width; x++) {
        rgb[x] = color(row, x * 4, ink);
      }
      picture.setRGB(0, y, width, 1, rgb, 0, width);
    }
    return picture;
  }

  private static int color(int[] row, int at, Header.Ink ink) {
    int black = row[at + 3];
    return switch (ink) {
      case NONE, PLAIN -> rgb(255 - row[at], 255 - row[at + 1], 255 - row[at + 2], 255 - black);
      case INVERTED -> rgb(row[at], row[at + 1], row[at + 2], black);
      case YCCK -> {
        double blue = row[at + 1] - 128.0;
        double red = row[at + 2] - 128.0;
        yield rgb(
            255 - clamped(row[at] + 1.402 * red),
            255 - clamped(row[at] - 0.344136 * blue - 0.714136 * red),
            255 - clamped(row[at] + 1.772 * blue),
            black);
      }
    };
  }

  /// @param light how much of it no black ink covers
  private static int rgb(int red, int green, int blue, int light) {
    return red * light / 255 << 16 | green * light / 255 << 8 | blue * light / 255;
  }

  private static int clamped(double value) {
    return (int) Math.clamp(Math.round(value), 0L, 255L);
  }
}
