package studio.verticles.db;

import org.jspecify.annotations.Nullable;

/// The database cannot be used. The message is for the operator: what we were doing, what is wrong,
/// what to do next.
public final class DatabaseFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DatabaseFailure(String message) {
    super(message);
  }

  public DatabaseFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
