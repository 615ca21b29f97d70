package studio.verticles.production;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import studio.hardware.brief.Quality;
import studio.hardware.brief.VideoFormat;

/// All the work on one screen, the film's and the cast's: which jobs there are, and what waits for
/// what. Nothing else in the studio decides that.
public final class Pipeline {
  private Pipeline() {}

  /// What the pipeline must know of a scene; `name` is "scene 3" or "the credits".
  public record SceneOutline(SceneId id, String name, List<ShotOutline> shots, boolean isCard) {
    public SceneOutline {
      shots = List.copyOf(shots);
    }

    public SceneOutline(SceneId id, String name, List<ShotOutline> shots) {
      this(id, name, shots, false);
    }

    /// What a picture of it needs; letters on paper are the house's own work.
    Capability needs(Capability picture) {
      return isCard ? Capability.CARD : picture;
    }

    /// A scene by its number in the story; of the cards, the one before the first scene is the
    /// title.
    public static SceneOutline of(SceneId id, int number, boolean isCard, List<ShotOutline> shots) {
      String card = number == 0 ? "the title" : "the credits";
      return new SceneOutline(id, isCard ? card : "scene " + number, shots, isCard);
    }
  }

  /// What the pipeline must know of a shot.
  ///
  /// @param frames how long it will probably be; 0 where nobody has said
  /// @param goesOn whether it shows what the shot before it showed, the same people in the same
  ///   frame, so that it begins with that one's last frame rather than with a cut
  public record ShotOutline(ShotId id, int number, int frames, boolean goesOn) {
    public ShotOutline(ShotId id, int number) {
      this(id, number, 0, false);
    }
  }

  /// A story has arrived.
  public static List<Step> forStory(StoryId story, String title, boolean pictures) {
    return List.of(Step.first(new Job.BreakDown(story, pictures), "Break down \"" + title + "\""));
  }

  /// A story has been broken down: every shot gets its picture.
  public static List<Step> forPictures(List<SceneOutline> scenes) {
    List<Step> steps = new ArrayList<>();
    for (SceneOutline scene : scenes) {
      for (ShotOutline shot : scene.shots()) {
        steps.add(
            new Step(
                new Job.Draw(shot.id()),
                "Draw " + nameOf(shot, scene),
                List.of(),
                sizeOf(Quality.STANDARD),
                scene.needs(Capability.DRAW)));
      }
    }
    return List.copyOf(steps);
  }

  /// An episode is wanted: first its story must be broken down.
  public static List<Step> forEpisode(StoryId story, EpisodeId episode) {
    return List.of(
        new Step(
            new Job.PlanEpisode(episode),
            "Plan the episode",
            List.of(new Job.BreakDown(story, false))));
  }

  /// The scenes of an episode are known: everything from the first voice to the finished film.
  ///
  /// @param fromPictures whether filming brings pictures to life: then a shot waits for its
  ///   keyframe, or for the shot whose last frame it begins with
  public static List<Step> forFilm(
      EpisodeId episode, List<SceneOutline> scenes, Quality quality, boolean fromPictures) {
    List<Step> steps = new ArrayList<>(forPictures(scenes));
    // Thumbnails and the poster are made from the keyframes.
    List<Job> reels = new ArrayList<>(steps.stream().map(Step::job).toList());
    for (SceneOutline scene : scenes) {
      List<Job> voices = new ArrayList<>();
      List<Job> clips = new ArrayList<>();
      for (ShotOutline shot : scene.shots()) {
        Job speak = new Job.Speak(shot.id());
        Job film = new Job.Film(shot.id(), quality);
        steps.add(Step.first(speak, "Speak " + nameOf(shot, scene)));
        // The mouths follow the voice, and the voice says how long the shot is.
        List<Job> before = new ArrayList<>(List.of(speak));
        if (fromPictures) {
          before.add(shot.goesOn() && !clips.isEmpty() ? clips.getLast() : new Job.Draw(shot.id()));
        }
        steps.add(
            new Step(
                film,
                "Film " + nameOf(shot, scene),
                before,
                shapeOf(shot, quality),
                scene.needs(Capability.FILM)));
        voices.add(speak);
        clips.add(film);
      }
      Job score = new Job.Score(scene.id());
      Job mix = new Job.Mix(scene.id());
      Job join = new Job.Join(scene.id(), quality);
      steps.add(new Step(score, "Score " + scene.name(), voices));
      steps.add(new Step(mix, "Mix " + scene.name(), List.of(score)));
      steps.add(new Step(join, "Join " + scene.name(), clips));
      reels.add(mix);
      reels.add(join);
    }
    Job assemble = new Job.Assemble(episode);
    Job publish = new Job.Publish(episode);
    steps.add(new Step(assemble, "Assemble the film", reels));
    steps.add(new Step(publish, "Publish to the library", List.of(assemble)));
    steps.add(new Step(new Job.Verify(episode), "Look it up in the library", List.of(publish)));
    return List.copyOf(steps);
  }

  /// A batch was asked for: each of its pictures is a job, so that a crash costs one of them.
  ///
  /// @param who "Mika"
  /// @param shape size of the pictures, "768x768"
  public static List<Step> forBatch(BatchId batch, String who, int wanted, String shape) {
    return IntStream.range(0, wanted)
        .mapToObj(number ->
            new Step(
                new Job.Portray(batch, number),
                "Draw %s, picture %d of %d".formatted(who, number + 1, wanted),
                List.of(),
                shape))
        .toList();
  }

  /// A character's appearance is to be written down from its design, as that is now.
  public static List<Step> forNarration(CharacterId character, int version, String who) {
    return List.of(
        Step.first(
            new Job.Narrate(character, version), "Describe what %s looks like".formatted(who)));
  }

  /// A picture has come, or is to be looked at again.
  public static List<Step> forPicture(PictureId picture, int round, String name) {
    return List.of(Step.first(new Job.Review(picture, round), "Look at " + name));
  }

  /// Somebody wants to know who is in a picture.
  public static List<Step> forQuestion(PictureId picture, int number, String name) {
    return List.of(Step.first(new Job.Identify(picture, number), "Ask who is in " + name));
  }

  /// A picture of a character was decided on, by whomever: the rejected one is corrected if that is
  /// wanted, and the character's actor looks at the set again.
  public static List<Step> afterDecision(
      PictureId picture, CharacterId character, String decision, boolean rejected) {
    List<Step> steps = new ArrayList<>();
    if (rejected) {
      steps.add(Step.first(new Job.Correct(picture), "Think about the rejected picture"));
    }
    steps.add(
        Step.first(new Job.Replenish(character, decision), "See what the character's set needs"));
    return List.copyOf(steps);
  }

  /// Pictures are to be brought in.
  public static List<Step> forIngest(IngestId ingest, String what) {
    return List.of(Step.first(new Job.Ingest(ingest), "Bring in " + what));
  }

  /// A training was asked for.
  public static List<Step> forTraining(TrainingId training, String who) {
    return List.of(Step.first(new Job.Train(training), "Train " + who));
  }

  /// A training has ended: every epoch that was kept draws its samples, then the best is chosen.
  public static List<Step> afterTraining(
      TrainingId training, String who, List<Integer> epochs, String shape) {
    List<Step> steps = new ArrayList<>();
    List<Job> samples = new ArrayList<>();
    for (int epoch : epochs) {
      Job sample = new Job.Sample(training, epoch);
      steps.add(new Step(sample, "Try epoch %d of %s".formatted(epoch, who), List.of(), shape));
      samples.add(sample);
    }
    steps.add(new Step(new Job.ChooseEpoch(training), "Choose the best epoch of " + who, samples));
    return List.copyOf(steps);
  }

  private static String sizeOf(Quality quality) {
    VideoFormat format = quality.format();
    return "%dx%d".formatted(format.width(), format.height());
  }

  /// Shots of about the same length are alike: whole seconds.
  private static String shapeOf(ShotOutline shot, Quality quality) {
    int seconds = Math.ceilDiv(shot.frames(), quality.format().fps());
    return seconds == 0 ? sizeOf(quality) : "%s %ds".formatted(sizeOf(quality), seconds);
  }

  private static String nameOf(ShotOutline shot, SceneOutline scene) {
    return "shot %d of %s".formatted(shot.number(), scene.name());
  }
}
