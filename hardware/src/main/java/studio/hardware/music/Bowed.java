package studio.hardware.music;

import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import studio.hardware.sound.Pcm;

/// Something that sounds as long as it is bowed, blown or sung: a wave of harmonics in a table,
/// read by several players who are never quite together.
record Bowed(Tone tone, double attack, double release, double vibrato) implements Instrument.Maker {
  /// Levels of the harmonics (1 is the fundamental) at a height in Hz, how many play, and how far
  /// apart they are (as a factor on the frequency).
  record Tone(Spectrum spectrum, int players, double apart, double breath) {}

  /// The level of harmonic `n` of a note at `hertz`.
  @FunctionalInterface
  interface Spectrum {
    double level(int n, double hertz);
  }

  static final Tone ENSEMBLE = new Tone((n, hertz) -> soft(n, hertz, 1.1, 3_200), 4, 0.0028, 0);
  static final Tone DARK = new Tone((n, hertz) -> soft(n, hertz, 1.25, 1_300), 3, 0.0022, 0);
  static final Tone SOLO = new Tone((n, hertz) -> soft(n, hertz, 1.05, 2_400), 1, 0, 0);
  static final Tone VOWEL = new Tone(Bowed::ah, 4, 0.0035, 0);
  static final Tone PIPE =
      new Tone(
          (n, hertz) -> n > 5 ? 0 : new double[] {0, 1, 0.32, 0.12, 0.04, 0.02}[n], 1, 0, 0.05);
  static final Tone HOLLOW =
      new Tone((n, hertz) -> soft(n, hertz, 0.9, 1_800) * (n % 2 == 1 ? 1 : 0.12), 1, 0, 0);
  static final Tone BELL = new Tone((n, hertz) -> soft(n, hertz, 0.7, 1_500), 2, 0.0015, 0);
  static final Tone ROUND =
      new Tone((n, hertz) -> n > 4 ? 0 : new double[] {0, 1, 0.45, 0.16, 0.05}[n], 1, 0, 0);

  private static final int TABLE = 2_048;
  private static final int CONTROL = 64;

  private static double soft(int n, double hertz, double slope, double corner) {
    double x = n * hertz / corner;
    return Math.pow(n, -slope) / (1 + x * x);
  }

  /// An open vowel: the harmonics near its resonances stand out.
  private static double ah(int n, double hertz) {
    double f = n * hertz;
    return Math.pow(n, -1.3)
        * (0.25 + near(f, 700, 180) + 0.7 * near(f, 1_100, 200) + 0.25 * near(f, 2_600, 400));
  }

  private static double near(double f, double centre, double width) {
    double x = (f - centre) / width;
    return 1 / (1 + x * x);
  }

  @Override
  public boolean rings() {
    return false;
  }

  @Override
  public float[] note(int pitch, double seconds) {
    double hertz = Instrument.hertz(pitch);
    float[] wave = wave(n -> tone.spectrum().level(n, hertz), hertz);
    int held = (int) (Math.max(seconds, 0.03) * Pcm.RATE);
    float[] note = new float[held + (int) (release * Pcm.RATE)];
    SplittableRandom chance = new SplittableRandom(pitch * 104_729L + held);
    for (int player = 0; player < tone.players(); player++) {
      double off = tone.players() == 1 ? 0 : 2.0 * player / (tone.players() - 1) - 1;
      bow(note, wave, hertz * (1 + off * tone.apart()), chance);
    }
    breathe(note, chance);
    shape(note, held);
    return note;
  }

  private void bow(float[] note, float[] wave, double hertz, SplittableRandom chance) {
    double at = chance.nextDouble() * TABLE;
    double swing = chance.nextDouble() * 2 * Math.PI;
    double rate = 4.8 + chance.nextDouble() * 0.9;
    for (int start = 0; start < note.length; start += CONTROL) {
      double age = start / (double) Pcm.RATE;
      double depth = vibrato * Math.min(1, age / 0.6);
      double step =
          hertz * (1 + depth * Math.sin(swing + 2 * Math.PI * rate * age)) * TABLE / Pcm.RATE;
      int end = Math.min(note.length, start + CONTROL);
      for (int i = start; i < end; i++) {
        int left = (int) at;
        float between = (float) (at - left);
        note[i] += wave[left] + (wave[left + 1] - wave[left]) * between;
        at += step;
        at -= at >= TABLE ? TABLE : 0;
      }
    }
  }

  private void breathe(float[] note, SplittableRandom chance) {
    if (tone.breath() > 0) {
      float last = 0;
      for (int i = 0; i < note.length; i++) {
        last += 0.3f * ((float) chance.nextDouble() * 2 - 1 - last);
        note[i] += (float) tone.breath() * last;
      }
    }
  }

  private void shape(float[] note, int held) {
    double rise = Math.min(attack, held / (double) Pcm.RATE * 0.6) * Pcm.RATE;
    int after = note.length - held;
    for (int i = 0; i < note.length; i++) {
      double in = i < rise ? 0.5 - 0.5 * Math.cos(Math.PI * i / rise) : 1;
      double out = i < held ? 1 : Math.pow(1 - (i - held) / (double) after, 2);
      note[i] *= (float) (in * out);
    }
  }

  private static float[] wave(IntToDoubleFunction level, double hertz) {
    float[] wave = new float[TABLE + 1];
    int harmonics = (int) Math.clamp(11_000 / hertz, 1, 60);
    for (int n = 1; n <= harmonics; n++) {
      double amplitude = level.applyAsDouble(n);
      // Scattered phases keep the wave flat, so that many notes fit under one ceiling.
      double phase = n * n * 0.37;
      for (int i = 0; i < TABLE && amplitude > 1e-5; i++) {
        wave[i] += (float) (amplitude * SINE[(int) (i * n + phase * TABLE) & (TABLE - 1)]);
      }
    }
    wave[TABLE] = wave[0];
    return wave;
  }

  private static final double[] SINE = new double[TABLE];

  static {
    for (int i = 0; i < TABLE; i++) {
      SINE[i] = Math.sin(2 * Math.PI * i / TABLE);
    }
  }
}
