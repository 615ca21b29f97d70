package studio.hardware.engine;

import java.nio.file.Path;
import studio.hardware.brief.ShotBrief;
import studio.hardware.brief.VideoFormat;

/// Films a shot.
public interface FilmEngine {
  /// Which engine made it, as results say it ("toy theatre").
  String name();

  /// Writes a silent H.264 clip of exactly `format.frames(shot.length())` frames to `target`, a
  /// path in an existing folder that the caller renames when this returns.
  ///
  /// @throws EngineFailure with what to do next
  void film(ShotBrief shot, VideoFormat format, Path target, Progress progress);

  /// Draws the one frame that stands for the shot to `target` (JPEG).
  ///
  /// @throws EngineFailure with what to do next
  void keyframe(ShotBrief shot, VideoFormat format, Path target);
}
