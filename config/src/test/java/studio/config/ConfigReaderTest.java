package studio.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.config.written.ByteSize;
import studio.config.written.Secret;

class ConfigReaderTest {
  @TempDir private Path folder;

  @Test
  void withoutAFileEverythingHasItsDefault() {
    StudioConfig config = read(Map.of());
    assertEquals(new StudioConfig.Server("127.0.0.1", 8401), config.server());
    assertEquals(Path.of("data"), config.folders().data());
    assertEquals(Path.of("library"), config.folders().library());
    assertTrue(config.database().isBuiltIn());
    assertEquals(10, config.database().connections());
    assertEquals(
        new StudioConfig.Production(StudioConfig.Quality.STANDARD, "en", 1), config.production());
    assertEquals(2, config.lanes().slots(2));
    assertEquals(StudioConfig.Encoder.AUTO, config.film().encoder());
    assertEquals(StudioConfig.SpeechChoice.AUTO, config.voices().engine());
    assertTrue(config.music().enabled());
    assertEquals(5_000_000, config.limits().story().bytes());
    assertEquals(StudioConfig.Level.INFO, config.logging().level());
  }

  @Test
  void theCommentedDefaultFileIsAFileLikeAnyOther() throws IOException {
    StudioConfig defaults = read(Map.of());
    write(ConfigReader.defaultFile());
    assertEquals(defaults, read(Map.of()));
  }

  @Test
  void everySettingCanBeChangedInTheFile() throws IOException {
    write(
        """
        server: { host: 0.0.0.0, port: 80 }
        folders: { data: /srv/night, library: ~/Anime, media: /srv/share }
        database: { url: "${FILMS}", connections: 20 }
        production: { quality: high, language: de, seed: 42 }
        lanes: { processor: 3 }
        film: { encoder: openh264 }
        voices: { engine: espeak-ng }
        music: { enabled: false }
        limits: { story: 800 kB }
        logging: { level: debug }
        engines: { patience: 90s }
        node: { name: tower }
        """);
    StudioConfig config = read(Map.of("FILMS", "postgres://films"));
    assertEquals(new StudioConfig.Server("0.0.0.0", 80), config.server());
    assertEquals(
        new StudioConfig.Folders(
            Path.of("/srv/night"),
            Path.of(System.getProperty("user.home"), "Anime"),
            Path.of("/srv/share")),
        config.folders());
    assertEquals(new StudioConfig.Database(new Secret("postgres://films"), 20), config.database());
    assertEquals(
        new StudioConfig.Production(StudioConfig.Quality.HIGH, "de", 42), config.production());
    assertEquals(new StudioConfig.Lanes(3, true), config.lanes());
    assertEquals(new StudioConfig.Film(StudioConfig.Encoder.OPENH264), config.film());
    assertEquals(new StudioConfig.Voices(StudioConfig.SpeechChoice.ESPEAK_NG), config.voices());
    assertEquals(new StudioConfig.Music(false), config.music());
    assertEquals(new StudioConfig.Limits(new ByteSize(800_000)), config.limits());
    assertEquals(new StudioConfig.Logging(StudioConfig.Level.DEBUG), config.logging());
    assertEquals(new StudioConfig.Engines(Duration.ofSeconds(90)), config.engines());
    assertEquals(new StudioConfig.Node("tower"), config.node());
  }

  @Test
  void theCommandLineBeatsTheEnvironmentAndTheEnvironmentBeatsTheFile() throws IOException {
    write("server: { port: 1001 }\nproduction: { seed: 1001, quality: draft }\n");
    var reader =
        new ConfigReader(
            Map.of("NIGHTSHIFT_SERVER_PORT", "1002", "NIGHTSHIFT_PRODUCTION_SEED", "1002"), folder);
    StudioConfig config = reader.read(Map.of("production.seed", "1003")).config();
    assertEquals(1002, config.server().port());
    assertEquals(1003, config.production().seed());
    assertEquals(StudioConfig.Quality.DRAFT, config.production().quality());
  }

  @Test
  void theEnvironmentMayNameTheFile() throws IOException {
    Path other = Files.writeString(folder.resolve("other.yaml"), "server: { port: 7 }\n");
    assertEquals(7, read(Map.of("NIGHTSHIFT_CONFIG", other.toString())).server().port());
    refused("config cannot be read", Map.of("NIGHTSHIFT_CONFIG", folder + "/config"));
  }

  @Test
  void theUsualVariableNamesTheDatabase() {
    StudioConfig config = read(Map.of("DATABASE_URL", "postgresql://u:hunter2@h/d"));
    assertEquals("postgresql://u:hunter2@h/d", config.database().url().reveal());
    assertFalse(config.database().isBuiltIn());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          server: { prot: 1 }            | server.prot is not a setting; did you mean server.port?
          serve: { port: 1 }             | serve.port is not a setting; did you mean server.port?
          port: 1                        | port is not a setting; did you mean server.port or cluster.port?
          server: 1                      | server is not a setting; it holds server.host, server.port
          zebra: 1                       | zebra is not a setting; the sections are server, folders
          server: { port: 99999 }        | server.port is "99999"; allowed is a number from 0 to 65535
          server: { port: many }         | server.port is "many"; allowed is a whole number
          server: { port: 80.5 }         | server.port is "80.5"; allowed is a whole number
          server: { port: 99999999999 }  | server.port is "99999999999"; allowed is a whole number
          server: { port: }              | server.port has no value
          server: { port: [1] }          | server.port takes one value, not a list
          server: { host: a b }          | server.host is "a b"; allowed is a host name or an address
          database: { connections: 1 }   | database.connections is "1"; allowed is a number from 2 to 50
          production: { quality: 4k }    | production.quality is "4k"; allowed is one of draft, standard, high
          production: { language: e }    | production.language is "e"; allowed is a code of two or three letters
          lanes: { processor: -1 }       | lanes.processor is "-1"; allowed is a number from 0 to 64
          film: { encoder: av1 }         | film.encoder is "av1"; allowed is one of auto, x264, openh264, nvenc
          voices: { engine: say }        | voices.engine is "say"; allowed is one of auto, espeak-ng, flite, embedded
          music: { enabled: perhaps }    | music.enabled is "perhaps"; allowed is true or false
          limits: { story: 5 }           | limits.story is "5"; allowed is a size such as 500 kB or 5 MB
          limits: { story: 0 MB }        | limits.story is "0 MB"; allowed is more than nothing
          engines: { patience: long }    | engines.patience is "long"; allowed is a time such as 90s, 10m or 2h
          engines: { patience: 999h }    | engines.patience is "999h"; allowed is a time of at most 168h
          node: { name: The Tower }      | node.name is "The Tower"; allowed is up to 63 lower-case letters
          logging: { level: loud }       | logging.level is "loud"; allowed is one of error, warn, info, debug, trace
          server: { host: "${HOST}" }    | only secrets are taken from variables; write the value, or set NIGHTSHIFT_SERVER_HOST
          database: { url: "${NOPE}" }   | database.url names the environment variable NOPE, which is not set
          just some words                | holds no settings
          server: { port: 1, port: 2 }   | is not YAML that can be read (line 1)
          server: [1                     | is not YAML that can be read
          """)
  void aMistakeIsExplained(String yaml, String explanation) throws IOException {
    write(yaml);
    String message = refused(explanation, Map.of());
    assertTrue(message.startsWith(folder.resolve("nightshift.yaml").toString()), message);
  }

  @Test
  void aMistakeInTheEnvironmentIsExplained() {
    refused(
        "The environment variable NIGHTSHIFT_SERVER_PROT sets nothing; did you mean NIGHTSHIFT_SERVER_PORT?",
        Map.of("NIGHTSHIFT_SERVER_PROT", "1"));
    refused(
        "the environment: server.port is \"x\"; allowed is a whole number",
        Map.of("NIGHTSHIFT_SERVER_PORT", "x"));
    assertEquals(
        8401, read(Map.of("NIGHTSHIFT_SERVICE_PORT", "a container's own")).server().port());
  }

  @Test
  void aMistakeOnTheCommandLineIsExplained() {
    var failure =
        assertThrows(
            ConfigFailure.class,
            () -> new ConfigReader(Map.of(), folder).read(Map.of("production.quality", "best")));
    assertEquals(
        "the command line: production.quality is \"best\"; allowed is one of draft, standard, high",
        failure.getMessage());
  }

  @Test
  void aSecretIsNeitherWrittenDownNorShown() throws IOException {
    write("database: { url: \"postgresql://u:hunter2@h/d\" }\n");
    String message = refused("database.url is a secret", Map.of());
    assertFalse(message.contains("hunter2"), message);

    write("database: { url: \"${FILMS}\" }\n");
    LoadedConfig loaded =
        new ConfigReader(Map.of("FILMS", "postgresql://u:hunter2@h/d"), folder).read(Map.of());
    assertFalse(loaded.toString().contains("hunter2"), loaded.toString());
    assertTrue(
        loaded.effective().contains("database.url: ***  # " + folder.resolve("nightshift.yaml")),
        loaded.effective().toString());
  }

  @Test
  void theEffectiveConfigurationSaysWhereAChangeCameFrom() {
    LoadedConfig loaded =
        new ConfigReader(Map.of("NIGHTSHIFT_SERVER_PORT", "9000"), folder).read(Map.of());
    assertTrue(loaded.effective().contains("server.host: 127.0.0.1"));
    assertTrue(loaded.effective().contains("server.port: 9000  # the environment"));
    assertTrue(loaded.effective().contains("database.url: not set"));
  }

  @Test
  void anEmptyFileOrSectionChangesNothing() throws IOException {
    for (String empty : List.of("# nothing yet\n", "server:\n", "server: {}\n")) {
      write(empty);
      assertEquals(8401, read(Map.of()).server().port());
    }
  }

  @Test
  void onlyALoopbackAddressKeepsThePagePrivate() {
    for (String host : List.of("127.0.0.1", "127.0.1.1", "localhost", "::1")) {
      assertTrue(new StudioConfig.Server(host, 1).isPrivate(), host);
    }
    for (String host : List.of("0.0.0.0", "192.168.1.20", "::", "tower", "127.example.org")) {
      assertFalse(new StudioConfig.Server(host, 1).isPrivate(), host);
    }
  }

  @Test
  void mediaLiesInTheDataFolderUnlessItIsSaidOtherwise() throws IOException {
    write("folders: { data: /srv/night }\n");
    assertEquals(Path.of("/srv/night/media"), read(Map.of()).folders().media());
  }

  private StudioConfig read(Map<String, String> environment) {
    return new ConfigReader(environment, folder).read(Map.of()).config();
  }

  private String refused(String words, Map<String, String> environment) {
    String message = assertThrows(ConfigFailure.class, () -> read(environment)).getMessage();
    assertTrue(message.contains(words), message);
    return message;
  }

  private void write(String yaml) throws IOException {
    Files.writeString(folder.resolve("nightshift.yaml"), yaml);
  }
}
