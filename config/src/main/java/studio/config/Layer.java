package studio.config;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Settings from one source, as flat keys ("server.port") and the text that stands there.
///
/// @param source how a message names it: a file, "the environment", "the command line"
record Layer(String source, Map<String, String> values) {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  static Layer ofYaml(String source, String text) {
    Map<String, String> values = new LinkedHashMap<>();
    try {
      flatten(source, "", YAML.readTree(text), values);
    } catch (JacksonException e) {
      TokenStreamLocation place = e.getLocation();
      throw new ConfigFailure(
          "%s is not YAML that can be read%s: %s"
              .formatted(
                  source,
                  place == null ? "" : " (line %d)".formatted(place.getLineNr()),
                  e.getOriginalMessage().lines().findFirst().orElse("")),
          e);
    }
    return new Layer(source, values);
  }

  private static void flatten(
      String source, String key, JsonNode node, Map<String, String> values) {
    if (node.isObject() && node.isEmpty() && !key.isEmpty()) {
      values.put(key, "");
    } else if (node.isObject()) {
      node.forEachEntry(
          (name, child) -> flatten(source, key.isEmpty() ? name : key + "." + name, child, values));
    } else if (node.isArray()) {
      throw new ConfigFailure("%s: %s takes one value, not a list".formatted(source, key));
    } else if (!node.isMissingNode() && !(key.isEmpty() && node.isNull())) {
      if (key.isEmpty()) {
        throw new ConfigFailure(source + " holds no settings; write them as `server:` and so on");
      }
      values.put(key, node.isNull() ? "" : node.asString());
    }
  }
}
