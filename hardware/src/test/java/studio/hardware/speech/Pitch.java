package studio.hardware.speech;

import java.util.Arrays;
import studio.hardware.sound.Pcm;

/// Measures how high a voice speaks: the median over its voiced moments of the lag at which the
/// sound resembles itself most.
final class Pitch {
  private static final int STEP = 4;
  private static final double RATE = Pcm.RATE / (double) STEP;
  private static final int WINDOW = (int) (RATE * 0.05);

  private Pitch() {}

  static double median(Pcm sound) {
    float[] full = sound.mono();
    float[] coarse = new float[full.length / STEP];
    for (int i = 0; i < coarse.length; i++) {
      for (int k = 0; k < STEP; k++) {
        coarse[i] += full[i * STEP + k] / STEP;
      }
    }
    double[] sorted = frames(coarse);
    Arrays.sort(sorted);
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }

  private static double[] frames(float[] s) {
    double[] found = new double[s.length / WINDOW + 1];
    int count = 0;
    for (int start = 0; start + 2 * WINDOW < s.length; start += WINDOW / 2) {
      double hertz = at(s, start);
      if (hertz > 0 && count < found.length) {
        found[count++] = hertz;
      }
    }
    return Arrays.copyOf(found, count);
  }

  private static double at(float[] s, int start) {
    int shortest = (int) (RATE / 500);
    int longest = (int) (RATE / 50);
    double[] likeness = new double[longest + 1];
    double best = 0;
    for (int lag = shortest; lag <= longest; lag++) {
      double both = 0;
      double here = 1e-9;
      double there = 1e-9;
      for (int i = start; i < start + WINDOW; i++) {
        both += s[i] * s[i + lag];
        here += s[i] * s[i];
        there += s[i + lag] * s[i + lag];
      }
      likeness[lag] = here / WINDOW < 1e-4 ? 0 : both / Math.sqrt(here * there);
      best = Math.max(best, likeness[lag]);
    }
    if (best < 0.75) {
      return 0;
    }
    for (int lag = shortest + 1; lag < longest; lag++) {
      boolean summit = likeness[lag] >= likeness[lag - 1] && likeness[lag] >= likeness[lag + 1];
      if (summit && likeness[lag] > best * 0.92) {
        return RATE / lag;
      }
    }
    return 0;
  }
}
