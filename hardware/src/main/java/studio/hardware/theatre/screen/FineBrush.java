package studio.hardware.theatre.screen;

/// The inner loops in plain Java, one sample after the other.
///
/// Sums are floats not for their precision but because the compiler makes vector code of a loop
/// that reads `int[]` and writes `float[]`: two arrays that cannot be the same one.
final class FineBrush implements Brush {

  @Override
  public void copy(int[] from, int at, float[] to, int out, int n) {
    for (int i = 0; i < n; i++) {
      to[out + i] = from[at + i] & 0xFFFF;
    }
  }

  @Override
  public void blend(int[] from, int at, float opacity, float[] to, int out, int n) {
    float alpha = opacity / 255f;
    for (int i = 0; i < n; i++) {
      int sample = from[at + i];
      to[out + i] = (sample & 0xFFFF) * opacity + to[out + i] * (1f - (sample >>> 16) * alpha);
    }
  }

  @Override
  public void copyHalf(int[] from, int at, int next, int part, float[] to, int out, int n) {
    int here = 16 - part;
    for (int i = 0; i < n; i++) {
      to[out + i] = (from[at + i] * here + from[next + i] * part & 0xFFFF) * (1 / 16f);
    }
  }

  @Override
  public void blendHalf(
      int[] from, int at, int next, int part, float opacity, float[] to, int out, int n) {
    int here = 16 - part;
    float value = opacity / 16f;
    float alpha = opacity / (255f * 16);
    for (int i = 0; i < n; i++) {
      int sum = from[at + i] * here + from[next + i] * part;
      to[out + i] = (sum & 0xFFFF) * value + to[out + i] * (1f - (sum >>> 16) * alpha);
    }
  }

  @Override
  public void copyBetween(
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

  @Override
  public void blendBetween(
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

  @Override
  public void blendTurned(
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

  @Override
  public void copyTurned(
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

  @Override
  public void wash(float value, float alpha, float[] to, int out, int n) {
    float clear = 1f - alpha / 255f;
    for (int i = 0; i < n; i++) {
      to[out + i] = value + to[out + i] * clear;
    }
  }

  @Override
  public void load(byte[] from, int at, float[] to, int out, int n) {
    for (int i = 0; i < n; i++) {
      to[out + i] = from[at + i] & 0xFF;
    }
  }

  @Override
  public void store(float[] from, int at, byte[] to, int out, int n) {
    for (int i = 0; i < n; i++) {
      to[out + i] = (byte) (int) (from[at + i] + 0.5f);
    }
  }
}
