package studio.hardware.music;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import studio.hardware.sound.Decibels;
import studio.hardware.sound.Pcm;

/// A sound that comes again and again: birds, drops, thunder. Each call is made anew, from another
/// side and another distance.
final class Calls implements Layer {
  private record Sounding(float[] sound, long start, float left, float right) {}

  /// So many different calls are made; after that they come again, from elsewhere.
  private static final int VARIANTS = 24;

  private final List<float[]> variants = new ArrayList<>();
  private final SplittableRandom chance;
  private final Function<SplittableRandom, float[]> maker;
  private final double loudest;
  private final double pause;
  private final boolean even;
  private final List<Sounding> sounding = new ArrayList<>();
  private long clock;
  private long next;

  /// On average one call every `pause` seconds at random (or exactly so, when `even`), the nearest
  /// as loud as `level` dBFS at its peak.
  Calls(
      long seed,
      double pause,
      boolean even,
      double level,
      Function<SplittableRandom, float[]> maker) {
    chance = new SplittableRandom(seed);
    this.pause = pause;
    this.even = even;
    this.maker = maker;
    loudest = Decibels.factor(level);
    // What comes evenly is already going on; a first call comes soon enough for a short scene.
    double first = even ? -chance.nextDouble() * pause : chance.nextDouble() * Math.min(pause, 4);
    next = (long) (first * Pcm.RATE);
  }

  @Override
  public void add(float[][] into, int length) {
    while (next < clock + length) {
      call();
    }
    for (Sounding one : sounding) {
      int first = (int) Math.max(0, one.start() - clock);
      int last = (int) Math.clamp(one.start() + one.sound().length - clock, 0L, (long) length);
      for (int i = first; i < last; i++) {
        float sample = one.sound()[(int) (clock + i - one.start())];
        into[0][i] += sample * one.left();
        into[1][i] += sample * one.right();
      }
    }
    clock += length;
    sounding.removeIf(one -> one.start() + one.sound().length <= clock);
  }

  private float[] variant() {
    if (variants.size() < VARIANTS) {
      variants.add(maker.apply(chance));
      return variants.getLast();
    }
    return variants.get(chance.nextInt(VARIANTS));
  }

  private void call() {
    float[] sound = variant();
    float peak = 1e-6f;
    for (float sample : sound) {
      peak = Math.max(peak, Math.abs(sample));
    }
    double near = even ? 1 : Math.pow(chance.nextDouble(), 1.5) * 0.8 + 0.2;
    double side = even ? 0.5 : 0.1 + 0.8 * chance.nextDouble();
    double level = loudest * near / peak * Math.sqrt(2);
    sounding.add(
        new Sounding(
            sound,
            next,
            (float) (level * Math.cos(side * Math.PI / 2)),
            (float) (level * Math.sin(side * Math.PI / 2))));
    double wait = even ? pause : -Math.log(1 - chance.nextDouble() * 0.98) * pause;
    next += (long) (Math.max(0.004, wait) * Pcm.RATE);
  }
}
