package studio.config.vault;

import io.github.jopenlibs.vault.EnvironmentLoader;
import io.github.jopenlibs.vault.Vault;
import io.github.jopenlibs.vault.VaultConfig;
import io.github.jopenlibs.vault.VaultException;
import io.github.jopenlibs.vault.response.LogicalResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import studio.config.written.Secret;
import studio.config.written.WebAddress;

/// Reads secrets from one Vault. Each path is asked for once, and signing in happens once, with the
/// first of them.
public final class VaultKeeper {
  /// Reads no environment by itself: what counts was said in the settings.
  private static final EnvironmentLoader NOTHING =
      new EnvironmentLoader() {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable String loadVariable(String name) {
          return null;
        }
      };

  /// Which paths the driver makes: those of a KV engine of version 2, or as they are written.
  private static final int SECRETS = 2;

  private static final int PLAIN = 1;

  private final WebAddress address;
  private final SignIn signIn;
  private final Calls calls;
  private final Map<String, Map<String, String>> read = new HashMap<>();
  private Optional<String> token = Optional.empty();

  public VaultKeeper(WebAddress address, SignIn signIn, Patience patience) {
    this.address = address;
    this.signIn = signIn;
    this.calls = new Calls(address, patience);
  }

  /// One field of a secret.
  ///
  /// @param path "secret/nightshift": the mount and the path below it
  /// @throws VaultRefusal when Vault does not hand it out
  public Secret field(String path, String field) {
    Map<String, String> fields = fields(path);
    String value = fields.getOrDefault(field, "");
    if (value.isBlank()) {
      throw new VaultRefusal(
          "the secret %s in Vault has no field \"%s\"; it has %s. Add it with: vault kv patch %s %s=..."
              .formatted(
                  path,
                  field,
                  fields.isEmpty() ? "none" : String.join(", ", new TreeMap<>(fields).keySet()),
                  path,
                  field),
          null);
    }
    return new Secret(value);
  }

  /// All fields of a secret.
  ///
  /// @throws VaultRefusal when Vault does not hand it out
  public Map<String, String> fields(String path) {
    Map<String, String> known = read.get(path);
    if (known == null) {
      known = Map.copyOf(ask(path));
      read.put(path, known);
    }
    return known;
  }

  private Map<String, String> ask(String path) {
    Vault vault = opened(SECRETS);
    try {
      return calls.made(() -> answered(vault.logical().read(path))).getData();
    } catch (VaultException e) {
      throw refusal(path, e);
    }
  }

  /// The driver lets a refusal pass as an answer without data.
  private static LogicalResponse answered(LogicalResponse answer) throws VaultException {
    int status = answer.getRestResponse().getStatus();
    if (status != 200) {
      throw new VaultException("refused", status);
    }
    if (answer.getDataObject() == null) {
      throw new VaultException("not an answer of Vault", Calls.NONE);
    }
    return answer;
  }

  private VaultRefusal refusal(String path, VaultException e) {
    String mount = path.substring(0, path.indexOf('/'));
    String below = path.substring(path.indexOf('/') + 1);
    String words =
        switch (e.getHttpStatusCode()) {
          case 403 ->
              "Vault at %s does not let us read %s (403). Renew the token, or give it a policy with read on %s/data/%s"
                  .formatted(address, path, mount, below);
          case 404 ->
              versionOf(mount).filter("1"::equals).isPresent()
                  ? "%s/ in Vault is a KV engine of version 1, and Nightshift reads version 2. Change it with: vault kv enable-versioning %s/"
                      .formatted(mount, mount)
                  : "Vault at %s has no secret %s (404), or it was deleted. Write it with: vault kv put %s NAME=..."
                      .formatted(address, path, path);
          default -> calls.explained(e, "read " + path);
        };
    return new VaultRefusal(words, e);
  }

  /// Which KV engine is mounted there, if Vault tells us.
  private Optional<String> versionOf(String mount) {
    Vault vault = opened(PLAIN);
    try {
      LogicalResponse told =
          calls.made(() -> answered(vault.logical().read("sys/internal/ui/mounts/" + mount)));
      var options = told.getDataObject().get("options");
      boolean isOld = options == null || options.isNull();
      return Optional.of(isOld ? "1" : options.asObject().getString("version", "1"));
    } catch (VaultException e) {
      return Optional.empty(); // It is only asked to explain another refusal better.
    }
  }

  private Vault opened(int engine) {
    String known = token.orElseGet(this::signedIn);
    token = Optional.of(known);
    return created(known, engine);
  }

  private String signedIn() {
    return switch (signIn) {
      case SignIn.Token(Secret token) -> token.reveal();
      case SignIn.AppRole(Secret role, Secret secret) -> {
        Vault stranger = created("", PLAIN);
        try {
          yield calls
              .made(() -> stranger.auth().loginByAppRole(role.reveal(), secret.reveal()))
              .getAuthClientToken();
        } catch (VaultException e) {
          throw new VaultRefusal(
              e.getHttpStatusCode() == 400 || e.getHttpStatusCode() == 403
                  ? "Vault at %s does not know this AppRole (%d). Compare vault.role_id with the role, and make a new vault.secret_id with: vault write -f auth/approle/role/NAME/secret-id"
                      .formatted(address, e.getHttpStatusCode())
                  : calls.explained(e, "sign in by AppRole"),
              e);
        }
      }
    };
  }

  private Vault created(String with, int engine) {
    try {
      var config =
          new VaultConfig()
              .environmentLoader(NOTHING)
              .address(address.written())
              .engineVersion(engine)
              .openTimeout(calls.seconds())
              .readTimeout(calls.seconds());
      return Vault.create(with.isEmpty() ? config.build() : config.token(with).build());
    } catch (VaultException e) {
      throw new VaultRefusal("Vault at %s cannot be asked".formatted(address), e);
    }
  }
}
