package studio.rehearsal;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Fills in a form as a model without ideas would: the least value that fits a JSON Schema of the
/// plain kind (types, properties, enum, bounds).
public final class FormFiller {
  private FormFiller() {}

  public static JsonNode filled(JsonNode schema) {
    var json = JsonMapper.shared();
    if (schema.has("const")) {
      return schema.get("const");
    }
    if (schema.path("enum").size() > 0) {
      return schema.get("enum").get(0);
    }
    return switch (schema.path("type").asString("object").toLowerCase(java.util.Locale.ROOT)) {
      case "string" ->
          json.getNodeFactory()
              .stringNode("a".repeat(Math.max(1, schema.path("minLength").asInt(1))));
      case "integer" -> json.getNodeFactory().numberNode(schema.path("minimum").asInt(0));
      case "number" -> json.getNodeFactory().numberNode(schema.path("minimum").asDouble(0));
      case "boolean" -> json.getNodeFactory().booleanNode(false);
      case "array" -> {
        ArrayNode array = json.createArrayNode();
        int least = schema.path("minItems").asInt(1);
        Optional<JsonNode> items = schema.optional("items");
        for (int i = 0; i < least && items.isPresent(); i++) {
          array.add(filled(items.get()));
        }
        yield array;
      }
      default -> {
        ObjectNode object = json.createObjectNode();
        schema
            .path("properties")
            .properties()
            .forEach(p -> object.set(p.getKey(), filled(p.getValue())));
        yield object;
      }
    };
  }
}
