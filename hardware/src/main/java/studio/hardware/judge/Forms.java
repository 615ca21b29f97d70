package studio.hardware.judge;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The JSON Schemas that a model's answers must fit, in the few words that every engine knows.
final class Forms {
  /// Where a slug is asked for: none of them. No slug has brackets.
  static final String NOBODY = "(nobody)";

  static final String LOOK =
      """
      {"type": "object",
       "properties": {
         "likeness": {"type": "integer", "minimum": 0, "maximum": 10},
         "clarity": {"type": "integer", "minimum": 0, "maximum": 10},
         "usefulness": {"type": "integer", "minimum": 0, "maximum": 10},
         "is_human": {"type": "boolean"},
         "solo": {"type": "boolean"},
         "completeness": {"type": "string", "enum": ["full", "upper", "face", "partial"]},
         "caption": {"type": "string"},
         "issues": {"type": "array", "items": {"type": "string"}, "maxItems": 8}},
       "required": ["likeness", "clarity", "usefulness", "is_human", "solo", "completeness",
                    "caption", "issues"]}
      """;

  static final String LOOK_AT_STRANGER =
      """
      {"type": "object",
       "properties": {
         "clarity": {"type": "integer", "minimum": 0, "maximum": 10},
         "is_human": {"type": "boolean"},
         "solo": {"type": "boolean"},
         "completeness": {"type": "string", "enum": ["full", "upper", "face", "partial"]},
         "caption": {"type": "string"},
         "issues": {"type": "array", "items": {"type": "string"}, "maxItems": 8}},
       "required": ["clarity", "is_human", "solo", "completeness", "caption", "issues"]}
      """;

  static final String SPECIES =
      """
      {"type": "object",
       "properties": {"answer": {"type": "string", "enum": ["yes", "no", "unsure"]}},
       "required": ["answer"]}
      """;

  static final String IDENTITY =
      """
      {"type": "object",
       "properties": {"description": {"type": "string"}, "name": {"type": "string"}},
       "required": ["description", "name"]}
      """;

  static final String CAPTION =
      """
      {"type": "object",
       "properties": {"caption": {"type": "string"}},
       "required": ["caption"]}
      """;

  private Forms() {}

  static String cast(List<String> slugs) {
    ObjectNode form = JsonMapper.shared().createObjectNode().put("type", "object");
    ObjectNode properties = form.putObject("properties");
    choice(properties.putObject("primary"), slugs);
    ObjectNode others = properties.putObject("others").put("type", "array");
    choice(others.putObject("items"), slugs);
    properties.putObject("confidence").put("type", "number").put("minimum", 0).put("maximum", 1);
    form.putArray("required").add("primary").add("others").add("confidence");
    return form.toString();
  }

  static String pair(Exhibit.Pair pair) {
    ObjectNode form = JsonMapper.shared().createObjectNode().put("type", "object");
    ObjectNode properties = form.putObject("properties");
    choice(properties.putObject("answer"), List.of(pair.one(), pair.other()));
    properties.putObject("because").put("type", "string");
    form.putArray("required").add("answer").add("because");
    return form.toString();
  }

  private static void choice(ObjectNode property, List<String> slugs) {
    var choices = new ArrayList<>(slugs);
    choices.add(NOBODY);
    var list = property.put("type", "string").putArray("enum");
    choices.forEach(list::add);
  }
}
