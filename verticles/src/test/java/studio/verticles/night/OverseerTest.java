package studio.verticles.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.verticles.db.CastRows;
import studio.verticles.db.TestDatabase;
import studio.verticles.night.Replenishments.State;
import studio.verticles.production.CharacterId;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProjectId;

/// The actors on a real database: what a look writes, and that it writes all of it or nothing.
class OverseerTest {
  private static final TestDatabase database = TestDatabase.migrated();
  private final CastRows rows = new CastRows(database.database());
  private final ReplenishmentStore store = new ReplenishmentStore(database.database());
  private final Overseer overseer = new Overseer(store, new ReplenishmentRules(Limits.STUDIO));
  private Instant now = Instant.parse("2026-11-20T20:00:00Z");
  private ProjectId project;
  private CharacterId mika;

  @AfterAll
  static void close() {
    database.close();
  }

  @BeforeEach
  void set() {
    rows.run("delete from replenishment", Tuple.tuple());
    rows.run("delete from job", Tuple.tuple());
    project = rows.project();
    mika = on("Mika");
  }

  @Test
  void aLookDrawsThreeAndSetsAnAlarm() {
    look(mika, "asked-2");
    assertEquals(3, drawn(mika));
    assertEquals(3, jobs("Portray"));
    assertEquals(1, jobs("Replenish"), "the alarm");
    assertEquals(
        1,
        rows.count(
            "select count(*) from batch where wish_key = 'replenish/' || $1::uuid || '/1'",
            Tuple.of(mika.value())));
    assertEquals(State.DRAWING, actor(mika).state());
  }

  @Test
  void manyBellsDrawOnce() {
    for (String bell : List.of("asked-2", "decision-1", "decision-1", "alarm-1", "alarm-7")) {
      look(mika, bell);
    }
    assertEquals(3, drawn(mika));
  }

  @Test
  void aLookThatDiesBeforeItsEndLeavesNothing() {
    assertThrows(
        IllegalStateException.class,
        () ->
            database
                .database()
                .inTransaction(transaction -> {
                  overseer.look(transaction, mika, "asked-2", now);
                  throw new IllegalStateException("the lamp went out");
                }));
    assertEquals(0, drawn(mika));
    assertEquals(0, jobs("Portray"));
    look(mika, "asked-2");
    assertEquals(3, drawn(mika));
  }

  @Test
  void fiveWhoLookAtTheSameTimeBecomeTwo() throws Exception {
    List<CharacterId> cast = IntStream.range(0, 5).mapToObj(number -> on("Cast" + number)).toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<? extends Future<?>> looks =
          cast.stream().map(one -> threads.submit(() -> look(one, "asked-2"))).toList();
      for (Future<?> look : looks) {
        look.get();
      }
    }
    assertEquals(6, rows.count("select count(*) from job where kind = 'Portray'", Tuple.tuple()));
    assertEquals(3, cast.stream().filter(one -> actor(one).state() == State.WAITING).count());
  }

  @Test
  void whoWaitsForAPlaceIsWokenWhenOneIsFree() {
    CharacterId ren = on("Ren");
    CharacterId sora = on("Sora");
    look(mika, "a");
    look(ren, "a");
    look(sora, "a");
    assertEquals(State.WAITING, actor(sora).state());
    finishBatches();
    look(mika, "b");
    assertEquals(
        1,
        rows.count(
            "select count(*) from job where key like 'replenish/' || $1::uuid || '/after-%'",
            Tuple.of(sora.value())));
    look(sora, "c");
    assertEquals(3, drawn(sora));
  }

  @Test
  void aBatchOfWhichNothingCameIsTriedAgainAfterAWhile() {
    look(mika, "a");
    finishBatches();
    later(Duration.ofMinutes(5));
    look(mika, "b");
    assertEquals(3, drawn(mika));
    later(Duration.ofMinutes(26));
    look(mika, "c");
    assertEquals(6, drawn(mika));
  }

  @Test
  void oneAlarmIsEnough() {
    look(mika, "a");
    finishBatches();
    long before = jobs("Replenish");
    for (int bell = 0; bell < 5; bell++) {
      look(mika, "bell-" + bell);
    }
    assertTrue(jobs("Replenish") <= before + 1, "a look that changes nothing sets no alarm");
    Actor waiting = actor(mika);
    look(mika, Actor.alarm(waiting.alarm()));
    assertEquals(waiting.alarm() + 1, actor(mika).alarm(), "an alarm that rang is set anew");
  }

  @Test
  void rejectionsInARowAreCountedFromTheDecisions() {
    IntStream.range(0, 4).forEach(_ -> reject());
    assertEquals(4, actor(mika).facts().rejectsInRow());
    PictureId good = picture();
    rows.decide(good, "approve", now);
    assertEquals(0, actor(mika).facts().rejectsInRow());
    IntStream.range(0, 5).forEach(_ -> reject());
    long mistaken = reject();
    assertEquals(6, actor(mika).facts().rejectsInRow());
    rows.undo(mistaken);
    assertEquals(5, actor(mika).facts().rejectsInRow());
    look(mika, "a");
    assertEquals(State.PAUSED, actor(mika).state());
    database
        .database()
        .inTransaction(transaction -> {
          store.pardon(transaction, mika);
          return 0;
        });
    look(mika, "b");
    assertEquals(State.DRAWING, actor(mika).state());
  }

  @Test
  void whatAPersonDrawsIsAtWorkToo() {
    look(mika, "a");
    rows.run("update replenishment set batch_id = null, last_batch_at = null", Tuple.tuple());
    assertTrue(actor(mika).facts().atWork());
    look(mika, "b");
    assertEquals(3, drawn(mika));
  }

  @Test
  void aProjectWithoutMachinesPauses() {
    rows.run("update project set ai = false where id = $1", Tuple.of(project.value()));
    look(mika, "a");
    assertEquals(State.PAUSED, actor(mika).state());
    assertEquals(0, drawn(mika));
  }

  private CharacterId on(String name) {
    CharacterId character = rows.character(project, name);
    database
        .database()
        .inTransaction(transaction -> {
          store.enter(transaction, character);
          store.set(transaction, character, true, 20);
          return 0;
        });
    return character;
  }

  private void look(CharacterId character, String because) {
    database
        .database()
        .inTransaction(transaction -> overseer.look(transaction, character, because, now));
  }

  private void later(Duration time) {
    now = now.plus(time);
  }

  private void finishBatches() {
    rows.run(
        "update job set state = 'failed', finished_at = now() where kind = 'Portray'",
        Tuple.tuple());
  }

  private PictureId picture() {
    return rows.picture(mika, 0.5, "{}", now);
  }

  private long reject() {
    return rows.decide(picture(), "reject", now, "wrong_pose");
  }

  private Actor actor(CharacterId character) {
    return store.find(character).orElseThrow();
  }

  private long drawn(CharacterId character) {
    return rows.count(
        "select coalesce(sum(wanted), 0) from batch where character_id = $1",
        Tuple.of(character.value()));
  }

  private long jobs(String kind) {
    return rows.count("select count(*) from job where kind = $1", Tuple.of(kind));
  }
}
