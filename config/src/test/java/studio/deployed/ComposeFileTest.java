package studio.deployed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// What a Docker engine would be told. No engine takes part: the file is held against the schema of
/// the Compose Specification and against the rules of the house.
class ComposeFileTest {
  private static final String FILE = "docker-compose.yml";
  private static final Pattern VARIABLE =
      Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+)(:-[^}]*|:\\?[^}]*)?}");
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(
              // Its own id is relative, so it needs a place to count from.
              SchemaLocation.of("https://compose-spec.io/compose_spec.json"),
              ComposeFileTest.class.getResourceAsStream("/compose-spec/compose-spec.json"),
              InputFormat.JSON);

  @ParameterizedTest
  @ValueSource(strings = {FILE, "docs/examples/compose.nvidia.yaml"})
  void itObeysTheSchema(String file) {
    assertEquals(List.of(), mistakes(Repository.yaml(file)));
  }

  @Test
  void theSchemaWouldNoticeAMistake() {
    Map<String, Object> wrong =
        Map.of("services", Map.of("studio", Map.of("image", "x", "prots", List.of("1:1"))));
    assertFalse(mistakes(wrong).isEmpty());
  }

  @Test
  void withoutAProfileThereAreTheStudioAndItsDatabase() {
    assertEquals(
        Set.of("studio", "postgres"),
        services().entrySet().stream()
            .filter(service -> !service.getValue().containsKey("profiles"))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet()));
    assertEquals(
        new TreeSet<>(
            List.of(
                "comfyui", "comfyui-rocm", "ollama", "ollama-rocm", "jellyfin", "qdrant", "vault")),
        services().values().stream()
            .flatMap(service -> strings(service.get("profiles")).stream())
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void everyPortIsPublishedOnThisMachineOnly() {
    services()
        .forEach((name, service) -> {
          for (String port : strings(service.get("ports"))) {
            assertTrue(
                port.startsWith("127.0.0.1:") || port.matches("\\$\\{[A-Z_]+:-127\\.0\\.0\\.1}:.*"),
                name + " publishes " + port);
          }
        });
  }

  @Test
  void theStudioIsAnOrdinaryUserWhoMayLittle() {
    Map<String, Object> studio = services().get("studio");
    assertEquals("${PUID:-1000}:${PGID:-1000}", studio.get("user"));
    assertEquals(true, studio.get("read_only"));
    assertEquals(List.of("ALL"), studio.get("cap_drop"));
    assertEquals(2, strings(studio.get("volumes")).size());
    services()
        .forEach((name, service) -> {
          assertFalse(service.containsKey("privileged"), name);
          assertFalse(service.containsKey("network_mode"), name);
          assertTrue(strings(service.get("security_opt")).contains("no-new-privileges:true"), name);
          assertTrue(
              strings(service.get("volumes")).stream()
                  .noneMatch(mount -> mount.contains("docker.sock")),
              name);
        });
  }

  @Test
  void everyImageIsPinned() {
    services()
        .forEach((name, service) -> {
          String image = String.valueOf(service.get("image"));
          assertTrue(image.matches("[a-z0-9./-]+:[A-Za-z0-9._-]+"), name + ": " + image);
          assertFalse(image.endsWith(":latest"), name + ": " + image);
        });
  }

  @Test
  void everyServiceIsLookedAfter() {
    services()
        .forEach((name, service) -> {
          assertEquals("unless-stopped", service.get("restart"), name);
          // The studio's own stands in its image.
          assertTrue(name.equals("studio") || service.containsKey("healthcheck"), name);
        });
    assertEquals(
        Map.of("postgres", Map.of("condition", "service_healthy")),
        services().get("studio").get("depends_on"));
  }

  @Test
  void cardsAreReservedForThoseThatNeedThem() {
    for (String name : List.of("comfyui", "ollama")) {
      assertTrue(
          String.valueOf(services().get(name).get("deploy")).contains("driver=nvidia"), name);
      Map<String, Object> rocm = services().get(name + "-rocm");
      assertEquals(List.of("/dev/kfd", "/dev/dri"), rocm.get("devices"), name);
      assertEquals(2, strings(rocm.get("group_add")).size(), name);
      assertTrue(String.valueOf(rocm.get("networks")).contains("aliases=[" + name + "]"), name);
    }
  }

  @Test
  void noSecretIsWrittenDown() {
    services()
        .forEach((name, service) -> {
          if (service.get("environment") instanceof Map<?, ?> environment) {
            environment.forEach((key, value) -> {
              if (String.valueOf(key).matches(".*(PASSWORD|KEY|TOKEN|SECRET).*")) {
                assertTrue(String.valueOf(value).matches("\\$\\{.*}"), name + "." + key);
              }
            });
          }
        });
    assertFalse(Repository.text(FILE).matches("(?s).*://[a-z]+:[a-z0-9]+@.*"));
  }

  @Test
  void everyVariableIsExplained() {
    Set<String> needed = new TreeSet<>();
    VARIABLE
        .matcher(Repository.text(FILE))
        .results()
        .filter(use -> use.group(2) == null || use.group(2).startsWith(":?"))
        .forEach(use -> needed.add(use.group(1)));
    Set<String> used =
        VARIABLE
            .matcher(Repository.text(FILE))
            .results()
            .map(use -> use.group(1))
            .collect(Collectors.toSet());
    List<String> explained = new ArrayList<>();
    for (String line : Repository.text("docs/examples/compose.env").lines().toList()) {
      if (line.matches("[A-Z_]+=.*")) {
        explained.add(line.substring(0, line.indexOf('=')));
      }
    }
    assertTrue(explained.containsAll(needed), needed + " in " + explained);
    assertTrue(used.containsAll(explained), explained + " in " + used);
  }

  private static List<String> mistakes(Map<String, Object> compose) {
    return SCHEMA
        .validate(JsonMapper.shared().writeValueAsString(compose), InputFormat.JSON)
        .stream()
        .map(Error::toString)
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Map<String, Object>> services() {
    return (Map<String, Map<String, Object>>) Repository.yaml(FILE).get("services");
  }

  private static List<String> strings(Object list) {
    return list instanceof List<?> values
        ? values.stream().map(String::valueOf).toList()
        : List.of();
  }
}
