package studio.hardware.engine;

import java.nio.file.Path;

/// Draws one picture of a character: a model that reads the words, or the toy theatre, which looks
/// at the figure.
public interface PortraitEngine {
  String name();

  /// Writes one picture to `target` (.png).
  ///
  /// @throws EngineFailure with what to do next
  ImageEngine.Drawing draw(PortraitBrief brief, Path target, Attempt attempt);
}
