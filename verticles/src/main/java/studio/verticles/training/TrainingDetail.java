package studio.verticles.training;

import java.util.List;
import java.util.Optional;
import studio.verticles.library.MediaPath;
import studio.verticles.production.LoraId;

/// All there is about a training.
///
/// @param curve in the order of the steps; thinned out to some hundred points
/// @param checkpoints in the order of the epochs
public record TrainingDetail(
    TrainingView training,
    List<LossPoint> curve,
    List<Checkpoint> checkpoints,
    List<TrainedOn> pictures) {
  public TrainingDetail {
    curve = List.copyOf(curve);
    checkpoints = List.copyOf(checkpoints);
    pictures = List.copyOf(pictures);
  }

  /// @param epoch from 1
  public record LossPoint(long step, int epoch, double loss) {}

  /// The likeness as it was after an epoch.
  ///
  /// @param grid its four samples in one picture, once they are drawn
  /// @param likeness of the samples to the character's pictures, 0 to 1
  /// @param chosen whether it is the one that drawings use
  /// @param lora where it stands in the register
  public record Checkpoint(
      int epoch,
      long bytes,
      Optional<MediaPath> grid,
      Optional<Double> likeness,
      boolean chosen,
      Optional<LoraId> lora) {}

  /// A picture as it was when the training was asked for.
  ///
  /// @param id may be gone by now
  public record TrainedOn(String id, String name, MediaPath path, String caption) {}
}
