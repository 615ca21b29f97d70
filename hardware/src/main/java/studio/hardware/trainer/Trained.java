package studio.hardware.trainer;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/// A finished likeness.
///
/// @param checkpoints what it was after each epoch that was kept, in order; they lie in `folder`
/// @param folder what the training left behind, log and checkpoints; the caller deletes it when
///   nobody wants to choose an earlier epoch any more
/// @param bestLoss the lowest that was reported; empty when none was
public record Trained(
    String engine,
    Path file,
    long steps,
    OptionalDouble bestLoss,
    OptionalDouble lastLoss,
    List<Checkpoint> checkpoints,
    Path folder) {
  public Trained {
    checkpoints = List.copyOf(checkpoints);
  }

  /// @param epoch from 1
  public record Checkpoint(int epoch, Path file, long bytes) {}

  /// What the program printed.
  public Path log() {
    return folder.resolve(Run.LOG);
  }
}
