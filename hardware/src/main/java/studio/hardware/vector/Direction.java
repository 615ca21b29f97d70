package studio.hardware.vector;

import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;

/// Vectors reduced to their direction.
final class Direction {
  private Direction() {}

  /// A copy of length 1.
  ///
  /// @throws EngineFailure INVALID when it has another number of dimensions or no direction
  static float[] of(float[] vector, int dimensions) {
    if (vector.length != dimensions) {
      throw new EngineFailure(
          Kind.INVALID,
          "A vector of %d numbers does not go with vectors of %d; another model made it. Fill the index anew."
              .formatted(vector.length, dimensions));
    }
    double square = 0;
    for (float value : vector) {
      square += (double) value * value;
    }
    double length = Math.sqrt(square);
    if (!Double.isFinite(length) || length < 1e-20) {
      throw new EngineFailure(
          Kind.INVALID,
          "A vector has no direction: it is zero or holds what is no number. Ask the model again.");
    }
    float[] direction = new float[dimensions];
    for (int i = 0; i < dimensions; i++) {
      direction[i] = (float) (vector[i] / length);
    }
    return direction;
  }
}
