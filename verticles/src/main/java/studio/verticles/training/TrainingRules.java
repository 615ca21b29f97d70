package studio.verticles.training;

import java.util.Locale;
import studio.verticles.bus.Problem;
import studio.verticles.training.CommissionStore.Sitter;

/// What must be so before somebody is trained.
final class TrainingRules {
  private TrainingRules() {}

  /// @param elsewhere whether a program of somebody else trains
  /// @throws Problem with what to do
  static void check(Sitter sitter, boolean elsewhere) {
    if (sitter.archived()) {
      throw Problem.conflict(
          "%s was put away. Take the character out again before training it."
              .formatted(sitter.name()));
    }
    int pictures = sitter.pictures().size();
    if (pictures < Trainings.FEWEST_PICTURES) {
      throw Problem.invalid(
          "%s has %d approved picture%s to train with and needs %d. Approve %d more; those held out do not count."
              .formatted(
                  sitter.name(),
                  pictures,
                  pictures == 1 ? "" : "s",
                  Trainings.FEWEST_PICTURES,
                  Trainings.FEWEST_PICTURES - pictures));
    }
    if (elsewhere && sitter.base().isBlank()) {
      throw Problem.invalid(
          "The trainer must know for which checkpoint. Choose one in the project's style.");
    }
  }

  /// @throws Problem CONFLICT unless it ended badly
  static void mayRetry(TrainingView old) {
    boolean may =
        switch (old.state()) {
          case FAILED, CANCELLED, INVALIDATED -> true;
          case QUEUED, RUNNING, COMPLETED -> false;
        };
    if (!may) {
      throw Problem.conflict(
          "Training %d is %s; only one that failed, was cancelled or invalidated is tried again."
              .formatted(old.number(), old.state().name().toLowerCase(Locale.ROOT)));
    }
  }

  /// The character as it is now, trained for what it was to be trained for.
  static Sitter forTheSameBase(Sitter now, TrainingView old) {
    return new Sitter(
        now.project(),
        now.character(),
        now.name(),
        now.trigger(),
        now.archived(),
        old.base(),
        old.architecture(),
        now.pictures());
  }
}
