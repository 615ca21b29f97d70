package studio.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The files in `docs/examples` are ones that an operator can use as they stand.
class ExamplesTest {
  @Test
  void theHouseWithTwoCardsIsRead() {
    StudioConfig config =
        new ConfigReader(Map.of(), Path.of(""))
            .read(Path.of("../docs/examples/two-cards.yaml"), Map.of())
            .config();
    assertEquals(Set.of("rtx3060", "rx9070xt"), config.cards().keySet());
    assertEquals("rtx3060", config.comfyui().get("rtx3060").card());
    assertEquals("rx9070xt", config.ollama().get("rx9070xt").card());
    assertEquals("rx9070xt", config.speech().get("rx9070xt").card());
    assertEquals(16L << 30, config.cards().get("rx9070xt").memory().bytes());
  }

  @Test
  void theTwoMachinesFitTogether() {
    StudioConfig tower = machine("tower");
    StudioConfig den = machine("den");
    assertEquals(List.of(tower.cluster().host()), den.cluster().members());
    assertEquals(List.of(den.cluster().host()), tower.cluster().members());
    assertEquals(tower.cluster().name(), den.cluster().name());
    assertNotEquals(tower.node().name(), den.node().name());
    assertTrue(Collections.disjoint(tower.cards().keySet(), den.cards().keySet()));
    assertTrue(tower.lanes().house());
    assertFalse(den.lanes().house());
  }

  private static StudioConfig machine(String name) {
    return new ConfigReader(
            Map.of("DATABASE_URL", "postgresql://nightshift:secret@192.168.1.20:5432/nightshift"),
            Path.of(""))
        .read(Path.of("../docs/examples/%s.yaml".formatted(name)), Map.of())
        .config();
  }

  @Test
  void everyLineOfTheContainersSettingsIsOne() throws IOException {
    Map<String, String> environment = new LinkedHashMap<>();
    for (String line : Files.readAllLines(Path.of("../docs/examples/studio.env"))) {
      if (line.matches("#[A-Z0-9_]+=.*")) {
        String[] parts = line.substring(1).split("=", 2);
        environment.put(parts[0], parts[1]);
      }
    }
    var vocabulary = new Vocabulary(Layer.ofYaml("defaults", ConfigReader.defaultFile()).values());
    for (String name : environment.keySet()) {
      assertTrue(
          !Vocabulary.isOurs(name) || vocabulary.settingOf(name).isPresent(),
          name + " is no setting");
      assertTrue(
          Vocabulary.isOurs(name) || ConfigReader.defaultFile().contains("${" + name + "}"),
          name + " is no variable that a secret comes from");
    }
    environment.keySet().removeIf(name -> name.contains("VAULT"));
    StudioConfig config =
        new ConfigReader(environment, Path.of("src/test")).read(Map.of()).config();
    assertEquals("rtx3060", config.comfyui().get("rtx3060").card());
    assertFalse(config.qdrant().url().isEmpty());
  }
}
