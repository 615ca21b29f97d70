package studio.config.vault;

import java.time.Duration;

/// How long Vault may take: so many attempts, each at most so long, with a pause between them.
public record Patience(int attempts, Duration each, Duration pause) {
  /// At most about 16 seconds in all.
  public static final Patience USUAL =
      new Patience(3, Duration.ofSeconds(5), Duration.ofMillis(400));
}
