package studio.hardware.sound;

/// The gain of a sound that rises from silence at its start and falls back at its end.
final class Fade {
  private Fade() {}

  /// Gain in 0..1 at sample `i` of `length`, for a rise and a fall of so many samples.
  static double at(long i, long length, long rise, long fall) {
    return ramp(i, rise) * ramp(length - 1 - i, fall);
  }

  private static double ramp(long i, long width) {
    return i >= width ? 1 : 0.5 - 0.5 * Math.cos(Math.PI * Math.max(0, i) / width);
  }
}
