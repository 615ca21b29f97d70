package studio.verticles.bus;

import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import org.jspecify.annotations.Nullable;

/// The one exception of the departments: thrown by whoever answers, thrown again at whoever asked.
/// The detail says what we were doing, what went wrong and what to do next, in words for the
/// operator.
public final class Problem extends ReplyException {
  private static final long serialVersionUID = 1L;

  /// Decides HTTP status, retry and log level.
  public enum Kind {
    NOT_FOUND(404),
    INVALID(422),
    TOO_LARGE(413),
    CONFLICT(409),
    /// Somebody else has changed it since the asker looked.
    STALE(412),
    OUT_OF_MEMORY(507),
    BUSY(503),
    BROKEN(500);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }

    static Kind of(int status) {
      for (Kind kind : values()) {
        if (kind.status == status) {
          return kind;
        }
      }
      return BROKEN;
    }
  }

  /// Kept here, because a reply seals its own cause as "none".
  private final @Nullable Throwable cause;

  public Problem(Kind kind, String detail) {
    super(ReplyFailure.RECIPIENT_FAILURE, kind.status, detail);
    cause = null;
  }

  public Problem(Kind kind, String detail, Throwable cause) {
    super(ReplyFailure.RECIPIENT_FAILURE, kind.status, detail);
    this.cause = cause;
  }

  @Override
  public synchronized @Nullable Throwable getCause() {
    return cause;
  }

  public Kind kind() {
    return Kind.of(failureCode());
  }

  public String detail() {
    String message = getMessage();
    return message == null ? "" : message;
  }

  public static Problem notFound(String detail) {
    return new Problem(Kind.NOT_FOUND, detail);
  }

  public static Problem invalid(String detail) {
    return new Problem(Kind.INVALID, detail);
  }

  /// What the asker wants to change has changed since.
  ///
  /// @param what "The style of Lamplighters", at the beginning of a sentence
  /// @param seen the version that the asker saw
  public static Problem stale(String what, int seen, int now) {
    return new Problem(
        Kind.STALE,
        "%s has changed since you read it: you saw version %d, it is at version %d. Read it again and decide anew."
            .formatted(what, seen, now));
  }

  public static Problem conflict(String detail) {
    return new Problem(Kind.CONFLICT, detail);
  }
}
