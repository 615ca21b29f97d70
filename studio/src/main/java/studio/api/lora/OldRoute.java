package studio.api.lora;

import io.vertx.core.http.HttpMethod;

/// One address of the earlier program.
///
/// @param path below `/api/lora`, parameters as `{name}`
/// @param now what to use instead: "GET /characters" of `/api/v1`
/// @param purpose half a sentence
record OldRoute(HttpMethod method, String path, String now, String purpose, OldAnswer answer) {

  /// The path as the router wants it.
  String forRouter() {
    return path.replaceAll("\\{(\\w+)}", ":$1");
  }

  long openParts() {
    return path.chars().filter(letter -> letter == '{').count();
  }

  /// Answers a request in the old shape.
  @FunctionalInterface
  interface OldAnswer {
    Object to(OldRequest request);
  }
}
