package studio.ui.desk;

import java.util.List;
import java.util.Set;

/// What a person may ask and wish about training likenesses. Every method may throw [Refusal].
public interface TrainingDesk {
  /// @param opened trainings whose curve and epochs are looked at
  Training look(Set<String> opened);

  /// Trains a character as is usual for its architecture.
  void train(String character);

  void cancel(String run, int version);

  void retry(String run, int version);

  /// @param withLikeness deletes what came of it too
  void invalidate(String run, int version, boolean withLikeness);

  /// Takes one that has ended off the list.
  void remove(String run, int version);

  /// Takes those that ended a week ago off the list.
  ///
  /// @return how many
  int clear();

  /// Compares trainings with their jobs and files.
  ///
  /// @return what was put right, a sentence each
  List<String> reconcile();

  /// The end of what the trainer printed.
  List<String> log(String run);

  void useEpoch(String run, int epoch);

  void use(String likeness);

  /// @param force although it is used
  void delete(String likeness, boolean force);
}
