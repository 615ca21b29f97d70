package studio.hardware.frames;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import studio.hardware.engine.Progress;

/// What a film shows from beginning to end, measured moment by moment.
///
/// @param length what the file says; empty when it does not say it
/// @param remark when the film is damaged or cut short: how far it could be read, for people
public record Survey(
    Optional<Duration> length, List<Sighting> sightings, Bars bars, Optional<String> remark) {
  public Survey {
    sightings = List.copyOf(sightings);
  }

  /// Looks through a film. Long ones (over twenty minutes) are looked through by their key frames
  /// only, which encoders put where scenes begin.
  ///
  /// @throws studio.hardware.engine.EngineFailure INVALID when nothing of it can be read
  public static Survey of(Path film, Progress progress) {
    try (Surveyor surveyor = new Surveyor(film, progress)) {
      return surveyor.survey();
    }
  }

  /// The moments worth having, at most so many.
  public List<Sighting> choose(int most) {
    return FrameChoice.of(length, sightings, most);
  }
}
