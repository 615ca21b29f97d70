package studio.hardware.sound;

/// Keeps the true peak of sound below a ceiling. It looks 5 ms ahead, so that the gain is already
/// down when a peak arrives: the smallest gain needed within the window, averaged over a window of
/// the same length, can never be late. Sound comes out [#DELAY] samples after it went in.
public final class Limiter {
  private static final int AHEAD = Pcm.RATE / 200;

  /// Samples between in and out.
  public static final int DELAY = AHEAD + TruePeak.DELAY;

  /// Slow enough (a tenth of a second) not to be heard as distortion, quick enough not to be heard
  /// as a hole after a bang.
  private static final double RELEASE = 1 - Math.exp(-1 / (0.1 * Pcm.RATE));

  private final float ceiling;
  private final TruePeak[] peaks;
  private final float[][] waiting;
  private final float[] needed = new float[AHEAD + 1];
  private final double[] smooth = new double[AHEAD];
  private double smoothSum = AHEAD;
  private double held = 1;
  private int busy;
  private int clock;

  public Limiter(int channels, double ceiling) {
    this.ceiling = (float) ceiling;
    peaks = new TruePeak[channels];
    waiting = new float[channels][DELAY];
    for (int c = 0; c < channels; c++) {
      peaks[c] = new TruePeak();
    }
    java.util.Arrays.fill(needed, 1);
    java.util.Arrays.fill(smooth, 1);
  }

  /// Limits a whole sound; it stays as long as it is and nothing moves.
  public static Pcm limit(Pcm sound, double ceiling) {
    int channels = sound.channels().length;
    Limiter limiter = new Limiter(channels, ceiling);
    float[][] padded = new float[channels][];
    for (int c = 0; c < channels; c++) {
      padded[c] = java.util.Arrays.copyOf(sound.channels()[c], sound.samples() + DELAY);
    }
    limiter.apply(padded, sound.samples() + DELAY);
    return new Pcm(padded).slice(DELAY, sound.samples() + DELAY);
  }

  /// Works in place on the next `length` samples.
  public void apply(float[][] samples, int length) {
    for (int i = 0; i < length; i++) {
      float peak = 0;
      for (int c = 0; c < peaks.length; c++) {
        peak = Math.max(peak, peaks[c].step(samples[c][i]));
      }
      float gain = (float) gainFor(peak);
      int slot = clock % DELAY;
      for (int c = 0; c < peaks.length; c++) {
        float out = waiting[c][slot] * gain;
        waiting[c][slot] = samples[c][i];
        samples[c][i] = out;
      }
      clock = clock + 1 == DELAY * AHEAD * (AHEAD + 1) ? 0 : clock + 1;
    }
  }

  private double gainFor(float peak) {
    int newest = clock % needed.length;
    busy -= needed[newest] < 1 ? 1 : 0;
    needed[newest] = peak > ceiling ? ceiling / peak : 1;
    busy += needed[newest] < 1 ? 1 : 0;
    float least = 1;
    if (busy > 0) {
      for (float gain : needed) {
        least = Math.min(least, gain);
      }
    }
    held = least < held ? least : held + (least - held) * RELEASE;
    int slot = clock % AHEAD;
    smoothSum += held - smooth[slot];
    smooth[slot] = held;
    return smoothSum / AHEAD;
  }
}
