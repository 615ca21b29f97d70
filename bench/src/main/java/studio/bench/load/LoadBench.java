package studio.bench.load;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Deployable;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import studio.config.written.Hook;
import studio.config.written.QuietHours;
import studio.hardware.card.NoCards;
import studio.hardware.card.Vram;
import studio.hardware.engine.Examined;
import studio.migrations.Migrations;
import studio.verticles.bus.Bus;
import studio.verticles.db.Database;
import studio.verticles.db.Migrator;
import studio.verticles.library.MediaLibrary;
import studio.verticles.production.Capability;
import studio.verticles.production.EventStore;
import studio.verticles.production.Job;
import studio.verticles.production.JobQueue;
import studio.verticles.production.JobStore;
import studio.verticles.production.Lane;
import studio.verticles.production.Outcome;
import studio.verticles.production.ProgressBoard;
import studio.verticles.production.ShotId;
import studio.verticles.production.Step;
import studio.verticles.production.StoryId;
import studio.verticles.production.WorkPlan;
import studio.verticles.production.Workshop;
import studio.verticles.routing.EngineLane;
import studio.verticles.routing.EngineRoom;
import studio.verticles.routing.HeartbeatVerticle;
import studio.verticles.routing.LaneVerticle;
import studio.verticles.routing.LanesVerticle;
import studio.verticles.routing.Post;
import studio.verticles.scene.Scenes;

/// Short jobs for an hour over four lanes, two of the house and two with engines, with random
/// faults, and now and then every connection of the database cut. Afterwards the counts must match,
/// memory be where it was, and no connection be left over.
///
/// Arguments: how many jobs (20000) and in how many minutes (60) they come.
public final class LoadBench {
  private static final Duration CUT_EVERY = Duration.ofMinutes(5);

  private final Vertx vertx = Vertx.vertx();
  private final Database database;
  private final Bus bus = new Bus(vertx);
  private final JobStore jobs;
  private final Mishaps mishaps = new Mishaps(new Random(7));
  private final StoryId story = StoryId.create();
  private final PrintStream out = System.out;

  private LoadBench(Path folder) {
    database = Database.embedded(vertx, folder.resolve("data"), 10);
    new Migrator(database, Migrations.all()).migrate();
    jobs = new JobStore(database, new EventStore(), bus);
    open(folder);
  }

  public static void main(String[] arguments) throws Exception {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
    double minutes = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 60;
    var bench = new LoadBench(Files.createTempDirectory("load-bench"));
    bench.run(count, Duration.ofMillis((long) (minutes * 60_000)));
    System.exit(0);
  }

  private void open(Path folder) {
    database
        .pool()
        .preparedQuery(
            """
            with home as (insert into project (id, title, slug, year)
                          values ($1, 'Load', 'load', 2026) returning id)
            insert into story (id, project_id, title, file_name, content, content_sha256, seed)
            select $1, id, 'Load', 'load.txt', '', 'load', 1 from home
            """)
        .execute(Tuple.of(story.value()))
        .await();
    var queue = new JobQueue(database);
    var board = new ProgressBoard(bus, jobs);
    var media = new MediaLibrary(folder.resolve("media"));
    var room =
        EngineRoom.of(
            "bench",
            bus,
            Clock.systemDefaultZone(),
            new Workshop(vertx, 8),
            new NoCards(),
            database,
            queue);
    List<Lane> house =
        List.of(Lane.house("easel", 2, Capability.DRAW), Lane.house("bench", 2, Capability.SOUND));
    List<EngineLane> engines = List.of(lane("rtx3060"), lane("rx9070xt"));
    deploy(new Department());
    deploy(new LanesVerticle(room, database, jobs, board, house, engines));
    deploy(new HeartbeatVerticle(room, database, board, Duration.ofMinutes(10)));
    house.forEach(
        one -> deploy(LaneVerticle.house(one, room.node(), queue, jobs, board, media, bus)));
    engines.forEach(
        one -> LaneVerticle.engines(one, room, jobs, board, media).forEach(this::deploy));
  }

  private static EngineLane lane(String name) {
    return new EngineLane(
        name,
        Optional.empty(),
        Vram.NONE,
        new QuietHours(List.of()),
        new Hook.None(),
        new Hook.None(),
        List.of(
            new Post(
                "engine@" + name,
                "engine",
                "",
                Map.of(Capability.DRAW, "model"),
                Optional.empty(),
                true,
                () -> new Examined("engine@" + name, "", true, "1", List.of(), List.of()))));
  }

  private void deploy(Deployable verticle) {
    vertx
        .deployVerticle(
            verticle, new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD))
        .await();
  }

  /// Draws nothing, takes a moment, and sometimes fails.
  private final class Department extends AbstractVerticle {
    @Override
    public void start() {
      bus.answer(
          Scenes.DRAW,
          order -> {
            boolean engines = order.ticket().lane().startsWith("r");
            long millis = mishaps.meet(engines);
            vertx.timer(millis, java.util.concurrent.TimeUnit.MILLISECONDS).await();
            jobs.finish(order.ticket(), "drawn", _ -> {});
            return new Outcome("drawn");
          });
    }
  }

  private void run(int count, Duration length) throws InterruptedException {
    Instant begun = Instant.now();
    Instant lastCut = begun;
    int planned = 0;
    List<Sample> samples = new ArrayList<>();
    while (planned < count) {
      double due = Duration.between(begun, Instant.now()).toMillis() / (double) length.toMillis();
      int target = (int) Math.min(count, due * count + 1);
      if (target > planned) {
        plan(target - planned);
        planned = target;
      }
      if (Duration.between(lastCut, Instant.now()).compareTo(CUT_EVERY) > 0) {
        lastCut = Instant.now();
        samples.add(sample(planned));
        cut();
      }
      Thread.sleep(100);
    }
    while (unfinished() > 0) {
      Thread.sleep(500);
    }
    samples.add(sample(planned));
    report(count, Duration.between(begun, Instant.now()), samples);
  }

  private void plan(int count) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      steps.add(new Step(new Job.Draw(ShotId.create()), "Draw", List.of(), "640x360"));
    }
    try {
      database.inTransaction(transaction -> {
        WorkPlan.add(transaction, story, steps);
        return steps;
      });
    } catch (RuntimeException cutOff) {
      out.println("planning was cut off and is done again: " + cutOff.getMessage());
      plan(count);
    }
  }

  private void cut() {
    try {
      number(
          """
          select count(pg_terminate_backend(pid))::bigint
            from pg_stat_activity
           where pid <> pg_backend_pid()
             and datname = current_database()
             and backend_type = 'client backend'
          """);
    } catch (RuntimeException ours) {
      out.println("cut: " + ours.getMessage());
    }
  }

  private long unfinished() {
    try {
      return number("select count(*) from job where finished_at is null");
    } catch (RuntimeException cutOff) {
      return 1; // asked again in a moment
    }
  }

  private long number(String sql) {
    Row row = database.pool().query(sql).execute().await().iterator().next();
    return row.getLong(0);
  }

  private record Sample(int planned, long heap, long resident, int threads, long connections) {}

  private Sample sample(int planned) {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    var sample =
        new Sample(
            planned,
            runtime.totalMemory() - runtime.freeMemory(),
            resident(),
            Thread.activeCount(),
            connections());
    out.printf(
        Locale.ROOT,
        "%6d planned, %4.0f MB heap, %4.0f MB resident, %d threads, %d connections%n",
        sample.planned,
        sample.heap / 1e6,
        sample.resident / 1e6,
        sample.threads,
        sample.connections);
    return sample;
  }

  private long connections() {
    try {
      return number("select count(*) from pg_stat_activity where datname = current_database()");
    } catch (RuntimeException cutOff) {
      return -1;
    }
  }

  private static long resident() {
    try {
      String[] words = Files.readString(Path.of("/proc/self/statm")).split(" ");
      return Long.parseLong(words[1]) * 4096;
    } catch (java.io.IOException elsewhere) {
      return -1;
    }
  }

  private void report(int count, Duration took, List<Sample> samples) {
    out.printf(Locale.ROOT, "%n%d jobs in %.1f min%n", count, took.toSeconds() / 60.0);
    mishaps.met().forEach((mishap, times) -> out.printf("  %-14s %d%n", mishap, times.get()));
    out.printf("done %d%n", number("select count(*) from job where state = 'done'"));
    out.printf("failed %d%n", number("select count(*) from job where state = 'failed'"));
    out.printf(
        "finished once %d%n",
        number(
            """
            select count(*) from (select subject from event where topic = 'job.done'
                                   group by subject having count(*) = 1) once
            """));
    out.printf(
        "finished twice %d%n",
        number(
            """
            select count(*) from (select subject from event where topic = 'job.done'
                                   group by subject having count(*) > 1) twice
            """));
    out.printf("stood in for %d%n", number("select count(*) from job where stand_in"));
    out.printf("failures kept %d%n", number("select count(*) from failure"));
    Sample first = samples.getFirst();
    Sample last = samples.getLast();
    out.printf(
        Locale.ROOT,
        "heap %.0f -> %.0f MB, resident %.0f -> %.0f MB, connections %d -> %d%n",
        first.heap / 1e6,
        last.heap / 1e6,
        first.resident / 1e6,
        last.resident / 1e6,
        first.connections,
        last.connections);
  }
}
