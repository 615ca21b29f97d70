package studio.hardware.vector;

import studio.hardware.engine.Examined;

/// Keeps vectors and finds those near a given one.
public interface VectorIndex extends AutoCloseable {
  /// "built-in index", "qdrant@nas".
  String name();

  /// The collection of that name, made if it is not there.
  ///
  /// @param name lower-case letters, digits, hyphens and underscores
  /// @param dimensions length of its vectors
  /// @throws studio.hardware.engine.EngineFailure INVALID when it is there with vectors of another
  ///   length
  VectorCollection collection(String name, int dimensions);

  /// What `doctor` shows.
  Examined examine();

  @Override
  void close();
}
