package studio.verticles.production;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.sqlclient.Tuple;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.verticles.db.Database;
import studio.verticles.db.TestDatabase;

/// The waiting side of the job table, as lanes with engines see it.
class JobQueueTest {
  private static final TestDatabase tests = TestDatabase.migrated();
  private static final Database database = tests.database();

  private final JobQueue queue = new JobQueue(database);
  private final Lane easel = new Lane("easel", EnumSet.of(Capability.DRAW), 1, true);

  @AfterAll
  static void close() {
    tests.close();
  }

  @BeforeEach
  void anEmptyTable() {
    database.pool().query("truncate job, served cascade").execute().await();
  }

  @Test
  void jobsThatDifferOnlyInAgeAreOneGroup() {
    draws(40, 3);
    List<JobGroup> groups = queue.groups(easel);
    assertEquals(List.of(3), groups.stream().map(JobGroup::ready).toList());
    assertTrue(groups.getFirst().lastTaken().isEmpty());
  }

  @Test
  void aGroupRemembersWhenItWasServed() {
    draws(40, 3);
    queue.claim(easel, "here", group(40), 1);
    JobGroup left = group(40);
    assertEquals(2, left.ready());
    assertTrue(left.lastTaken().isPresent());
    queue.claim(easel, "here", left, 1);
    assertTrue(group(40).lastTaken().get().isAfter(left.lastTaken().get()));
  }

  @Test
  void servingTheMoreUrgentOfTheSameWorkIsNotServingTheRest() {
    draws(50, 3);
    draws(40, 3);
    queue.claim(easel, "here", group(50), 1);
    assertTrue(group(50).lastTaken().isPresent());
    assertFalse(group(40).lastTaken().isPresent());
  }

  @Test
  void anEmptyHandServesNobody() {
    draws(40, 1);
    JobGroup group = group(40);
    queue.claim(easel, "here", group, 1);
    database.pool().query("truncate served").execute().await();
    assertEquals(List.of(), queue.claim(easel, "here", group, 1));
    draws(40, 1);
    assertTrue(group(40).lastTaken().isEmpty());
  }

  private JobGroup group(int priority) {
    return queue.groups(easel).stream()
        .filter(group -> group.priority() == priority)
        .findFirst()
        .orElseThrow();
  }

  private static void draws(int priority, int count) {
    for (int job = 0; job < count; job++) {
      UUID id = TimeOrderedId.next();
      database
          .pool()
          .preparedQuery(
              """
              insert into job (id, key, kind, what, payload, needs, priority)
              values ($1, 'draw/' || $2::text, 'Draw', 'Draw',
                      jsonb_build_object('kind', 'Draw', 'shot', $2::text), 'DRAW', $3)
              """)
          .execute(Tuple.of(id, id.toString(), priority))
          .await();
    }
  }
}
