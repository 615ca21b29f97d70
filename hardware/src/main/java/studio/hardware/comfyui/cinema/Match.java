package studio.hardware.comfyui.cinema;

import studio.hardware.comfyui.ComfyUi;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;

/// Whether a LoRA was made for a checkpoint.
final class Match {
  private Match() {}

  /// How sure we are of it, in words.
  ///
  /// @throws EngineFailure INVALID when they are of different architectures
  static String of(ComfyUi server, String checkpoint, String lora) {
    Architecture model = Architecture.of(server.metadata("checkpoints", checkpoint), checkpoint);
    Architecture worn = Architecture.of(server.metadata("loras", lora), lora);
    if (model == Architecture.UNKNOWN || worn == Architecture.UNKNOWN) {
      return "unproved: %s is of %s, %s of %s"
          .formatted(checkpoint, model.words(), lora, worn.words());
    }
    if (model != worn) {
      throw new EngineFailure(
          Kind.INVALID,
          "The LoRA %s was made for %s and does nothing good in %s, which is %s. Choose a checkpoint of its family or train it again for this one."
              .formatted(lora, worn.words(), checkpoint, model.words()));
    }
    return model.words();
  }
}
