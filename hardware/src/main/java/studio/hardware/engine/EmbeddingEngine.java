package studio.hardware.engine;

import java.util.List;

/// Turns texts into vectors that lie near each other when the texts mean the same.
public interface EmbeddingEngine {
  String name();

  /// One vector for each text, in order, all of one length and of norm 1.
  ///
  /// @throws EngineFailure with what to do next
  List<float[]> embed(List<String> texts);
}
