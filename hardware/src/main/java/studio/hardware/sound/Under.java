package studio.hardware.sound;

import java.time.Duration;

/// A bed at its level in the mix: how loud, how far it steps back under a voice, how it fades.
final class Under {
  private final Bed bed;
  private final double level;
  private final double back;
  private final long in;
  private final long out;
  private final float[][] sound = new float[2][Ducking.STEP];

  Under(Bed bed, double level, double back, Duration in, Duration out) {
    this.bed = bed;
    this.level = level;
    this.back = back;
    this.in = Pcm.samples(in);
    this.out = Pcm.samples(out);
  }

  /// Adds the next `count` samples, which lie at `at` of `length`, to the block. Speech goes from
  /// `before` to `after` over the block.
  void add(float[][] block, int count, long at, long length, double before, double after) {
    bed.read(sound, count);
    for (int i = 0; i < count; i++) {
      double speech = before + (after - before) * i / count;
      float gain = (float) (level * (1 + (back - 1) * speech) * Fade.at(at + i, length, in, out));
      block[0][i] += sound[0][i] * gain;
      block[1][i] += sound[1][i] * gain;
    }
  }
}
