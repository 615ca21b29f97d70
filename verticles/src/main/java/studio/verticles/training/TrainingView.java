package studio.verticles.training;

import java.time.Instant;
import java.util.Optional;
import studio.hardware.trainer.TrainingBrief.Recipe;
import studio.verticles.production.CharacterId;
import studio.verticles.production.JobId;
import studio.verticles.production.ProjectId;
import studio.verticles.production.TrainingId;

/// A training as people see it.
///
/// @param number a small one for scripts of the earlier program
/// @param state see [TrainingState]
/// @param base the checkpoint it is trained for; empty for the trainer's own choice
/// @param architecture "SD15", "SDXL", "FLUX"
/// @param pictures how many it was trained on
/// @param job the one that trains, for those who want to follow or stop it
/// @param problem why it failed
/// @param remark what went otherwise than wished without failing, in sentences; often empty
public record TrainingView(
    TrainingId id,
    int number,
    Subject subject,
    TrainingState state,
    String base,
    String architecture,
    Recipe recipe,
    int pictures,
    Course course,
    Optional<JobId> job,
    Optional<String> problem,
    String remark,
    Optional<TrainingId> retryOf,
    int version,
    Times times) {

  /// Whose likeness it is.
  public record Subject(
      ProjectId project,
      String projectTitle,
      CharacterId character,
      String name,
      String slug,
      String trigger) {}

  /// How far it is.
  ///
  /// @param doing "waiting", "training", "trying the epochs", "choosing" or "" when it has ended
  /// @param engine "trainer@rtx3060", "apprentice"; empty before it began
  /// @param epoch the one at work, from 1; 0 before the first
  /// @param loss the newest that was reported; `best` the lowest
  /// @param bestEpoch the chosen one
  /// @param progress 0 to 1 over everything, samples and choice included
  public record Course(
      String doing,
      String engine,
      int epoch,
      int epochs,
      long step,
      Optional<Double> loss,
      Optional<Double> best,
      Optional<Integer> bestEpoch,
      double progress) {}

  public record Times(
      Instant created, Optional<Instant> started, Optional<Instant> finished, String askedBy) {}
}
