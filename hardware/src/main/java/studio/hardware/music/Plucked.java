package studio.hardware.music;

import java.util.SplittableRandom;
import studio.hardware.sound.Filter;
import studio.hardware.sound.Pcm;

/// A string that is pulled and let go, after Karplus and Strong: a burst of noise runs round a
/// delay as long as the string and loses its highs at every turn.
record Plucked(double brightness, double decay) implements Instrument.Maker {
  @Override
  public boolean rings() {
    return true;
  }

  @Override
  public float[] note(int pitch, double seconds) {
    double hertz = Instrument.hertz(pitch);
    double ring = Math.clamp(decay * Math.pow(220 / hertz, 0.5), 0.15, 4);
    // The averaging of two samples below delays by half a sample; the rest is interpolated.
    double period = Pcm.RATE / hertz - 0.5;
    int whole = (int) period;
    float part = (float) (period - whole);
    float loss = (float) Math.pow(0.001, 1 / (ring * hertz));
    float[] note = new float[(int) (ring * 1.2 * Pcm.RATE) + whole + 2];
    pull(note, whole, pitch, Math.min(9_000, hertz * (4 + 14 * brightness)));
    for (int i = whole + 2; i < note.length; i++) {
      float now = note[i - whole] * (1 - part) + note[i - whole - 1] * part;
      float before = note[i - whole - 1] * (1 - part) + note[i - whole - 2] * part;
      note[i] += loss * 0.5f * (now + before);
    }
    int fall = note.length / 5;
    for (int i = 0; i < fall; i++) {
      note[note.length - 1 - i] *= (float) i / fall;
    }
    return Filter.highPass(hertz * 0.6, 0.7).apply(note);
  }

  private static void pull(float[] note, int whole, int pitch, double dull) {
    SplittableRandom chance = new SplittableRandom(pitch * 7_919L);
    float[] burst = new float[whole];
    double mean = 0;
    for (int i = 0; i < whole; i++) {
      burst[i] = (float) (chance.nextDouble() * 2 - 1);
      mean += burst[i] / whole;
    }
    Filter finger = Filter.lowPass(dull, 0.7);
    for (int i = 0; i < whole; i++) {
      note[i] = (float) finger.step(burst[i] - mean);
    }
  }
}
