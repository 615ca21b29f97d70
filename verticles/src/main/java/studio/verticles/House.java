package studio.verticles;

import io.vertx.core.Deployable;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.hardware.card.CardProbe;
import studio.hardware.card.NoCards;
import studio.hardware.prompted.PortraitBook;
import studio.migrations.Migrations;
import studio.verticles.audio.AudioVerticle;
import studio.verticles.bus.Bus;
import studio.verticles.character.CharacterVerticle;
import studio.verticles.character.ProjectVerticle;
import studio.verticles.cluster.NodeRegister;
import studio.verticles.dataset.DatasetVerticle;
import studio.verticles.db.Database;
import studio.verticles.db.FolderLock;
import studio.verticles.db.Migrator;
import studio.verticles.drawing.DrawingVerticle;
import studio.verticles.gallery.GalleryVerticle;
import studio.verticles.learning.LessonVerticle;
import studio.verticles.library.MediaLibrary;
import studio.verticles.night.ReplenishmentVerticle;
import studio.verticles.production.EventStore;
import studio.verticles.production.JobQueue;
import studio.verticles.production.JobStore;
import studio.verticles.production.Lane;
import studio.verticles.production.ProductionVerticle;
import studio.verticles.production.ProgressBoard;
import studio.verticles.production.Workshop;
import studio.verticles.publish.EpisodeVerticle;
import studio.verticles.publish.ReleaseVerticle;
import studio.verticles.review.ReviewVerticle;
import studio.verticles.routing.EngineLane;
import studio.verticles.routing.EngineRoom;
import studio.verticles.routing.HeartbeatVerticle;
import studio.verticles.routing.LaneVerticle;
import studio.verticles.routing.LanesVerticle;
import studio.verticles.scene.SceneVerticle;
import studio.verticles.story.StoryVerticle;
import studio.verticles.training.TrainingVerticle;

/// The whole studio without its front door: database, departments, lanes, in the order in which
/// they come to life; closing goes the other way round.
public final class House implements AutoCloseable {
  private static final CardProbe NO_CARDS = new NoCards();

  private final Vertx vertx;
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final Database database;
  private final Bus bus;
  private final MediaLibrary media;
  private final ProgressBoard board;

  /// Opens the house. The caller keeps `vertx` and closes it after the house.
  ///
  /// @throws studio.verticles.db.DatabaseFailure with the next step for the operator
  public static House open(Vertx vertx, HousePlan plan, Engines engines) {
    return open(vertx, plan, engines, Optional.empty());
  }

  /// Opens a house that drives engines of other programs too.
  public static House open(
      Vertx vertx, HousePlan plan, Engines engines, Optional<Machinery> machinery) {
    return new House(vertx, plan, engines, machinery);
  }

  private House(Vertx vertx, HousePlan plan, Engines engines, Optional<Machinery> machinery) {
    this.vertx = vertx;
    try {
      database = plan.databaseUrl().map(url -> elsewhere(plan, url)).orElseGet(() -> own(plan));
      new Migrator(database, Migrations.all()).migrate();
      bus = new Bus(vertx);
      NodeRegister nodes = new NodeRegister(database);
      if (!plan.node().isEmpty()) {
        nodes.enter(plan.node(), plan.data());
      }
      nodes.proveMedia(plan.media());
      if (!plan.node().isEmpty() && !plan.lanes().isEmpty()) {
        nodes.proveLibrary(plan.library());
      }
      media = new MediaLibrary(plan.media(), plan.node());
      List<Lane> houseLanes = plan.houseLanes();
      JobStore jobs = new JobStore(database, new EventStore(), bus);
      JobQueue queue = new JobQueue(database);
      board = new ProgressBoard(bus, jobs);
      Roster roster = new Roster(engines, machinery.map(Machinery::crews).orElse(Map.of()));
      List<EngineLane> engineLanes = machinery.map(Machinery::lanes).orElse(List.of());
      int slots = houseLanes.stream().mapToInt(Lane::slots).sum();
      // For each lane of engines the job at work, the one handed over ahead, and a look at the
      // card; and one thread beyond, so that reading a new story never waits for a film.
      Workshop workshop = keep(new Workshop(vertx, slots + 3 * engineLanes.size() + 1));

      var floor = new Floor(bus, database, jobs, board, workshop, media, roster, plan.clock());
      deploy(new StoryVerticle(floor));
      deploy(
          new SceneVerticle(
              floor, machinery.map(Machinery::portraits).orElseGet(PortraitBook::new)));
      deploy(new AudioVerticle(floor));
      deploy(new EpisodeVerticle(bus, database, jobs, plan.library()));
      deploy(new ReleaseVerticle(floor, plan.language()));
      deploy(new ProjectVerticle(floor));
      deploy(new CharacterVerticle(floor));
      deploy(new GalleryVerticle(floor));
      deploy(new DrawingVerticle(floor));
      deploy(new ReviewVerticle(floor));
      deploy(new LessonVerticle(floor));
      deploy(new ReplenishmentVerticle(floor));
      deploy(new DatasetVerticle(floor, plan.intake()));
      deploy(new TrainingVerticle(floor, machinery.map(Machinery::loras).orElse(List.of())));
      deploy(new ProductionVerticle(bus, database, jobs, board, houseLanes));

      EngineRoom room =
          keep(
              EngineRoom.of(
                  nameOf(plan),
                  bus,
                  plan.clock(),
                  workshop,
                  machinery.map(Machinery::cards).orElse(NO_CARDS),
                  database,
                  queue));
      deploy(new LanesVerticle(room, database, jobs, board, houseLanes, engineLanes));
      deploy(
          new HeartbeatVerticle(
              room,
              database,
              board,
              machinery.map(Machinery::patience).orElse(Duration.ofMinutes(10))));
      for (Lane lane : houseLanes) {
        deploy(LaneVerticle.house(lane, room.node(), queue, jobs, board, media, bus));
      }
      for (EngineLane lane : engineLanes) {
        LaneVerticle.engines(lane, room, jobs, board, media).forEach(this::deploy);
      }
      keep(board::stopAll);
    } catch (Throwable failed) {
      close();
      throw failed;
    }
  }

  public Bus bus() {
    return bus;
  }

  public Database database() {
    return database;
  }

  public MediaLibrary media() {
    return media;
  }

  /// Our own database takes the lock of the data folder itself.
  private Database own(HousePlan plan) {
    return keep(Database.embedded(vertx, plan.data(), plan.poolSize()));
  }

  /// The folder's media and its name in the job table are still for one studio alone.
  private Database elsewhere(HousePlan plan, String url) {
    keep(FolderLock.take(plan.data()));
    return keep(Database.at(vertx, url, plan.poolSize()));
  }

  private <T extends AutoCloseable> T keep(T part) {
    open.push(part);
    return part;
  }

  private void deploy(Deployable verticle) {
    String id =
        vertx
            .deployVerticle(
                verticle, new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD))
            .await();
    keep(() -> vertx.undeploy(id).await());
  }

  /// A node is a machine and a data folder; the folder's lock makes sure that there is only one.
  private static String nameOf(HousePlan plan) {
    if (!plan.node().isEmpty()) {
      return plan.node();
    }
    try {
      return InetAddress.getLocalHost().getHostName() + ":" + plan.data();
    } catch (UnknownHostException nameless) {
      return "localhost:" + plan.data();
    }
  }

  /// Running jobs stop at their next word and go back to the queue; then everything closes, last
  /// opened first.
  @Override
  public void close() {
    RuntimeException first = null;
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        RuntimeException failure =
            e instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
        if (first == null) {
          first = failure;
        } else {
          first.addSuppressed(failure);
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
