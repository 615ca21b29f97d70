package studio.hardware.judge;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import studio.hardware.engine.Attempt;

/// Tells in words what a picture shows.
public interface Witness {
  /// An open question: what is in the picture, and who it may be.
  ///
  /// @param cast whom it may know by name
  /// @throws studio.hardware.engine.EngineFailure when it could not look, or answered nonsense
  Identity identify(Path picture, List<Exhibit.Role> cast, Attempt attempt);

  /// One or two sentences for a trainer, at most 300 letters.
  ///
  /// @param name as the caption is to call whom it shows; empty for a description alone
  /// @throws studio.hardware.engine.EngineFailure when it could not look, or answered nonsense
  String caption(Path picture, Optional<String> name, Attempt attempt);

  /// @param name whom the witness takes it for, in its own words; empty when it has no idea
  /// @param slug that of the cast whose name it is, if one
  record Identity(String description, String name, Optional<String> slug) {}
}
