package studio.api;

import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.openapi.router.OpenAPIRoute;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import java.util.Objects;
import java.util.function.Consumer;

/// The operations of the contract, to be hung on their handlers.
final class Operations {
  private final RouterBuilder builder;

  Operations(RouterBuilder builder) {
    this.builder = builder;
  }

  /// The operation with this `operationId`.
  OpenAPIRoute of(String id) {
    return Objects.requireNonNull(builder.getRoute(id), () -> id + " is not in the contract");
  }

  /// Lets the handler wait for the departments on a thread of its own.
  void answer(String id, Consumer<RoutingContext> handler) {
    answer(of(id), handler);
  }

  /// The same for a body that the handler reads by hand.
  void answerUnvalidated(String id, Consumer<RoutingContext> handler) {
    answer(of(id).setDoValidation(false), handler);
  }

  private static void answer(OpenAPIRoute route, Consumer<RoutingContext> handler) {
    route.addHandler(visit ->
        Thread.ofVirtual()
            .name("api")
            .start(() -> {
              try {
                handler.accept(visit);
              } catch (Throwable refused) { // an await throws checked ones too
                visit.fail(refused);
              }
            }));
  }
}
