package studio.verticles.production;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Locale;
import studio.hardware.brief.Quality;

/// One step of a film. The record is stored as JSON in the job's row, so renaming one renames
/// stored data: keep the old name as an alias until no row has it.
///
/// A job's `key` names what it makes. No key stands twice in the table, so nothing is made twice:
/// an episode that needs a clip another episode already has waits for, or finds, the same row.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface Job {

  /// Turns a story into scenes, cast and shots; with `pictures`, every shot is then drawn at once,
  /// film or not.
  record BreakDown(StoryId story, boolean pictures) implements Job {}

  /// Writes down which jobs an episode needs, once its story is broken down.
  record PlanEpisode(EpisodeId episode) implements Job {}

  /// Draws the keyframe of a shot.
  record Draw(ShotId shot) implements Job {}

  /// Speaks the lines of a shot, which also settles how long it is.
  record Speak(ShotId shot) implements Job {}

  /// Films a shot.
  record Film(ShotId shot, Quality quality) implements Job {}

  /// Composes the music and the ambience of a scene.
  record Score(SceneId scene) implements Job {}

  /// Mixes voices, music and ambience of a scene.
  record Mix(SceneId scene) implements Job {}

  /// Joins the clips of a scene.
  record Join(SceneId scene, Quality quality) implements Job {}

  /// Makes the finished film: picture, sound, subtitles, chapters, art.
  record Assemble(EpisodeId episode) implements Job {}

  /// Puts the film into the library.
  record Publish(EpisodeId episode) implements Job {}

  /// Looks whether the library really has it.
  record Verify(EpisodeId episode) implements Job {}

  default String kind() {
    return getClass().getSimpleName();
  }

  default String key() {
    String subject =
        switch (this) {
          case BreakDown(var story, _) -> story.toString();
          case PlanEpisode(var episode) -> episode.toString();
          case Draw(var shot) -> shot.toString();
          case Speak(var shot) -> shot.toString();
          case Film(var shot, var quality) -> shot + "/" + quality;
          case Score(var scene) -> scene.toString();
          case Mix(var scene) -> scene.toString();
          case Join(var scene, var quality) -> scene + "/" + quality;
          case Assemble(var episode) -> episode.toString();
          case Publish(var episode) -> episode.toString();
          case Verify(var episode) -> episode.toString();
        };
    return (kind() + "/" + subject).toLowerCase(Locale.ROOT);
  }

  default Capability needs() {
    return switch (this) {
      case BreakDown _ -> Capability.STORY;
      case PlanEpisode _, Publish _, Verify _ -> Capability.DESK;
      case Draw _ -> Capability.DRAW;
      case Film _ -> Capability.FILM;
      case Speak _ -> Capability.SPEAK;
      case Score _, Mix _ -> Capability.SOUND;
      case Join _, Assemble _ -> Capability.CUT;
    };
  }

  /// Higher goes first among jobs that could run now. Words before pictures and pictures before
  /// film, so that there is something to see early and nobody waits for a voice.
  default int priority() {
    return switch (this) {
      case BreakDown _, PlanEpisode _ -> 90;
      case Speak _ -> 80;
      case Publish _, Verify _, Assemble _ -> 70;
      case Score _, Mix _, Join _ -> 60;
      case Film _ -> 50;
      case Draw _ -> 40;
    };
  }
}
