package studio.verticles.production;

import java.util.ArrayList;
import java.util.List;
import studio.hardware.brief.Quality;

/// The whole film on one screen: which jobs there are, and what waits for what. Nothing else in the
/// studio decides that.
public final class Pipeline {
  private Pipeline() {}

  /// What the pipeline must know of a scene.
  public record SceneOutline(SceneId scene, List<ShotId> shots) {
    public SceneOutline {
      shots = List.copyOf(shots);
    }
  }

  /// A story has arrived.
  public static List<Step> forStory(StoryId story) {
    return List.of(Step.first(new Job.BreakDown(story)));
  }

  /// A story has been broken down: every shot gets its picture.
  public static List<Step> forShots(List<ShotId> shots) {
    return shots.stream().map(shot -> Step.first(new Job.Draw(shot))).toList();
  }

  /// An episode is wanted: first its story must be broken down.
  public static List<Step> forEpisode(StoryId story, EpisodeId episode) {
    return List.of(new Step(new Job.PlanEpisode(episode), List.of(new Job.BreakDown(story))));
  }

  /// The scenes of an episode are known: everything from the first voice to the finished film.
  public static List<Step> forFilm(EpisodeId episode, List<SceneOutline> scenes, Quality quality) {
    List<Step> steps = new ArrayList<>();
    List<Job> reels = new ArrayList<>();
    for (SceneOutline scene : scenes) {
      List<Job> voices = new ArrayList<>();
      List<Job> clips = new ArrayList<>();
      for (ShotId shot : scene.shots()) {
        Job speak = new Job.Speak(shot);
        Job film = new Job.Film(shot, quality);
        steps.add(Step.first(speak));
        // The mouths follow the voice, and the voice says how long the shot is.
        steps.add(new Step(film, List.of(speak)));
        voices.add(speak);
        clips.add(film);
      }
      Job score = new Job.Score(scene.scene());
      Job mix = new Job.Mix(scene.scene());
      Job join = new Job.Join(scene.scene(), quality);
      steps.add(new Step(score, voices));
      steps.add(new Step(mix, List.of(score)));
      steps.add(new Step(join, clips));
      reels.add(mix);
      reels.add(join);
    }
    // Thumbnails and the poster are made from the keyframes.
    scenes.stream().flatMap(scene -> scene.shots().stream()).map(Job.Draw::new).forEach(reels::add);
    Job assemble = new Job.Assemble(episode);
    Job publish = new Job.Publish(episode);
    steps.add(new Step(assemble, reels));
    steps.add(new Step(publish, List.of(assemble)));
    steps.add(new Step(new Job.Verify(episode), List.of(publish)));
    return List.copyOf(steps);
  }
}
