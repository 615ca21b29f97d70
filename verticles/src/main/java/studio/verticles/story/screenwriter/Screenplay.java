package studio.verticles.story.screenwriter;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import studio.verticles.story.script.Remark;

/// A story, ready to be filmed. Title and credit are the author's own words and may hold anything;
/// they are text for a card, never part of a path. Title and credits cards are not among the shots.
///
/// Everybody who speaks is in `cast`, the narrator too.
public record Screenplay(
    String title,
    String credit,
    String logline,
    List<CastMember> cast,
    List<PlannedScene> scenes,
    List<Remark> remarks) {
  /// Who tells what nobody in the story says. Heard, never seen.
  public static final String NARRATOR = "Narrator";

  public Screenplay {
    cast = List.copyOf(cast);
    scenes = List.copyOf(scenes);
    remarks = List.copyOf(remarks);
  }

  public Optional<CastMember> member(String name) {
    return cast.stream().filter(member -> member.name().equals(name)).findFirst();
  }

  /// How long it will play, as far as words tell.
  public Duration expected() {
    return scenes.stream().map(PlannedScene::expected).reduce(Duration.ZERO, Duration::plus);
  }
}
