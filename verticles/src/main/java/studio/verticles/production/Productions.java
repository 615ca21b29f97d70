package studio.verticles.production;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.verticles.bus.Endpoint;
import studio.verticles.bus.Topic;

/// What others may ask about the work itself, and what they hear of it.
public final class Productions {
  /// What is being made right now, and by which lanes.
  public static final Endpoint<AskTonight, Tonight> TONIGHT =
      Endpoint.quick("productions.tonight", AskTonight.class, Tonight.class);

  public static final Endpoint<JobRef, JobView> JOB =
      Endpoint.quick("productions.job", JobRef.class, JobView.class);

  /// Stops a job: a queued one at once, a running one as soon as its engine listens. What depends
  /// on it is cancelled too. CONFLICT when it has already ended.
  public static final Endpoint<JobRef, JobView> CANCEL =
      Endpoint.quick("productions.cancel", JobRef.class, JobView.class);

  /// How far each shot of an episode is, in the order of the film.
  public static final Endpoint<AskShots, ShotsAtWork> SHOTS =
      Endpoint.quick("productions.shots", AskShots.class, ShotsAtWork.class);

  /// A job changed its state or got further (at most a few times a second).
  public static final Topic<JobView> JOB_CHANGED = new Topic<>("job.changed", JobView.class);

  /// A picture of a running job as it grows, at most twice a second.
  public static final Topic<Preview> PREVIEW = new Topic<>("job.preview", Preview.class);

  /// A story was read, or its shots got pictures or lengths.
  public static final Topic<StoryChanged> STORY_CHANGED =
      new Topic<>("story.changed", StoryChanged.class);

  /// An episode reached another stage.
  public static final Topic<EpisodeChanged> EPISODE_CHANGED =
      new Topic<>("episode.changed", EpisodeChanged.class);

  /// Somebody wants a running job stopped; every node hears it.
  static final Topic<JobRef> CANCEL_ASKED = new Topic<>("job.cancel-asked", JobRef.class);

  /// Somebody wants a card for something else: what its lane runs goes back to the queue.
  public static final Topic<LanePaused> LANE_PAUSED = new Topic<>("lane.paused", LanePaused.class);

  private Productions() {}

  public record LanePaused(String lane) {}

  public record AskTonight() {}

  /// @param picture JPEG or PNG
  public record Preview(JobId job, String lane, byte[] picture) {}

  public record JobRef(JobId job) {}

  public record StoryChanged(StoryId story) {}

  public record EpisodeChanged(EpisodeId episode, EpisodeStage stage) {}

  /// A job as people see it. `what` says it in words ("Film shot 2 of scene 3").
  public record JobView(
      JobId id,
      String kind,
      String what,
      JobState state,
      double progress,
      Optional<String> lane,
      Optional<String> note,
      Optional<String> problem,
      int attempt,
      Optional<StoryId> story,
      Instant created,
      Optional<Instant> started,
      Optional<Instant> finished) {

    JobView withProgress(double fraction) {
      return new JobView(
          id, kind, what, state, fraction, lane, note, problem, attempt, story, created, started,
          finished);
    }
  }

  /// A lane and what it is doing.
  public record LaneView(
      String name, Set<Capability> can, int slots, boolean engines, List<JobView> current) {}

  /// An episode in the making: how many of its jobs are done, and their progress as one fraction.
  public record ProductionView(
      EpisodeId episode,
      StoryId story,
      String title,
      EpisodeStage stage,
      int jobsDone,
      int jobsTotal,
      double progress,
      Instant started,
      List<JobView> running,
      List<JobView> failed) {}

  public record Tonight(List<ProductionView> productions, List<LaneView> lanes) {}

  public record AskShots(EpisodeId episode) {}

  public record ShotsAtWork(List<ShotAtWork> shots) {}

  /// A shot and what is done for it ("Speak", "Draw", "Film"), in the order in which it is done.
  public record ShotAtWork(ShotId shot, List<ShotStep> steps) {}

  public record ShotStep(String name, JobState state) {}
}
