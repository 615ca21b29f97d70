package studio.config;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.config.section.VaultSettings;
import studio.config.vault.Patience;
import studio.config.vault.SignIn;
import studio.config.vault.VaultKeeper;
import studio.config.vault.VaultRefusal;
import studio.config.written.Secret;

/// Finds the values of secrets, which are not written down: the file says `${NAME}` for a variable
/// of the environment, or `${vault:secret/nightshift#field}`. A setting is a secret when its
/// default is such a reference. Where nobody set one, Vault is looked at before the environment.
final class Secrets {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");
  private static final Pattern KEPT =
      Pattern.compile("\\$\\{vault:([A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)+)#([A-Za-z0-9_.-]+)}");
  private static final String VAULT = "vault.";

  private final Vocabulary vocabulary;
  private final Map<String, String> environment;

  Secrets(Vocabulary vocabulary, Map<String, String> environment) {
    this.vocabulary = vocabulary;
    this.environment = environment;
  }

  static boolean isReference(String value) {
    return VARIABLE.matcher(value).matches();
  }

  static boolean holdsReference(String value) {
    return VARIABLE.matcher(value).find() || value.contains("${vault:");
  }

  boolean isSecret(String key) {
    return vocabulary.defaultOf(key).filter(Secrets::isReference).isPresent();
  }

  /// The settings with nothing where secrets are, to look at everything else before anybody is
  /// asked for them.
  Map<String, String> withheld(Map<String, String> values) {
    Map<String, String> withheld = new LinkedHashMap<>(values);
    withheld.replaceAll((key, value) -> isSecret(key) ? "" : value);
    return withheld;
  }

  /// The settings with the values of the secrets among them.
  ///
  /// @param sources where settings came from; what Vault gave unasked is added
  /// @param vault the section as far as it is no secret
  Map<String, String> revealed(
      Map<String, String> values, Map<String, String> sources, VaultSettings vault) {
    Map<String, String> revealed = new LinkedHashMap<>(values);
    revealed.replaceAll((key, value) ->
        isSecret(key) && key.startsWith(VAULT) ? variable(key, value, sources.get(key)) : value);
    Optional<VaultKeeper> keeper = keeper(vault, revealed);
    revealed.replaceAll((key, value) ->
        isSecret(key) && !key.startsWith(VAULT)
            ? reveal(key, value, sources, keeper, vault.path())
            : value);
    return revealed;
  }

  private Optional<VaultKeeper> keeper(VaultSettings vault, Map<String, String> values) {
    boolean isAsked =
        !vault.path().isEmpty()
            || values.entrySet().stream()
                .anyMatch(entry -> isSecret(entry.getKey()) && isKept(entry.getValue()));
    if (vault.url().isEmpty() || !isAsked) {
      return Optional.empty();
    }
    var complete =
        new VaultSettings(
            vault.url(),
            new Secret(values.getOrDefault("vault.token", "")),
            new Secret(values.getOrDefault("vault.role_id", "")),
            new Secret(values.getOrDefault("vault.secret_id", "")),
            vault.path());
    try {
      SignIn signIn =
          SignIn.of(complete, Path.of(environment.getOrDefault("HOME", "")))
              .orElseThrow(() ->
                  new ConfigFailure(
                      "vault.url is set, but nothing signs in there; set VAULT_TOKEN, or VAULT_ROLE_ID and VAULT_SECRET_ID, or run vault login"));
      return Optional.of(new VaultKeeper(vault.url(), signIn, Patience.USUAL));
    } catch (VaultRefusal refusal) {
      throw new ConfigFailure("vault.url is set, but " + refusal.words(), refusal);
    }
  }

  private String reveal(
      String key,
      String value,
      Map<String, String> sources,
      Optional<VaultKeeper> keeper,
      String path) {
    String from = sources.get(key);
    try {
      if (isKept(value)) {
        return kept(key, value, from, keeper);
      }
      if (from == null && keeper.isPresent() && !path.isEmpty()) {
        String found = keeper.get().fields(path).getOrDefault(key, "");
        if (!found.isBlank()) {
          sources.put(key, path + " in Vault");
          return found;
        }
      }
    } catch (VaultRefusal refusal) {
      throw new ConfigFailure(
          "%s: %s is kept in Vault, but %s"
              .formatted(from == null ? "the defaults" : from, key, refusal.words()),
          refusal);
    }
    return variable(key, value, from);
  }

  private static boolean isKept(String value) {
    return value.startsWith("${vault:");
  }

  private static String kept(
      String key, String value, @Nullable String from, Optional<VaultKeeper> keeper) {
    Matcher matcher = KEPT.matcher(value);
    if (!matcher.matches()) {
      throw new ConfigFailure(
          "%s: %s is %s; write it as \"${vault:secret/nightshift#field}\", with the mount first"
              .formatted(from, key, value));
    }
    return keeper
        .orElseThrow(() ->
            new ConfigFailure(
                "%s: %s is kept in Vault, but there is none; set vault.url".formatted(from, key)))
        .field(matcher.group(1), matcher.group(2))
        .reveal();
  }

  private String variable(String key, String value, @Nullable String from) {
    if (isKept(value)) {
      throw new ConfigFailure(
          "%s: %s opens Vault and cannot be kept there; name an environment variable"
              .formatted(from, key));
    }
    Matcher matcher = VARIABLE.matcher(value);
    if (!matcher.matches()) {
      if (ConfigReader.ENVIRONMENT.equals(from)) {
        return value;
      }
      throw new ConfigFailure(
          "%s: %s is a secret, and a secret is not written down; write \"${NAME}\" there and set the environment variable NAME"
              .formatted(from, key));
    }
    String found = environment.getOrDefault(matcher.group(1), "");
    if (found.isBlank() && !value.equals(vocabulary.defaultOf(key).orElse(""))) {
      throw new ConfigFailure(
          "%s: %s names the environment variable %s, which is not set"
              .formatted(from, key, matcher.group(1)));
    }
    return found;
  }
}
