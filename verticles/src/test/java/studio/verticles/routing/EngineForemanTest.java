package studio.verticles.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import studio.config.written.Hook;
import studio.config.written.QuietHours;
import studio.hardware.brief.Quality;
import studio.hardware.card.NoCards;
import studio.hardware.card.Vram;
import studio.hardware.engine.RemoteWork;
import studio.verticles.bus.Bus;
import studio.verticles.db.Database;
import studio.verticles.db.TestDatabase;
import studio.verticles.production.Aftermath;
import studio.verticles.production.Capability;
import studio.verticles.production.Claim;
import studio.verticles.production.EventStore;
import studio.verticles.production.FailureClass;
import studio.verticles.production.Job;
import studio.verticles.production.JobId;
import studio.verticles.production.JobQueue;
import studio.verticles.production.JobState;
import studio.verticles.production.JobStore;
import studio.verticles.production.Lane;
import studio.verticles.production.Leases;
import studio.verticles.production.ShotId;
import studio.verticles.production.Step;
import studio.verticles.production.StoryId;
import studio.verticles.production.WorkPlan;
import studio.verticles.production.Workshop;
import studio.verticles.routing.Lanes.Door;

/// What a lane with engines takes, and what becomes of what fails there, on a real job table with
/// engines and a clock that do what a test says.
@Timeout(60)
class EngineForemanTest {
  private static final String NODE = "here";
  private static final TestDatabase tests = TestDatabase.migrated();
  private static final Database database = tests.database();
  private static final Bus bus = new Bus(tests.vertx());
  private static final JobStore jobs = new JobStore(database, new EventStore(), bus);
  private static final JobQueue queue = new JobQueue(database);
  private final Leases leases = new Leases(database);
  private static final Workshop workshop = new Workshop(tests.vertx(), 4);
  private static final ToldClock clock = new ToldClock();
  private static final EngineRoom room =
      EngineRoom.of(NODE, bus, clock, workshop, new NoCards(), database, queue);
  private static final Lane HOUSE = Lane.house("theatre", 1, Capability.FILM);

  private final StoryId story = StoryId.create();
  private final ToldTenant tenant = new ToldTenant("comfyui@lamp");
  private final ToldTenant second = new ToldTenant("comfyui@oil");
  private final EngineLane lamp = lane("lamp", new QuietHours(List.of()), film(tenant));
  private final EngineLane oil = lane("oil", new QuietHours(List.of()), film(second));
  private final EngineForeman foreman = new EngineForeman(lamp, room);

  @AfterAll
  static void close() {
    room.close();
    workshop.close();
    tests.close();
  }

  @BeforeEach
  void anEmptyTableAndOneStory() {
    tests.empty(story);
    room.lanes().open(NODE, List.of(), List.of(lamp));
    clock.now = Instant.now();
  }

  @Test
  void anEngineThatIsGoneGetsNoWorkUntilItsCanaryComesBack() {
    plan();
    tenant.gone = true;
    foreman.look();
    assertEquals(List.of(), foreman.next(List.of()));

    tenant.gone = false;
    clock.pass(Duration.ofSeconds(29));
    foreman.look();
    assertEquals(0, tenant.canaries.get());
    assertEquals(List.of(), foreman.next(List.of()));

    clock.pass(Duration.ofSeconds(2));
    foreman.look();
    assertEquals(1, tenant.canaries.get());
    assertEquals(1, foreman.next(List.of()).size());
  }

  @Test
  void anEngineWhoseCanaryDiesRestsTwiceAsLong() {
    plan();
    tenant.gone = true;
    foreman.look();
    clock.pass(Duration.ofSeconds(31));
    foreman.look();
    assertEquals(1, tenant.canaries.get());

    tenant.gone = false;
    clock.pass(Duration.ofSeconds(31));
    foreman.look();
    assertEquals(1, tenant.canaries.get());
    clock.pass(Duration.ofSeconds(30));
    foreman.look();
    assertEquals(2, tenant.canaries.get());
    assertEquals(1, foreman.next(List.of()).size());
  }

  @Test
  void threeFailuresInARowKeepWorkFromAModelUntilTheCanaryComesBack() {
    plan();
    plan();
    foreman.look();
    for (int time = 1; time <= 3; time++) {
      fail(FailureClass.INFRASTRUCTURE, "broken pipe " + time);
    }
    assertEquals(List.of(), foreman.next(List.of()));
    foreman.look();
    assertTrue(offer().getString("reason").contains("broken pipe 3"));
    assertFalse(offer().getBoolean("well"));

    clock.pass(Duration.ofSeconds(31));
    foreman.look();
    assertEquals(1, foreman.next(List.of()).size());
    assertTrue(offer().getBoolean("well"));
  }

  @Test
  void whatTheWorldDidCostsAJobNothingHoweverOften() {
    JobId job = plan();
    foreman.look();
    for (int time = 1; time <= 5; time++) {
      assertInstanceOf(Aftermath.TryAgain.class, fail(FailureClass.INFRASTRUCTURE, "gone " + time));
      clock.pass(Duration.ofMinutes(11));
      foreman.look();
    }
    assertEquals(0, row(job).getInteger("failures"));
    assertEquals(5, row(job).getInteger("disturbances"));
  }

  @Test
  void threeDifferentFailuresHandAJobToTheHouseAndKeepTheEvidence() {
    JobId job = plan();
    foreman.look();
    fail(FailureClass.BROKEN, "the first");
    fail(FailureClass.BROKEN, "the second");
    assertInstanceOf(Aftermath.StandIn.class, fail(FailureClass.BROKEN, "the third"));

    assertEquals(
        List.of("BROKEN the first", "BROKEN the second", "BROKEN the third"), evidence(job));
    assertEquals(List.of(), foreman.next(List.of()));
    Claim claim = queue.claim(HOUSE, NODE, 1).getFirst();
    assertEquals(job, claim.ticket().job());
  }

  @Test
  void threeFailuresOfTheHouseSetAJobAsideWithItsEvidence() {
    database.pool().query("delete from offer").execute().await();
    JobId job = plan();
    var house = new HouseForeman(HOUSE, NODE, queue);
    for (String why : List.of("the first", "the second", "the third")) {
      endRest();
      Claim claim = house.next(List.of()).getFirst();
      jobs.fail(
          claim.ticket(), FailureClass.BROKEN, why, house.failed(claim, FailureClass.BROKEN, why));
    }
    assertEquals(JobState.FAILED, jobs.view(job).state());
    assertEquals(3, evidence(job).size());
    endRest();
    assertEquals(List.of(), house.next(List.of()));
  }

  @Test
  void aRequestThatIsWrongGoesToTheHouseAtOnce() {
    JobId job = plan();
    foreman.look();
    fail(FailureClass.INVALID, "no such node");
    assertTrue(row(job).getBoolean("stand_in"));
    assertEquals(1, evidence(job).size());
  }

  @Test
  void outOfMemoryIsTriedAloneThenSmallerThenElsewhereThenByTheHouse() {
    room.lanes().open(NODE, List.of(), List.of(lamp, oil));
    var other = new EngineForeman(oil, room);
    JobId job = plan();
    tenant.held = Vram.ofGigabytes(3);
    foreman.look();

    assertEquals(
        new Aftermath.Thriftier(1), fail(FailureClass.OUT_OF_MEMORY, "CUDA out of memory"));
    Claim alone = take(foreman);
    foreman.prepare(alone);
    assertEquals(1, tenant.lettings.get(), "everything was unloaded first");
    assertEquals(new Aftermath.Thriftier(2), settle(foreman, alone, FailureClass.OUT_OF_MEMORY));
    Claim smaller = take(foreman);
    assertEquals(2, smaller.history().rung());
    foreman.prepare(smaller);
    assertInstanceOf(
        Aftermath.Elsewhere.class, settle(foreman, smaller, FailureClass.OUT_OF_MEMORY));

    endRest();
    assertEquals(List.of(), foreman.next(List.of()), "never here again");
    other.look();
    Claim elsewhere = take(other);
    other.prepare(elsewhere);
    assertInstanceOf(Aftermath.StandIn.class, settle(other, elsewhere, FailureClass.OUT_OF_MEMORY));
    assertEquals(0, row(job).getInteger("failures"));
    assertEquals(4, evidence(job).size());
    assertEquals(job, queue.claim(HOUSE, NODE, 1).getFirst().ticket().job());
  }

  @Test
  void aJobThatWaitedTooLongForAnIllEngineIsDoneByTheHouse() {
    JobId job = plan();
    assertEquals(0, queue.standIn(Duration.ZERO), "nothing is ill");
    tenant.gone = true;
    foreman.look();
    assertEquals(0, queue.standIn(Duration.ofHours(1)), "patience is not over");
    assertEquals(1, queue.standIn(Duration.ZERO));
    assertEquals("waited too long for an engine", row(job).getString("note"));
    assertEquals(job, queue.claim(HOUSE, NODE, 1).getFirst().ticket().job());
  }

  @Test
  void aLaneThatAPersonClosedIsNoIllOne() {
    plan();
    tenant.gone = true;
    foreman.look();
    door(Door.PAUSED);
    assertEquals(0, queue.standIn(Duration.ZERO));
  }

  @Test
  void aDrainedLaneTakesNothingUntilItIsOpened() {
    plan();
    foreman.look();
    door(Door.DRAINING);
    assertEquals(List.of(), foreman.next(List.of()));
    door(Door.OPEN);
    assertEquals(1, foreman.next(List.of()).size());
  }

  @Test
  void aPausedLaneTakesNothingAndItsWorkIsCalledBack() {
    JobId job = plan();
    foreman.look();
    Claim claim = take(foreman);
    door(Door.PAUSED);
    plan();
    assertEquals(List.of(), foreman.next(List.of(claim)));
    assertEquals(List.of(job), leases.renew(NODE, List.of(job)).recalled());
  }

  @Test
  void inQuietHoursALaneTakesNothing() {
    LocalTime from = LocalTime.of(22, 0);
    var quiet =
        new EngineForeman(
            lane(
                "lamp",
                new QuietHours(List.of(new QuietHours.Span(from, LocalTime.of(6, 0)))),
                film(tenant)),
            room);
    plan();
    clock.now = Instant.parse("2026-11-20T23:00:00Z");
    quiet.look();
    assertEquals(List.of(), quiet.next(List.of()));
    clock.now = Instant.parse("2026-11-21T05:59:59Z");
    assertEquals(List.of(), quiet.next(List.of()));
    clock.now = Instant.parse("2026-11-21T06:00:00Z");
    assertEquals(1, quiet.next(List.of()).size());
  }

  @Test
  void whatFilledTheCardOnceMayRunThereAgain() {
    var greedy =
        new EngineLane(
            "lamp",
            Optional.of(FullCard.CARD),
            Vram.ofGigabytes(1),
            new QuietHours(List.of()),
            new Hook.None(),
            new Hook.None(),
            List.of(film(tenant)));
    EngineRoom cellar = EngineRoom.of(NODE, bus, clock, workshop, new FullCard(), database, queue);
    room.lanes().open(NODE, List.of(), List.of(greedy));
    var keeper = new EngineForeman(greedy, cellar);
    tenant.held = Vram.ofGigabytes(11.5);
    plan();
    plan();
    for (int run = 0; run < 2; run++) {
      keeper.look();
      Claim claim = take(keeper);
      keeper.prepare(claim);
      keeper.look();
      jobs.finish(claim.ticket(), "filmed", _ -> {});
      keeper.succeeded(claim);
      keeper.left(claim);
    }
    cellar.close();
  }

  @Test
  void anEngineWithAQueueIsHandedOneJobAheadAndNoMore() {
    plan();
    plan();
    plan();
    foreman.look();
    Claim first = take(foreman);
    foreman.prepare(first);
    List<Claim> ahead = foreman.next(List.of(first));
    assertEquals(1, ahead.size());
    int lettings = tenant.lettings.get();
    foreman.prepare(ahead.getFirst());
    assertEquals(lettings, tenant.lettings.get(), "nothing is changed under a job at work");
    assertEquals(List.of(), foreman.next(List.of(first, ahead.getFirst())));
  }

  @Test
  void anEngineWithoutAQueueIsHandedNothingAhead() {
    var single =
        new EngineForeman(
            lane("lamp", new QuietHours(List.of()), tenant.post(false, Capability.FILM)), room);
    plan();
    plan();
    single.look();
    Claim first = take(single);
    assertEquals(List.of(), single.next(List.of(first)));
  }

  @Test
  void whoDoesNotLetGoOfTheCardIsIllAndNotTheOneThatNeedsIt() {
    var writer = new ToldTenant("ollama@lamp");
    EngineLane shared =
        lane("lamp", new QuietHours(List.of()), film(tenant), writer.post(true, Capability.STORY));
    room.lanes().open(NODE, List.of(), List.of(shared));
    var both = new EngineForeman(shared, room);
    plan();
    both.look();
    Claim claim = take(both);
    writer.gone = true;
    var keeper =
        new CardKeeper(shared, new NoCards(), new Infirmary(clock), workshop, room.hooks());
    try {
      keeper.make(shared.posts().getFirst(), List.of("ollama"));
    } catch (studio.verticles.bus.Problem stuck) {
      assertInstanceOf(
          Aftermath.TryAgain.class, both.failed(claim, FailureClass.of(stuck), stuck.detail()));
    }
    LaneFacts facts = keeper.facts();
    assertEquals(List.of(), facts.engines().getFirst().illnesses());
    assertEquals(1, facts.engines().getLast().illnesses().size());
  }

  @Test
  void whatAServerStillHasOfACancelledJobIsTakenBack() {
    JobId job = plan();
    foreman.look();
    Claim claim = take(foreman);
    assertTrue(
        jobs.remember(claim.ticket(), new RemoteWork("comfyui@lamp", "prompt-1", "a-1")).await());
    jobs.fail(
        claim.ticket(),
        FailureClass.INFRASTRUCTURE,
        "gone",
        new Aftermath.TryAgain(false, Duration.ZERO));
    jobs.cancel(List.of(job));

    tenant.gone = true;
    foreman.look();
    assertEquals(List.of(), tenant.forgotten);
    tenant.gone = false;
    clock.pass(Duration.ofMinutes(1));
    foreman.look();
    assertEquals(List.of("prompt-1"), tenant.forgotten);
    foreman.look();
    assertEquals(List.of("prompt-1"), tenant.forgotten, "once is enough");
  }

  @Test
  void whatAServerStillHasOfAJobThatTheHouseDidIsTakenBack() {
    JobId job = plan();
    foreman.look();
    Claim claim = take(foreman);
    assertTrue(
        jobs.remember(claim.ticket(), new RemoteWork("comfyui@lamp", "prompt-1", "a-1")).await());
    jobs.fail(
        claim.ticket(),
        FailureClass.INFRASTRUCTURE,
        "gone",
        new Aftermath.TryAgain(false, Duration.ZERO));
    foreman.left(claim);
    tenant.gone = true;
    foreman.look();
    queue.standIn(Duration.ZERO);
    Claim house = queue.claim(HOUSE, NODE, 1).getFirst();
    jobs.finish(house.ticket(), "painted by hand", _ -> {});
    assertEquals(JobState.DONE, jobs.view(job).state());

    tenant.gone = false;
    clock.pass(Duration.ofMinutes(1));
    foreman.look();
    assertEquals(List.of("prompt-1"), tenant.forgotten);
  }

  // The hands of a lane.

  private Aftermath fail(FailureClass failure, String why) {
    endRest();
    Claim claim = foreman.next(List.of()).getFirst();
    foreman.prepare(claim);
    Aftermath aftermath = foreman.failed(claim, failure, why);
    jobs.fail(claim.ticket(), failure, why, aftermath);
    foreman.left(claim);
    return aftermath;
  }

  private static Claim take(EngineForeman foreman) {
    endRest();
    List<Claim> claims = foreman.next(List.of());
    assertEquals(1, claims.size(), EngineForemanTest::lastWords);
    return claims.getFirst();
  }

  private static Aftermath settle(EngineForeman foreman, Claim claim, FailureClass failure) {
    Aftermath aftermath = foreman.failed(claim, failure, "out of memory");
    jobs.fail(claim.ticket(), failure, "out of memory", aftermath);
    foreman.left(claim);
    return aftermath;
  }

  private static Post film(ToldTenant tenant) {
    return tenant.post(true, Capability.FILM);
  }

  private static EngineLane lane(String name, QuietHours quiet, Post... posts) {
    return new EngineLane(
        name, Optional.empty(), Vram.NONE, quiet, new Hook.None(), new Hook.None(), List.of(posts));
  }

  private static void door(Door door) {
    room.lanes().setDoor("lamp", door, "", Optional.empty());
  }

  private JobId plan() {
    Job job = new Job.Film(ShotId.create(), Quality.DRAFT);
    database.inTransaction(transaction -> {
      WorkPlan.add(transaction, story, List.of(new Step(job, "Film", List.of())));
      return job;
    });
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

  private static Row row(JobId job) {
    return database
        .pool()
        .preparedQuery("select * from job where id = $1")
        .execute(Tuple.of(job.value()))
        .await()
        .iterator()
        .next();
  }

  private static Row offer() {
    return database
        .pool()
        .query("select * from offer where lane = 'lamp'")
        .execute()
        .await()
        .iterator()
        .next();
  }

  private static String lastWords() {
    RowSet<Row> rows =
        database
            .pool()
            .query("select words from decision order by id desc limit 1")
            .execute()
            .await();
    return rows.size() == 0 ? "nothing was decided" : rows.iterator().next().getString("words");
  }

  private static List<String> evidence(JobId job) {
    List<String> lines = new ArrayList<>();
    StreamSupport.stream(
            database
                .pool()
                .preparedQuery("select class, message from failure where job_id = $1 order by id")
                .execute(Tuple.of(job.value()))
                .await()
                .spliterator(),
            false)
        .forEach(row -> lines.add(row.getString("class") + " " + row.getString("message")));
    return lines;
  }

  private static final class ToldClock extends Clock {
    private volatile Instant now = Instant.now();

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
