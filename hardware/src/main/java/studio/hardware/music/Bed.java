package studio.hardware.music;

import java.util.SplittableRandom;
import studio.hardware.sound.Decibels;
import studio.hardware.sound.Filter;
import studio.hardware.sound.Pcm;

/// A steady noise between two frequencies (Hz) that swells and ebbs: wind, rain, surf, a city far
/// away. `level` is its mean in dBFS; `depth` in 0..1 is how far it ebbs, `period` how many seconds
/// a swell takes.
final class Bed implements Layer {
  private final SplittableRandom chance;
  private final Filter[][] filters = new Filter[2][];
  private final double scale;
  private final double depth;
  private final int period;
  private double from = 0.5;
  private double to = 0.5;
  private int at;

  Bed(long seed, double low, double high, double level, double depth, double period) {
    chance = new SplittableRandom(seed);
    this.depth = depth;
    this.period = (int) (period * Pcm.RATE);
    for (int side = 0; side < 2; side++) {
      filters[side] = filters(low, high);
    }
    scale = Decibels.factor(level) / loudness(low, high);
    at = chance.nextInt(this.period);
  }

  private static Filter[] filters(double low, double high) {
    return new Filter[] {Filter.highPass(low, 0.7), Filter.lowPass(high, 0.7)};
  }

  /// What is left of white noise between the two frequencies.
  private static double loudness(double low, double high) {
    SplittableRandom white = new SplittableRandom(1);
    Filter[] chain = filters(low, high);
    double power = 0;
    int length = Pcm.RATE / 4;
    for (int i = 0; i < length; i++) {
      double y = chain[1].step(chain[0].step(white.nextDouble() * 2 - 1));
      power += y * y;
    }
    return Math.sqrt(power / length);
  }

  @Override
  public void add(float[][] into, int length) {
    for (int i = 0; i < length; i++) {
      if (++at >= period) {
        at = 0;
        from = to;
        to = chance.nextDouble();
      }
      double x = (double) at / period;
      double swell = from + (to - from) * x * x * (3 - 2 * x);
      double gain = scale * (1 - depth + 2 * depth * swell * swell);
      for (int side = 0; side < 2; side++) {
        double noise = chance.nextDouble() * 2 - 1;
        into[side][i] += (float) (gain * filters[side][1].step(filters[side][0].step(noise)));
      }
    }
  }
}
