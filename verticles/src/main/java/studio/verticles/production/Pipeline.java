package studio.verticles.production;

import java.util.ArrayList;
import java.util.List;
import studio.hardware.brief.Quality;

/// The whole film on one screen: which jobs there are, and what waits for what. Nothing else in the
/// studio decides that.
public final class Pipeline {
  private Pipeline() {}

  /// What the pipeline must know of a scene; `name` is "scene 3" or "the credits".
  public record SceneOutline(SceneId id, String name, List<ShotOutline> shots) {
    public SceneOutline {
      shots = List.copyOf(shots);
    }

    /// A scene by its number in the story; of the cards, the one before the first scene is the
    /// title.
    public static SceneOutline of(SceneId id, int number, boolean isCard, List<ShotOutline> shots) {
      String card = number == 0 ? "the title" : "the credits";
      return new SceneOutline(id, isCard ? card : "scene " + number, shots);
    }
  }

  /// What the pipeline must know of a shot.
  public record ShotOutline(ShotId id, int number) {}

  /// A story has arrived.
  public static List<Step> forStory(StoryId story, String title, boolean pictures) {
    return List.of(Step.first(new Job.BreakDown(story, pictures), "Break down \"" + title + "\""));
  }

  /// A story has been broken down: every shot gets its picture.
  public static List<Step> forPictures(List<SceneOutline> scenes) {
    List<Step> steps = new ArrayList<>();
    for (SceneOutline scene : scenes) {
      for (ShotOutline shot : scene.shots()) {
        steps.add(Step.first(new Job.Draw(shot.id()), "Draw " + nameOf(shot, scene)));
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
  public static List<Step> forFilm(EpisodeId episode, List<SceneOutline> scenes, Quality quality) {
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
        steps.add(new Step(film, "Film " + nameOf(shot, scene), List.of(speak)));
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

  private static String nameOf(ShotOutline shot, SceneOutline scene) {
    return "shot %d of %s".formatted(shot.number(), scene.name());
  }
}
