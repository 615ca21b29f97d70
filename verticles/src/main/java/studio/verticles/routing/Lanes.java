package studio.verticles.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import studio.hardware.card.Vram;
import studio.verticles.bus.Endpoint;
import studio.verticles.bus.Topic;
import studio.verticles.production.Capability;
import studio.verticles.production.JobId;
import studio.verticles.production.Productions.JobView;

/// What others may ask about cards, engines, lanes and the queue before them.
public final class Lanes {
  /// Everything the Hardware page shows, of all nodes.
  public static final Endpoint<AskHardware, Hardware> HARDWARE =
      Endpoint.quick("lanes.hardware", AskHardware.class, Hardware.class);

  /// Opens, drains or pauses a lane. NOT_FOUND when there is none of that name.
  public static final Endpoint<SetDoor, LaneState> SET_DOOR =
      Endpoint.quick("lanes.set-door", SetDoor.class, LaneState.class);

  /// What waits, in the order in which people see it; `size` at most 200.
  public static final Endpoint<AskQueue, QueuePage> QUEUE =
      Endpoint.quick("lanes.queue", AskQueue.class, QueuePage.class);

  /// Puts a waiting job before or behind all others. CONFLICT when it no longer waits.
  public static final Endpoint<Move, QueuedJob> MOVE =
      Endpoint.quick("lanes.move", Move.class, QueuedJob.class);

  /// Why what ran where, newest first; `size` at most 200.
  public static final Endpoint<AskDecisions, DecisionPage> DECISIONS =
      Endpoint.quick("lanes.decisions", AskDecisions.class, DecisionPage.class);

  /// The newest picture of the work on a lane. NOT_FOUND when it shows none.
  public static final Endpoint<AskPreview, PreviewPicture> PREVIEW =
      Endpoint.quick("lanes.preview", AskPreview.class, PreviewPicture.class);

  /// A lane opened, closed, took a job or fell ill. At most a few times a second.
  public static final Topic<LaneChanged> LANE_CHANGED =
      new Topic<>("lane.changed", LaneChanged.class);

  /// A card was read: every few seconds.
  public static final Topic<CardChanged> CARD_CHANGED =
      new Topic<>("card.changed", CardChanged.class);

  private Lanes() {}

  public record AskHardware() {}

  public record Hardware(
      List<CardState> cards, List<LaneState> lanes, List<EngineState> engines, List<Node> nodes) {}

  /// A studio program of this house. `alive` means it was heard of within the last lease or so.
  public record Node(String name, Instant started, Instant seen, boolean alive) {}

  /// @param strangers memory in use that no engine of ours holds
  /// @param series the last hours, oldest first, at most 240 points
  /// @param trouble why it cannot be read now
  public record CardState(
      String name,
      String model,
      String vendor,
      String node,
      Vram total,
      Vram used,
      Vram strangers,
      OptionalDouble celsius,
      OptionalDouble watts,
      OptionalDouble busy,
      List<Point> series,
      Optional<String> trouble) {}

  public record Point(Instant at, Vram used, Vram strangers) {}

  /// Whether a lane takes jobs.
  public enum Door {
    OPEN,
    /// Finishes what it runs and takes nothing new.
    DRAINING,
    /// Takes nothing, and what runs is stopped and goes back to the queue: "I am gaming".
    PAUSED,
    /// Rests by the clock, as its card's quiet hours say.
    QUIET
  }

  /// @param reason why it is not open; empty when it is
  /// @param until when it opens by itself
  /// @param words the newest decision, in words
  public record LaneState(
      String name,
      String node,
      boolean alive,
      boolean engines,
      Optional<String> card,
      Set<Capability> can,
      int slots,
      Door door,
      String reason,
      Optional<Instant> until,
      List<JobView> current,
      Optional<String> words) {}

  /// @param well whether its last work or its last examination went well
  /// @param reason why it is not; empty when it is
  /// @param holds the models it keeps on its card
  /// @param missing what is not there, and what to do about it
  public record EngineState(
      String name,
      String lane,
      String address,
      String version,
      boolean well,
      String reason,
      Instant since,
      List<Held> holds,
      List<String> abilities,
      List<String> missing) {}

  public record Held(String model, Vram memory) {}

  /// @param until when it opens by itself; absent for "until somebody opens it". OPEN has none.
  public record SetDoor(String lane, Door door, String reason, Optional<Instant> until) {}

  /// @param after the last job of the page before
  public record AskQueue(Optional<JobId> after, int size) {}

  public record QueuePage(List<QueuedJob> jobs, boolean more, long total) {}

  /// @param why what it waits for, in words
  public record QueuedJob(
      JobView job,
      Capability needs,
      String model,
      int place,
      int priority,
      Optional<Instant> deadline,
      boolean standIn,
      String why) {}

  public enum End {
    FRONT,
    BACK
  }

  public record Move(JobId job, End to) {}

  /// @param lane of one lane only
  /// @param job of one job only
  /// @param before older than this decision's id; 0 for the newest
  public record AskDecisions(Optional<String> lane, Optional<JobId> job, long before, int size) {}

  public record DecisionPage(List<DecisionView> decisions, boolean more) {}

  /// @param job the one that was taken; absent when the lane decided to wait
  /// @param what that job in words; absent too when it is no longer known
  public record DecisionView(
      long id,
      Instant at,
      String lane,
      Optional<JobId> job,
      Optional<String> what,
      String words,
      List<PassedOver> passed) {}

  /// Something else that waited, and why it was not taken.
  public record PassedOver(String what, String why) {}

  public record AskPreview(String lane) {}

  /// @param picture JPEG or PNG bytes
  public record PreviewPicture(JobId job, Instant at, byte[] picture) {}

  public record LaneChanged(String lane) {}

  public record CardChanged(String card, Vram used, Vram strangers) {}
}
