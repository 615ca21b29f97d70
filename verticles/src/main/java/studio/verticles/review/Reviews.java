package studio.verticles.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.verticles.bus.Endpoint;
import studio.verticles.bus.Topic;
import studio.verticles.gallery.Standing;
import studio.verticles.production.CharacterId;
import studio.verticles.production.JobId;
import studio.verticles.production.Outcome;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProjectId;
import studio.verticles.production.WorkOrder;

/// What others may ask the review department.
public final class Reviews {
  /// Does a [studio.verticles.production.Job.Review].
  public static final Endpoint<WorkOrder, Outcome> REVIEW =
      Endpoint.patient("reviews.review", WorkOrder.class, Outcome.class);

  /// Does a [studio.verticles.production.Job.Identify].
  public static final Endpoint<WorkOrder, Outcome> ANSWER =
      Endpoint.patient("reviews.answer", WorkOrder.class, Outcome.class);

  /// A person decides about one picture. CONFLICT, with who decided what, when the picture is no
  /// longer as that person saw it.
  public static final Endpoint<Decide, Decided> DECIDE =
      Endpoint.quick("reviews.decide", Decide.class, Decided.class);

  /// A person decides about many at once, or asks first what would happen. INVALID beyond a
  /// thousand.
  public static final Endpoint<DecideMany, DecidedMany> DECIDE_MANY =
      Endpoint.quick("reviews.decide-many", DecideMany.class, DecidedMany.class);

  /// Takes decisions of a person back: each picture is as it was before. CONFLICT when something
  /// was decided about one of them since; then none is taken back.
  public static final Endpoint<Undo, Undone> UNDO =
      Endpoint.quick("reviews.undo", Undo.class, Undone.class);

  /// Asks for another look of a machine at each of these pictures.
  public static final Endpoint<LookAgain, Queued> LOOK_AGAIN =
      Endpoint.quick("reviews.look-again", LookAgain.class, Queued.class);

  /// Asks a model that sees who is in a picture. The answer comes with the picture. INVALID where
  /// no such model works here.
  public static final Endpoint<Identify, Identifying> IDENTIFY =
      Endpoint.quick("reviews.identify", Identify.class, Identifying.class);

  /// What a machine may decide in a project.
  public static final Endpoint<GateOf, GateView> GATE =
      Endpoint.quick("reviews.gate", GateOf.class, GateView.class);

  /// CONFLICT when somebody changed it since.
  public static final Endpoint<ChangeGate, GateView> CHANGE_GATE =
      Endpoint.quick("reviews.change-gate", ChangeGate.class, GateView.class);

  /// From now on people decide, until somebody resumes.
  public static final Endpoint<Pause, GateView> PAUSE =
      Endpoint.quick("reviews.pause", Pause.class, GateView.class);

  /// Machines may approve again. What was decided before no longer counts against them.
  public static final Endpoint<Resume, GateView> RESUME =
      Endpoint.quick("reviews.resume", Resume.class, GateView.class);

  /// How well each judge of a project agrees with the people.
  public static final Endpoint<CalibrationOf, Calibrated> CALIBRATION =
      Endpoint.quick("reviews.calibration", CalibrationOf.class, Calibrated.class);

  /// Somebody or something decided about a picture, or a decision was undone.
  public static final Topic<DecisionMade> DECIDED =
      new Topic<>("picture.decided", DecisionMade.class);

  /// The gate of a project was changed, paused or resumed.
  public static final Topic<GateChanged> GATE_CHANGED =
      new Topic<>("gate.changed", GateChanged.class);

  private Reviews() {}

  /// @param version of the picture, as the person saw it
  /// @param who the person
  /// @param caption words that are better than those the picture has; empty to keep them
  public record Decide(
      PictureId picture, int version, Ruling ruling, String who, Optional<String> caption) {}

  /// @param decision to undo it by
  /// @param version of the picture now
  public record Decided(
      long decision,
      PictureId picture,
      Standing standing,
      int version,
      Optional<CharacterId> character) {}

  /// @param dryRun only say what would happen
  public record DecideMany(Selection selection, Ruling ruling, String who, boolean dryRun) {}

  /// Which pictures.
  public sealed interface Selection {
    /// Exactly these, as the person saw them.
    record These(List<Seen> pictures) implements Selection {
      public These {
        pictures = List.copyOf(pictures);
      }
    }

    /// All of a project, or of one character, that are so.
    ///
    /// @param standings empty for any
    record All(
        ProjectId project,
        Optional<CharacterId> character,
        Set<Standing> standings,
        Criterion criterion)
        implements Selection {
      public All {
        standings = Set.copyOf(standings);
      }
    }
  }

  public record Seen(PictureId picture, int version) {}

  /// What makes a picture one of many to decide about.
  public enum Criterion {
    /// A judge saw somebody else in it.
    NOT_SOLO,
    /// No judge has looked, or none could tell.
    NEVER_REVIEWED,
    /// Under what the project's gate rejects.
    LOW_SCORE,
    EVERY
  }

  /// @param changes what happens (or would): one for each picture whose standing or character
  ///   changes
  /// @param left pictures that stay as they are, each with the reason
  public record DecidedMany(boolean dryRun, List<Change> changes, List<Left> left) {
    public DecidedMany {
      changes = List.copyOf(changes);
      left = List.copyOf(left);
    }
  }

  /// @param decision empty in a dry run
  /// @param version of the picture before a dry run, after the real thing
  public record Change(
      PictureId picture,
      String name,
      Standing from,
      Standing to,
      int version,
      Optional<Long> decision) {}

  public record Left(PictureId picture, String name, String reason) {}

  /// @param decisions which; empty for the last one of that person
  public record Undo(String who, List<Long> decisions) {
    public Undo {
      decisions = List.copyOf(decisions);
    }
  }

  /// @param pictures as they are now
  public record Undone(List<Decided> pictures) {
    public Undone {
      pictures = List.copyOf(pictures);
    }
  }

  public record LookAgain(Selection selection) {}

  public record Queued(int pictures) {}

  public record Identify(PictureId picture) {}

  public record Identifying(JobId job) {}

  public record GateOf(ProjectId project) {}

  /// @param pausedAt since when no machine approves anything, whatever the settings say
  public record GateView(
      ProjectId project,
      GateSettings settings,
      Optional<Instant> pausedAt,
      String pauseReason,
      int version) {}

  /// @param version as the person saw it
  public record ChangeGate(ProjectId project, int version, GateSettings settings, String who) {}

  public record Pause(ProjectId project, String reason, String who) {}

  public record Resume(ProjectId project, String who) {}

  public record CalibrationOf(ProjectId project) {}

  public record Calibrated(GateView gate, List<JudgeRecord> judges) {
    public Calibrated {
      judges = List.copyOf(judges);
    }
  }

  /// How one judge did on what people decided later.
  ///
  /// @param trials pictures that it judged and a person decided
  /// @param wouldApprove of them, how many it would have approved; `rightlyApproved` of these a
  ///   person approved too
  /// @param abstained of them, how many it would have left to a person
  /// @param recentApprovals within the window of the gate, since the last resuming
  public record JudgeRecord(
      String judge,
      int trials,
      int wouldApprove,
      int rightlyApproved,
      int wouldReject,
      int rightlyRejected,
      int abstained,
      int recentApprovals,
      int recentRightlyApproved,
      Optional<Instant> lastTrial) {
    public Optional<Double> approvePrecision() {
      return share(rightlyApproved, wouldApprove);
    }

    public Optional<Double> rejectPrecision() {
      return share(rightlyRejected, wouldReject);
    }

    public Optional<Double> abstainRate() {
      return share(abstained, trials);
    }

    /// What decides whether a machine may go on.
    public Optional<Double> recentPrecision() {
      return share(recentRightlyApproved, recentApprovals);
    }

    private static Optional<Double> share(int part, int whole) {
      return whole == 0 ? Optional.empty() : Optional.of((double) part / whole);
    }
  }

  /// @param verdict "approve", "reject", "reassign" or "pending"
  /// @param isUndone whether this says that the decision was taken back
  public record DecisionMade(
      long decision,
      PictureId picture,
      ProjectId project,
      Optional<CharacterId> character,
      boolean byMachine,
      String verdict,
      boolean isUndone) {}

  public record GateChanged(ProjectId project) {}
}
