package studio.verticles.story.screenwriter;

import java.time.Duration;
import java.util.List;
import studio.hardware.brief.Expression;
import studio.hardware.brief.Framing;
import studio.hardware.brief.MotionPreset;

/// What one shot shows and who speaks in it. `number` counts from 1 in its scene; `present` stands
/// from left to right; `expected` is a guess from the number of words, until the voices have
/// spoken.
public record PlannedShot(
    int number,
    Framing framing,
    MotionPreset motion,
    String description,
    List<Presence> present,
    List<PlannedLine> lines,
    Duration expected) {
  public PlannedShot {
    present = List.copyOf(present);
    lines = List.copyOf(lines);
  }

  /// Somebody to be seen, and their face.
  public record Presence(String name, Expression expression) {}
}
