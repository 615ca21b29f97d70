package studio.hardware.speech.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import tools.jackson.databind.JsonNode;

/// Turns what a server says instead of sound into a failure with its reason in words. OpenAI says
/// `{"error": {"message"}}`, FastAPI `{"detail": "..."}`, `{"detail": {"message"}}` or a list of
/// what is wrong with which field.
final class Refusal {
  private Refusal() {}

  static EngineFailure of(String engine, String asked, Wire.Answer answer) {
    String reason = answer.json().map(Refusal::reason).orElseGet(answer::text);
    String words = Wire.cut(reason.isBlank() ? "no reason" : reason);
    Kind kind = kind(answer.status(), reason);
    String advice =
        switch (kind) {
          case OUT_OF_MEMORY -> "Free its card, or give it a smaller model.";
          case INVALID ->
              answer.status() == 401 || answer.status() == 403
                  ? "Check the key in the configuration."
                  : "Check the model and the voices in the configuration.";
          case INFRASTRUCTURE -> "Look at its log; the line can be tried again.";
        };
    return new EngineFailure(
        kind,
        "%s answered %s with %d: %s. %s".formatted(engine, asked, answer.status(), words, advice));
  }

  private static Kind kind(int status, String reason) {
    String lower = reason.toLowerCase(Locale.ROOT);
    if (lower.contains("out of memory") || lower.contains("outofmemory")) {
      return Kind.OUT_OF_MEMORY;
    }
    boolean later = status == 408 || status == 409 || status == 425 || status == 429;
    return status / 100 == 4 && !later ? Kind.INVALID : Kind.INFRASTRUCTURE;
  }

  static String reason(JsonNode body) {
    for (String field : List.of("error", "detail", "message", "msg")) {
      JsonNode told = body.path(field);
      if (told.isString()) {
        return Optional.of(body.path("message").asString(""))
            .filter(more -> !field.equals("message") && !more.isBlank())
            .map(more -> told.asString() + ": " + more)
            .orElseGet(told::asString);
      }
      if (told.isObject()) {
        return reason(told);
      }
      if (told.isArray()) {
        List<String> faults = new ArrayList<>();
        for (JsonNode fault : told) {
          String where =
              String.join(".", fault.path("loc").valueStream().map(JsonNode::asString).toList());
          faults.add((where.isEmpty() ? "" : where + ": ") + reason(fault));
        }
        return String.join("; ", faults);
      }
    }
    return body.toString();
  }
}
