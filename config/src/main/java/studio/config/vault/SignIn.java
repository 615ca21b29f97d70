package studio.config.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import studio.config.section.VaultSettings;
import studio.config.written.Secret;

/// How the studio makes itself known to Vault.
public sealed interface SignIn {
  /// With a token that somebody made.
  record Token(Secret token) implements SignIn {}

  /// As a program: the role and its secret buy a short-lived token.
  record AppRole(Secret roleId, Secret secretId) implements SignIn {}

  /// The token of the settings, else their AppRole, else the file that `vault login` leaves in the
  /// home folder; empty where there is none of them.
  ///
  /// @throws VaultRefusal when only half of an AppRole is set, or the file cannot be read
  static Optional<SignIn> of(VaultSettings settings, Path home) {
    if (!settings.token().isEmpty()) {
      return Optional.of(new Token(settings.token()));
    }
    if (settings.roleId().isEmpty() != settings.secretId().isEmpty()) {
      throw new VaultRefusal(
          "an AppRole needs both vault.role_id and vault.secret_id, and one of them is not set (usually VAULT_ROLE_ID and VAULT_SECRET_ID)",
          null);
    }
    if (!settings.roleId().isEmpty()) {
      return Optional.of(new AppRole(settings.roleId(), settings.secretId()));
    }
    return fromFile(home.resolve(".vault-token"));
  }

  private static Optional<SignIn> fromFile(Path file) {
    try {
      String token = Files.readString(file).strip();
      return token.isEmpty() ? Optional.empty() : Optional.of(new Token(new Secret(token)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new VaultRefusal(
          "the token in %s cannot be read; make it readable for the user that runs Nightshift, or set VAULT_TOKEN"
              .formatted(file),
          e);
    }
  }
}
