package studio.verticles.production;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import studio.hardware.brief.Quality;

/// One step of the studio's work. The record is stored as JSON in the job's row, so renaming one
/// renames stored data: keep the old name as an alias until no row has it.
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

  /// Writes down a character's appearance from its design prompt.
  record Narrate(CharacterId character, int version) implements Job {}

  /// Draws one picture of a batch.
  ///
  /// @param number from 0
  record Portray(BatchId batch, int number) implements Job {}

  /// Looks at a picture and decides what the gate lets a machine decide. Every round is another
  /// look.
  record Review(PictureId picture, int round) implements Job {}

  /// Asks a model that sees who is in a picture. Every number is another question.
  record Identify(PictureId picture, int number) implements Job {}

  /// Answers a rejection with another try, if there is one that helps.
  record Correct(PictureId picture) implements Job {}

  /// Lets the actor of a character look at its set and do the next thing.
  ///
  /// @param because what made it due; the same cause is answered once
  record Replenish(CharacterId character, String because) implements Job {}

  /// Brings pictures in from outside.
  record Ingest(IngestId ingest) implements Job {}

  /// Trains a likeness.
  record Train(TrainingId training) implements Job {}

  /// Draws the sample grid of one epoch of a training.
  record Sample(TrainingId training, int epoch) implements Job {}

  /// Chooses the best epoch of a training by its samples, and puts it into the register.
  record ChooseEpoch(TrainingId training) implements Job {}

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
          case Narrate(var character, var version) -> character + "/" + version;
          case Portray(var batch, var number) -> batch + "/" + number;
          case Review(var picture, var round) -> picture + "/" + round;
          case Identify(var picture, var number) -> picture + "/" + number;
          case Correct(var picture) -> picture.toString();
          case Replenish(var character, var because) -> character + "/" + because;
          case Ingest(var ingest) -> ingest.toString();
          case Train(var training) -> training.toString();
          case Sample(var training, var epoch) -> training + "/" + epoch;
          case ChooseEpoch(var training) -> training.toString();
        };
    return (kind() + "/" + subject).toLowerCase(Locale.ROOT);
  }

  default Capability needs() {
    return switch (this) {
      case BreakDown _, Narrate _ -> Capability.STORY;
      case PlanEpisode _, Publish _, Verify _, Correct _, Replenish _ -> Capability.DESK;
      case Draw _, Portray _, Sample _ -> Capability.DRAW;
      case Review _, Identify _, ChooseEpoch _ -> Capability.REVIEW;
      case Ingest _ -> Capability.INGEST;
      case Train _ -> Capability.TRAIN;
      case Film _ -> Capability.FILM;
      case Speak _ -> Capability.SPEAK;
      case Score _, Mix _ -> Capability.SOUND;
      case Join _, Assemble _ -> Capability.CUT;
    };
  }

  /// What a job belongs to that is not a story: the batch, the ingest, the training.
  default Optional<UUID> subject() {
    return switch (this) {
      case Portray(var batch, _) -> Optional.of(batch.value());
      case Review(var picture, _) -> Optional.of(picture.value());
      case Identify(var picture, _) -> Optional.of(picture.value());
      case Correct(var picture) -> Optional.of(picture.value());
      case Narrate(var character, _) -> Optional.of(character.value());
      case Replenish(var character, _) -> Optional.of(character.value());
      case Ingest(var ingest) -> Optional.of(ingest.value());
      case Train(var training) -> Optional.of(training.value());
      case Sample(var training, _) -> Optional.of(training.value());
      case ChooseEpoch(var training) -> Optional.of(training.value());
      case BreakDown _,
          PlanEpisode _,
          Draw _,
          Speak _,
          Film _,
          Score _,
          Mix _,
          Join _,
          Assemble _,
          Publish _,
          Verify _ ->
          Optional.empty();
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
      case Narrate _, Correct _, Replenish _ -> 90;
      // Somebody waits for the answer.
      case Identify _ -> 85;
      case Review _, ChooseEpoch _ -> 60;
      case Ingest _, Sample _ -> 45;
      case Draw _, Portray _ -> 40;
      // Hours on a card: whatever somebody waits for goes first.
      case Train _ -> 20;
    };
  }
}
