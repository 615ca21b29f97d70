package studio.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.config.section.ClusterSettings;
import studio.config.section.EchoSettings;
import studio.config.section.GeminiSettings;
import studio.config.section.QdrantSettings;
import studio.config.section.TrainerSettings;
import studio.config.section.VaultSettings;
import studio.config.written.CommandWords;
import studio.config.written.Secret;
import studio.config.written.WebAddress;

/// The servers and programs of which there is at most one.
class ServersTest {
  @TempDir private Path folder;

  @Test
  void noneIsUsedUnlessSomebodySaysSo() throws IOException {
    StudioConfig config = read("", Map.of("GEMINI_API_KEY", "for another program"));
    assertFalse(config.gemini().isUsed());
    assertTrue(config.echo().url().isEmpty());
    assertTrue(config.qdrant().url().isEmpty());
    assertTrue(config.vault().url().isEmpty());
    assertEquals(List.of(), config.trainer().command().words());
    assertFalse(config.cluster().enabled());
    assertFalse(config.node().name().isEmpty());
  }

  @Test
  void everySettingCanBeChanged() throws IOException {
    StudioConfig config =
        read(
            """
            cards: { rtx3060: {} }
            gemini: { key: "${G}", model: m, image_model: i, url: "http://g", budget: 1.5 }
            echo: { url: "http://echo:8309" }
            qdrant: { url: "http://qdrant:6334", key: "${Q}" }
            trainer: { card: rtx3060, command: 'python "my train.py" --fast', loras: "/a/loras, /b" }
            database: { url: "${D}" }
            cluster: { enabled: true, name: den, host: 192.168.1.20, port: 5800, members: "192.168.1.21, b:5801" }
            """,
            Map.of("G", "g-key", "Q", "q-key", "VAULT_TOKEN", "t", "D", "postgresql://u:p@db/n"));
    assertEquals(
        new GeminiSettings(new Secret("g-key"), "m", "i", new WebAddress("http://g"), 1.5),
        config.gemini());
    assertTrue(config.gemini().isUsed());
    assertEquals(new EchoSettings(new WebAddress("http://echo:8309")), config.echo());
    assertEquals(
        new QdrantSettings(new WebAddress("http://qdrant:6334"), new Secret("q-key")),
        config.qdrant());
    assertEquals(
        new VaultSettings(WebAddress.NONE, new Secret("t"), new Secret(""), new Secret(""), ""),
        config.vault());
    assertEquals(
        new TrainerSettings(
            "rtx3060",
            new CommandWords(List.of("python", "my train.py", "--fast")),
            List.of("/a/loras", "/b")),
        config.trainer());
    assertEquals(
        new ClusterSettings(true, "den", "192.168.1.20", 5800, List.of("192.168.1.21", "b:5801")),
        config.cluster());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gemini: { key: abc }           | gemini.key is a secret
          gemini: { budget: -1 }         | gemini.budget is "-1"; allowed is a number from 0 to 1000
          gemini: { budget: a lot }      | gemini.budget is "a lot"; allowed is a number such as 6.0
          echo: { url: echo }            | echo.url is "echo"; allowed is an address such as http
          vault: { path: nightshift }    | vault.path is "nightshift"; allowed is a path such as secret/nightshift
          trainer: { command: "a 'b" }   | trainer.command is "a 'b"; allowed is a command whose quotes are closed
          trainer: { loras: loras }      | trainer.loras is "loras"; allowed is whole paths
          cluster: { port: 80 }          | cluster.port is "80"; allowed is a number from 1024 to 65534
          cluster: { members: "a b" }    | cluster.members is "a b"; allowed is machines such as 192.168.1.21:5701
          cluster: { name: "a b" }       | cluster.name is "a b"; allowed is up to 63 letters
          cluster: { host: "" }          | cluster.host has no value
          cluster: { enabled: true }     | set database.url (or DATABASE_URL) to a PostgreSQL
          lanes: { house: false }        | nobody would cut the films
          """)
  void aMistakeIsExplained(String yaml, String explanation) {
    var failure = assertThrows(ConfigFailure.class, () -> read(yaml, Map.of()));
    assertTrue(String.valueOf(failure.getMessage()).contains(explanation), failure.getMessage());
  }

  @Test
  void anAddressThatTheOtherMachinesDoNotReachIsRefused() {
    var failure =
        assertThrows(
            ConfigFailure.class,
            () ->
                read(
                    "cluster: { enabled: true, members: 192.168.1.21 }",
                    Map.of("DATABASE_URL", "postgresql://u:p@db/n")));
    assertTrue(String.valueOf(failure.getMessage()).contains("do not reach"), failure.getMessage());
  }

  private StudioConfig read(String yaml, Map<String, String> environment) throws IOException {
    Files.writeString(folder.resolve("nightshift.yaml"), yaml + "\n");
    return new ConfigReader(environment, folder).read(Map.of()).config();
  }
}
