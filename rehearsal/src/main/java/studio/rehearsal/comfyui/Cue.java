package studio.rehearsal.comfyui;

/// What the next prompt is to come to, instead of going well.
public sealed interface Cue {
  /// Its last node raises.
  record Raises(String type, String message) implements Cue {}

  /// Its last node raises, and the history says "success" all the same, as it has been seen to.
  record RaisesUnnoticed(String type, String message) implements Cue {}

  /// One node is held back on purpose: an error is told, and the prompt goes on and succeeds.
  record HoldsBack() implements Cue {}

  /// Somebody presses stop.
  record Stopped() implements Cue {}

  /// It succeeds, but the answers of its saving nodes are empty.
  record SavesNothing() implements Cue {}

  static Cue outOfMemory() {
    return new Raises(
        "torch.OutOfMemoryError",
        "Allocation on device 0 would exceed allowed memory. (out of memory)\n"
            + "This error means you ran out of memory on your GPU.");
  }
}
