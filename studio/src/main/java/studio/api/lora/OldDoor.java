package studio.api.lora;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Problem;
import studio.verticles.dataset.Ingests.Upload;

/// The door below `/api/lora`.
public final class OldDoor {
  private static final Logger log = LoggerFactory.getLogger(OldDoor.class);

  private OldDoor() {}

  /// Where files of a form go while they arrive.
  @FunctionalInterface
  public interface Receiving {
    Future<List<Upload>> receive(RoutingContext visit);
  }

  /// @param bodies takes in what is no form
  public static Router open(Vertx vertx, Bus bus, Receiving files, BodyHandler bodies) {
    Router router = Router.router(vertx);
    OldRoutes.all(bus).stream()
        // "/generate/clear-stuck" is no slug: what is written out comes before what is left open.
        .sorted(Comparator.comparingLong(OldRoute::openParts))
        .forEach(route -> {
          router
              .route(route.method(), route.forRouter())
              .consumes("multipart/form-data")
              .handler(visit -> receive(visit, route, files));
          router
              .route(route.method(), route.forRouter())
              .handler(bodies)
              .handler(visit -> answer(new OldRequest(visit, List.of()), route));
        });
    router.route().handler(visit -> send(visit, 404, new JsonObject().put("detail", "Not Found")));
    return router;
  }

  private static void receive(RoutingContext visit, OldRoute route, Receiving files) {
    files
        .receive(visit)
        .onSuccess(kept -> answer(new OldRequest(visit, kept), route))
        .onFailure(why ->
            refuse(
                visit,
                why instanceof Problem problem ? statusOf(problem.kind()) : 400,
                String.valueOf(why.getMessage())));
  }

  /// Waits for the departments on a thread of its own.
  private static void answer(OldRequest request, OldRoute route) {
    RoutingContext visit = request.visit();
    Thread.ofVirtual()
        .name("api-lora")
        .start(() -> {
          try {
            Object answer = route.answer().to(request);
            switch (answer) {
              case JsonObject json -> send(visit, 200, json);
              case JsonArray json -> send(visit, 200, json);
              case OldFile file -> visit.reroute(file.address());
              default -> throw new IllegalStateException(route.path() + " answered " + answer);
            }
          } catch (OldRefusal refusal) {
            refuse(visit, refusal.status(), String.valueOf(refusal.getMessage()));
          } catch (Problem problem) {
            refuse(visit, statusOf(problem.kind()), problem.detail());
          } catch (Throwable broken) { // an await throws checked ones too
            log.error("{} {} broke", route.method(), route.path(), broken);
            refuse(visit, 500, "Something unexpected happened; the log has the cause.");
          }
        });
  }

  /// The old program knew 400 where HTTP has a finer word.
  private static int statusOf(Problem.Kind kind) {
    return switch (kind) {
      case NOT_FOUND -> 404;
      case INVALID -> 400;
      case TOO_LARGE -> 413;
      case CONFLICT, STALE -> 409;
      case OUT_OF_MEMORY, BUSY -> 503;
      case BROKEN -> 500;
    };
  }

  private static void refuse(RoutingContext visit, int status, String detail) {
    send(visit, status, new JsonObject().put("detail", detail));
  }

  private static void send(RoutingContext visit, int status, Object json) {
    if (!visit.response().ended()) {
      visit
          .response()
          .setStatusCode(status)
          .putHeader("Content-Type", "application/json")
          .putHeader("Deprecation", "@1760000000")
          .end(json.toString());
    }
  }
}
