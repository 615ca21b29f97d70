package studio.verticles.training;

import java.util.Optional;
import studio.verticles.production.CharacterId;
import studio.verticles.production.ProjectId;
import studio.verticles.production.TrainingId;

/// A character who could be trained.
///
/// @param approved pictures, without those held out
/// @param heldOut approved pictures that are kept for comparing
/// @param architecture of the project's style; "OTHER" where nobody trains for it
/// @param inUse file name of the likeness that drawings use
/// @param active the training that waits or runs
public record Candidate(
    ProjectId project,
    String projectTitle,
    CharacterId character,
    String name,
    String slug,
    int approved,
    int heldOut,
    String architecture,
    Optional<String> inUse,
    Optional<TrainingId> active) {

  /// Whether there are enough pictures.
  public boolean isReady() {
    return approved >= Trainings.FEWEST_PICTURES;
  }
}
