package studio.hardware.theatre.screen;

/// The inner loops. Each draws `n` neighbouring samples of one row: it reads a plane of a [Sheet]
/// (alpha in the upper half of an `int`, the value in the lower) and writes sums in 0..255.
///
/// Value and alpha are weighed together in one multiplication; weights are sixteenths across and
/// down, 256 in total, so neither half overflows. Sums are floats not for their precision but
/// because the compiler makes vector code of a loop that reads `int[]` and writes `float[]`: two
/// arrays that cannot be the same one.
final class Brush {
  private Brush() {}

  /// A sheet moved by whole pixels that covers everything.
  static void copy(int[] from, int at, float[] to, int out, int n) {
    for (int i = 0; i < n; i++) {
      to[out + i] = from[at + i] & 0xFFFF;
    }
  }

  /// A sheet moved by whole pixels, over what is there; `opacity` 0..1.
  static void blend(int[] from, int at, float opacity, float[] to, int out, int n) {
    float alpha = opacity / 255f;
    for (int i = 0; i < n; i++) {
      int sample = from[at + i];
      to[out + i] = (sample & 0xFFFF) * opacity + to[out + i] * (1f - (sample >>> 16) * alpha);
    }
  }

  /// A sheet that lies between two samples (`at` and `next`, in one row or one column) and covers
  /// everything; `part` in sixteenths is how far it is on its way to the next one.
  static void copyHalf(int[] from, int at, int next, int part, float[] to, int out, int n) {
    int here = 16 - part;
    for (int i = 0; i < n; i++) {
      to[out + i] = (from[at + i] * here + from[next + i] * part & 0xFFFF) * (1 / 16f);
    }
  }

  /// A sheet that lies between two samples, over what is there.
  static void blendHalf(
      int[] from, int at, int next, int part, float opacity, float[] to, int out, int n) {
    int here = 16 - part;
    float value = opacity / 16f;
    float alpha = opacity / (255f * 16);
    for (int i = 0; i < n; i++) {
      int sum = from[at + i] * here + from[next + i] * part;
      to[out + i] = (sum & 0xFFFF) * value + to[out + i] * (1f - (sum >>> 16) * alpha);
    }
  }

  /// A sheet that lies between four samples and covers everything; `at` and `below` are the left
  /// ones in two rows.
  static void copyBetween(
      int[] from, int at, int below, int fx, int fy, float[] to, int out, int n) {
    int w11 = fx * fy;
    int w01 = fx * 16 - w11;
    int w10 = fy * 16 - w11;
    int w00 = 256 - w11 - w01 - w10;
    for (int i = 0; i < n; i++) {
      int sum =
          from[at + i] * w00
              + from[at + i + 1] * w01
              + from[below + i] * w10
              + from[below + i + 1] * w11;
      to[out + i] = (sum & 0xFFFF) * (1 / 256f);
    }
  }

  /// A sheet that lies between four samples, over what is there.
  static void blendBetween(
      int[] from, int at, int below, int fx, int fy, float opacity, float[] to, int out, int n) {
    int w11 = fx * fy;
    int w01 = fx * 16 - w11;
    int w10 = fy * 16 - w11;
    int w00 = 256 - w11 - w01 - w10;
    float value = opacity / 256f;
    float alpha = opacity / (255f * 256);
    for (int i = 0; i < n; i++) {
      int sum =
          from[at + i] * w00
              + from[at + i + 1] * w01
              + from[below + i] * w10
              + from[below + i + 1] * w11;
      to[out + i] = (sum & 0xFFFF) * value + to[out + i] * (1f - (sum >>> 16) * alpha);
    }
  }

  /// A turned or scaled sheet, over what is there: (`u`, `v`) is the upper left neighbour of the
  /// first sample and (`du`, `dv`) the step to the next, in 16.16.
  static void blendTurned(
      int[] from,
      int width,
      int u,
      int v,
      int du,
      int dv,
      float opacity,
      float[] to,
      int out,
      int n) {
    float value = opacity / 256f;
    float alpha = opacity / (255f * 256);
    int x = u;
    int y = v;
    for (int i = 0; i < n; i++) {
      int at = (y >> 16) * width + (x >> 16);
      int fx = x >> 12 & 15;
      int fy = y >> 12 & 15;
      int left = from[at] * (16 - fy) + from[at + width] * fy;
      int right = from[at + 1] * (16 - fy) + from[at + width + 1] * fy;
      int sum = left * (16 - fx) + right * fx;
      to[out + i] = (sum & 0xFFFF) * value + to[out + i] * (1f - (sum >>> 16) * alpha);
      x += du;
      y += dv;
    }
  }

  /// A turned or scaled sheet that covers everything.
  static void copyTurned(
      int[] from, int width, int u, int v, int du, int dv, float[] to, int out, int n) {
    int x = u;
    int y = v;
    for (int i = 0; i < n; i++) {
      int at = (y >> 16) * width + (x >> 16);
      int fx = x >> 12 & 15;
      int fy = y >> 12 & 15;
      int left = from[at] * (16 - fy) + from[at + width] * fy;
      int right = from[at + 1] * (16 - fy) + from[at + width + 1] * fy;
      to[out + i] = (left * (16 - fx) + right * fx & 0xFFFF) * (1 / 256f);
      x += du;
      y += dv;
    }
  }

  /// One colour, premultiplied, over what is there; `value` and `alpha` in 0..255.
  static void wash(float value, float alpha, float[] to, int out, int n) {
    float clear = 1f - alpha / 255f;
    for (int i = 0; i < n; i++) {
      to[out + i] = value + to[out + i] * clear;
    }
  }

  static void load(byte[] from, int at, float[] to, int out, int n) {
    for (int i = 0; i < n; i++) {
      to[out + i] = from[at + i] & 0xFF;
    }
  }

  static void store(float[] from, int at, byte[] to, int out, int n) {
    for (int i = 0; i < n; i++) {
      to[out + i] = (byte) (int) (from[at + i] + 0.5f);
    }
  }
}
