package studio.hardware.sound;

/// Ratios as people hear them.
public final class Decibels {
  private Decibels() {}

  /// The factor that changes a level by so many decibels.
  public static double factor(double decibels) {
    return Math.pow(10, decibels / 20);
  }

  /// Decibels of an amplitude relative to full scale; minus infinity for silence.
  public static double of(double factor) {
    return 20 * Math.log10(factor);
  }
}
