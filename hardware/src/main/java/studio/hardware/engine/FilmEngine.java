package studio.hardware.engine;

import java.nio.file.Path;
import java.util.Optional;
import studio.hardware.brief.ShotBrief;
import studio.hardware.brief.VideoFormat;

/// Films a shot.
public interface FilmEngine {
  /// Which engine made it, as results say it ("toy theatre").
  String name();

  /// Whether it brings a picture to life, rather than playing the shot from its brief alone.
  default boolean beginsWithPicture() {
    return false;
  }

  /// Writes a silent H.264 clip of exactly `format.frames(shot.length())` frames to `target`, a
  /// path in an existing folder that the caller renames when this returns.
  ///
  /// @param first the picture that the shot begins with; present when [#beginsWithPicture] and the
  ///   shot is no card
  /// @throws EngineFailure with what to do next
  void film(ShotBrief shot, Optional<Path> first, VideoFormat format, Path target, Attempt attempt);
}
