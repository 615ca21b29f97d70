package studio.api;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import io.vertx.openapi.validation.RequestParameter;
import io.vertx.openapi.validation.ValidatedRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What a validated request asks for.
record Asked(ValidatedRequest request) {
  static Asked of(RoutingContext visit) {
    ValidatedRequest request = visit.get(RouterBuilder.KEY_META_DATA_VALIDATED_REQUEST);
    return new Asked(Objects.requireNonNull(request, "The contract lets nothing past unseen"));
  }

  String path(String name) {
    return text(request.getPathParameters(), name).orElse("");
  }

  Optional<String> query(String name) {
    return text(request.getQuery(), name);
  }

  int limit() {
    return query("limit").map(Integer::valueOf).orElse(50);
  }

  Optional<String> header(String name) {
    return request.getHeaders().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .filter(value -> !value.isNull())
        .map(RequestParameter::getString)
        .findFirst();
  }

  JsonObject body() {
    return Optional.ofNullable(request.getBody())
        .filter(body -> !body.isNull() && !body.isEmpty())
        .map(RequestParameter::getJsonObject)
        .orElseGet(JsonObject::new);
  }

  private static Optional<String> text(Map<String, RequestParameter> values, String name) {
    return Optional.ofNullable(values.get(name))
        .filter(value -> !value.isNull())
        .map(value -> String.valueOf(value.get()));
  }
}
