package studio.hardware.theatre.puppet.acting;

/// Shapes of a movement over time: all take progress or seconds and give 0..1 or a little more.
final class Ease {
  private Ease() {}

  /// Slow, fast, slow: 0 before 0, 1 after 1.
  static double inOut(double progress) {
    double p = Math.clamp(progress, 0, 1);
    return p * p * (3 - 2 * p);
  }

  static double out(double progress) {
    double p = Math.clamp(progress, 0, 1);
    return 1 - (1 - p) * (1 - p);
  }

  /// Arrives a tenth too far and comes back.
  static double over(double progress) {
    double p = Math.clamp(progress, 0, 1);
    double q = p - 1;
    return 1 + 2.6 * q * q * q + 1.6 * q * q;
  }

  /// Rises at `start` over `rise` seconds with a little overshoot, holds, and falls again.
  static double swell(double time, double start, double rise, double hold, double fall) {
    double since = time - start;
    if (since <= 0 || since >= rise + hold + fall) {
      return 0;
    }
    if (since < rise) {
      return over(since / rise);
    }
    return since < rise + hold ? 1 : 1 - inOut((since - rise - hold) / fall);
  }

  /// A jolt at `start` that dies away.
  static double shake(double time, double start, double frequency, double decay) {
    double since = time - start;
    return since < 0 ? 0 : Math.sin(2 * Math.PI * frequency * since) * Math.exp(-decay * since);
  }
}
