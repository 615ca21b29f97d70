package studio.hardware.engine;

import java.nio.file.Path;

/// Brings a picture to life.
public interface VideoEngine {
  String name();

  /// Writes a clip that begins with `brief.first()` and is about as long as asked: models film in
  /// sections of a second or so. Size, frame rate and container are the engine's own; [Clip] tells
  /// them, and `studio.hardware.film.Conform` makes a shot of it.
  ///
  /// @throws EngineFailure with what to do next
  Clip animate(VideoBrief brief, Path target, Attempt attempt);

  record Clip(String engine, double framesPerSecond, int width, int height) {}
}
