package studio.hardware.theatre.screen;

/// The inner loops. Each draws `n` neighbouring samples of one row: it reads a plane of a [Sheet]
/// and writes sums of 8.8 fixed point, so that layer upon layer loses nothing to rounding. Weights
/// of the four neighbours are 256 in total. The loops are plain so that the compiler can make
/// vector code of them.
final class Brush {
  private Brush() {}

  /// A sheet moved by whole pixels that covers everything.
  static void copy(char[] from, int at, int[] to, int out, int n) {
    for (int i = 0; i < n; i++) {
      to[out + i] = (from[at + i] & 0xFF) << 8;
    }
  }

  /// A sheet moved by whole pixels, over what is there.
  static void blend(char[] from, int at, int opacity, int[] to, int out, int n) {
    if (opacity == 256) {
      for (int i = 0; i < n; i++) {
        int sample = from[at + i];
        int clear = 4096 - ((sample >>> 8) * 4112 + 128 >> 8);
        to[out + i] = ((sample & 0xFF) << 8) + (to[out + i] * clear >> 12);
      }
    } else {
      for (int i = 0; i < n; i++) {
        int sample = from[at + i];
        int clear = 4096 - ((sample >>> 8) * opacity * 257 + 2048 >> 12);
        to[out + i] = (sample & 0xFF) * opacity + (to[out + i] * clear >> 12);
      }
    }
  }

  /// A sheet moved by parts of a pixel that covers everything; `at` and `below` are the left
  /// neighbours in two rows, `fx` and `fy` sixteenths.
  static void copyBetween(
      char[] from, int at, int below, int fx, int fy, int[] to, int out, int n) {
    int w11 = fx * fy;
    int w01 = fx * 16 - w11;
    int w10 = fy * 16 - w11;
    int w00 = 256 - w11 - w01 - w10;
    for (int i = 0; i < n; i++) {
      to[out + i] =
          (from[at + i] & 0xFF) * w00
              + (from[at + i + 1] & 0xFF) * w01
              + (from[below + i] & 0xFF) * w10
              + (from[below + i + 1] & 0xFF) * w11;
    }
  }

  /// A sheet moved by parts of a pixel, over what is there.
  static void blendBetween(
      char[] from, int at, int below, int fx, int fy, int opacity, int[] to, int out, int n) {
    int w11 = fx * fy;
    int w01 = fx * 16 - w11;
    int w10 = fy * 16 - w11;
    int w00 = 256 - w11 - w01 - w10;
    for (int i = 0; i < n; i++) {
      int a = from[at + i];
      int b = from[at + i + 1];
      int c = from[below + i];
      int d = from[below + i + 1];
      int value = (a & 0xFF) * w00 + (b & 0xFF) * w01 + (c & 0xFF) * w10 + (d & 0xFF) * w11;
      int alpha = (a >>> 8) * w00 + (b >>> 8) * w01 + (c >>> 8) * w10 + (d >>> 8) * w11;
      int clear = 4096 - ((alpha * opacity >> 8) * 257 + 2048 >> 12);
      to[out + i] = (value * opacity >> 8) + (to[out + i] * clear >> 12);
    }
  }

  /// A turned or scaled sheet, over what is there: (`u`, `v`) is the upper left neighbour of the
  /// first sample and (`du`, `dv`) the step to the next, in 16.16.
  static void blendTurned(
      char[] from, int width, int u, int v, int du, int dv, int opacity, int[] to, int out, int n) {
    int x = u;
    int y = v;
    for (int i = 0; i < n; i++) {
      int at = (y >> 16) * width + (x >> 16);
      int fx = x >> 12 & 15;
      int fy = y >> 12 & 15;
      int w11 = fx * fy;
      int w01 = fx * 16 - w11;
      int w10 = fy * 16 - w11;
      int sum =
          spread(from[at]) * (256 - w11 - w01 - w10)
              + spread(from[at + 1]) * w01
              + spread(from[at + width]) * w10
              + spread(from[at + width + 1]) * w11;
      int clear = 4096 - (((sum >>> 16) * opacity >> 8) * 257 + 2048 >> 12);
      to[out + i] = ((sum & 0xFFFF) * opacity >> 8) + (to[out + i] * clear >> 12);
      x += du;
      y += dv;
    }
  }

  /// One colour, premultiplied, over what is there.
  static void wash(int value, int alpha, int[] to, int out, int n) {
    int clear = 4096 - (alpha * 4112 + 128 >> 8);
    int add = value << 8;
    for (int i = 0; i < n; i++) {
      to[out + i] = add + (to[out + i] * clear >> 12);
    }
  }

  static void load(byte[] from, int at, int[] to, int out, int n) {
    for (int i = 0; i < n; i++) {
      to[out + i] = (from[at + i] & 0xFF) << 8;
    }
  }

  static void store(int[] from, int at, byte[] to, int out, int n) {
    for (int i = 0; i < n; i++) {
      to[out + i] = (byte) (from[at + i] + 128 >> 8);
    }
  }

  private static int spread(int sample) {
    return sample & 0xFF | (sample & 0xFF00) << 8;
  }
}
