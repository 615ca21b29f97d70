package studio.hardware.music;

import java.util.SplittableRandom;
import studio.hardware.sound.Filter;
import studio.hardware.sound.Pcm;

/// Things that are beaten or shaken.
record Drum(Kind kind) implements Instrument.Maker {
  enum Kind {
    SKIN,
    HEART,
    SEEDS,
    BLOCK,
    SWELL
  }

  @Override
  public boolean rings() {
    return true;
  }

  @Override
  public float[] note(int pitch, double seconds) {
    return switch (kind) {
      case SKIN -> skin(Instrument.hertz(pitch), 0.55, 0.35);
      case HEART -> skin(Instrument.hertz(pitch), 0.22, 0.05);
      case SEEDS -> noise(0.09, 0.02, 6_500, 0.8, pitch);
      case BLOCK ->
          new Struck(new double[][] {{1, 1, 1}, {1.6, 0.6, 0.7}, {2.9, 0.2, 0.4}}, 0.001, 0.05, 0)
              .note(pitch, seconds);
      case SWELL -> swell();
    };
  }

  /// A skin that sinks a fifth as it calms down, and the slap on it.
  private static float[] skin(double hertz, double decay, double slap) {
    float[] note = new float[(int) (decay * 3 * Pcm.RATE)];
    float[] hit = noise(0.06, 0.008, 900, 0.7, 3);
    double phase = 0;
    for (int i = 0; i < note.length; i++) {
      double age = i / (double) Pcm.RATE;
      phase += hertz * (1 + 0.5 * Math.exp(-age * 28)) / Pcm.RATE;
      double body = Math.sin(2 * Math.PI * phase) * Math.exp(-age / decay * 2.2);
      note[i] = (float) (body * Math.min(1, age * 400) * Math.min(1, (note.length - i) / 2_000.0));
      note[i] += i < hit.length ? (float) slap * hit[i] : 0;
    }
    return note;
  }

  private static float[] noise(double length, double peakAt, double hertz, double q, long seed) {
    SplittableRandom chance = new SplittableRandom(seed);
    float[] note = new float[(int) (length * Pcm.RATE)];
    Filter band = Filter.bandPass(hertz, q);
    for (int i = 0; i < note.length; i++) {
      double age = i / (double) Pcm.RATE;
      double envelope =
          age < peakAt ? age / peakAt : Math.pow(1 - (age - peakAt) / (length - peakAt), 3);
      note[i] = (float) (band.step(chance.nextDouble() * 2 - 1) * envelope * 3);
    }
    return note;
  }

  /// A cymbal rolled softly until it opens.
  private static float[] swell() {
    float[] high = noise(3.5, 2.2, 7_500, 0.5, 11);
    float[] low = noise(3.5, 1.9, 3_200, 0.9, 12);
    for (int i = 0; i < high.length; i++) {
      high[i] += 0.5f * low[i];
    }
    return high;
  }
}
