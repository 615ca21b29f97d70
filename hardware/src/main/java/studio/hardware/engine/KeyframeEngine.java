package studio.hardware.engine;

import java.nio.file.Path;
import studio.hardware.brief.ShotBrief;
import studio.hardware.brief.VideoFormat;

/// Draws the one picture that stands for a shot.
public interface KeyframeEngine {
  String name();

  /// Draws the shot's picture to `target` (JPEG, `format.width()` x `format.height()`).
  ///
  /// @throws EngineFailure with what to do next
  void keyframe(ShotBrief shot, VideoFormat format, Path target, Attempt attempt);
}
