package studio.hardware.theatre.paper;

/// A mask (one byte a pixel) shrunk by `cell` and blurred with three boxes, which comes close to a
/// Gaussian; read back smoothly at full size.
final class Blur {
  private final int cell;
  private final int pad;
  private final int width;
  private final int height;
  private final int[] values;

  /// The alpha of `pixels`, blurred over about `radius` pixels. Beyond the picture nothing is.
  static Blur ofAlpha(int[] pixels, int width, int height, double radius) {
    int cell = radius >= 12 ? 4 : radius >= 4 ? 2 : 1;
    return new Blur(pixels, width, height, radius, cell);
  }

  private Blur(int[] pixels, int w, int h, double radius, int cell) {
    this.cell = cell;
    int reach = Math.max(1, (int) Math.round(radius / cell / 1.7));
    this.pad = reach * 3 + 1;
    this.width = w / cell + 2 + 2 * pad;
    this.height = h / cell + 2 + 2 * pad;
    int[] field = new int[width * height];
    for (int y = 0; y < h; y++) {
      int row = (y / cell + pad) * width + pad;
      for (int x = 0; x < w; x++) {
        field[row + x / cell] += pixels[y * w + x] >>> 24;
      }
    }
    int area = cell * cell;
    for (int i = 0; i < field.length; i++) {
      field[i] = (field[i] << 4) / area;
    }
    int[] other = new int[field.length];
    for (int pass = 0; pass < 3; pass++) {
      boxRows(field, other, width, height, reach);
      boxColumns(other, field, width, height, reach);
    }
    this.values = field;
  }

  /// How far beyond the picture the blur reaches, in pixels.
  int margin() {
    return pad * cell;
  }

  /// The blurred value at a pixel, 0..4080 (255 * 16).
  int at(int x, int y) {
    int fx = (x << 8) / cell + (pad << 8) - (cell > 1 ? 96 : 0);
    int fy = (y << 8) / cell + (pad << 8) - (cell > 1 ? 96 : 0);
    int ix = fx >> 8;
    int iy = fy >> 8;
    if (ix < 0 || iy < 0 || ix >= width - 1 || iy >= height - 1) {
      return 0;
    }
    int u = fx & 255;
    int v = fy & 255;
    int i = iy * width + ix;
    int top = values[i] * (256 - u) + values[i + 1] * u;
    int bottom = values[i + width] * (256 - u) + values[i + width + 1] * u;
    return (int) (((long) top * (256 - v) + (long) bottom * v) >> 16);
  }

  private static void boxRows(int[] from, int[] to, int w, int h, int r) {
    int size = 2 * r + 1;
    for (int y = 0; y < h; y++) {
      int row = y * w;
      int sum = 0;
      for (int x = 0; x < Math.min(r, w); x++) {
        sum += from[row + x];
      }
      for (int x = 0; x < w; x++) {
        if (x + r < w) {
          sum += from[row + x + r];
        }
        if (x - r - 1 >= 0) {
          sum -= from[row + x - r - 1];
        }
        to[row + x] = sum / size;
      }
    }
  }

  private static void boxColumns(int[] from, int[] to, int w, int h, int r) {
    int size = 2 * r + 1;
    int[] sums = new int[w];
    for (int y = 0; y < Math.min(r, h); y++) {
      for (int x = 0; x < w; x++) {
        sums[x] += from[y * w + x];
      }
    }
    for (int y = 0; y < h; y++) {
      int in = y + r < h ? (y + r) * w : -1;
      int out = y - r - 1 >= 0 ? (y - r - 1) * w : -1;
      for (int x = 0; x < w; x++) {
        if (in >= 0) {
          sums[x] += from[in + x];
        }
        if (out >= 0) {
          sums[x] -= from[out + x];
        }
        to[y * w + x] = sums[x] / size;
      }
    }
  }
}
