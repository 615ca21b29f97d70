package studio.verticles.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.verticles.bus.Problem;
import studio.verticles.db.CastRows;
import studio.verticles.db.TestDatabase;
import studio.verticles.learning.LessonStore.Rejection;
import studio.verticles.learning.Lessons.Counts;
import studio.verticles.learning.Lessons.Day;
import studio.verticles.learning.Lessons.Drift;
import studio.verticles.learning.Lessons.DriftState;
import studio.verticles.learning.Lessons.EngineTime;
import studio.verticles.learning.Lessons.RankedCheckpoint;
import studio.verticles.learning.Lessons.Summary;
import studio.verticles.learning.Recommender.Sample;
import studio.verticles.production.CharacterId;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProjectId;

/// What is learned comes from rows that exist, and only from those that still count.
class LessonStoreTest {
  private static final TestDatabase database = TestDatabase.migrated();
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private final CastRows rows = new CastRows(database.database());
  private final LessonStore lessons = new LessonStore(database.database());
  private final AnnalStore annals = new AnnalStore(database.database());
  private ProjectId project;
  private CharacterId mika;

  @AfterAll
  static void close() {
    database.close();
  }

  @BeforeEach
  void set() {
    project = rows.project();
    mika = rows.character(project, "Mika");
  }

  @Test
  void fiftyRejectionsAreRememberedAndUndoneOnesAreNot() {
    IntStream.range(0, 60).forEach(_ -> reject("wrong_pose"));
    assertEquals(50, lessons.rejections(mika).size());
    mika = rows.character(project, "Ren");
    long mistaken = reject("not_solo");
    reject("wrong_style");
    rows.undo(mistaken);
    assertEquals(
        List.of(List.of("wrong_style")),
        lessons.rejections(mika).stream().map(Rejection::categories).toList());
  }

  @Test
  void whatIsForgottenTeachesNothingAndStaysDecided() {
    reject("wrong_pose");
    lessons.forget(mika, "Noa");
    assertEquals(List.of(), lessons.rejections(mika));
    reject("not_solo");
    assertEquals(1, lessons.rejections(mika).size());
    assertEquals(2, annals.summary(project).decisions());
  }

  @Test
  void samplesAreGoodAndNotRejected() {
    picture(0.66);
    picture(0.65);
    picture(0.64);
    rows.decide(picture(0.9), "reject", NOON);
    rows.decide(picture(null), "approve", NOON);
    picture(null);
    rows.picture(mika, 0.99, "{}", NOON);
    List<Sample> samples = lessons.samples(mika, 0.65);
    assertEquals(3, samples.size());
    assertEquals(25, samples.getFirst().recipe().steps());
  }

  @Test
  void checkpointsAreRankedByWhatTheirPicturesWereWorth() {
    picture("old.safetensors", 0.5);
    rows.decide(picture("old.safetensors", 0.7), "approve", NOON);
    picture("new.safetensors", 0.8);
    rows.decide(picture("unseen.safetensors", null), "reject", NOON);
    List<RankedCheckpoint> ranking = lessons.ranking(project);
    assertEquals(
        List.of("new.safetensors", "old.safetensors", "unseen.safetensors"),
        ranking.stream().map(RankedCheckpoint::checkpoint).toList());
    assertEquals(0.6, ranking.get(1).average().orElseThrow(), 1e-6);
    assertEquals(Optional.of(1.0), ranking.get(1).approvalRate());
    assertEquals(Optional.empty(), ranking.get(0).approvalRate());
    assertEquals(Optional.of(0.0), ranking.get(2).approvalRate());
  }

  @Test
  void theLastTwentyAreComparedWithAll() {
    IntStream.range(0, 30).forEach(_ -> picture(0.9));
    IntStream.range(0, 20).forEach(_ -> picture(0.6));
    picture(null);
    Drift drift = lessons.drift(project).getFirst();
    assertEquals(50, drift.pictures());
    assertEquals(20, drift.counted());
    assertEquals(0.6, drift.recent(), 1e-6);
    assertEquals(0.78, drift.overall(), 1e-6);
    assertEquals(DriftState.DRIFTING, drift.state());
  }

  @Test
  void aCharacterWithoutPicturesHasNoDrift() {
    assertEquals(DriftState.TOO_FEW, lessons.drift(project).getFirst().state());
  }

  @Test
  void theTrendHasEveryDay() {
    rows.picture(mika, 0.8, "{}", NOON);
    rows.picture(mika, 0.6, "{}", NOON.minus(Duration.ofDays(2)));
    PictureId late = rows.picture(mika, null, "{}", NOON.plus(Duration.ofHours(11)));
    rows.decide(late, "approve", NOON.plus(Duration.ofHours(11)));
    rows.undo(rows.decide(late, "reject", NOON));
    rows.picture(mika, 0.1, "{}", NOON.minus(Duration.ofDays(7)));
    List<Day> days = annals.trend(project, Optional.empty(), LocalDate.of(2026, 11, 20), 7);
    assertEquals(7, days.size());
    Day today = days.getLast();
    assertEquals(
        new Day(LocalDate.of(2026, 11, 20), 2, Optional.of(0.8), 1, 0),
        new Day(
            today.day(),
            today.pictures(),
            today.average().map(one -> Math.round(one * 100) / 100.0),
            today.approved(),
            today.rejected()));
    assertEquals(1, days.get(4).pictures());
    assertEquals(Optional.empty(), days.get(5).average());
    assertEquals(0, days.getFirst().pictures());
    CharacterId ren = rows.character(project, "Ren");
    assertEquals(
        0,
        annals.trend(project, Optional.of(ren), LocalDate.of(2026, 11, 20), 7).stream()
            .mapToInt(Day::pictures)
            .sum());
  }

  @Test
  void theSummaryCountsWhatIsThere() {
    rows.character(project, "Ren");
    rows.decide(picture(0.9), "approve", NOON);
    rows.decide(picture(0.3), "reject", NOON);
    picture(0.6);
    rows.run(
        """
        insert into job (id, key, kind, what, payload, needs, priority, state, lane, subject,
                         started_at, finished_at)
        select gen_random_uuid(), 'review/' || id, 'Review', 'Look', '{}', 'REVIEW', 1, 'done',
               'tower', id, now() - interval '30 s', now()
          from picture
         where project_id = $1
        """,
        Tuple.of(project.value()));
    Summary summary = annals.summary(project);
    assertEquals(new Counts(1, 1, 1), summary.total());
    assertEquals(Optional.of(0.5), summary.approvalRate());
    assertEquals(0.6, summary.average().orElseThrow(), 1e-6);
    assertEquals(0.3, summary.worst().orElseThrow(), 1e-6);
    assertEquals(
        List.of("Mika", "Ren"), summary.characters().stream().map(one -> one.name()).toList());
    assertEquals(
        List.of(new EngineTime("tower", "Review", 3, Duration.ofSeconds(90))), summary.engines());
  }

  @Test
  void anEmptyProjectHasNoRates() {
    Summary summary = annals.summary(project);
    assertEquals(Optional.empty(), summary.approvalRate());
    assertEquals(Optional.empty(), summary.average());
    assertEquals(List.of(), lessons.ranking(project));
  }

  @Test
  void whatIsNotThereIsSaid() {
    assertThrows(Problem.class, () -> lessons.who(CharacterId.create()));
    assertThrows(Problem.class, () -> lessons.mustExist(ProjectId.create()));
  }

  private long reject(String... categories) {
    return rows.decide(picture(0.5), "reject", NOON, categories);
  }

  private PictureId picture(Double score) {
    return picture("sable.safetensors", score);
  }

  private PictureId picture(String checkpoint, Double score) {
    return rows.picture(
        mika,
        score,
        """
        {"checkpoint": "%s",
         "recipe": {"width": 512, "height": 768, "steps": 25, "cfg": 7.0, "sampler": "DDIM"}}
        """
            .formatted(checkpoint),
        NOON);
  }
}
