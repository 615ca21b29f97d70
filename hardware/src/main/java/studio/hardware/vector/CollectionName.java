package studio.hardware.vector;

import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;

/// What a collection may be called and how long its vectors may be.
final class CollectionName {
  private CollectionName() {}

  static void check(String name, int dimensions) {
    if (!name.matches("[a-z0-9][a-z0-9_-]{0,59}")) {
      throw new IllegalArgumentException(
          "A collection is called by up to 60 lower-case letters, digits, hyphens and underscores,"
              + " not \"%s\"".formatted(name));
    }
    if (dimensions < 1 || dimensions > 65_536) {
      throw new IllegalArgumentException("A vector has 1 to 65536 numbers, not " + dimensions);
    }
  }

  static EngineFailure otherLength(String index, String name, long had, int wanted) {
    return new EngineFailure(
        Kind.INVALID,
        "%s holds vectors of %d numbers in %s, and the model makes %d. Delete the collection to fill it anew, or go back to the former model."
            .formatted(index, had, name, wanted));
  }
}
