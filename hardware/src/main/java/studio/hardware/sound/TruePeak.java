package studio.hardware.sound;

/// How high the wave between the samples goes: four times oversampled, as BS.1770-4 asks, with a
/// windowed sinc of 24 taps per phase. One per channel.
final class TruePeak {
  private static final int TAPS = 24;
  private static final float[][] PHASES = phases();

  /// The estimate belongs to the stretch this many samples before the newest one.
  static final int DELAY = TAPS / 2;

  private final float[] recent = new float[2 * TAPS];
  private int at;
  private float highest;

  /// Takes the next sample; gives the highest magnitude around the sample [#DELAY] before it.
  float step(float sample) {
    at = at == 0 ? TAPS - 1 : at - 1;
    recent[at] = sample;
    recent[at + TAPS] = sample;
    float peak = Math.abs(recent[at + DELAY]);
    for (float[] phase : PHASES) {
      float sum = 0;
      for (int i = 0; i < TAPS; i++) {
        sum += phase[i] * recent[at + i];
      }
      peak = Math.max(peak, Math.abs(sum));
    }
    highest = Math.max(highest, peak);
    return peak;
  }

  /// The highest magnitude so far.
  float highest() {
    return highest;
  }

  private static float[][] phases() {
    float[][] phases = new float[3][TAPS];
    for (int p = 0; p < 3; p++) {
      double sum = 0;
      for (int i = 0; i < TAPS; i++) {
        // Newest sample first; the point lies a quarter, a half, three quarters after
        // recent[DELAY].
        double x = DELAY - i - (p + 1) / 4.0;
        double window = Math.pow(Math.cos(Math.PI * x / (TAPS + 2)), 2);
        phases[p][i] = (float) (Math.sin(Math.PI * x) / (Math.PI * x) * window);
        sum += phases[p][i];
      }
      for (int i = 0; i < TAPS; i++) {
        phases[p][i] /= (float) sum;
      }
    }
    return phases;
  }
}
