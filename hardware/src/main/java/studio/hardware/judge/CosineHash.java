package studio.hardware.judge;

import java.util.Arrays;
import studio.hardware.picture.GreyPicture;

/// The perceptual hash, see [Fingerprint].
final class CosineHash {
  private static final int SIDE = 32;
  private static final int LOW = 8;

  /// Less than this of a coefficient is rounding and not shape. (A coefficient of a picture that is
  /// one grey value brighter on one half is about 20.)
  private static final double NOTHING = 1;

  /// `COSINES[u][x]`: the u-th wave at the x-th of 32 places, with the norm of the transform.
  private static final double[][] COSINES = cosines();

  private CosineHash() {}

  static long of(GreyPicture grey) {
    double[] low = lowFrequencies(grey.shrunkTo(SIDE));
    double[] sorted = Arrays.copyOfRange(low, 1, low.length);
    Arrays.sort(sorted);
    double median = sorted[sorted.length / 2];
    long bits = 0;
    for (int i = 1; i < low.length; i++) {
      if (low[i] - median > NOTHING) {
        bits |= 1L << i;
      }
    }
    return bits;
  }

  /// Rows first, then columns; row by row, the mean in front.
  private static double[] lowFrequencies(float[] grey) {
    double[][] rows = new double[SIDE][LOW];
    for (int y = 0; y < SIDE; y++) {
      for (int u = 0; u < LOW; u++) {
        double sum = 0;
        for (int x = 0; x < SIDE; x++) {
          sum += grey[y * SIDE + x] * COSINES[u][x];
        }
        rows[y][u] = sum;
      }
    }
    double[] low = new double[LOW * LOW];
    for (int v = 0; v < LOW; v++) {
      for (int u = 0; u < LOW; u++) {
        for (int y = 0; y < SIDE; y++) {
          low[v * LOW + u] += rows[y][u] * COSINES[v][y];
        }
      }
    }
    return low;
  }

  private static double[][] cosines() {
    double[][] waves = new double[LOW][SIDE];
    for (int u = 0; u < LOW; u++) {
      double norm = Math.sqrt((u == 0 ? 1.0 : 2.0) / SIDE);
      for (int x = 0; x < SIDE; x++) {
        waves[u][x] = norm * Math.cos(Math.PI * u * (2 * x + 1) / (2 * SIDE));
      }
    }
    return waves;
  }
}
