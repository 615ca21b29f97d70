package studio.verticles.production;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.hardware.brief.Quality;
import studio.verticles.bus.Bus;
import studio.verticles.db.Database;
import studio.verticles.db.TestDatabase;

class WorkPlanTest {
  private static final TestDatabase tests = TestDatabase.migrated();
  private static final Database database = tests.database();
  private static final Bus bus = new Bus(tests.vertx());

  private final JobStore jobs = new JobStore(database, new EventStore(), bus);
  private final JobQueue queue = new JobQueue(database);
  private final StoryId story = StoryId.create();
  private final ShotId shot = ShotId.create();
  private final Job speak = new Job.Speak(shot);
  private final Job film = new Job.Film(shot, Quality.DRAFT);
  private final Step first = Step.first(speak, "Speak");
  private final Step second = new Step(film, "Film", List.of(speak));

  @AfterAll
  static void close() {
    tests.close();
  }

  @BeforeEach
  void oneStory() {
    tests.empty(story);
  }

  @Test
  void noPlanIsNoWork() {
    plan();
    assertEquals(0, rows());
  }

  @Test
  void theSamePlanTwiceIsTheSameWork() {
    plan(first, second);
    plan(first, second);
    assertEquals(2, rows());
    finish(Capability.SOUND);
    finish(Capability.FILM);
  }

  @Test
  void aFinishedJobIsRepeatedWhenItsResultIsWantedAfresh() {
    plan(first);
    finish(Capability.SOUND);
    assertTrue(repeat(speak));
    assertEquals(2, finish(Capability.SOUND).attempt());
  }

  @Test
  void aJobThatIsAtWorkIsNotRepeated() {
    plan(first);
    assertFalse(repeat(speak));
    claim(Capability.SOUND, 1);
    assertFalse(repeat(speak));
  }

  @Test
  void aRepeatedJobWaitsForOneThatIsRepeatedBeforeIt() {
    plan(first, second);
    finish(Capability.SOUND);
    finish(Capability.FILM);
    assertTrue(repeat(speak));
    assertTrue(repeat(film));
    assertEquals(List.of(), claim(Capability.FILM, 1));
    finish(Capability.SOUND);
    finish(Capability.FILM);
  }

  private void plan(Step... steps) {
    database.inTransaction(transaction -> {
      WorkPlan.add(transaction, story, List.of(steps));
      return steps.length;
    });
  }

  private static boolean repeat(Job job) {
    return database.inTransaction(transaction -> WorkPlan.repeat(transaction, job));
  }

  private Ticket finish(Capability capability) {
    Ticket ticket = claim(capability, 1).getFirst().order().ticket();
    jobs.finish(ticket, "done", _ -> {});
    return ticket;
  }

  private static int rows() {
    return database.pool().query("select 1 from job").execute().await().rowCount();
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
}
