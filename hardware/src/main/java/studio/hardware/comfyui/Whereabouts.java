package studio.hardware.comfyui;

import tools.jackson.databind.JsonNode;

/// Where a prompt is, as the server's queue and history tell.
sealed interface Whereabouts {
  /// @param ahead how many the server does before it
  /// @param mark the graph's fingerprint as it was submitted; empty when it cannot be told
  record Waiting(int ahead, String mark) implements Whereabouts {}

  record Running(String mark) implements Whereabouts {}

  /// @param entry the history's own
  record Ended(JsonNode entry, String mark) implements Whereabouts {}

  /// In neither: never arrived, or the server was started again since.
  record Lost() implements Whereabouts {}

  /// Whether it is other work than `mark` describes.
  default boolean isOtherThan(String mark) {
    String found =
        switch (this) {
          case Waiting waiting -> waiting.mark();
          case Running running -> running.mark();
          case Ended ended -> ended.mark();
          case Lost _ -> "";
        };
    return !found.isEmpty() && !found.equals(mark);
  }
}
