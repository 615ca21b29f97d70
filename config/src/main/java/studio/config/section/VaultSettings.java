package studio.config.section;

import studio.config.written.NotAllowed;
import studio.config.written.Secret;
import studio.config.written.WebAddress;

/// A Vault that keeps secrets.
///
/// @param url empty when there is none
/// @param token empty for AppRole or the file ~/.vault-token
/// @param roleId with `secretId`, an AppRole to sign in with
/// @param path a secret whose fields are named like settings; empty when there is none
public record VaultSettings(
    WebAddress url, Secret token, Secret roleId, Secret secretId, String path) {
  public VaultSettings {
    NotAllowed.unless(
        path.isEmpty() || path.matches("[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)+"),
        "path",
        "a path such as secret/nightshift, beginning with the place where the KV engine is mounted");
  }
}
