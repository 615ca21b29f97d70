package studio.hardware.theatre.screen;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import studio.hardware.film.YuvFrame;

/// Makes pictures for people's eyes of frames.
public final class Frames {
  private Frames() {}

  /// The frame as an opaque RGB picture.
  public static BufferedImage toImage(YuvFrame frame) {
    var image = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_RGB);
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    int half = frame.width() / 2;
    for (int y = 0; y < frame.height(); y++) {
      for (int x = 0; x < frame.width(); x++) {
        int chroma = y / 2 * half + x / 2;
        double luma = ((frame.y()[y * frame.width() + x] & 0xFF) - 16) * (255 / 219.0);
        double blue = ((frame.u()[chroma] & 0xFF) - 128) * (255 / 224.0);
        double red = ((frame.v()[chroma] & 0xFF) - 128) * (255 / 224.0);
        int r = channel(luma + 1.5748 * red);
        int g = channel(luma - 0.18732 * blue - 0.46812 * red);
        int b = channel(luma + 1.8556 * blue);
        pixels[y * frame.width() + x] = r << 16 | g << 8 | b;
      }
    }
    return image;
  }

  private static int channel(double value) {
    return Math.clamp(Math.round(value), 0, 255);
  }
}
