package studio.api;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import io.vertx.openapi.validation.ValidatorException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.verticles.bus.Problem;

/// A refusal as RFC 9457 wants it told. `errors` names the places in the request that were wrong,
/// as JSON pointers with a sentence each.
public record ProblemJson(ProblemType type, String detail, List<Spot> errors) {
  private static final Logger log = LoggerFactory.getLogger(ProblemJson.class);

  public record Spot(String pointer, String detail) {}

  public ProblemJson {
    errors = List.copyOf(errors);
  }

  public static ProblemJson of(ProblemType type, String detail) {
    return new ProblemJson(type, detail, List.of());
  }

  public JsonObject json(String instance) {
    JsonObject json =
        new JsonObject()
            .put("type", type.page().toString())
            .put("title", type.title())
            .put("status", type.status())
            .put("detail", detail)
            .put("instance", instance);
    if (!errors.isEmpty()) {
      JsonArray spots = new JsonArray();
      errors.forEach(
          e -> spots.add(new JsonObject().put("pointer", e.pointer()).put("detail", e.detail())));
      json.put("errors", spots);
    }
    return json;
  }

  public void answer(RoutingContext visit) {
    if (visit.response().ended() || visit.response().headWritten()) {
      visit.request().connection().close();
      return;
    }
    visit
        .response()
        .setStatusCode(type.status())
        .putHeader("Content-Type", "application/problem+json")
        .putHeader("Cache-Control", "no-store")
        .end(json(String.valueOf(visit.request().path())).toBuffer());
  }

  /// The last answer when no route knew the address.
  public static void nothingHere(RoutingContext visit) {
    of(ProblemType.NOT_FOUND, "The contract at /api/v1/openapi.yaml lists every address.")
        .answer(visit);
  }

  /// The answer to a visit that failed.
  public static void answerFailure(RoutingContext visit) {
    Throwable cause = visit.failure();
    switch (cause) {
      case null -> ofStatus(visit.statusCode()).answer(visit);
      case HttpException stopped when stopped.getCause() instanceof ValidatorException misfit ->
          Misfit.told(misfit).answer(visit);
      case HttpException stopped -> ofStatus(stopped.getStatusCode()).answer(visit);
      case Refused refused -> refused.problem().answer(visit);
      case Problem problem -> of(problem).answer(visit);
      case ValidatorException misfit -> Misfit.told(misfit).answer(visit);
      default -> {
        log.error("{} {} broke", visit.request().method(), visit.normalizedPath(), cause);
        of(ProblemType.BROKEN, "Something unexpected happened; the log has the cause.")
            .answer(visit);
      }
    }
  }

  private static ProblemJson ofStatus(int status) {
    ProblemType type = ProblemType.ofStatus(status);
    return of(type, type.advice());
  }

  private static ProblemJson of(Problem problem) {
    ProblemType type =
        switch (problem.kind()) {
          case NOT_FOUND -> ProblemType.NOT_FOUND;
          case INVALID -> ProblemType.INVALID;
          case TOO_LARGE -> ProblemType.TOO_LARGE;
          case CONFLICT -> ProblemType.CONFLICT;
          case STALE -> ProblemType.STALE;
          case BUSY, OUT_OF_MEMORY -> ProblemType.BUSY;
          case BROKEN -> ProblemType.BROKEN;
        };
    return of(type, problem.detail());
  }
}
