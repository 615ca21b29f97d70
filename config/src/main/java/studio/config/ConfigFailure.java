package studio.config;

import org.jspecify.annotations.Nullable;

/// The configuration has a mistake. The message is for the operator: where it stands, which
/// setting, what is allowed.
public final class ConfigFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ConfigFailure(String message) {
    super(message);
  }

  public ConfigFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
