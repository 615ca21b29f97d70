package studio.verticles.drawing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.verticles.bus.Endpoint;
import studio.verticles.bus.Problem;
import studio.verticles.bus.Topic;
import studio.verticles.library.MediaPath;
import studio.verticles.production.BatchId;
import studio.verticles.production.CharacterId;
import studio.verticles.production.Outcome;
import studio.verticles.production.PictureId;
import studio.verticles.production.Productions.JobView;
import studio.verticles.production.ProjectId;
import studio.verticles.production.WorkOrder;

/// What others may ask the drawing department.
public final class Drawings {
  /// Asks for pictures; they come one by one. INVALID for what could never be drawn, with what to
  /// do; NOT_FOUND for a character or picture that is not there.
  public static final Endpoint<Wish, Started> START =
      Endpoint.quick("drawings.start", Wish.class, Started.class);

  /// A batch with its pictures and its jobs.
  public static final Endpoint<BatchRef, BatchView> BATCH =
      Endpoint.quick("drawings.batch", BatchRef.class, BatchView.class);

  /// Batches, newest first.
  public static final Endpoint<Whose, BatchPage> LIST =
      Endpoint.quick("drawings.list", Whose.class, BatchPage.class);

  /// Stops what has not been drawn yet; what hangs already stays.
  public static final Endpoint<BatchRef, BatchView> CANCEL =
      Endpoint.quick("drawings.cancel", BatchRef.class, BatchView.class);

  /// Takes everything off the queue that waits to be drawn; what is being drawn goes on.
  public static final Endpoint<Waiting, Cleared> CLEAR =
      Endpoint.quick("drawings.clear", Waiting.class, Cleared.class);

  /// What a picture would be asked for in words, part by part.
  public static final Endpoint<Draft, Wording> WORDS =
      Endpoint.quick("drawings.words", Draft.class, Wording.class);

  /// Does a [studio.verticles.production.Job.Portray].
  public static final Endpoint<WorkOrder, Outcome> PORTRAY =
      Endpoint.patient("drawings.portray", WorkOrder.class, Outcome.class);

  /// A batch was asked for or stopped, or one of its pictures came.
  public static final Topic<BatchChanged> BATCH_CHANGED =
      new Topic<>("batch.changed", BatchChanged.class);

  private Drawings() {}

  public record BatchRef(BatchId batch) {}

  /// @param project of this one only
  public record Waiting(Optional<ProjectId> project) {}

  /// @param pictures that will not be drawn
  public record Cleared(int pictures) {}

  public record BatchChanged(BatchId batch, ProjectId project, CharacterId character) {}

  /// @param isNew false when the same wish had been made before
  public record Started(BatchId batch, boolean isNew) {}

  /// @param cursor from the page before
  public record Whose(
      Optional<CharacterId> character,
      Optional<ProjectId> project,
      Optional<String> cursor,
      int limit) {
    public Whose {
      if (limit < 1 || limit > 200) {
        throw Problem.invalid("A page holds 1 to 200 batches, not " + limit + ".");
      }
    }
  }

  public record BatchPage(List<BatchView> batches, Optional<String> next) {
    public BatchPage {
      batches = List.copyOf(batches);
    }
  }

  /// A batch as people see it.
  ///
  /// @param name of the character; `slug` for file names
  /// @param progress 0 to 1, over all of its pictures
  /// @param pictures that have come, in the order of their numbers
  /// @param jobs of the pictures that have not, in the order of their numbers
  /// @param problem the last thing that went wrong
  public record BatchView(
      BatchId id,
      ProjectId project,
      CharacterId character,
      String name,
      String slug,
      Order order,
      Stage stage,
      double progress,
      List<Plate> pictures,
      List<Pending> jobs,
      Optional<String> problem,
      Instant created) {
    public BatchView {
      pictures = List.copyOf(pictures);
      jobs = List.copyOf(jobs);
    }
  }

  /// What was asked for.
  public record Order(
      Kind kind,
      int wanted,
      long seed,
      String prompt,
      String negative,
      Optional<PictureId> from,
      String because,
      String by) {}

  /// A picture that has come.
  ///
  /// @param number from 0
  /// @param pose in words; `standing` is "pending", "approved" or "rejected"
  public record Plate(
      PictureId id,
      int number,
      String name,
      MediaPath picture,
      MediaPath thumbnail,
      String pose,
      String standing,
      Optional<Double> score) {}

  /// A picture that has not come.
  ///
  /// @param number from 0
  public record Pending(int number, JobView job) {}

  /// How far a batch is.
  public enum Stage {
    /// Waits for an engine.
    WAITING,
    DRAWING,
    /// Every picture came.
    DONE,
    /// Somebody stopped it.
    STOPPED,
    /// What is missing failed and will not come by itself.
    FAILED
  }

  /// A picture that might be asked for.
  ///
  /// @param pose of the [PosePool], by id; empty for none
  public record Draft(CharacterId character, String prompt, String negative, String pose) {}

  /// The words for an engine, in the order in which they are sent.
  public record Wording(List<Part> positive, List<Part> negative) {
    public Wording {
      positive = List.copyOf(positive);
      negative = List.copyOf(negative);
    }

    public String positiveText() {
      return text(positive);
    }

    public String negativeText() {
      return text(negative);
    }

    private static String text(List<Part> parts) {
      return String.join(", ", parts.stream().map(Part::words).toList());
    }
  }

  /// @param source "style", "template", "design", "pose", "solo", "yours"; of a negative "style",
  ///   "learned", "feedback", "character", "yours"
  public record Part(String source, String words) {}
}
