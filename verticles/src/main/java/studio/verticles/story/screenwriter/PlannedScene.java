package studio.verticles.story.screenwriter;

import java.time.Duration;
import java.util.List;
import studio.hardware.brief.Setting;

/// One place at one time. `number` counts the story's scenes from 1, also when only some of them
/// are wanted.
public record PlannedScene(
    int number, String heading, Setting setting, String synopsis, List<PlannedShot> shots) {
  public PlannedScene {
    shots = List.copyOf(shots);
  }

  public Duration expected() {
    return shots.stream().map(PlannedShot::expected).reduce(Duration.ZERO, Duration::plus);
  }
}
