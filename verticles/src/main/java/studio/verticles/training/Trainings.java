package studio.verticles.training;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import studio.verticles.bus.Endpoint;
import studio.verticles.bus.Topic;
import studio.verticles.production.CharacterId;
import studio.verticles.production.Outcome;
import studio.verticles.production.ProjectId;
import studio.verticles.production.TrainingId;
import studio.verticles.production.WorkOrder;

/// What others may ask about trainings. [Loras] is the other half: the register of what came of
/// them.
public final class Trainings {
  /// So many approved pictures a training takes at least; those held out do not count.
  public static final int FEWEST_PICTURES = 10;

  /// Asks for a training. The same wish key again gives the training it gave. CONFLICT when one of
  /// the character waits or runs; INVALID with fewer than [#FEWEST_PICTURES], for an architecture
  /// that nobody trains for, or when a key comes with another wish.
  public static final Endpoint<Start, Started> START =
      Endpoint.quick("trainings.start", Start.class, Started.class);

  /// Newest first.
  public static final Endpoint<AskTrainings, TrainingPage> LIST =
      Endpoint.quick("trainings.list", AskTrainings.class, TrainingPage.class);

  /// One training with its curve, its epochs and what it was trained on.
  public static final Endpoint<TrainingRef, TrainingDetail> READ =
      Endpoint.quick("trainings.read", TrainingRef.class, TrainingDetail.class);

  /// The end of what the trainer printed.
  public static final Endpoint<AskLog, LogTail> LOG =
      Endpoint.quick("trainings.log", AskLog.class, LogTail.class);

  /// Stops one that waits or runs; CONFLICT when it has ended.
  public static final Endpoint<Change, TrainingView> CANCEL =
      Endpoint.quick("trainings.cancel", Change.class, TrainingView.class);

  /// Asks for the same once more, with the pictures as they are now; a new row. CONFLICT unless it
  /// failed, was cancelled or invalidated.
  public static final Endpoint<Retry, Started> RETRY =
      Endpoint.quick("trainings.retry", Retry.class, Started.class);

  /// Says that a completed one was trained on the wrong things.
  public static final Endpoint<Invalidate, TrainingView> INVALIDATE =
      Endpoint.quick("trainings.invalidate", Invalidate.class, TrainingView.class);

  /// Takes one that has ended off the list, with its log and the epochs that are in no register.
  public static final Endpoint<Change, Cleared> REMOVE =
      Endpoint.quick("trainings.remove", Change.class, Cleared.class);

  /// Takes those that ended a while ago off the list.
  public static final Endpoint<Clear, Cleared> CLEAR =
      Endpoint.quick("trainings.clear", Clear.class, Cleared.class);

  /// Compares the trainings with their jobs, and puts right what disagrees.
  public static final Endpoint<AskReconcile, Reconciled> RECONCILE =
      Endpoint.quick("trainings.reconcile", AskReconcile.class, Reconciled.class);

  /// Who could be trained: those with a likeness first, then those who are ready, then the rest.
  public static final Endpoint<AskCandidates, Candidates> CANDIDATES =
      Endpoint.quick("trainings.candidates", AskCandidates.class, Candidates.class);

  /// Does a [studio.verticles.production.Job.Train].
  public static final Endpoint<WorkOrder, Outcome> TRAIN =
      Endpoint.patient("trainings.train", WorkOrder.class, Outcome.class);

  /// Does a [studio.verticles.production.Job.Sample].
  public static final Endpoint<WorkOrder, Outcome> SAMPLE =
      Endpoint.patient("trainings.sample", WorkOrder.class, Outcome.class);

  /// Does a [studio.verticles.production.Job.ChooseEpoch].
  public static final Endpoint<WorkOrder, Outcome> CHOOSE =
      Endpoint.patient("trainings.choose", WorkOrder.class, Outcome.class);

  /// A training got further or changed its state, or the register of a character changed.
  public static final Topic<TrainingChanged> CHANGED =
      new Topic<>("training.changed", TrainingChanged.class);

  private Trainings() {}

  /// @param wishKey empty where nobody gave one
  /// @param who asks
  public record Start(
      CharacterId character, RecipeWish recipe, Optional<String> wishKey, String who) {}

  /// @param isNew false when the wish key had given it before
  public record Started(TrainingView training, boolean isNew) {}

  /// Up to `limit` (1 to 200) trainings after the cursor of an earlier page.
  public record AskTrainings(
      Optional<ProjectId> project,
      Optional<CharacterId> character,
      Optional<TrainingState> state,
      Optional<String> cursor,
      int limit) {
    public static final AskTrainings NEWEST =
        new AskTrainings(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 50);

    public AskTrainings {
      if (limit < 1 || limit > 200) {
        throw studio.verticles.bus.Problem.invalid(
            "A page holds 1 to 200 items, not " + limit + ".");
      }
    }
  }

  public record TrainingPage(List<TrainingView> trainings, Optional<String> next) {
    public TrainingPage {
      trainings = List.copyOf(trainings);
    }
  }

  public record TrainingRef(TrainingId training) {}

  /// @param version what the asker knows it as; empty where the asker has not looked
  public record Change(TrainingId training, Optional<Integer> version, String who) {}

  /// @param wishKey empty where nobody gave one
  public record Retry(
      TrainingId training, Optional<Integer> version, Optional<String> wishKey, String who) {}

  /// @param deleteLora also takes what came of it out of the register and deletes the files
  public record Invalidate(
      TrainingId training, Optional<Integer> version, boolean deleteLora, String who) {}

  /// @param lines 1 to 5000
  public record AskLog(TrainingId training, int lines) {}

  /// @param total how many lines there are altogether
  public record LogTail(int total, List<String> lines) {
    public LogTail {
      lines = List.copyOf(lines);
    }
  }

  /// @param olderThan counted from when they ended
  public record Clear(Duration olderThan, String who) {}

  public record Cleared(int trainings) {}

  public record AskReconcile() {}

  /// @param remarks what was put right, a sentence each
  public record Reconciled(List<String> remarks) {
    public Reconciled {
      remarks = List.copyOf(remarks);
    }
  }

  /// @param project empty for all of them
  public record AskCandidates(Optional<ProjectId> project) {}

  public record Candidates(List<Candidate> candidates) {
    public Candidates {
      candidates = List.copyOf(candidates);
    }
  }

  public record TrainingChanged(TrainingId training, ProjectId project, CharacterId character) {}
}
