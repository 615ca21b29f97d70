package studio.hardware.music;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import studio.hardware.sound.Filter;
import studio.hardware.sound.Pcm;

/// Single sounds of the world, each a little different every time.
final class Sounds {
  private Sounds() {}

  /// A phrase of quick sweeps between two and six thousand Hz.
  static float[] bird(SplittableRandom chance) {
    int notes = 2 + chance.nextInt(5);
    double base = 2_200 + chance.nextDouble() * 2_400;
    double gap = 0.09 + chance.nextDouble() * 0.12;
    float[] song = silence(notes * gap + 0.2);
    double bend = 1 + (chance.nextDouble() - 0.4) * 0.5;
    for (int n = 0; n < notes; n++) {
      double start = base * (1 + (chance.nextDouble() - 0.5) * 0.25);
      double length = 0.04 + chance.nextDouble() * gap * 0.7;
      sweep(song, n * gap, length, x -> start * (1 + (bend - 1) * x), x -> Math.sin(Math.PI * x));
    }
    return song;
  }

  static float[] owl(SplittableRandom chance) {
    double base = 340 + chance.nextDouble() * 60;
    float[] call = silence(2.2);
    DoubleUnaryOperator swell = x -> Math.pow(Math.sin(Math.PI * x), 0.7);
    sweep(call, 0, 0.35, x -> base * (1 + 0.05 * Math.sin(Math.PI * x)), swell);
    sweep(call, 0.75, 0.2, x -> base * 0.98, swell);
    sweep(call, 1.05, 0.85, x -> base * (1.03 - 0.06 * x), swell);
    return call;
  }

  static float[] cricket(SplittableRandom chance) {
    double hertz = 4_100 + chance.nextDouble() * 700;
    float[] chirp = silence(0.3);
    for (int pulse = 0; pulse < 4; pulse++) {
      sweep(chirp, pulse * 0.045, 0.03, x -> hertz, x -> Math.sin(Math.PI * x));
    }
    return chirp;
  }

  static float[] cicada(SplittableRandom chance) {
    double hertz = 4_800 + chance.nextDouble() * 900;
    double length = 3 + chance.nextDouble() * 3;
    float[] song = silence(length);
    sweep(
        song,
        0,
        length,
        x -> hertz,
        x -> Math.sin(Math.PI * x) * (0.55 + 0.45 * Math.sin(2 * Math.PI * 42 * x * length)));
    return song;
  }

  static float[] frog(SplittableRandom chance) {
    double hertz = 150 + chance.nextDouble() * 110;
    float[] croak = silence(0.5);
    for (int pulse = 0; pulse < 9; pulse++) {
      ring(croak, pulse * 0.028, 0.02, hertz * 4.1, 1);
      ring(croak, pulse * 0.028, 0.02, hertz * 2.2, 0.7);
    }
    return croak;
  }

  static float[] gull(SplittableRandom chance) {
    int cries = 1 + chance.nextInt(3);
    double base = 1_050 + chance.nextDouble() * 250;
    float[] call = silence(cries * 0.55 + 0.3);
    for (int n = 0; n < cries; n++) {
      for (int harmonic = 1; harmonic <= 4; harmonic++) {
        double h = harmonic;
        sweep(
            call,
            n * 0.5,
            0.4,
            x -> h * base * (1 + 0.35 * Math.sin(Math.PI * Math.sqrt(x))),
            x -> Math.sin(Math.PI * x) / h);
      }
    }
    return call;
  }

  /// A drop that falls into water: a bubble that rises as it closes.
  static float[] drip(SplittableRandom chance) {
    double base = 700 + chance.nextDouble() * 900;
    float[] drop = silence(0.25);
    sweep(drop, 0, 0.12, x -> base * (1 + 0.6 * x), x -> Math.exp(-6 * x) * Math.min(1, x * 40));
    return drop;
  }

  /// A raindrop on a leaf or a sill.
  static float[] patter(SplittableRandom chance) {
    float[] drop = silence(0.02);
    ring(drop, 0, 0.003 + chance.nextDouble() * 0.004, 1_500 + chance.nextDouble() * 3_500, 1);
    return drop;
  }

  static float[] crackle(SplittableRandom chance) {
    float[] crack = silence(0.03);
    double length = 0.001 + 0.004 * chance.nextDouble();
    noise(
        crack,
        chance,
        0,
        length * 3,
        1_500 + chance.nextDouble() * 3_000,
        0.9,
        x -> Math.exp(-5 * x));
    return crack;
  }

  /// A crack, then a roll that wanders off.
  static float[] thunder(SplittableRandom chance) {
    double length = 5 + chance.nextDouble() * 3;
    float[] roll = silence(length);
    double crack = chance.nextDouble();
    noise(roll, chance, 0, 0.5, 700, 0.5, x -> crack * 0.8 * Math.exp(-7 * x));
    for (int boom = 0; boom < 6; boom++) {
      double start = boom == 0 ? 0.02 : chance.nextDouble() * length * 0.5;
      double loud = 1.0 / (1 + start);
      noise(
          roll,
          chance,
          start,
          length - start,
          70 + chance.nextDouble() * 60,
          0.6,
          x -> 4 * loud * Math.min(1, x * 12) * Math.exp(-4.5 * x) * (1 - x));
    }
    return roll;
  }

  static float[] fogHorn(SplittableRandom chance) {
    float[] horn = silence(5);
    double late = chance.nextDouble() * 0.2;
    for (int n = 1; n <= 7; n++) {
      double level = 1.0 / n;
      double h = n * 92;
      sweep(horn, late, 3.4, x -> h, x -> level * Math.min(1, x * 8) * Math.min(1, (1 - x) * 5));
    }
    return Filter.lowPass(500, 0.7).apply(horn);
  }

  static float[] clink(SplittableRandom chance) {
    float[] glass = silence(0.5);
    double base = 2_300 + chance.nextDouble() * 1_200;
    ring(glass, 0, 0.12, base, 1);
    ring(glass, 0, 0.06, base * 2.3, 0.5);
    ring(glass, 0, 0.03, base * 3.9, 0.3);
    return glass;
  }

  static float[] chime(SplittableRandom chance) {
    int[] pentatonic = {0, 2, 4, 7, 9, 12};
    float[] bell = silence(3);
    int strokes = 1 + chance.nextInt(3);
    for (int n = 0; n < strokes; n++) {
      double hertz = Instrument.hertz(86 + pentatonic[chance.nextInt(6)]);
      ring(bell, n * (0.15 + chance.nextDouble() * 0.3), 0.7, hertz, 1);
      ring(bell, 0, 0.3, hertz * 2.76, 0.25);
    }
    return bell;
  }

  static float[] tick(SplittableRandom chance) {
    float[] tick = silence(0.05);
    ring(tick, 0, 0.004, 2_600 + chance.nextDouble() * 100, 1);
    ring(tick, 0, 0.008, 1_100, 0.5);
    return tick;
  }

  /// Two wheels over a gap in the rails.
  static float[] rail(SplittableRandom chance) {
    float[] clack = silence(0.6);
    for (double at : new double[] {0, 0.17}) {
      ring(clack, at, 0.045, 85, 1);
      noise(clack, chance, at, 0.09, 750, 0.8, x -> 1.2 * Math.exp(-6 * x));
    }
    return clack;
  }

  /// Timber under load.
  static float[] creak(SplittableRandom chance) {
    double length = 0.6 + chance.nextDouble() * 0.8;
    float[] creak = silence(length);
    double rate = 28 + chance.nextDouble() * 30;
    for (double at = 0; at < length - 0.1; at += 1 / (rate * (0.7 + 0.6 * at / length))) {
      ring(creak, at, 0.008, 420 + 160 * at / length, Math.sin(Math.PI * at / length));
    }
    return creak;
  }

  /// Somebody says something far off: a few syllables without words.
  static float[] murmur(SplittableRandom chance) {
    int syllables = 3 + chance.nextInt(7);
    double base = 95 + chance.nextDouble() * 120;
    float[] talk = silence(syllables * 0.17 + 0.3);
    for (int n = 0; n < syllables; n++) {
      double vowel = 380 + chance.nextDouble() * 450;
      double height = base * (1.1 - 0.25 * n / syllables + 0.1 * chance.nextDouble());
      for (int h = 1; h * height < 1_800; h++) {
        double f = h * height;
        double near = (f - vowel) / 160;
        double level = (1 / (1 + near * near) + 0.08) / Math.sqrt(h);
        sweep(talk, n * 0.17, 0.15, x -> f, x -> level * Math.sin(Math.PI * x));
      }
    }
    return talk;
  }

  /// Something on wheels goes by.
  static float[] passing(SplittableRandom chance) {
    double length = 4 + chance.nextDouble() * 3;
    float[] car = silence(length);
    noise(car, chance, 0, length, 480, 0.5, x -> Math.pow(Math.sin(Math.PI * x), 4));
    noise(car, chance, 0, length, 110, 0.7, x -> 1.5 * Math.pow(Math.sin(Math.PI * x), 3));
    return car;
  }

  static float[] page(SplittableRandom chance) {
    float[] page = silence(0.6);
    noise(
        page,
        chance,
        0,
        0.5,
        3_200,
        0.6,
        x -> Math.sin(Math.PI * x) * (0.4 + 0.6 * Math.pow(Math.sin(9 * x), 2)));
    return page;
  }

  static float[] knock(SplittableRandom chance) {
    int blows = 2 + chance.nextInt(4);
    float[] work = silence(blows * 0.42 + 0.3);
    for (int n = 0; n < blows; n++) {
      ring(work, n * 0.42, 0.02, 310 + chance.nextDouble() * 30, 1);
      ring(work, n * 0.42, 0.008, 1_250, 0.6);
    }
    return work;
  }

  static float[] bubble(SplittableRandom chance) {
    float[] bubble = silence(0.1);
    double base = 300 + chance.nextDouble() * 700;
    sweep(bubble, 0, 0.05, x -> base * (1 + x), x -> Math.sin(Math.PI * x));
    return bubble;
  }

  /// A slow hum of low tones that beat against each other.
  static float[] hum(double hertz) {
    float[] hum = silence(20);
    for (int n = 1; n <= 4; n++) {
      double f = hertz * n * (1 + 0.0007 * n);
      double level = 1.0 / (n * n);
      sweep(hum, 0, 20, x -> f, x -> level * Math.sin(Math.PI * x));
    }
    return hum;
  }

  private static float[] silence(double seconds) {
    return new float[(int) (seconds * Pcm.RATE)];
  }

  /// Adds a tone whose frequency and level follow its course x from 0 to 1.
  private static void sweep(
      float[] into,
      double start,
      double length,
      DoubleUnaryOperator hertz,
      DoubleUnaryOperator level) {
    int first = (int) (start * Pcm.RATE);
    int count = Math.min(into.length - first, (int) (length * Pcm.RATE));
    double phase = 0;
    for (int i = 0; i < count; i++) {
      double x = (double) i / count;
      phase += hertz.applyAsDouble(x) / Pcm.RATE;
      into[first + i] += (float) (level.applyAsDouble(x) * Math.sin(2 * Math.PI * phase));
    }
  }

  /// Adds a tone that dies away.
  private static void ring(float[] into, double start, double decay, double hertz, double level) {
    int first = (int) (start * Pcm.RATE);
    int count = Math.min(into.length - first, (int) (decay * 8 * Pcm.RATE));
    for (int i = 0; i < count; i++) {
      double age = i / (double) Pcm.RATE;
      into[first + i] +=
          (float) (level * Math.exp(-age / decay) * Math.sin(2 * Math.PI * hertz * age));
    }
  }

  private static void noise(
      float[] into,
      SplittableRandom chance,
      double start,
      double length,
      double hertz,
      double q,
      DoubleUnaryOperator level) {
    int first = (int) (start * Pcm.RATE);
    int count = Math.min(into.length - first, (int) (length * Pcm.RATE));
    Filter band = Filter.bandPass(hertz, q);
    for (int i = 0; i < count; i++) {
      double white = chance.nextDouble() * 2 - 1;
      into[first + i] += (float) (band.step(white) * level.applyAsDouble((double) i / count));
    }
  }
}
