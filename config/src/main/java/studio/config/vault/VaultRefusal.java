package studio.config.vault;

import org.jspecify.annotations.Nullable;

/// Vault did not hand out a secret. The message is for the operator: which path, why, what to do.
public final class VaultRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  VaultRefusal(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /// What the operator reads.
  public String words() {
    return String.valueOf(getMessage());
  }
}
