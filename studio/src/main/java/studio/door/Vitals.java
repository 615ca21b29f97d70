package studio.door;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// `/health` says that the process lives, `/ready` that it can work, `/metrics` how it is doing.
final class Vitals {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Readiness readiness;
  private final PrometheusMeterRegistry meters;

  Vitals(Readiness readiness, PrometheusMeterRegistry meters) {
    this.readiness = readiness;
    this.meters = meters;
  }

  void hangOn(Router router) {
    router.get("/health").handler(visit -> visit.json(new JsonObject().put("status", "alive")));
    router.get("/ready").handler(this::ready);
    router
        .get("/metrics")
        .handler(visit ->
            visit
                .response()
                .putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                .end(meters.scrape()));
  }

  private void ready(RoutingContext visit) {
    readiness
        .look()
        .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .otherwise(
            silent -> List.of(Readiness.Check.bad("answers", "no answer: " + silent.getMessage())))
        .onSuccess(checks -> {
          boolean ready = checks.stream().allMatch(Readiness.Check::good);
          JsonArray found = new JsonArray();
          checks.forEach(check ->
              found.add(
                  new JsonObject()
                      .put("name", check.name())
                      .put("good", check.good())
                      .put("detail", check.detail())));
          visit.response().setStatusCode(ready ? 200 : 503).putHeader("Cache-Control", "no-store");
          visit.json(
              new JsonObject().put("status", ready ? "ready" : "not ready").put("checks", found));
        });
  }
}
