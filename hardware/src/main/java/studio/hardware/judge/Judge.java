package studio.hardware.judge;

import java.util.Optional;
import studio.hardware.engine.Attempt;

/// Looks at a picture of a character and says what it sees.
public interface Judge {
  /// Engine, model and wording: "ollama@tower gemma3:12b v1", "measurements v1". Whatever changes
  /// how it judges changes its name, because trust is measured per judge.
  String name();

  /// Looks. What it could not tell is absent in the answer, never guessed.
  ///
  /// @throws studio.hardware.engine.EngineFailure when it could not look at all
  Assessment look(Exhibit exhibit, Attempt attempt);

  /// Present where a model sees, and can be asked in words.
  default Optional<Witness> witness() {
    return Optional.empty();
  }
}
