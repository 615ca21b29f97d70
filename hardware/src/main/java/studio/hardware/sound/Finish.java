package studio.hardware.sound;

import java.io.IOException;

/// The last devices before the file: gain, limiter, meters. The limiter's delay is taken out, so
/// nothing moves against the picture.
final class Finish {
  private final WaveWriter writer;
  private final float gain;
  private final Limiter limiter;
  private final LoudnessMeter meter = new LoudnessMeter(2);
  private final TruePeak left = new TruePeak();
  private final TruePeak right = new TruePeak();
  private int skip = Limiter.DELAY;
  private long written;

  Finish(WaveWriter writer, double gain, double ceiling) {
    this.writer = writer;
    this.gain = (float) gain;
    limiter = new Limiter(2, ceiling);
  }

  void add(float[][] samples, int length) throws IOException {
    for (float[] side : samples) {
      for (int i = 0; i < length; i++) {
        side[i] *= gain;
      }
    }
    limiter.apply(samples, length);
    int drop = Math.min(skip, length);
    skip -= drop;
    keep(samples, drop, length - drop);
  }

  /// Lets out what the limiter still holds.
  void end() throws IOException {
    float[][] rest = new float[2][Limiter.DELAY];
    limiter.apply(rest, Limiter.DELAY);
    keep(rest, skip, Limiter.DELAY - skip);
  }

  private void keep(float[][] samples, int from, int count) throws IOException {
    if (from > 0) {
      for (float[] side : samples) {
        System.arraycopy(side, from, side, 0, count);
      }
    }
    meter.add(samples, count);
    for (int i = 0; i < count; i++) {
      left.step(samples[0][i]);
      right.step(samples[1][i]);
    }
    writer.write(samples, count);
    written += count;
  }

  long written() {
    return written;
  }

  double loudness() {
    return meter.integrated();
  }

  double truePeak() {
    return Math.max(left.highest(), right.highest());
  }
}
