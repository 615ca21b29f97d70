package studio.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The default file, the records and `docs/configuration.md` say the same.
class ConfigurationPageTest {
  private static final Path PAGE = Path.of("../docs/configuration.md");

  private static final String HEAD =
      """
      | setting | default | environment | what it is |
      |---|---|---|---|
      """;
  private static final String NAMED =
      """

      ## Cards and engines

      These sections hold things that you name yourself: a name of lower-case letters and digits, as often as you
      have such a thing. Each setting may be left away, in the file and in the environment.

      ```yaml
      cards:
        rtx3060: { vendor: nvidia, memory: 12 GB }
      comfyui:
        tower: { url: "http://192.168.1.20:8188", card: rtx3060, film: framepack-i2v }
      ```

      The same card by the environment: `NIGHTSHIFT_CARDS_RTX3060_MEMORY="12 GB"`. A whole house stands in
      [examples/two-cards.yaml](examples/two-cards.yaml).
      """;

  /// A setting as the default file tells it.
  private record Told(String key, String value, String sentence) {}

  @Test
  void theDefaultFileHoldsExactlyTheComponentsOfTheRecords() {
    assertEquals(keysOf("", StudioConfig.class).toList(), told().stream().map(Told::key).toList());
  }

  @Test
  void everySettingHasASentence() {
    for (Told setting : told()) {
      assertFalse(setting.sentence().isBlank(), setting.key());
      assertEquals('.', setting.sentence().charAt(setting.sentence().length() - 1), setting.key());
    }
  }

  @Test
  void thePageIsUpToDate() throws IOException {
    String page = page();
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(PAGE, page);
    }
    assertEquals(page, Files.readString(PAGE), "renew it with -Dgolden=write");
  }

  private static String page() {
    var page =
        new StringBuilder(
            """
            # Configuration

            Nightshift runs without any configuration. To change something, write a `nightshift.yaml` with only the
            lines that differ; [the commented default file](../config/src/main/resources/studio/config/nightshift.yaml)
            shows the form. It is looked for in this order: `--config FILE`, the file that `NIGHTSHIFT_CONFIG` names,
            `nightshift.yaml` in the current folder. Each setting can also be given as an environment variable, which
            beats the file; an option on the command line beats both. A name that is no setting, or a value that is
            not allowed, stops the start and says what was meant or what is allowed.

            A secret is never written down: the file holds `"${NAME}"`, and the environment variable `NAME` holds the
            value. Secrets are shown as `***`.

            It may also lie in a [HashiCorp Vault](https://www.vaultproject.io) or an OpenBao, in a KV engine of
            version 2: `"${vault:secret/nightshift#database_url}"` is the field `database_url` of the secret
            `nightshift` in the engine mounted at `secret`. `vault.url` says where it listens; a token from
            `VAULT_TOKEN`, an AppRole from `VAULT_ROLE_ID` and `VAULT_SECRET_ID`, or the `~/.vault-token` that
            `vault login` leaves opens it, whichever is found first. With `vault.path`, fields that are named like
            settings are taken without a word in the file: what somebody set comes first, then Vault, then the
            usual environment variable. When Vault is sealed, silent or gone the start stops within half a
            minute and says which path was wanted and what to do. A Vault behind a certificate of your own is
            trusted when the JVM trusts it.

            """);
    List<Told> told = told();
    page.append(HEAD);
    told.stream().filter(setting -> !isNamed(setting)).forEach(setting -> row(page, setting));
    page.append(NAMED);
    sectionSentences()
        .forEach((section, sentence) -> {
          page.append("\n### %s\n\n%s\n\n%s".formatted(section, sentence, HEAD));
          told.stream()
              .filter(setting -> setting.key().startsWith(section + ".<name>."))
              .forEach(setting -> row(page, setting));
        });
    return page.toString();
  }

  private static void row(StringBuilder page, Told setting) {
    page.append(
        "| `%s` | %s | `%s` | %s |\n"
            .formatted(
                setting.key(),
                setting.value().isEmpty() ? "" : "`" + setting.value() + "`",
                ConfigReader.variableFor(setting.key()),
                setting.sentence()));
  }

  private static boolean isNamed(Told setting) {
    return setting.key().contains("<name>");
  }

  /// The sentence above each section whose second level are names.
  private static Map<String, String> sectionSentences() {
    Map<String, String> sentences = new LinkedHashMap<>();
    List<String> lines = ConfigReader.defaultFile().lines().toList();
    for (int i = 1; i < lines.size() - 1; i++) {
      if (lines.get(i + 1).equals("  <name>:")) {
        sentences.put(lines.get(i).replace(":", ""), lines.get(i - 1).replaceFirst("^# ", ""));
      }
    }
    return sentences;
  }

  private static List<Told> told() {
    List<Told> told = new ArrayList<>();
    String section = "";
    String sentence = "";
    for (String line : ConfigReader.defaultFile().lines().toList()) {
      String text = line.strip();
      if (text.startsWith("#")) {
        sentence = text.substring(1).strip();
      } else if (line.matches("[a-z_]+:")) {
        section = text.replace(":", "");
        sentence = "";
      } else if (text.equals("<name>:")) {
        section += ".<name>";
      } else if (!text.isEmpty()) {
        String[] parts = text.split(": ", 2);
        told.add(new Told(section + "." + parts[0], parts[1].replace("\"", ""), sentence));
        sentence = "";
      }
    }
    return told;
  }

  private static Stream<String> keysOf(String prefix, Class<?> type) {
    return Stream.of(type.getRecordComponents()).flatMap(component -> keyOf(prefix, component));
  }

  private static Stream<String> keyOf(String prefix, RecordComponent component) {
    String key = prefix + component.getName().replaceAll("([A-Z])", "_$1").toLowerCase();
    if (component.getGenericType() instanceof ParameterizedType map
        && component.getType() == Map.class) {
      return keysOf(key + ".<name>.", (Class<?>) map.getActualTypeArguments()[1]);
    }
    boolean isSection = prefix.isEmpty() && component.getType().isRecord();
    return isSection ? keysOf(key + ".", component.getType()) : Stream.of(key);
  }
}
