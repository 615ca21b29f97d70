package studio.hardware.trainer;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;

/// What a training program's bad end means.
final class Ending {
  private static final List<String> FULL_CARD =
      List.of(
          "out of memory", "outofmemoryerror", "cublas_status_alloc_failed", "hiperroroutofmemory");

  private static final List<String> WORLD =
      List.of(
          "no space left on device",
          "cuda error",
          "hip error",
          "unable to determine the device handle",
          "driver/library version mismatch",
          "connectionerror",
          "connection reset",
          "timed out",
          "input/output error");

  private static final int BY_SIGNAL = 128;
  private static final int KILLED = 137;

  private Ending() {}

  /// @param code empty when the program vanished without one
  static EngineFailure of(String engine, OptionalInt code, String lastWords) {
    String words = lastWords.toLowerCase(Locale.ROOT);
    Kind kind = kind(code, words);
    String end =
        code.isEmpty()
            ? "vanished"
            : code.getAsInt() > BY_SIGNAL
                ? "was ended by signal " + (code.getAsInt() - BY_SIGNAL)
                : "ended with code " + code.getAsInt();
    String advice =
        switch (kind) {
          case OUT_OF_MEMORY -> "Free the card, or train with a smaller resolution, batch or rank.";
          case INVALID -> "Run trainer.command by hand with the same dataset.";
          case INFRASTRUCTURE -> "It can be tried again.";
        };
    return new EngineFailure(kind, "%s %s: %s. %s".formatted(engine, end, last(lastWords), advice));
  }

  private static Kind kind(OptionalInt code, String words) {
    if (FULL_CARD.stream().anyMatch(words::contains)) {
      return Kind.OUT_OF_MEMORY;
    }
    if (code.isEmpty() || WORLD.stream().anyMatch(words::contains)) {
      return Kind.INFRASTRUCTURE;
    }
    if (code.getAsInt() == KILLED) {
      return Kind.OUT_OF_MEMORY; // nobody but the kernel, short of memory, kills so
    }
    return code.getAsInt() > BY_SIGNAL ? Kind.INFRASTRUCTURE : Kind.INVALID;
  }

  /// The last three lines, on one.
  private static String last(String words) {
    List<String> lines = words.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    String end = String.join("; ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
    return end.isEmpty()
        ? "without a word"
        : end.length() <= 300 ? end : "…" + end.substring(end.length() - 299);
  }
}
