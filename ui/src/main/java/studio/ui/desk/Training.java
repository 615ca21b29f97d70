package studio.ui.desk;

import java.util.List;
import java.util.Optional;

/// The training room as a page shows it.
///
/// @param sitters who could be trained: those with a likeness, those who are ready, the rest
/// @param runs trainings, newest first
/// @param register trained likenesses, newest first
public record Training(List<Sitter> sitters, List<Run> runs, List<Likeness> register) {
  public static final Training EMPTY = new Training(List.of(), List.of(), List.of());

  public Training {
    sitters = List.copyOf(sitters);
    runs = List.copyOf(runs);
    register = List.copyOf(register);
  }

  /// A character.
  ///
  /// @param approved pictures to train with, of `needed`
  /// @param about "24 pictures, 3 held out · SD15"
  /// @param likeness the one that drawings use
  /// @param isBusy whether a training waits or runs
  public record Sitter(
      String id,
      String name,
      String project,
      int approved,
      int needed,
      String about,
      Optional<String> likeness,
      boolean isBusy) {
    public boolean isReady() {
      return approved >= needed;
    }
  }

  /// How a training stands.
  public enum State {
    QUEUED,
    RUNNING,
    COMPLETED,
    FAILED,
    CANCELLED,
    INVALIDATED;

    public boolean hasEnded() {
      return this != QUEUED && this != RUNNING;
    }
  }

  /// A training.
  ///
  /// @param version goes along with each wish, so that nobody's change is lost
  /// @param course how far it is, in words: "epoch 3 of 20 · loss 0.0912 · best 0.0871"
  /// @param facts "24 pictures · SD15 · 512 px · rank 32 · by the apprentice"
  /// @param progress 0 to 1
  /// @param trouble why it failed, or what went otherwise than wished
  /// @param detail only of those that are at work or were opened
  public record Run(
      String id,
      int version,
      String title,
      String project,
      State state,
      String standing,
      String course,
      String facts,
      double progress,
      Optional<String> trouble,
      Optional<Detail> detail) {}

  /// @param curve in the order of the steps
  /// @param epochs that were kept, in order
  public record Detail(List<Point> curve, List<Epoch> epochs) {
    public Detail {
      curve = List.copyOf(curve);
      epochs = List.copyOf(epochs);
    }
  }

  public record Point(long step, int epoch, double loss) {}

  /// The likeness as it was after an epoch.
  ///
  /// @param grid address of its four samples in one picture
  /// @param alike "91 % alike"; empty while nobody has compared
  public record Epoch(int number, Optional<String> grid, String alike, boolean chosen) {}

  /// A likeness in the register.
  ///
  /// @param about "epoch 14 · SD15 · 37.9 MB · 19 Nov 2026"
  /// @param uses "12 pictures of 2 batches"
  /// @param trouble where its file is missing
  public record Likeness(
      String id,
      String fileName,
      String name,
      String project,
      String about,
      String uses,
      boolean inUse,
      Optional<String> trouble) {}
}
