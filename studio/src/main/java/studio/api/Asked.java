package studio.api;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import io.vertx.openapi.validation.RequestParameter;
import io.vertx.openapi.validation.ValidatedRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a validated request asks for.
record Asked(ValidatedRequest request) {
  private static final Pattern VERSION =
      // The router takes the quotes off.
      Pattern.compile("(?:W/)?\"?(\\d{1,9})(?:-[0-9a-f]+)?\"?");

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

  /// The version that the asker saw of what is to be changed, from `If-Match`: what [Answer#json]
  /// with a version gave as `ETag`, or just the number in quotes.
  ///
  /// @throws Refused VERSION_MISSING without it, STALE when it is the ETag of something else
  int version() {
    String seen =
        header("If-Match")
            .orElseThrow(() ->
                new Refused(
                    ProblemType.VERSION_MISSING,
                    "Send the ETag of what you read in If-Match, so that nobody's change is lost."));
    Matcher version = VERSION.matcher(seen.strip());
    if (!version.matches()) {
      throw new Refused(
          ProblemType.STALE,
          "%s is no ETag of it. Read it again and send the ETag that comes with it."
              .formatted(seen));
    }
    return Integer.parseInt(version.group(1));
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
