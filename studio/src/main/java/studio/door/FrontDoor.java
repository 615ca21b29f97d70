package studio.door;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.api.ProblemJson;
import studio.api.ProblemPages;
import studio.ui.host.UiHost;

/// The one port of the studio. Call [#open] and [#close] from a thread that may wait.
public final class FrontDoor implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(FrontDoor.class);

  private final HttpServer server;
  private final URI address;

  private FrontDoor(HttpServer server, URI address) {
    this.server = server;
    this.address = address;
  }

  /// Opens the door in front of the `api` and the `ui`.
  ///
  /// @throws DoorBlocked when the port is taken or the address is not ours
  public static FrontDoor open(
      Vertx vertx,
      DoorPlan plan,
      Readiness readiness,
      PrometheusMeterRegistry meters,
      Router api,
      UiHost ui) {
    Router router = Router.router(vertx);
    router.route().handler(new Doorman(plan)).failureHandler(ProblemJson::answerFailure);
    new Vitals(readiness, meters).hangOn(router);
    new ProblemPages().hangOn(router);
    MediaRoute media = new MediaRoute(plan.media());
    router.get(MediaRoute.PREFIX + "*").handler(media);
    router.head(MediaRoute.PREFIX + "*").handler(media);
    router.route("/api/*").subRouter(api);
    // Nothing may read the body before this one: uploads stream through.
    router.routeWithRegex("(?!/api/|/media/).*").handler(new UiProxy(vertx, ui));
    router
        .errorHandler(404, ProblemJson::nothingHere)
        .errorHandler(405, ProblemJson::answerFailure);

    HttpServer server =
        vertx.createHttpServer(
            new HttpServerOptions()
                .setHost(plan.host())
                .setPort(plan.port())
                .setCompressionSupported(true)
                .setMaxInitialLineLength(8 * 1024)
                .setMaxHeaderSize(32 * 1024));
    try {
      server.requestHandler(router).listen().await();
    } catch (RuntimeException refused) {
      throw refused;
    } catch (Throwable refused) {
      throw blocked(plan, refused);
    }
    URI address = URI.create("http://%s:%d/".formatted(plan.host(), server.actualPort()));
    log.info("the front door is open at {}", address);
    return new FrontDoor(server, address);
  }

  /// Looks whether the address can be had, so that nobody waits for a house that gets no door.
  ///
  /// @throws DoorBlocked when the port is taken or the address is not ours
  public static void prove(DoorPlan plan) {
    try (var probe = new ServerSocket()) {
      probe.bind(new InetSocketAddress(plan.host(), plan.port()));
    } catch (IOException refused) {
      throw blocked(plan, refused);
    }
  }

  private static DoorBlocked blocked(DoorPlan plan, Throwable refused) {
    return refused instanceof BindException
            && String.valueOf(refused.getMessage()).contains("in use")
        ? DoorBlocked.portTaken(plan, refused)
        : DoorBlocked.cannotListen(plan, refused);
  }

  /// Where to point a browser.
  public URI address() {
    return address;
  }

  @Override
  public void close() {
    server.close().await();
  }
}
