package studio.hardware.engine;

/// An engine could not do its work. The kind decides what happens to the job.
public final class EngineFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// What a failure means for another attempt.
  public enum Kind {
    /// The request itself is wrong; another attempt would fail the same way.
    INVALID,
    /// Too little memory; smaller or elsewhere may work.
    OUT_OF_MEMORY,
    /// The world got in the way (disk, process, network); later may work.
    INFRASTRUCTURE
  }

  private final Kind kind;

  /// `message` says what we were doing, what went wrong, and what to do next.
  public EngineFailure(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public EngineFailure(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
