package studio.config.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static studio.rehearsal.vault.RehearsalVault.Mood.BROKEN;
import static studio.rehearsal.vault.RehearsalVault.Mood.HALTING;
import static studio.rehearsal.vault.RehearsalVault.Mood.SEALED;
import static studio.rehearsal.vault.RehearsalVault.Mood.SILENT;
import static studio.rehearsal.vault.RehearsalVault.Mood.STRANGE;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import studio.config.written.Secret;
import studio.config.written.WebAddress;
import studio.rehearsal.vault.RehearsalVault;

/// The contract with the rehearsal Vault, and what only a Vault that obeys can be asked for.
class RehearsalVaultTest implements VaultContract {
  private static final String PATH = "secret/nightshift";
  private static final Patience SHORT =
      new Patience(2, Duration.ofMillis(400), Duration.ofMillis(1));

  /// For answers that come: long enough for a busy machine.
  private static final Patience CALM =
      new Patience(3, Duration.ofSeconds(20), Duration.ofMillis(1));

  private final RehearsalVault vault = new RehearsalVault();

  @AfterEach
  void close() {
    vault.close();
  }

  @Override
  public WebAddress address() {
    return new WebAddress(vault.url().toString());
  }

  @Override
  public Secret token() {
    return new Secret(RehearsalVault.TOKEN);
  }

  @Override
  public void keep(String path, Map<String, String> fields) {
    vault.keep(path, fields);
  }

  @Test
  void aPathIsAskedForOnce() {
    vault.keep(PATH, Map.of("a", "1", "b", "2"));
    VaultKeeper keeper = keeper(CALM);
    assertEquals("1", keeper.field(PATH, "a").reveal());
    assertEquals("2", keeper.field(PATH, "b").reveal());
    assertEquals(1, vault.heard().size());
  }

  @Test
  void numbersAndSwitchesAreReadAsWords() {
    vault.keep(PATH, Map.of("port", 5432, "on", true));
    assertEquals("5432", keeper(CALM).field(PATH, "port").reveal());
    assertEquals("true", keeper(CALM).field(PATH, "on").reveal());
  }

  @Test
  void anAppRoleBuysItsTokenOnce() {
    vault.keep(PATH, Map.of("a", "1"));
    vault.keep("secret/other", Map.of("b", "2"));
    VaultKeeper keeper = appRole(RehearsalVault.ROLE_SECRET);
    assertEquals("1", keeper.field(PATH, "a").reveal());
    assertEquals("2", keeper.field("secret/other", "b").reveal());
    assertEquals(3, vault.heard().size());
  }

  @Test
  void aWrongAppRoleIsToldHowToMakeANewSecret() {
    refused(
        appRole("hunter2"),
        "does not know this AppRole (400). Compare vault.role_id with the role, and make a new vault.secret_id");
  }

  @Test
  void aSealedVaultIsToBeUnsealed() {
    vault.meet(SEALED, SEALED, SEALED);
    refused(
        keeper(CALM),
        "is sealed or not ready (503) when we wanted to read secret/nightshift (3 attempts). Unseal it with: vault operator unseal");
    assertEquals(3, vault.heard().size());
  }

  @Test
  void aFailureThatPassesIsNotNoticed() {
    vault.keep(PATH, Map.of("a", "1"));
    vault.meet(SEALED, BROKEN);
    assertEquals("1", keeper(CALM).field(PATH, "a").reveal());
  }

  @Test
  void aRefusalIsNotRepeated() {
    refused(keeper(CALM), "has no secret secret/nightshift (404)");
    assertEquals(1, vault.heard().stream().filter(call -> call.path().contains("/data/")).count());
  }

  @Test
  void anEngineOfTheOldVersionIsRecognised() {
    vault.keep(PATH, Map.of("a", "1"));
    vault.mountOld("secret");
    refused(
        keeper(CALM),
        "secret/ in Vault is a KV engine of version 1, and Nightshift reads version 2. Change it with: vault kv enable-versioning secret/");
  }

  @Test
  void silenceEndsInTime() {
    vault.meet(SILENT, SILENT);
    refused(keeper(SHORT), "did not answer within 400 ms when we wanted to read secret/nightshift");
  }

  @Test
  void anAnswerThatNeverEndsEndsInTime() {
    vault.meet(HALTING, HALTING);
    refused(keeper(SHORT), "did not answer within 400 ms when we wanted to read secret/nightshift");
  }

  @Test
  void anotherProgramAtTheAddressIsNotTakenForVault() {
    vault.meet(STRANGE, STRANGE, STRANGE);
    refused(keeper(CALM), "did not answer, or not as Vault does");
  }

  @Test
  void aVaultThatIsGoneIsSaidToBeGone() {
    VaultKeeper keeper = keeper(CALM);
    vault.close();
    refused(keeper, "Look whether it runs and whether vault.url is right");
  }

  private VaultKeeper keeper(Patience patience) {
    return new VaultKeeper(address(), new SignIn.Token(token()), patience);
  }

  private VaultKeeper appRole(String secret) {
    return new VaultKeeper(
        address(), new SignIn.AppRole(new Secret(RehearsalVault.ROLE), new Secret(secret)), CALM);
  }

  private static void refused(VaultKeeper keeper, String explanation) {
    String words = assertThrows(VaultRefusal.class, () -> keeper.field(PATH, "a")).words();
    assertTrue(words.contains(explanation), words);
    assertTrue(!words.contains("hunter2") && !words.contains(RehearsalVault.TOKEN), words);
  }
}
