package studio.verticles.production;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Problem;
import studio.verticles.db.Database;
import studio.verticles.db.TestDatabase;

class JobStoreTest {
  private static final TestDatabase tests = TestDatabase.migrated();
  private static final Database database = tests.database();
  private static final Bus bus = new Bus(tests.vertx());

  private final JobStore jobs = new JobStore(database, new EventStore(), bus);
  private final JobQueue queue = new JobQueue(database);
  private final Leases leases = new Leases(database);
  private final StoryId story = StoryId.create();
  private final ShotId shot = ShotId.create();
  private final Job draw = new Job.Draw(shot);
  private final Job speak = new Job.Speak(shot);
  private final Job film = new Job.Film(shot, studio.hardware.brief.Quality.DRAFT);

  @AfterAll
  static void close() {
    tests.close();
  }

  @BeforeEach
  void anEmptyTableAndOneStory() {
    tests.empty(story);
  }

  @Test
  void aJobIsClaimedOnce() {
    plan(Step.first(draw, "Draw"));
    assertEquals(1, claim(Capability.FILM, 5).size());
    assertEquals(List.of(), claim(Capability.FILM, 5));
  }

  @Test
  void aLaneOnlyTakesWhatItCanDo() {
    plan(Step.first(speak, "Speak"));
    assertEquals(List.of(), claim(Capability.FILM, 5));
  }

  @Test
  void whatOthersWaitForGoesFirst() {
    plan(Step.first(draw, "Draw"), Step.first(film, "Film"));
    assertEquals(film, claim(Capability.FILM, 1).getFirst().order().job());
  }

  @Test
  void aJobWaitsForTheOneBeforeIt() {
    plan(Step.first(speak, "Speak"), new Step(film, "Film", List.of(speak)));
    assertEquals(List.of(), claim(Capability.FILM, 5));
    jobs.finish(claim(Capability.SOUND, 1).getFirst().order().ticket(), "spoken", _ -> {});
    assertEquals(film, claim(Capability.FILM, 5).getFirst().order().job());
  }

  @Test
  void aJobThatIsDoneKeepsNobodyWaiting() {
    plan(Step.first(speak, "Speak"));
    jobs.finish(claim(Capability.SOUND, 1).getFirst().order().ticket(), "spoken", _ -> {});
    plan(Step.first(speak, "Speak"), new Step(film, "Film", List.of(speak)));
    assertEquals(1, claim(Capability.FILM, 5).size());
    assertEquals(List.of(), claim(Capability.SOUND, 5));
  }

  @Test
  void aResultOfAnEarlierAttemptDoesNotCount() {
    plan(Step.first(draw, "Draw"));
    Ticket late = claim(Capability.FILM, 1).getFirst().order().ticket();
    assertEquals(1, leases.reclaimFrom("here"));
    Ticket newer = claim(Capability.FILM, 1).getFirst().order().ticket();
    List<String> changes = new ArrayList<>();
    assertThrows(Problem.class, () -> jobs.finish(late, "late", _ -> changes.add("late")));
    jobs.finish(newer, "in time", _ -> changes.add("in time"));
    assertEquals(List.of("in time"), changes);
  }

  @Test
  void aCrashCostsNoFailure() {
    plan(Step.first(draw, "Draw"));
    for (int crash = 0; crash < 10; crash++) {
      assertEquals(1, claim(Capability.FILM, 1).size());
      leases.reclaimFrom("here");
    }
    assertEquals(JobState.QUEUED, only().state());
  }

  @Test
  void anExpiredLeaseIsTakenBackAndALiveOneIsNot() {
    plan(Step.first(draw, "Draw"));
    claim(Capability.FILM, 1);
    assertEquals(0, leases.reclaim());
    expireLeases();
    assertEquals(1, leases.reclaim());
    assertEquals(JobState.QUEUED, only().state());
  }

  @Test
  void aRenewedLeaseIsNotTakenBack() {
    plan(Step.first(draw, "Draw"));
    JobId atWork = claim(Capability.FILM, 1).getFirst().view().id();
    expireLeases();
    leases.renew("here", List.of(atWork));
    assertEquals(0, leases.reclaim());
  }

  @Test
  void aClaimThatItsNodeNeverHeardOfIsTakenBack() {
    plan(Step.first(draw, "Draw"));
    claim(Capability.FILM, 1);
    expireLeases();
    leases.renew("here", List.of());
    assertEquals(1, leases.reclaim());
    assertEquals(JobState.QUEUED, only().state());
  }

  @Test
  void aFailedJobRestsAndIsTriedAgainUntilItHasFailedThreeTimes() {
    plan(Step.first(draw, "Draw"));
    for (int failure = 1; failure <= 3; failure++) {
      fail(claim(Capability.FILM, 1).getFirst(), FailureClass.BROKEN, "no luck");
      assertEquals(List.of(), claim(Capability.FILM, 1), "it rests first");
      endRest();
    }
    assertEquals(JobState.FAILED, only().state());
    assertEquals("no luck", only().problem().orElseThrow());
  }

  @Test
  void aJobThatWouldFailTheSameWayIsNotTriedAgain() {
    plan(Step.first(draw, "Draw"));
    fail(claim(Capability.FILM, 1).getFirst(), FailureClass.INVALID, "unreadable");
    assertEquals(JobState.FAILED, only().state());
  }

  @Test
  void askingAgainRevivesWhatFailed() {
    plan(Step.first(draw, "Draw"));
    fail(claim(Capability.FILM, 1).getFirst(), FailureClass.INVALID, "unreadable");
    plan(Step.first(draw, "Draw"));
    assertEquals(1, claim(Capability.FILM, 1).size());
  }

  @Test
  void aQueuedJobIsCancelledAtOnceAndARunningOneIsAsked() {
    plan(Step.first(draw, "Draw"), Step.first(speak, "Speak"));
    Claim running = claim(Capability.FILM, 1).getFirst();
    List<JobId> all = List.of(running.view().id(), idOf(speak));
    assertEquals(2, jobs.cancel(all).size());
    assertEquals(JobState.CANCELLED, jobs.view(idOf(speak)).state());
    assertEquals(JobState.RUNNING, jobs.view(running.view().id()).state());
    List<JobId> atWork = List.of(running.view().id());
    assertEquals(atWork, leases.renew("here", atWork).cancelled(), "the heartbeat hears of it");
    jobs.cancelled(running.order().ticket());
    assertEquals(JobState.CANCELLED, jobs.view(running.view().id()).state());
  }

  @Test
  void whatWaitsForACancelledJobIsCancelledToo() {
    plan(Step.first(speak, "Speak"), new Step(film, "Film", List.of(speak)));
    assertEquals(2, jobs.cancel(List.of(idOf(speak))).size());
    assertEquals(JobState.CANCELLED, jobs.view(idOf(film)).state());
  }

  @Test
  void askingAgainRevivesWhatWasCancelledInItsOrder() {
    plan(Step.first(speak, "Speak"), new Step(film, "Film", List.of(speak)));
    jobs.cancel(List.of(idOf(speak)));
    plan(Step.first(speak, "Speak"), new Step(film, "Film", List.of(speak)));
    assertEquals(List.of(), claim(Capability.FILM, 1));
    jobs.finish(claim(Capability.SOUND, 1).getFirst().order().ticket(), "spoken", _ -> {});
    assertEquals(1, claim(Capability.FILM, 1).size());
  }

  @Test
  void cancellingWhatIsDoneCancelsNothing() {
    plan(Step.first(speak, "Speak"), new Step(film, "Film", List.of(speak)));
    jobs.finish(claim(Capability.SOUND, 1).getFirst().order().ticket(), "spoken", _ -> {});
    assertEquals(List.of(), jobs.cancel(List.of(idOf(speak))));
    assertEquals(JobState.QUEUED, jobs.view(idOf(film)).state());
  }

  @Test
  void aFailedTransactionLeavesTheJobRunning() {
    plan(Step.first(draw, "Draw"));
    Ticket ticket = claim(Capability.FILM, 1).getFirst().order().ticket();
    assertThrows(
        IllegalStateException.class,
        () ->
            jobs.finish(
                ticket,
                "drawn",
                _ -> {
                  throw new IllegalStateException("the disk is full");
                }));
    assertEquals(JobState.RUNNING, only().state());
  }

  @Test
  void eightLanesAtOnceNeverTakeTheSameJob() throws Exception {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      steps.add(Step.first(new Job.Draw(ShotId.create()), "Draw " + i));
    }
    plan(steps.toArray(Step[]::new));
    Set<JobId> claimed = new HashSet<>();
    int count = 0;
    try (var lanes = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<Claim>>> hauls = new ArrayList<>();
      for (int lane = 0; lane < 8; lane++) {
        hauls.add(
            lanes.submit(() -> {
              List<Claim> haul = new ArrayList<>();
              for (var more = claim(Capability.FILM, 3);
                  !more.isEmpty();
                  more = claim(Capability.FILM, 3)) {
                haul.addAll(more);
              }
              return haul;
            }));
      }
      for (Future<List<Claim>> haul : hauls) {
        for (Claim claim : haul.get()) {
          claimed.add(claim.view().id());
          count++;
        }
      }
    }
    assertEquals(200, count);
    assertEquals(200, claimed.size());
  }

  @Test
  void nothingWaitsForeverWhenWorkFinishesWhileMoreIsPlanned() throws Exception {
    for (int round = 0; round < 30; round++) {
      ShotId each = ShotId.create();
      Job first = new Job.Speak(each);
      Job second = new Job.Film(each, studio.hardware.brief.Quality.DRAFT);
      plan(Step.first(first, "Speak"));
      Ticket ticket = claim(Capability.SOUND, 1).getFirst().order().ticket();
      try (var two = Executors.newVirtualThreadPerTaskExecutor()) {
        var finish = two.submit(() -> jobs.finish(ticket, "spoken", _ -> {}));
        var plan = two.submit(() -> plan(new Step(second, "Film", List.of(first))));
        finish.get();
        plan.get();
      }
      assertEquals(1, claim(Capability.FILM, 1).size(), "round " + round);
    }
  }

  private void plan(Step... steps) {
    database.inTransaction(transaction -> {
      WorkPlan.add(transaction, story, List.of(steps));
      return steps.length;
    });
  }

  private static final Map<Capability, Set<Capability>> DESKS =
      Map.of(
          Capability.FILM, Set.of(Capability.FILM, Capability.DRAW),
          Capability.SOUND, Set.of(Capability.SPEAK, Capability.SOUND),
          Capability.DESK, Set.of(Capability.DESK, Capability.STORY),
          Capability.CUT, Set.of(Capability.CUT));

  private List<Claim> claim(Capability capability, int slots) {
    return queue.claim(new Lane("lane", DESKS.get(capability), slots, false), "here", slots);
  }

  private void fail(Claim claim, FailureClass failure, String problem) {
    jobs.fail(
        claim.ticket(), failure, problem, Aftermath.of(failure, claim.history(), false, false, 0));
  }

  private Productions.JobView only() {
    var rows = database.pool().query("select id from job").execute().await();
    assertTrue(rows.size() == 1, "one job");
    return jobs.view(new JobId(rows.iterator().next().getUUID("id")));
  }

  private JobId idOf(Job job) {
    var rows =
        database
            .pool()
            .preparedQuery("select id from job where key = $1")
            .execute(Tuple.of(job.key()))
            .await();
    return new JobId(rows.iterator().next().getUUID("id"));
  }

  private void expireLeases() {
    database
        .pool()
        .query("update job set lease_until = now() - interval '1 second' where state = 'running'")
        .execute()
        .await();
  }

  private void endRest() {
    database.pool().query("update job set due_at = now()").execute().await();
  }
}
