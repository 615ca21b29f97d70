package studio.hardware.sound;

/// Changes the rate of samples with a windowed sinc of 32 taps, which keeps speech and music clean
/// and folds nothing back below 0.9 of the smaller Nyquist frequency.
public final class Resampler {
  private static final int HALF = 16;
  private static final int PHASES = 512;

  private Resampler() {}

  /// The same sound as `input`, which was taken at `from` samples per second, at `to`.
  public static float[] resample(float[] input, double from, double to) {
    return from == to ? input.clone() : stretched(input, from / to);
  }

  /// Reads `input` at `speed` samples of it for every sample out: 2 sounds an octave higher and
  /// lasts half as long.
  public static float[] stretched(float[] input, double speed) {
    double cutoff = Math.min(1, 1 / speed) * 0.95;
    int reach = (int) Math.ceil(HALF / cutoff);
    float[] kernel = kernel(cutoff, reach);
    float[] output = new float[(int) Math.round(input.length / speed)];
    for (int n = 0; n < output.length; n++) {
      double centre = n * speed;
      int left = (int) Math.floor(centre);
      double between = centre - left;
      double sum = 0;
      int first = Math.max(0, left - reach + 1);
      int last = Math.min(input.length - 1, left + reach);
      for (int i = first; i <= last; i++) {
        double at = Math.abs(i - left - between) * PHASES;
        int index = (int) at;
        double tap = kernel[index] + (at - index) * (kernel[index + 1] - kernel[index]);
        sum += input[i] * tap;
      }
      output[n] = (float) sum;
    }
    return output;
  }

  private static float[] kernel(double cutoff, int reach) {
    float[] kernel = new float[reach * PHASES + 2];
    for (int i = 0; i < kernel.length; i++) {
      double x = (double) i / PHASES;
      double window = x >= reach ? 0 : 0.5 + 0.5 * Math.cos(Math.PI * x / reach);
      double angle = Math.PI * cutoff * x;
      kernel[i] = (float) (cutoff * (angle == 0 ? 1 : Math.sin(angle) / angle) * window);
    }
    return kernel;
  }
}
