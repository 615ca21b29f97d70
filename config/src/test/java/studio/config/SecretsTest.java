package studio.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rehearsal.vault.RehearsalVault;

/// Where secrets come from, with a Vault in the house.
class SecretsTest {
  @TempDir private Path folder;
  private final RehearsalVault vault = new RehearsalVault();

  @AfterEach
  void close() {
    vault.close();
  }

  @Test
  void aSecretMayBeKeptInVault() throws IOException {
    vault.keep("secret/nightshift/database", Map.of("url", "postgresql://u:hunter2@h/d"));
    LoadedConfig loaded =
        read(
            "database: { url: \"${vault:secret/nightshift/database#url}\" }",
            Map.of("VAULT_TOKEN", RehearsalVault.TOKEN));
    assertEquals("postgresql://u:hunter2@h/d", loaded.config().database().url().reveal());
    assertFalse(loaded.toString().contains("hunter2"), loaded.toString());
    assertFalse(loaded.toString().contains(RehearsalVault.TOKEN), loaded.toString());
  }

  @Test
  void vaultComesBeforeTheUsualVariablesAndAfterWhatSomebodySaid() throws IOException {
    vault.keep("secret/nightshift", Map.of("gemini.key", "of vault", "qdrant.key", "of vault"));
    LoadedConfig loaded =
        read(
            "vault: { path: secret/nightshift }",
            Map.of(
                "VAULT_TOKEN", RehearsalVault.TOKEN,
                "GEMINI_API_KEY", "of the environment",
                "NIGHTSHIFT_QDRANT_KEY", "of somebody",
                "DATABASE_URL", "postgresql://of/environment"));
    assertEquals("of vault", loaded.config().gemini().key().reveal());
    assertEquals("of somebody", loaded.config().qdrant().key().reveal());
    assertEquals("postgresql://of/environment", loaded.config().database().url().reveal());
    assertTrue(
        loaded.effective().contains("gemini.key: ***  # secret/nightshift in Vault"),
        loaded.effective().toString());
  }

  @Test
  void theTokenMayLieInTheHomeFolderOrAnAppRoleBuyOne() throws IOException {
    vault.keep("secret/nightshift", Map.of("gemini.key", "of vault"));
    Files.writeString(folder.resolve(".vault-token"), RehearsalVault.TOKEN + "\n");
    for (Map<String, String> way :
        java.util.List.of(
            Map.of("HOME", folder.toString()),
            Map.of(
                "VAULT_ROLE_ID",
                RehearsalVault.ROLE,
                "VAULT_SECRET_ID",
                RehearsalVault.ROLE_SECRET))) {
      LoadedConfig loaded = read("gemini: { key: \"${vault:secret/nightshift#gemini.key}\" }", way);
      assertEquals("of vault", loaded.config().gemini().key().reveal());
    }
  }

  @Test
  void vaultIsNotAskedUnlessSomethingIsKeptThere() throws IOException {
    read("server: { port: 1 }", Map.of());
    assertEquals(0, vault.heard().size());
  }

  @Test
  void vaultIsNotAskedWhenAnotherSettingIsWrong() {
    refused(
        "server: { port: x }\ndatabase: { url: \"${vault:secret/a#b}\" }",
        Map.of("VAULT_TOKEN", RehearsalVault.TOKEN),
        "server.port is \"x\"");
    assertEquals(0, vault.heard().size());
  }

  @Test
  void aMistakeIsExplained() {
    Map<String, String> token = Map.of("VAULT_TOKEN", RehearsalVault.TOKEN);
    refused(
        "database: { url: \"${vault:secret/nightshift#url}\" }",
        token,
        "nightshift.yaml: database.url is kept in Vault, but Vault at "
            + vault.url()
            + " has no secret secret/nightshift (404)");
    refused(
        "database: { url: \"${vault:nightshift}\" }",
        token,
        "database.url is ${vault:nightshift}; write it as \"${vault:secret/nightshift#field}\"");
    refused(
        "database: { url: \"${vault:secret/nightshift#url}\" }",
        Map.of(),
        "vault.url is set, but nothing signs in there; set VAULT_TOKEN");
    refused(
        "database: { url: \"${vault:secret/nightshift#url}\" }",
        Map.of("VAULT_ROLE_ID", "role"),
        "an AppRole needs both vault.role_id and vault.secret_id");
    refused(
        "vault: { token: \"${vault:secret/nightshift#token}\" }",
        token,
        "vault.token opens Vault and cannot be kept there; name an environment variable");
    refused(
        "server: { host: \"${vault:secret/nightshift#host}\" }",
        token,
        "server.host is ${vault:secret/nightshift#host}, but only secrets");
    refused(
        "database: { url: \"${vault:secret/nightshift#url}\" }",
        Map.of("NIGHTSHIFT_VAULT_URL", "", "WITHOUT", "vault"),
        "database.url is kept in Vault, but there is none; set vault.url");
  }

  private LoadedConfig read(String yaml, Map<String, String> environment) throws IOException {
    Files.writeString(folder.resolve("nightshift.yaml"), yaml + "\n");
    Map<String, String> all = new HashMap<>(environment);
    all.putIfAbsent("NIGHTSHIFT_VAULT_URL", vault.url().toString());
    return new ConfigReader(all, folder).read(Map.of());
  }

  private void refused(String yaml, Map<String, String> environment, String explanation) {
    var failure = assertThrows(ConfigFailure.class, () -> read(yaml, environment));
    assertTrue(String.valueOf(failure.getMessage()).contains(explanation), failure.getMessage());
  }
}
