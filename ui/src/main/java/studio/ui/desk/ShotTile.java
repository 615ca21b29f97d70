package studio.ui.desk;

import java.util.List;
import java.util.Optional;

/// One shot on its way through the house. `number` is scene and shot ("2.3"); `picture` is the
/// address of its keyframe once it is drawn.
public record ShotTile(
    String id, String number, String caption, List<Step> steps, Optional<String> picture) {
  public ShotTile {
    steps = List.copyOf(steps);
  }

  /// A stage of the shot and how far it is.
  public record Step(String name, State state) {}

  public enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED
  }

  public boolean isFinished() {
    return steps.stream().allMatch(step -> step.state() == State.DONE);
  }

  public boolean isRunning() {
    return steps.stream().anyMatch(step -> step.state() == State.RUNNING);
  }
}
