package studio.hardware.sound;

/// Makes loud moments quieter, gently, so that whispered and shouted words sit at one level.
public final class Compressor {
  private final double threshold;
  private final double slope;
  private final double rise;
  private final double fall;
  private double level = -120;

  /// Above `threshold` decibels every `ratio` decibels in become one out; `attack` and `release` in
  /// seconds.
  public Compressor(double threshold, double ratio, double attack, double release) {
    this.threshold = threshold;
    this.slope = 1 - 1 / ratio;
    this.rise = 1 - Math.exp(-1 / (attack * Pcm.RATE));
    this.fall = 1 - Math.exp(-1 / (release * Pcm.RATE));
  }

  /// Works in place and gives the same array back.
  public float[] apply(float[] samples) {
    for (int i = 0; i < samples.length; i++) {
      double now = 10 * Math.log10(samples[i] * samples[i] + 1e-12);
      level += (now - level) * (now > level ? rise : fall);
      double over = level - threshold;
      if (over > 0) {
        samples[i] *= (float) Decibels.factor(-over * slope);
      }
    }
    return samples;
  }
}
