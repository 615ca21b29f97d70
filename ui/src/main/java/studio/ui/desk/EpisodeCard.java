package studio.ui.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// An episode on the shelf. `number` is its place in the series ("S01E02").
public record EpisodeCard(
    String id,
    String series,
    String number,
    String title,
    Stage stage,
    Optional<Duration> length,
    Instant made,
    Optional<String> poster,
    Optional<String> thumb) {

  /// How far it is, as far as a person cares.
  public enum Stage {
    IN_THE_MAKING,
    FINISHED,
    IN_THE_LIBRARY,
    FAILED,
    STOPPED
  }

  public boolean isFinished() {
    return stage == Stage.FINISHED || stage == Stage.IN_THE_LIBRARY;
  }
}
