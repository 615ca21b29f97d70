package studio.hardware.speech;

import java.time.Duration;
import studio.hardware.sound.Compressor;
import studio.hardware.sound.Decibels;
import studio.hardware.sound.Filter;
import studio.hardware.sound.Limiter;
import studio.hardware.sound.LoudnessMeter;
import studio.hardware.sound.Pcm;
import studio.hardware.sound.Resampler;

/// The recording booth: what an engine said becomes a line that sits well in a film. Silence around
/// it goes, the character's throat and nature are put in, harshness is taken off, words come to one
/// level, and a small room stands around the voice. Every line leaves equally loud.
public final class Booth {
  /// Loudness of every line as its mono file carries it. Laid in the middle of a stereo mix at full
  /// level it sounds 3 LU louder: at -16 LUFS, where the episode will be.
  static final double LOUDNESS = -19;

  private static final double CEILING = Decibels.factor(-2);
  private static final Duration BREATH = Duration.ofMillis(8);

  private Booth() {}

  /// The finished line; empty when the engine said nothing. `throat` above 1 makes the speaker
  /// smaller: height and resonances rise by it and the line becomes as much shorter.
  public static Pcm record(float[] spoken, double throat, Timbre.Effect effect) {
    Pcm raw = Pcm.mono(Resampler.stretched(spoken, throat));
    double peak = raw.peak();
    Pcm line = peak < 1e-4 ? raw.slice(0, 0) : raw.gained(1 / peak).trimmed(0.012, BREATH);
    if (line.samples() == 0) {
      return line;
    }
    float[] voice = line.mono().clone();
    characterise(voice, effect);
    Filter.highPass(70, 0.7).apply(voice);
    Filter.bell(230, 0.8, 1.5).apply(voice);
    Filter.bell(3_000, 0.9, 1.5).apply(voice);
    Filter.highShelf(5_500, -4).apply(voice);
    Filter.lowPass(9_000, 0.7).apply(voice);
    new Compressor(-24, 2.2, 0.006, 0.12).apply(levelled(voice));
    room(voice);
    return Limiter.limit(Pcm.mono(levelled(voice)), CEILING)
        .faded(Duration.ofMillis(4), Duration.ofMillis(15));
  }

  private static void characterise(float[] voice, Timbre.Effect effect) {
    switch (effect) {
      case NONE -> {}
      case GROWL -> {
        tremble(voice, 31, 0.38);
        Filter.bell(140, 0.8, 4).apply(voice);
        comb(voice, 0.0063, 0.30f);
      }
      case CHIRP -> {
        tremble(voice, 57, 0.22);
        comb(voice, 0.0021, 0.35f);
      }
    }
  }

  /// Roughens the voice like a throat that is not a person's; the words stay readable because the
  /// carrier is never taken away fully.
  private static void tremble(float[] voice, double hertz, double depth) {
    for (int i = 0; i < voice.length; i++) {
      double wave = 0.5 + 0.5 * Math.sin(2 * Math.PI * hertz * i / Pcm.RATE);
      voice[i] *= (float) (1 - depth + depth * wave);
    }
  }

  private static void comb(float[] voice, double seconds, float share) {
    int delay = (int) (seconds * Pcm.RATE);
    for (int i = delay; i < voice.length; i++) {
      voice[i] += share * voice[i - delay];
    }
  }

  /// Four early reflections from near walls, darker than the voice itself.
  private static void room(float[] voice) {
    float[] dark = Filter.lowPass(2_600, 0.7).apply(voice.clone());
    double[] milliseconds = {7.1, 11.9, 17.3, 23.9};
    float[] shares = {0.10f, 0.075f, 0.055f, 0.04f};
    for (int k = 0; k < shares.length; k++) {
      int delay = (int) (milliseconds[k] / 1000 * Pcm.RATE);
      for (int i = voice.length - 1; i >= delay; i--) {
        voice[i] += shares[k] * dark[i - delay];
      }
    }
  }

  private static float[] levelled(float[] voice) {
    double loudness = LoudnessMeter.of(Pcm.mono(voice));
    if (loudness > -60) {
      float factor = (float) Decibels.factor(LOUDNESS - loudness);
      for (int i = 0; i < voice.length; i++) {
        voice[i] *= factor;
      }
    }
    return voice;
  }

  /// A moment of silence, for lines without words.
  public static Pcm beat() {
    return Pcm.silence(Duration.ofMillis(700), 1);
  }
}
