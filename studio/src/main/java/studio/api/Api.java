package studio.api;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.openapi.router.OpenAPIRoute;
import io.vertx.ext.web.openapi.router.RequestExtractor;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import java.util.Objects;
import java.util.function.Consumer;
import studio.verticles.bus.Bus;

/// Hangs the contract's operations on their handlers.
public final class Api {
  private static final String CONTRACT = "openapi.yaml";

  private Api() {}

  /// The router for everything below `/api`; a story may have `storyBytes`. Call it from a thread
  /// that may wait.
  public static Router open(Vertx vertx, Bus bus, int storyBytes) {
    Contract contract = new Contract(vertx.fileSystem().readFile(CONTRACT).await().toString());
    RouterBuilder builder =
        RouterBuilder.create(vertx, contract.forRouter(vertx), RequestExtractor.withBodyHandler());
    builder.rootHandler(Uploads.bodies(storyBytes));

    StoryDoor stories = new StoryDoor(bus, new Manuscripts(storyBytes));
    EpisodeDoor episodes = new EpisodeDoor(bus);
    NightDoor night = new NightDoor(bus);
    HardwareDoor hardware = new HardwareDoor(bus);
    QueueDoor queue = new QueueDoor(bus);
    // Its three kinds of body are told apart by hand; a form is no longer there to be validated.
    answer(operation(builder, "importStory").setDoValidation(false), stories::bring);
    answer(operation(builder, "listStories"), stories::list);
    answer(operation(builder, "readStory"), stories::read);
    answer(operation(builder, "produceEpisode"), episodes::produce);
    answer(operation(builder, "listEpisodes"), episodes::list);
    answer(operation(builder, "readEpisode"), episodes::read);
    answer(operation(builder, "publishEpisode"), episodes::publish);
    answer(operation(builder, "cancelEpisode"), episodes::cancel);
    answer(operation(builder, "readTonight"), night::tonight);
    answer(operation(builder, "readJob"), night::job);
    answer(operation(builder, "cancelJob"), night::cancel);
    answer(operation(builder, "moveJob"), queue::move);
    answer(operation(builder, "readQueue"), queue::read);
    answer(operation(builder, "listDecisions"), queue::decisions);
    answer(operation(builder, "readHardware"), hardware::read);
    answer(operation(builder, "listLanes"), hardware::lanes);
    answer(operation(builder, "readLane"), hardware::lane);
    answer(operation(builder, "changeLane"), hardware::change);
    answer(operation(builder, "readPreview"), hardware::preview);
    operation(builder, "followEvents").addHandler(new News(vertx, bus));

    Router api = Router.router(vertx);
    api.get("/v1/openapi.yaml")
        .handler(visit ->
            visit.response().putHeader("Content-Type", "application/yaml").end(contract.yaml()));
    api.route("/v1/*").subRouter(builder.createRouter());
    return api;
  }

  private static OpenAPIRoute operation(RouterBuilder builder, String id) {
    return Objects.requireNonNull(builder.getRoute(id), () -> id + " is not in " + CONTRACT);
  }

  /// Lets the handler wait for the departments on a thread of its own.
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

  static boolean isReading(RoutingContext visit) {
    return visit.request().method().equals(HttpMethod.GET);
  }
}
