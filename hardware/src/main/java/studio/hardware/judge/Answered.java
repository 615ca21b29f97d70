package studio.hardware.judge;

import java.util.List;
import java.util.Optional;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A model's answer, believed no further than it makes sense: what is missing, of the wrong kind or
/// out of range is absent.
record Answered(JsonNode json) {
  /// @throws EngineFailure INVALID when it is no object, or an empty one
  static Answered of(String text, String judge) {
    JsonNode json;
    try {
      json = JsonMapper.shared().readTree(text);
    } catch (JacksonException broken) {
      throw new EngineFailure(Kind.INVALID, nonsense(text, judge), broken);
    }
    if (!json.isObject() || json.isEmpty()) {
      throw new EngineFailure(Kind.INVALID, nonsense(text, judge));
    }
    return new Answered(json);
  }

  private static String nonsense(String text, String judge) {
    return "%s answered nonsense about a picture. Try another model for pictures. It said: %s"
        .formatted(judge, cut(text, 200));
  }

  /// 0 to 10.
  Optional<Integer> mark(String field) {
    JsonNode value = json.path(field);
    return value.isNumber() && value.asDouble() >= 0 && value.asDouble() <= 10
        ? Optional.of((int) Math.round(value.asDouble()))
        : Optional.empty();
  }

  /// 0 to 1.
  Optional<Double> share(String field) {
    JsonNode value = json.path(field);
    return value.isNumber() && value.asDouble() >= 0 && value.asDouble() <= 1
        ? Optional.of(value.asDouble())
        : Optional.empty();
  }

  Optional<Boolean> truth(String field) {
    JsonNode value = json.path(field);
    return value.isBoolean() ? Optional.of(value.asBoolean()) : Optional.empty();
  }

  Optional<String> oneOf(String field, List<String> choices) {
    return Optional.of(words(field)).filter(choices::contains);
  }

  /// Without doubled spaces and control characters; empty when there is none.
  String words(String field) {
    return clean(json.path(field));
  }

  List<String> list(String field) {
    return json.path(field)
        .valueStream()
        .map(Answered::clean)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static String clean(JsonNode value) {
    return value.isString() ? value.asString().replaceAll("[\\p{Cntrl}\\s]+", " ").strip() : "";
  }

  /// The beginning of a text, to its last whole word.
  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int space = text.lastIndexOf(' ', longest - 1);
    return text.substring(0, space > longest / 2 ? space : longest - 1).strip() + "\u2026";
  }
}
