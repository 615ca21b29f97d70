package studio.ui.desk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A story as the studio understood it. `length` is what its episode will run; `remarks` list what
/// it did not understand, a sentence each.
public record StoryOutline(
    StoryCard story,
    Duration length,
    List<String> remarks,
    List<CastMember> cast,
    List<Scene> scenes) {
  public StoryOutline {
    remarks = List.copyOf(remarks);
    cast = List.copyOf(cast);
    scenes = List.copyOf(scenes);
  }

  /// `color` is 0xRRGGBB, the character's own; `species` and the count of spoken `lines` describe.
  public record CastMember(
      String name, String species, int lines, int color, Optional<String> portrait) {}

  public record Scene(
      int number, String place, String time, String weather, String mood, List<Shot> shots) {
    public Scene {
      shots = List.copyOf(shots);
    }
  }

  /// `line` is what is said in the shot, by `speaker`; `action` what is seen.
  public record Shot(
      String id,
      String number,
      String framing,
      String motion,
      Duration length,
      String action,
      Optional<String> speaker,
      Optional<String> line,
      Optional<String> picture) {}
}
