package studio.api;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/// Values of a validated body; the contract says which may be absent.
final class Texts {
  /// Who wishes it, for those who read the history.
  static final String BY = "the API";

  private Texts() {}

  static Optional<String> of(JsonObject body, String name) {
    return Optional.ofNullable(body.getString(name));
  }

  static List<String> list(JsonObject body, String name) {
    return Optional.ofNullable(body.getJsonArray(name)).orElse(new JsonArray()).stream()
        .map(String::valueOf)
        .toList();
  }

  static String orEmpty(JsonObject body, String name) {
    return body.getString(name, "");
  }
}
