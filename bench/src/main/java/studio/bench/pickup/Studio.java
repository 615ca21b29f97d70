package studio.bench.pickup;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Deployable;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import studio.migrations.Migrations;
import studio.verticles.bus.Bus;
import studio.verticles.db.Database;
import studio.verticles.db.Migrator;
import studio.verticles.library.MediaLibrary;
import studio.verticles.production.Capability;
import studio.verticles.production.EventStore;
import studio.verticles.production.JobQueue;
import studio.verticles.production.JobStore;
import studio.verticles.production.Lane;
import studio.verticles.production.Outcome;
import studio.verticles.production.ProgressBoard;
import studio.verticles.production.Workshop;
import studio.verticles.publish.Episodes;
import studio.verticles.routing.EngineRoom;
import studio.verticles.routing.HeartbeatVerticle;
import studio.verticles.routing.LaneVerticle;

/// Our half: the job table, the heartbeat, one lane, and a desk where every job is done at once.
final class Studio implements AutoCloseable {
  private static final String NODE = "bench";

  private final Vertx vertx = Vertx.vertx();
  private final Database database;
  private final Workshop workshop = new Workshop(vertx, 1);
  private final EngineRoom room;
  private final JobStore jobs;
  private final JobQueue queue;
  private final ProgressBoard board;
  private final MediaLibrary media;
  private final Bus bus = new Bus(vertx);
  private volatile Consumer<Long> begun = _ -> {};
  private volatile @Nullable CountDownLatch done;

  Studio(String databaseUrl, Path folder) {
    database = Database.at(vertx, databaseUrl, 10);
    new Migrator(database, Migrations.all()).migrate();
    jobs = new JobStore(database, new EventStore(), bus);
    queue = new JobQueue(database);
    board = new ProgressBoard(bus, jobs);
    media = new MediaLibrary(folder);
    room = EngineRoom.of(NODE, bus, Clock.systemUTC(), workshop, new NoCards(), database, queue);
    deploy(
        new AbstractVerticle() {
          @Override
          public void start() {
            bus.answer(
                Episodes.VERIFY,
                order -> {
                  begun.accept(System.nanoTime());
                  jobs.finish(order.ticket(), "done", _ -> {});
                  CountDownLatch left = done;
                  if (left != null) {
                    left.countDown();
                  }
                  return new Outcome("done");
                });
          }
        });
    deploy(new HeartbeatVerticle(room, database, board, Duration.ofHours(1)));
  }

  List<Double> latencies(int count) throws InterruptedException {
    empty();
    SynchronousQueue<Long> starts = new SynchronousQueue<>();
    begun =
        at -> {
          try {
            starts.put(at);
          } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
          }
        };
    String lane = deploy(lane(1));
    Thread.sleep(500);
    List<Double> took = new ArrayList<>();
    for (int job = 0; job < count; job++) {
      UUID id = UUID.randomUUID();
      long asked = System.nanoTime();
      database
          .pool()
          .preparedQuery(
              """
              with added as (
                insert into job (id, key, kind, what, payload, needs, priority)
                values ($1, $2, 'Verify', 'Nothing', $3::text::jsonb, 'DESK', 50)
              )
              select pg_notify('%s', '')
              """
                  .formatted(JobStore.BELL))
          .execute(
              Tuple.of(id, "verify/" + id, "{\"kind\": \"Verify\", \"episode\": \"" + id + "\"}"))
          .await();
      took.add((starts.take() - asked) / 1e6);
      Thread.sleep(2 + job % 11);
    }
    begun = _ -> {};
    undeploy(lane);
    return took;
  }

  /// @param slots how many at a time; as many are claimed at once
  Rate throughput(int count, int slots) throws InterruptedException {
    empty();
    database
        .pool()
        .preparedQuery(
            """
            insert into job (id, key, kind, what, payload, needs, priority)
            select id, 'verify/' || id, 'Verify', 'Nothing',
                   jsonb_build_object('kind', 'Verify', 'episode', id), 'DESK', 50
              from (select gen_random_uuid() as id from generate_series(1, $1)) fresh
            """)
        .execute(Tuple.of(count))
        .await();
    database.pool().query("vacuum analyze job").execute().await();
    CountDownLatch left = new CountDownLatch(count);
    AtomicLong first = new AtomicLong();
    begun = at -> first.compareAndSet(0, at);
    done = left;
    double before = cpuSeconds();
    String lane = deploy(lane(slots));
    left.await();
    double seconds = (System.nanoTime() - first.get()) / 1e9;
    double cpu = cpuSeconds() - before;
    done = null;
    undeploy(lane);
    return new Rate(count, seconds, cpu, 0);
  }

  private void empty() {
    database.pool().query("truncate job, event cascade").execute().await();
  }

  private LaneVerticle lane(int slots) {
    return LaneVerticle.house(
        Lane.house("desk", slots, Capability.DESK), NODE, queue, jobs, board, media, bus);
  }

  private String deploy(Deployable verticle) {
    return vertx
        .deployVerticle(
            verticle, new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD))
        .await();
  }

  private void undeploy(String id) {
    vertx.undeploy(id).await();
  }

  private static double cpuSeconds() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
            .getProcessCpuTime()
        / 1e9;
  }

  @Override
  public void close() {
    room.close();
    workshop.close();
    database.close();
    vertx.close().await();
  }
}
