package studio.verticles.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Deployable;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.hardware.card.NoCards;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Problem;
import studio.verticles.db.Database;
import studio.verticles.db.TestDatabase;
import studio.verticles.library.MediaLibrary;
import studio.verticles.production.Capability;
import studio.verticles.production.EventStore;
import studio.verticles.production.Job;
import studio.verticles.production.JobId;
import studio.verticles.production.JobQueue;
import studio.verticles.production.JobState;
import studio.verticles.production.JobStore;
import studio.verticles.production.Lane;
import studio.verticles.production.Outcome;
import studio.verticles.production.Productions;
import studio.verticles.production.Productions.JobView;
import studio.verticles.production.ProgressBoard;
import studio.verticles.production.ShotId;
import studio.verticles.production.Step;
import studio.verticles.production.StoryId;
import studio.verticles.production.WorkOrder;
import studio.verticles.production.WorkPlan;
import studio.verticles.production.Workshop;
import studio.verticles.scene.Scenes;

/// A lane with the real bus and a real job table; only the department is the test's.
@Timeout(60)
class LaneVerticleTest {
  private static final String NODE = "here";
  private static final TestDatabase tests = TestDatabase.migrated();
  private static final Database database = tests.database();
  private static final Bus bus = new Bus(tests.vertx());
  private static final JobStore jobs = new JobStore(database, new EventStore(), bus);
  private static final JobQueue queue = new JobQueue(database);
  private static final Workshop workshop = new Workshop(tests.vertx(), 4);
  private static final EngineRoom room =
      EngineRoom.of(NODE, bus, Clock.systemUTC(), workshop, new NoCards(), database, queue);
  private static final BlockingQueue<JobView> news = new LinkedBlockingQueue<>();
  private static final AtomicReference<Function<WorkOrder, Outcome>> work = new AtomicReference<>();

  private final StoryId story = StoryId.create();
  private final ProgressBoard board = new ProgressBoard(bus, jobs);
  private final List<String> deployed = new ArrayList<>();

  @TempDir private Path root;
  private MediaLibrary media;

  @BeforeAll
  static void aDepartmentThatDoesWhatTheTestSays() {
    bus.listen(Productions.JOB_CHANGED, news::add);
    deploy(
        new VerticleBase() {
          @Override
          public Future<?> start() {
            bus.answer(Scenes.DRAW, order -> work.get().apply(order));
            return Future.succeededFuture();
          }
        });
  }

  @AfterAll
  static void close() {
    room.close();
    tests.close();
  }

  @BeforeEach
  void anEmptyTableAndOneStory() {
    tests.empty(story);
    news.clear();
    media = new MediaLibrary(root);
  }

  @AfterEach
  void closeTheLanes() {
    board.stopAll();
    deployed.forEach(id -> tests.vertx().undeploy(id).await());
  }

  @Test
  void whatIsDueIsDone() throws Exception {
    work.set(this::draw);
    JobId job = plan();
    openLane(1);
    assertEquals("drawn", until(job, JobState.DONE).note().orElseThrow());
  }

  @Test
  void aJobThatFailsIsTriedAgain() throws Exception {
    work.set(order -> {
      if (order.ticket().attempt() == 1) {
        throw new Problem(Problem.Kind.BUSY, "The brush is wet.");
      }
      return draw(order);
    });
    JobId job = plan();
    openLane(1);
    assertEquals("The brush is wet.", until(job, JobState.QUEUED).problem().orElseThrow());
    endRest();
    ring();
    assertEquals(2, until(job, JobState.DONE).attempt());
  }

  @Test
  void anUnexpectedEndIsAFailureToo() throws Exception {
    work.set(order -> {
      if (order.ticket().attempt() == 1) {
        throw new IllegalStateException("no paper");
      }
      return draw(order);
    });
    JobId job = plan();
    openLane(1);
    String why = until(job, JobState.QUEUED).problem().orElseThrow();
    assertTrue(why.contains("no paper"), why);
  }

  @Test
  void aJobThatWouldFailTheSameWayFailsAtOnce() throws Exception {
    work.set(_ -> {
      throw Problem.invalid("There is nothing to draw.");
    });
    JobId job = plan();
    openLane(1);
    assertEquals(1, until(job, JobState.FAILED).attempt());
  }

  @Test
  void whatAFailedJobLeftOnItsBenchIsClearedAway() throws Exception {
    BlockingQueue<Path> benches = new LinkedBlockingQueue<>();
    work.set(order -> {
      Path bench = media.bench(order.ticket(), "keyframe", "jpg");
      benches.add(bench);
      if (order.ticket().attempt() == 1) {
        write(bench);
        throw new Problem(Problem.Kind.BUSY, "The brush is wet.");
      }
      assertFalse(Files.exists(benches.element()));
      return draw(order);
    });
    JobId job = plan();
    openLane(1);
    until(job, JobState.QUEUED);
    endRest();
    ring();
    until(job, JobState.DONE);
  }

  @Test
  void anUnwantedJobIsCancelledAtItsNextWord() throws Exception {
    work.set(this::drawWithoutEnd);
    JobId job = plan();
    openLane(1);
    until(job, JobState.RUNNING);
    jobs.cancel(List.of(job));
    until(job, JobState.CANCELLED);
  }

  @Test
  void closingGivesJobsBackUnharmed() throws Exception {
    work.set(this::drawWithoutEnd);
    JobId job = plan();
    openLane(1);
    until(job, JobState.RUNNING);
    board.stopAll();
    tests.vertx().undeploy(deployed.removeLast()).await();
    assertEquals(JobState.QUEUED, jobs.view(job).state());
    assertEquals(0, failures());
  }

  @Test
  void aLaneRunsNoMoreThanItHasSlots() throws Exception {
    Promise<Void> gate = Promise.promise();
    work.set(order -> {
      gate.future().await();
      return draw(order);
    });
    List<JobId> all = List.of(plan(), plan(), plan());
    openLane(2);
    until(all.get(0), JobState.RUNNING);
    ring();
    assertEquals(2, jobs.running().size());
    gate.complete();
    until(all.get(2), JobState.DONE);
  }

  @Test
  void aLostBellCostsOneHeartbeat() throws Exception {
    work.set(this::draw);
    deployed.add(deploy(new HeartbeatVerticle(room, database, board, Duration.ofMinutes(10))));
    openLane(1);
    JobId job = planWithoutBell();
    until(job, JobState.DONE);
  }

  @Test
  void theBellOfTheDatabaseWakesTheLane() throws Exception {
    work.set(this::draw);
    deployed.add(deploy(new HeartbeatVerticle(room, database, board, Duration.ofMinutes(10))));
    openLane(1);
    until(plan(), JobState.DONE);
  }

  @Test
  void whatAnEarlierLifeHeldIsTakenBackAtTheStart() throws Exception {
    work.set(this::draw);
    JobId job = plan();
    queue.claim(easel(1), NODE, 1);
    deployed.add(deploy(new HeartbeatVerticle(room, database, board, Duration.ofMinutes(10))));
    openLane(1);
    assertEquals(2, until(job, JobState.DONE).attempt());
  }

  private static Lane easel(int slots) {
    return Lane.house("easel", slots, Capability.DRAW);
  }

  private static void write(Path file) {
    try {
      Files.writeString(file, "half a picture");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Outcome draw(WorkOrder order) {
    jobs.finish(order.ticket(), "drawn", _ -> {});
    return new Outcome("drawn");
  }

  /// Until its progress tells it to stop.
  private Outcome drawWithoutEnd(WorkOrder order) {
    while (true) {
      board.of(order.ticket()).at(0.5);
      tests.vertx().timer(5, TimeUnit.MILLISECONDS).await();
    }
  }

  private void openLane(int slots) {
    deployed.add(deploy(LaneVerticle.house(easel(slots), NODE, queue, jobs, board, media, bus)));
  }

  private static String deploy(Deployable verticle) {
    return tests
        .vertx()
        .deployVerticle(
            verticle, new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD))
        .await();
  }

  private static JobView until(JobId job, JobState state) throws InterruptedException {
    while (true) {
      JobView view = news.poll(30, TimeUnit.SECONDS);
      assertNotNull(view, "the job never was " + state);
      if (view.id().equals(job) && view.state() == state) {
        return view;
      }
    }
  }

  private static void ring() {
    bus.publish(HeartbeatVerticle.BELL, new HeartbeatVerticle.Ring());
  }

  private JobId plan() {
    Job job = new Job.Draw(ShotId.create());
    database.inTransaction(transaction -> {
      WorkPlan.add(transaction, story, List.of(new Step(job, "Draw", List.of())));
      return job;
    });
    return idOf(job);
  }

  private JobId planWithoutBell() {
    Job job = new Job.Draw(ShotId.create());
    database
        .pool()
        .preparedQuery(
            """
            insert into job (id, key, kind, what, payload, story_id, needs, priority)
            values ($1, $2, $3, 'Draw', $4::text::jsonb, $5, $6, 40)
            """)
        .execute(
            Tuple.of(
                    JobId.create().value(),
                    job.key(),
                    job.kind(),
                    "{\"kind\": \"Draw\", \"shot\": \"%s\"}".formatted(((Job.Draw) job).shot()),
                    story.value())
                .addString(job.needs().name()))
        .await();
    return idOf(job);
  }

  private static JobId idOf(Job job) {
    var rows =
        database
            .pool()
            .preparedQuery("select id from job where key = $1")
            .execute(Tuple.of(job.key()))
            .await();
    return new JobId(rows.iterator().next().getUUID("id"));
  }

  private static void endRest() {
    database.pool().query("update job set due_at = now()").execute().await();
  }

  private static int failures() {
    return database
        .pool()
        .query("select sum(failures)::int as failures from job")
        .execute()
        .await()
        .iterator()
        .next()
        .getInteger("failures");
  }
}
