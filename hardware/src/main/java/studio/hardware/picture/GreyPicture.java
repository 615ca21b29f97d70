package studio.hardware.picture;

import java.awt.image.BufferedImage;

/// A picture in grey (0 black to 255 white, as the eye weighs colours), possibly at a whole
/// fraction of its size, with the mean of its colours.
public final class GreyPicture {
  private final int width;
  private final int height;
  private final byte[] pixels;
  private final int meanColor;

  private GreyPicture(int width, int height, byte[] pixels, int meanColor) {
    this.width = width;
    this.height = height;
    this.pixels = pixels;
    this.meanColor = meanColor;
  }

  /// What is see-through lies on white.
  ///
  /// @param largest above this many pixels on the longer side, squares of pixels are taken together
  public static GreyPicture of(BufferedImage picture, int largest) {
    BufferedImage flat = Flattening.onWhite(picture);
    int square = Math.ceilDiv(Math.max(flat.getWidth(), flat.getHeight()), largest);
    int width = Math.max(1, flat.getWidth() / square);
    int height = Math.max(1, flat.getHeight() / square);
    byte[] grey = new byte[width * height];
    var mean = new Mean();
    // A side may be shorter than a square.
    int tall = Math.min(square, flat.getHeight());
    int wide = Math.min(square, flat.getWidth());
    int[] rows = new int[flat.getWidth() * tall];
    for (int y = 0; y < height; y++) {
      flat.getRGB(0, y * square, flat.getWidth(), tall, rows, 0, flat.getWidth());
      for (int x = 0; x < width; x++) {
        int sum = 0;
        for (int v = 0; v < tall; v++) {
          for (int u = 0; u < wide; u++) {
            int rgb = rows[v * flat.getWidth() + x * square + u];
            mean.add(rgb);
            sum += luma(rgb);
          }
        }
        grey[y * width + x] = (byte) ((sum / (wide * tall) + 128) >> 8);
      }
    }
    return new GreyPicture(width, height, grey, mean.color());
  }

  /// By the weights of BT.601, times 256.
  private static int luma(int rgb) {
    return 77 * (rgb >> 16 & 0xff) + 150 * (rgb >> 8 & 0xff) + 29 * (rgb & 0xff);
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /// Row by row, unsigned; not a copy.
  public byte[] pixels() {
    return pixels;
  }

  /// 0xRRGGBB.
  public int meanColor() {
    return meanColor;
  }

  public double mean() {
    long sum = 0;
    for (byte pixel : pixels) {
      sum += pixel & 0xff;
    }
    return (double) sum / pixels.length;
  }

  /// Standard deviation.
  public double deviation() {
    double mean = mean();
    double squares = 0;
    for (byte pixel : pixels) {
      double off = (pixel & 0xff) - mean;
      squares += off * off;
    }
    return Math.sqrt(squares / pixels.length);
  }

  /// How much neighbours differ from the pixel between them: high where lines are sharp. 0 for what
  /// is too small to have neighbours.
  public double laplacianVariance() {
    long count = (long) Math.max(0, width - 2) * Math.max(0, height - 2);
    if (count == 0) {
      return 0;
    }
    long sum = 0;
    long squares = 0;
    for (int y = 1; y < height - 1; y++) {
      for (int x = 1, at = y * width + 1; x < width - 1; x++, at++) {
        int bend =
            (pixels[at - 1] & 0xff)
                + (pixels[at + 1] & 0xff)
                + (pixels[at - width] & 0xff)
                + (pixels[at + width] & 0xff)
                - 4 * (pixels[at] & 0xff);
        sum += bend;
        squares += (long) bend * bend;
      }
    }
    double mean = (double) sum / count;
    return (double) squares / count - mean * mean;
  }

  /// The picture at `side` by `side`, each the mean of what it covers, parts of pixels included.
  public float[] shrunkTo(int side) {
    float[] narrow = new float[height * side];
    double step = (double) width / side;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < side; x++) {
        narrow[y * side + x] = mean(y * width, 1, x * step, (x + 1) * step, width);
      }
    }
    float[] small = new float[side * side];
    double drop = (double) height / side;
    for (int x = 0; x < side; x++) {
      for (int y = 0; y < side; y++) {
        small[y * side + x] = mean(narrow, x, side, y * drop, (y + 1) * drop, height);
      }
    }
    return small;
  }

  private float mean(int start, int stride, double from, double to, int length) {
    double sum = 0;
    for (int i = (int) from; i < Math.min(length, Math.ceil(to)); i++) {
      sum += (pixels[start + i * stride] & 0xff) * (Math.min(to, i + 1) - Math.max(from, i));
    }
    return (float) (sum / (to - from));
  }

  private static float mean(
      float[] values, int start, int stride, double from, double to, int length) {
    double sum = 0;
    for (int i = (int) from; i < Math.min(length, Math.ceil(to)); i++) {
      sum += values[start + i * stride] * (Math.min(to, i + 1) - Math.max(from, i));
    }
    return (float) (sum / (to - from));
  }

  /// Of many colours.
  private static final class Mean {
    private long red;
    private long green;
    private long blue;
    private long count;

    void add(int rgb) {
      red += rgb >> 16 & 0xff;
      green += rgb >> 8 & 0xff;
      blue += rgb & 0xff;
      count++;
    }

    int color() {
      return (int) (red / count) << 16 | (int) (green / count) << 8 | (int) (blue / count);
    }
  }
}
