package studio.ui.desk;

import java.util.List;
import java.util.Optional;

/// What a person may ask and wish about what was learned. Every method may throw [Refusal].
public interface AnalyticsDesk {
  /// Newest first.
  List<Analytics.Choice> projects();

  /// @param days of the trend, the last of them today
  Optional<Analytics> look(String project, int days);

  /// One for every character of a project, by name.
  List<Replenishing> replenishing(String project);

  void replenish(String character, boolean on);

  void replenishAll(String project, boolean on);

  /// @param target 1 to 100 approved pictures
  void target(String character, int target);

  /// Lets a paused actor go on.
  void goOn(String character);

  /// From now on people decide.
  void pauseJudges(String project);

  void resumeJudges(String project);

  /// Whether rejected pictures are tried again by themselves.
  void correct(String project, boolean on);
}
