package studio.verticles.training;

/// How a training stands. It follows its jobs: the database changes both in one transaction.
public enum TrainingState {
  QUEUED,
  /// At work, or trained and trying its epochs.
  RUNNING,
  COMPLETED,
  FAILED,
  CANCELLED,
  /// Completed, but on the wrong pictures; a person said so.
  INVALIDATED;

  public boolean hasEnded() {
    return this != QUEUED && this != RUNNING;
  }
}
