package studio.api;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.openapi.router.RequestExtractor;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import java.util.List;
import studio.verticles.bus.Bus;

/// Hangs the contract's operations on their handlers.
public final class Api {
  private static final String CONTRACT = "openapi.yaml";

  private Api() {}

  /// The router for everything below `/api`; a story may have `storyBytes`. Call it from a thread
  /// that may wait.
  public static Router open(Vertx vertx, Bus bus, int storyBytes) {
    List<Wing> wings = Wings.all(bus);
    Contract contract =
        new Contract(read(vertx, CONTRACT))
            .with(wings.stream().map(wing -> read(vertx, wing.contract())).toList());
    RouterBuilder builder =
        RouterBuilder.create(vertx, contract.forRouter(vertx), RequestExtractor.withBodyHandler());
    Operations operations = new Operations(builder);
    builder.rootHandler(Uploads.bodies(storyBytes));

    StoryDoor stories = new StoryDoor(bus, new Manuscripts(storyBytes));
    EpisodeDoor episodes = new EpisodeDoor(bus);
    NightDoor night = new NightDoor(bus);
    HardwareDoor hardware = new HardwareDoor(bus);
    QueueDoor queue = new QueueDoor(bus);
    // Its three kinds of body are told apart by hand; a form is no longer there to be validated.
    operations.answerUnvalidated("importStory", stories::bring);
    operations.answer("listStories", stories::list);
    operations.answer("readStory", stories::read);
    operations.answer("produceEpisode", episodes::produce);
    operations.answer("listEpisodes", episodes::list);
    operations.answer("readEpisode", episodes::read);
    operations.answer("publishEpisode", episodes::publish);
    operations.answer("cancelEpisode", episodes::cancel);
    operations.answer("readTonight", night::tonight);
    operations.answer("readJob", night::job);
    operations.answer("cancelJob", night::cancel);
    operations.answer("moveJob", queue::move);
    operations.answer("readQueue", queue::read);
    operations.answer("listDecisions", queue::decisions);
    operations.answer("readHardware", hardware::read);
    operations.answer("listLanes", hardware::lanes);
    operations.answer("readLane", hardware::lane);
    operations.answer("changeLane", hardware::change);
    operations.answer("readPreview", hardware::preview);
    operations.of("followEvents").addHandler(new News(vertx, bus));
    wings.forEach(wing -> wing.open(operations));

    Router api = Router.router(vertx);
    api.get("/v1/openapi.yaml")
        .handler(visit ->
            visit.response().putHeader("Content-Type", "application/yaml").end(contract.yaml()));
    // Before the doors that read bodies: what is sent here may be as large as a film.
    api.post("/v1/uploads").handler(new UploadDoor(vertx, bus)::take);
    api.route("/v1/*").subRouter(builder.createRouter());
    return api;
  }

  private static String read(Vertx vertx, String resource) {
    return vertx.fileSystem().readFile(resource).await().toString();
  }

  static boolean isReading(RoutingContext visit) {
    return visit.request().method().equals(HttpMethod.GET);
  }
}
