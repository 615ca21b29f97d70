package studio.verticles.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.sqlclient.Tuple;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.verticles.bus.Problem;
import studio.verticles.learning.Lessons;
import studio.verticles.learning.Lessons.AskCorrections;
import studio.verticles.learning.Lessons.Correction;
import studio.verticles.learning.Lessons.OfProject;
import studio.verticles.learning.Lessons.Summary;
import studio.verticles.night.Replenishments.Change;
import studio.verticles.night.Replenishments.Readiness;
import studio.verticles.night.Replenishments.Resume;
import studio.verticles.night.Replenishments.State;
import studio.verticles.production.CharacterId;
import studio.verticles.production.ProjectId;

/// Nights with the real departments: drawn, judged, decided and drawn again, nobody at the keys.
class NightTest {
  @TempDir private static Path media;
  private static NightRoom room;

  @BeforeAll
  static void open() {
    room = new NightRoom(media);
  }

  @AfterAll
  static void close() {
    room.close();
  }

  @BeforeEach
  void aQuietEvening() {
    room.rows.run("delete from job", Tuple.tuple());
    room.rows.run("delete from project", Tuple.tuple());
    room.mark = 9;
  }

  @Test
  void aSetIsFilledBatchByBatchUntilTheTargetIsReached() {
    ProjectId project = room.project(false);
    CharacterId mika = room.human(project, "Mika");
    switchOn(mika, 5);
    room.work();
    assertEquals(3, room.drawn(mika), "the first batch, judged and approved");
    assertEquals(State.WAITING, room.actor(mika).state());
    room.later(Duration.ofSeconds(59));
    assertEquals(3, room.drawn(mika));
    room.later(Duration.ofSeconds(2));
    assertEquals(5, room.drawn(mika));
    assertEquals(State.REACHED, room.actor(mika).state());
    room.later(Duration.ofDays(2));
    assertEquals(5, room.drawn(mika));
    assertEquals(5, room.actor(mika).stock().approved());
    Summary summary = room.bus.ask(Lessons.SUMMARY, new OfProject(project));
    assertEquals(5, summary.machines(), "every decision is there to learn from");
    assertEquals(0.9, summary.average().orElseThrow(), 1e-6);
    Readiness readiness =
        room.bus.ask(Replenishments.READINESS, new Replenishments.OfProject(project));
    assertTrue(readiness.characters().getFirst().ready());
    assertEquals(0, readiness.characters().getFirst().deficit());
  }

  @Test
  void tenADayAndNoMore() {
    CharacterId mika = room.human(room.project(false), "Mika");
    switchOn(mika, 20);
    room.work();
    for (int look = 0; look < 5; look++) {
      room.later(Duration.ofMinutes(2));
    }
    assertEquals(10, room.drawn(mika));
    assertTrue(room.actor(mika).reason().startsWith("10 were drawn today"));
    room.later(Duration.ofHours(4));
    assertTrue(room.drawn(mika) > 10, "a new day (UTC) has begun");
  }

  @Test
  void fiveRejectionsPauseItAndAPersonLetsItGoOn() {
    CharacterId mika = room.human(room.project(false), "Mika");
    room.mark = 1;
    switchOn(mika, 20);
    room.work();
    for (int minute = 0; minute < 10; minute++) {
      room.later(Duration.ofMinutes(1));
    }
    assertEquals(5, room.drawn(mika));
    assertEquals(State.PAUSED, room.actor(mika).state());
    room.mark = 9;
    room.bus.ask(Replenishments.RESUME, new Resume(mika));
    room.work();
    assertEquals(8, room.drawn(mika));
    assertEquals(0, room.actor(mika).stock().rejectsInRow());
  }

  @Test
  void aCharacterThatIsNotHumanWaitsForAPerson() {
    CharacterId fox = room.rows.character(room.project(false), "Fox");
    switchOn(fox, 20);
    room.work();
    for (int minute = 0; minute < 5; minute++) {
      room.later(Duration.ofHours(1));
    }
    assertEquals(3, room.drawn(fox));
    assertEquals(0, room.actor(fox).stock().approved());
    assertTrue(room.actor(fox).reason().startsWith("3 pictures wait"));
  }

  @Test
  void aRejectedPictureIsTriedAgainAndTheLineageTells() {
    ProjectId project = room.project(true);
    CharacterId mika = room.human(project, "Mika");
    room.mark = 3;
    switchOn(mika, 1);
    room.work();
    var page =
        room.bus.ask(
            Lessons.CORRECTIONS,
            new AskCorrections(project, Optional.empty(), Optional.empty(), 50));
    assertEquals(3, page.corrections().size());
    Correction first = page.corrections().getLast();
    assertEquals(1, first.attempt());
    assertTrue(first.child().isPresent(), first.toString());
    assertEquals("rejected", first.child().get().state());
    assertTrue(page.corrections().getFirst().refused().startsWith("it is attempt 3"));
    assertEquals(
        3,
        room.rows.count(
            "select max(attempt)::int8 from picture where character_id = $1",
            Tuple.of(mika.value())));
    assertEquals(
        1,
        room.rows.count(
            "select count(distinct drawing->>'seed') from picture where character_id = $1",
            Tuple.of(mika.value())),
        "one seed through the whole lineage");
  }

  @Test
  void whoSawAnOldActorChangesNothing() {
    CharacterId mika = room.human(room.project(false), "Mika");
    switchOn(mika, 5);
    Change late = new Change(mika, Optional.of(false), Optional.empty(), Optional.of(1));
    assertThrows(Problem.class, () -> room.bus.ask(Replenishments.CHANGE, late));
    assertTrue(room.actor(mika).enabled());
    assertEquals(2, room.actor(mika).version());
  }

  private static void switchOn(CharacterId character, int target) {
    room.bus.ask(
        Replenishments.CHANGE,
        new Change(character, Optional.of(true), Optional.of(target), Optional.of(1)));
  }
}
