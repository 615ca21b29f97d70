package studio.verticles.drawing;

import java.util.Optional;
import studio.verticles.character.Architecture;
import studio.verticles.drawing.Wish.Wearing;

/// Whether a trained likeness may be worn: only with a checkpoint of its own architecture, where
/// its weights mean something.
final class Likenesses {
  private Likenesses() {}

  /// A trained likeness that is in use.
  record Trained(String file, Architecture architecture) {}

  /// @param remark why it is left out; empty where it is worn or was not asked for
  record Choice(boolean worn, String remark) {}

  /// @param checkpoint architecture of the style's checkpoint
  static Choice choose(Optional<Trained> trained, Architecture checkpoint, Wearing wearing) {
    if (wearing == Wearing.NEVER) {
      return new Choice(false, "");
    }
    if (trained.isEmpty()) {
      return new Choice(
          false,
          wearing == Wearing.DEMANDED
              ? "There is no trained likeness in use. Train one, or draw without."
              : "");
    }
    Trained one = trained.get();
    if (one.architecture() != checkpoint || checkpoint == Architecture.OTHER) {
      return new Choice(
          false,
          "The likeness %s is trained for %s and the style's checkpoint is %s. Choose a checkpoint of its architecture, or train another."
              .formatted(one.file(), words(one.architecture()), words(checkpoint)));
    }
    return new Choice(true, "");
  }

  private static String words(Architecture architecture) {
    return switch (architecture) {
      case SD15 -> "Stable Diffusion 1.5";
      case SDXL -> "SDXL";
      case FLUX -> "Flux";
      case OTHER -> "of a family that nobody told";
    };
  }
}
