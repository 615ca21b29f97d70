package studio.hardware.language;

import java.util.Optional;

/// A direction: a vector of norm 1.
public final class UnitVector {
  private UnitVector() {}

  /// The direction of `vector`; nothing when it has none.
  public static Optional<float[]> of(float[] vector) {
    double sum = 0;
    for (float value : vector) {
      sum += (double) value * value;
    }
    if (!(sum > 0) || Double.isInfinite(sum)) {
      return Optional.empty();
    }
    double norm = Math.sqrt(sum);
    float[] unit = new float[vector.length];
    for (int i = 0; i < vector.length; i++) {
      unit[i] = (float) (vector[i] / norm);
    }
    return Optional.of(unit);
  }

  /// How near two directions are: 1 the same, 0 nothing in common.
  public static double nearness(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (double) one[i] * other[i];
    }
    return sum;
  }
}
