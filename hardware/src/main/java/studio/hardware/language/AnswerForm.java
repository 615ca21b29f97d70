package studio.hardware.language;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The form an answer must have: one JSON value that fits a JSON Schema.
public final class AnswerForm {
  private static final int SHOWN = 5;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final JsonNode written;
  private final Schema schema;

  private AnswerForm(JsonNode written, Schema schema) {
    this.written = written;
    this.schema = schema;
  }

  /// @throws EngineFailure INVALID when `text` is no JSON Schema (2020-12)
  public static AnswerForm of(String text) {
    try {
      JsonNode written = JSON.readTree(text);
      if (!written.isObject()) {
        throw new EngineFailure(
            Kind.INVALID, "An answer's schema is a JSON object, not " + written.getNodeType());
      }
      var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
      return new AnswerForm(written, registry.getSchema(text));
    } catch (JacksonException | SchemaException broken) {
      throw new EngineFailure(
          Kind.INVALID, "An answer's schema cannot be read: " + broken.getMessage(), broken);
    }
  }

  /// The schema, to be sent along.
  public JsonNode written() {
    return written;
  }

  /// What is wrong with `text`, in words a model can act on; empty when it fits. At most five.
  public List<String> mistakes(String text) {
    try {
      JSON.readTree(text);
    } catch (JacksonException notJson) {
      return List.of("It is not one JSON value: " + notJson.getOriginalMessage());
    }
    if (text.isBlank()) {
      return List.of("It is empty.");
    }
    return schema.validate(text, InputFormat.JSON).stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .limit(SHOWN)
        .toList();
  }
}
