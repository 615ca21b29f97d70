package studio.hardware.card;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Finds the JSON in what an instrument printed: AMD's put warnings before and after it.
final class Talk {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private Talk() {}

  static Optional<JsonNode> json(String printed) {
    int at = 0;
    while (at < printed.length()) {
      char first = printed.charAt(at);
      if (first == '{' || first == '[') {
        try {
          return Optional.of(JSON.readTree(printed.substring(at)));
        } catch (JacksonException e) {
          // A warning that begins with a bracket; the next line may be the answer.
        }
      }
      int end = printed.indexOf('\n', at);
      at = end < 0 ? printed.length() : end + 1;
    }
    return Optional.empty();
  }
}
