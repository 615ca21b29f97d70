package studio.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The default file, the records and `docs/configuration.md` say the same.
class ConfigurationPageTest {
  private static final Path PAGE = Path.of("../docs/configuration.md");

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

            | setting | default | environment | what it is |
            |---|---|---|---|
            """);
    for (Told setting : told()) {
      page.append(
          "| `%s` | `%s` | `%s` | %s |\n"
              .formatted(
                  setting.key(),
                  setting.value(),
                  ConfigReader.variableFor(setting.key()),
                  setting.sentence()));
    }
    return page.toString();
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
    boolean isSection =
        component.getType().getEnclosingClass() == StudioConfig.class
            && component.getType().isRecord();
    return isSection ? keysOf(key + ".", component.getType()) : Stream.of(key);
  }
}
