package studio.hardware.sound;

import java.util.Arrays;

/// Programme loudness after ITU-R BS.1770-4: K-weighting, blocks of 400 ms that overlap by three
/// quarters, an absolute gate at -70 LUFS and a relative one 10 LU below what passes it.
public final class LoudnessMeter {
  /// A hundred milliseconds: a block is four of these, and the next begins one later.
  private static final int STEP = Pcm.RATE / 10;

  private static final double SILENCE = -70;

  private final Filter[][] weighting;
  private double sum;
  private int filled;
  private double[] steps = new double[64];
  private int count;

  public LoudnessMeter(int channels) {
    weighting = new Filter[channels][];
    for (int c = 0; c < channels; c++) {
      // The recommendation's own coefficients for 48 kHz: a shelf for the head, then a high-pass.
      weighting[c] =
          new Filter[] {
            new Filter(
                1.53512485958697,
                -2.69169618940638,
                1.19839281085285,
                -1.69065929318241,
                0.73248077421585),
            new Filter(1, -2, 1, -1.99004745483398, 0.99007225036621)
          };
    }
  }

  /// The loudness of a whole sound in LUFS, as its own channels carry it.
  public static double of(Pcm sound) {
    LoudnessMeter meter = new LoudnessMeter(sound.channels().length);
    meter.add(sound.channels(), sound.samples());
    return meter.integrated();
  }

  public void add(float[][] samples, int length) {
    for (int i = 0; i < length; i++) {
      for (int c = 0; c < weighting.length; c++) {
        double y = weighting[c][1].step(weighting[c][0].step(samples[c][i]));
        sum += y * y;
      }
      if (++filled == STEP) {
        keep(sum / STEP);
      }
    }
  }

  private void keep(double power) {
    if (count == steps.length) {
      steps = Arrays.copyOf(steps, count * 2);
    }
    steps[count++] = power;
    sum = 0;
    filled = 0;
  }

  /// LUFS of everything added so far; minus infinity for silence. Sound shorter than a block is
  /// measured as if it were one.
  public double integrated() {
    double[] blocks = blocks();
    double gate = meanAbove(blocks, SILENCE);
    return Double.isInfinite(gate) ? gate : meanAbove(blocks, Math.max(SILENCE, gate - 10));
  }

  private double[] blocks() {
    if (count < 4) {
      double total = sum + Arrays.stream(steps, 0, count).sum() * STEP;
      long samples = (long) count * STEP + filled;
      return samples == 0 ? new double[0] : new double[] {total / samples};
    }
    double[] blocks = new double[count - 3];
    for (int i = 0; i < blocks.length; i++) {
      blocks[i] = (steps[i] + steps[i + 1] + steps[i + 2] + steps[i + 3]) / 4;
    }
    return blocks;
  }

  private static double meanAbove(double[] blocks, double gate) {
    double mean = Arrays.stream(blocks).filter(power -> lufs(power) > gate).average().orElse(0);
    return lufs(mean);
  }

  private static double lufs(double power) {
    return -0.691 + 10 * Math.log10(power);
  }
}
