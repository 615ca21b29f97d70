package studio.hardware.ollama;

import java.util.List;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;

/// Makes sure that the model for pictures sees. Some servers take a picture for a model that is
/// blind, drop it without a word, and let the model make something up.
final class Eyes {
  private final OllamaSettings settings;
  private final Register register;

  /// Asked once; a model does not lose its eyes.
  private volatile boolean proven;

  Eyes(OllamaSettings settings, Register register) {
    this.settings = settings;
    this.register = register;
  }

  /// @throws EngineFailure INVALID when the model is blind
  void check() {
    if (proven) {
      return;
    }
    List<String> abilities = register.abilities(settings.vision());
    // A server before 0.6.4 does not tell.
    if (!abilities.isEmpty() && !abilities.contains("vision")) {
      throw new EngineFailure(
          Kind.INVALID,
          "%s was asked about a picture, and %s cannot see. Name a model for pictures that can (it can: %s)."
              .formatted(settings.engine(), settings.vision(), String.join(", ", abilities)));
    }
    proven = true;
  }
}
