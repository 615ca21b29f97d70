package studio.hardware.comfyui.graph;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A value that the studio fills in, whatever the graph.
public enum Slot {
  /// What is seen, or what happens, in words.
  POSITIVE,
  NEGATIVE,
  /// A model file below `models/checkpoints`.
  CHECKPOINT,
  /// Pixels.
  WIDTH,
  HEIGHT,
  STEPS,
  CFG,
  /// ComfyUI's own names ("dpmpp_2m", "karras").
  SAMPLER,
  SCHEDULER,
  /// 0 to 2^63-1.
  SEED,
  /// How much of [#PICTURE] is drawn anew, 0 to 1.
  DENOISE,
  /// The uploaded picture to begin with.
  PICTURE,
  /// An uploaded picture to be alike.
  REFERENCE,
  LIKENESS_WEIGHT,
  /// Fractions of the steps.
  LIKENESS_START,
  LIKENESS_END,
  /// A file below `models/loras`.
  LORA,
  LORA_MODEL_STRENGTH,
  LORA_CLIP_STRENGTH,
  /// How long a clip is to be, for models that count in seconds.
  SECONDS,
  /// The same for models that count frames: four times some number, and one.
  FRAMES,
  /// Latent frames that FramePack makes at a time.
  WINDOW,
  /// Gigabytes that FramePack leaves free on the card.
  MEMORY_KEPT;

  /// As templates and the configuration write it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Slot> called(String word) {
    return Arrays.stream(values()).filter(slot -> slot.word().equals(word.strip())).findFirst();
  }
}
