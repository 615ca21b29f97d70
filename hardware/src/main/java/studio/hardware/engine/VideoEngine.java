package studio.hardware.engine;

import java.nio.file.Path;

/// Brings a picture to life.
public interface VideoEngine {
  String name();

  /// Writes a clip that begins with `brief.first()` and is at least as long as asked. Size, frame
  /// rate and container are the engine's own; [Clip] tells them.
  ///
  /// @throws EngineFailure with what to do next
  Clip animate(VideoBrief brief, Path target, Attempt attempt);

  record Clip(String engine, double framesPerSecond, int width, int height) {}
}
