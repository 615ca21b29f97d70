package studio.hardware.gemini;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A JSON Schema as Gemini takes it: it knows a part of the words and refuses the others. What is
/// left out here is still checked when the answer comes.
final class SentSchema {
  private static final Set<String> KNOWN =
      Set.of(
          "$id",
          "$ref",
          "$anchor",
          "type",
          "format",
          "title",
          "description",
          "enum",
          "minItems",
          "maxItems",
          "minimum",
          "maximum",
          "required",
          "propertyOrdering");
  private static final Set<String> SCHEMAS = Set.of("items", "additionalProperties");
  private static final Set<String> LISTS = Set.of("prefixItems", "anyOf", "oneOf");
  private static final Set<String> NAMED = Set.of("properties", "$defs");

  private SentSchema() {}

  static JsonNode of(JsonNode schema) {
    if (!schema.isObject()) {
      return schema;
    }
    ObjectNode sent = JsonMapper.shared().createObjectNode();
    schema
        .properties()
        .forEach(word -> {
          if (KNOWN.contains(word.getKey())) {
            sent.set(word.getKey(), word.getValue());
          } else if (SCHEMAS.contains(word.getKey())) {
            sent.set(word.getKey(), of(word.getValue()));
          } else if (LISTS.contains(word.getKey())) {
            var list = sent.putArray(word.getKey());
            word.getValue().forEach(each -> list.add(of(each)));
          } else if (NAMED.contains(word.getKey())) {
            Map<String, JsonNode> named = new LinkedHashMap<>();
            word.getValue().properties().forEach(p -> named.put(p.getKey(), of(p.getValue())));
            sent.putObject(word.getKey()).setAll(named);
          }
        });
    return sent;
  }
}
