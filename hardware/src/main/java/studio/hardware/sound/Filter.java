package studio.hardware.sound;

/// A second-order filter that remembers its last two samples: one per channel. The formulas are
/// those of Robert Bristow-Johnson's audio cookbook.
public final class Filter {
  private final double b0;
  private final double b1;
  private final double b2;
  private final double a1;
  private final double a2;
  private double z1;
  private double z2;

  Filter(double b0, double b1, double b2, double a1, double a2) {
    this.b0 = b0;
    this.b1 = b1;
    this.b2 = b2;
    this.a1 = a1;
    this.a2 = a2;
  }

  public static Filter lowPass(double hertz, double q) {
    double w = omega(hertz);
    double alpha = Math.sin(w) / (2 * q);
    double c = Math.cos(w);
    return scaled((1 - c) / 2, 1 - c, (1 - c) / 2, 1 + alpha, -2 * c, 1 - alpha);
  }

  public static Filter highPass(double hertz, double q) {
    double w = omega(hertz);
    double alpha = Math.sin(w) / (2 * q);
    double c = Math.cos(w);
    return scaled((1 + c) / 2, -(1 + c), (1 + c) / 2, 1 + alpha, -2 * c, 1 - alpha);
  }

  /// Passes the band around `hertz` at full level; a larger `q` is narrower.
  public static Filter bandPass(double hertz, double q) {
    double w = omega(hertz);
    double alpha = Math.sin(w) / (2 * q);
    return scaled(alpha, 0, -alpha, 1 + alpha, -2 * Math.cos(w), 1 - alpha);
  }

  /// Lifts or lowers the band around `hertz` by `decibels`.
  public static Filter bell(double hertz, double q, double decibels) {
    double a = Math.pow(10, decibels / 40);
    double w = omega(hertz);
    double alpha = Math.sin(w) / (2 * q);
    double c = -2 * Math.cos(w);
    return scaled(1 + alpha * a, c, 1 - alpha * a, 1 + alpha / a, c, 1 - alpha / a);
  }

  /// Lifts or lowers everything above `hertz` by `decibels`.
  public static Filter highShelf(double hertz, double decibels) {
    double a = Math.pow(10, decibels / 40);
    double w = omega(hertz);
    double c = Math.cos(w);
    double beta = Math.sqrt(2 * a) * Math.sin(w);
    return scaled(
        a * ((a + 1) + (a - 1) * c + beta),
        -2 * a * ((a - 1) + (a + 1) * c),
        a * ((a + 1) + (a - 1) * c - beta),
        (a + 1) - (a - 1) * c + beta,
        2 * ((a - 1) - (a + 1) * c),
        (a + 1) - (a - 1) * c - beta);
  }

  private static double omega(double hertz) {
    return 2 * Math.PI * Math.min(hertz, Pcm.RATE * 0.49) / Pcm.RATE;
  }

  private static Filter scaled(double b0, double b1, double b2, double a0, double a1, double a2) {
    return new Filter(b0 / a0, b1 / a0, b2 / a0, a1 / a0, a2 / a0);
  }

  public double step(double x) {
    double y = b0 * x + z1;
    z1 = b1 * x - a1 * y + z2;
    z2 = b2 * x - a2 * y;
    return y;
  }

  /// Filters in place and gives the same array back.
  public float[] apply(float[] samples) {
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) step(samples[i]);
    }
    return samples;
  }
}
