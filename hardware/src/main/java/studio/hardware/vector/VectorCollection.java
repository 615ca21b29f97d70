package studio.hardware.vector;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Vectors of one length, each with an id and facts. Only the direction of a vector counts.
///
/// All methods throw [studio.hardware.engine.EngineFailure] when the index does not answer, and
/// refuse vectors of another length, without a direction, or with what is no number.
public interface VectorCollection {
  /// @param facts words to filter by ("character" = "0198...", "kind" = "keyframe")
  record Entry(UUID id, float[] vector, Map<String, String> facts) {
    public Entry {
      facts = Map.copyOf(facts);
    }
  }

  /// @param closeness cosine: 1 the same direction, 0 nothing in common, -1 the opposite
  record Hit(UUID id, double closeness, Map<String, String> facts) {
    public Hit {
      facts = Map.copyOf(facts);
    }
  }

  /// Adds the entries, in place of those with the same ids. They survive a crash once this returns.
  void upsert(List<Entry> entries);

  /// Removes those that are there.
  void delete(List<UUID> ids);

  /// The `most` entries nearest to `vector`, nearest first, among those that have all the `facts`.
  List<Hit> nearest(float[] vector, int most, Map<String, String> facts);

  /// How many entries have all the `facts`.
  long count(Map<String, String> facts);
}
