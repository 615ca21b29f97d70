package studio.hardware.card;

import java.util.List;

/// A program that looks at cards, such as `nvidia-smi`.
@FunctionalInterface
interface Instrument {
  /// Runs it to its end.
  ///
  /// @throws studio.hardware.engine.EngineFailure INFRASTRUCTURE when it cannot be run or hangs
  Printed run(List<String> arguments);

  /// What it printed, complaints among the rest.
  record Printed(int exit, String text) {
    /// The first words of it, for a message.
    String complaint() {
      String words = text.strip().replaceAll("\\s+", " ");
      return words.isEmpty()
          ? "code %d and no word".formatted(exit)
          : words.substring(0, Math.min(words.length(), 200));
    }
  }
}
