package studio.config.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.config.written.Secret;
import studio.config.written.WebAddress;

/// What holds with any Vault that has a KV engine of version 2 at "secret".
interface VaultContract {
  WebAddress address();

  /// One that may read everything.
  Secret token();

  /// Puts a secret into it.
  void keep(String path, Map<String, String> fields);

  @Test
  default void aFieldIsRead() {
    keep("secret/nightshift/reading", Map.of("database.url", "postgresql://u:hunter2@h/d"));
    assertEquals(
        "postgresql://u:hunter2@h/d",
        keeper().field("secret/nightshift/reading", "database.url").reveal());
  }

  @Test
  default void lettersOfAnyKindArriveAsTheyWereKept() {
    String odd = "ä\"\\\n{}日本 #${x}";
    keep("secret/nightshift/letters", Map.of("odd", odd));
    assertEquals(odd, keeper().field("secret/nightshift/letters", "odd").reveal());
  }

  @Test
  default void theNewestVersionCounts() {
    keep("secret/nightshift/newest", Map.of("key", "old"));
    keep("secret/nightshift/newest", Map.of("key", "new"));
    assertEquals("new", keeper().field("secret/nightshift/newest", "key").reveal());
  }

  @Test
  default void aMissingFieldIsNamedBesideThoseThatThereAre() {
    keep("secret/nightshift/fields", Map.of("url", "hunter2", "key", "hunter2"));
    String words = refusal(keeper(), "secret/nightshift/fields", "password");
    assertEquals(
        "the secret secret/nightshift/fields in Vault has no field \"password\"; it has key, url. Add it with: vault kv patch secret/nightshift/fields password=...",
        words);
  }

  @Test
  default void aMissingSecretIsSaidToBeMissing() {
    String words = refusal(keeper(), "secret/nightshift/nowhere", "key");
    assertTrue(words.contains("has no secret secret/nightshift/nowhere (404)"), words);
    assertTrue(words.contains("vault kv put secret/nightshift/nowhere"), words);
  }

  @Test
  default void aTokenThatMayNotReadIsToldWhichPolicyItNeeds() {
    keep("secret/nightshift/closed", Map.of("key", "hunter2"));
    var stranger =
        new VaultKeeper(address(), new SignIn.Token(new Secret("hvs.not-a-token")), Patience.USUAL);
    String words = refusal(stranger, "secret/nightshift/closed", "key");
    assertTrue(words.contains("does not let us read secret/nightshift/closed (403)"), words);
    assertTrue(words.contains("a policy with read on secret/data/nightshift/closed"), words);
    assertFalse(words.contains("hvs.not-a-token"), words);
  }

  private VaultKeeper keeper() {
    return new VaultKeeper(address(), new SignIn.Token(token()), Patience.USUAL);
  }

  private static String refusal(VaultKeeper keeper, String path, String field) {
    String words = assertThrows(VaultRefusal.class, () -> keeper.field(path, field)).words();
    assertFalse(words.contains("hunter2"), words);
    return words;
  }
}
