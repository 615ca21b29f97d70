package studio.verticles.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.hardware.judge.Measures;
import studio.verticles.db.CastRows;
import studio.verticles.db.TestDatabase;
import studio.verticles.drawing.Provenance;
import studio.verticles.drawing.Wish.Recipe;
import studio.verticles.learning.Lessons.AskCorrections;
import studio.verticles.learning.Lessons.Correction;
import studio.verticles.learning.Lessons.Success;
import studio.verticles.production.CharacterId;
import studio.verticles.production.Json;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProjectId;

/// Corrections on a real database: from a rejection to another try, and back to what it was worth.
class CorrectorTest {
  private static final TestDatabase database = TestDatabase.migrated();
  private final CastRows rows = new CastRows(database.database());
  private final Corrector corrector = new Corrector(new CorrectionStore());
  private final AnnalStore annals = new AnnalStore(database.database());
  private Instant now = Instant.parse("2026-11-20T20:00:00Z");
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
    rows.run(
        "insert into gate (project_id, corrections) values ($1, true)", Tuple.of(project.value()));
  }

  @Test
  void aBlurredPictureIsDrawnAgainWithItsOwnSeedAndWords() {
    PictureId blurred = rejected();
    assertEquals("blurred: 15 more steps and sharper words", correct(blurred));
    Row batch =
        database
            .database()
            .pool()
            .preparedQuery(
                "select *, plan->'recipe'->>'steps' as steps from batch where project_id = $1")
            .execute(Tuple.of(project.value()))
            .await()
            .iterator()
            .next();
    assertEquals("correction", batch.getString("kind"));
    assertEquals(4711, batch.getLong("seed"), "the rejected picture's");
    assertEquals("a fox, sharp focus, crisp lines, fine detail", batch.getString("prompt"));
    assertEquals("text", batch.getString("negative"));
    assertEquals("40", batch.getString("steps"));
    assertEquals(blurred.value(), batch.getUUID("from_picture"));
    assertEquals(1, batch.getInteger("wanted"));
  }

  @Test
  void thinkingTwiceDrawsOnce() {
    PictureId blurred = rejected();
    correct(blurred);
    correct(blurred);
    assertEquals(1, batches());
    assertEquals(1, corrections().size());
  }

  @Test
  void aThoughtThatDiesBeforeItsEndLeavesNothing() {
    PictureId blurred = rejected();
    assertThrows(
        IllegalStateException.class,
        () ->
            database
                .database()
                .inTransaction(transaction -> {
                  corrector.correct(transaction, blurred, now);
                  throw new IllegalStateException("the lamp went out");
                }));
    assertEquals(0, batches());
    correct(blurred);
    assertEquals(1, batches());
  }

  @Test
  void fiveACharacterADayAndTheSixthIsToldWhy() {
    for (int picture = 0; picture < 5; picture++) {
      correct(rejected());
    }
    now = now.plusSeconds(1);
    assertEquals("5 pictures of this character were corrected today", correct(rejected()));
    assertEquals(5, batches());
    assertEquals(
        "5 pictures of this character were corrected today", corrections().getFirst().refused());
    now = now.plus(Duration.ofHours(4));
    correct(rejected());
    assertEquals(6, batches(), "a new day (UTC) has begun");
  }

  @Test
  void theThirdAttemptIsTheLast() {
    PictureId third = rejected();
    rows.run("update picture set attempt = 3 where id = $1", Tuple.of(third.value()));
    assertTrue(correct(third).startsWith("it is attempt 3 already"));
    assertEquals(0, batches());
  }

  @Test
  void nobodyCorrectsWhereCorrectionsOrMachinesAreOff() {
    PictureId blurred = rejected();
    rows.run(
        "update gate set corrections = false where project_id = $1", Tuple.of(project.value()));
    assertEquals("corrections are switched off", correct(blurred));
    rows.run("update gate set corrections = true where project_id = $1", Tuple.of(project.value()));
    rows.run("update project set ai = false where id = $1", Tuple.of(project.value()));
    assertEquals("corrections are switched off", correct(blurred));
    assertEquals(0, batches() + corrections().size());
  }

  @Test
  void aRejectionThatWasTakenBackIsNotCorrected() {
    PictureId blurred = rejected();
    rows.decide(blurred, "pending", now);
    assertEquals("the rejection was taken back", correct(blurred));
  }

  @Test
  void whatWasNotDrawnHereIsRefusedWithAReason() {
    PictureId brought = rows.picture(mika, 0.2, "{}", now);
    rows.decide(brought, "reject", now, "bad_quality");
    assertEquals("it was not drawn here: nobody knows what to change", correct(brought));
    assertEquals(1, corrections().size());
  }

  @Test
  void successIsWhatWasDecidedAboutTheNewPicture() {
    child(rejected(), 0.9, "approve");
    child(rejected(), 0.5, "reject");
    child(rejected(), 0.7, "");
    rejected();
    Success blur =
        annals.successes(project).stream()
            .filter(success -> success.strategy() == Strategy.BLUR)
            .findFirst()
            .orElseThrow();
    assertEquals(3, blur.attempts());
    assertEquals(2, blur.decided());
    assertEquals(1, blur.approved());
    assertEquals(0.2, blur.gain().orElseThrow(), 1e-6);
    assertEquals(
        Optional.empty(),
        annals.successes(project).getLast().gain(),
        "what was never tried has no success");
    Correction newest = corrections().getFirst();
    assertEquals(List.of("blur"), newest.strategies());
    assertEquals("pending", newest.child().orElseThrow().state());
  }

  @Test
  void correctionsComePageByPage() {
    correct(rejected());
    now = now.plusSeconds(1);
    correct(rejected());
    now = now.plusSeconds(1);
    correct(rejected());
    var first =
        annals.corrections(new AskCorrections(project, Optional.empty(), Optional.empty(), 2));
    assertEquals(2, first.corrections().size());
    var second = annals.corrections(new AskCorrections(project, Optional.empty(), first.next(), 2));
    assertEquals(1, second.corrections().size());
    assertEquals(Optional.empty(), second.next());
  }

  private String correct(PictureId picture) {
    return database
        .database()
        .inTransaction(transaction -> corrector.correct(transaction, picture, now))
        .note();
  }

  /// A blurred picture, drawn here and rejected by somebody.
  private PictureId rejected() {
    Measures blurred = new Measures(1024, 1024, 0, 0, 0.05, 0.3, 1, 0.1, 0.5);
    PictureId picture = rows.picture(mika, 0.5, provenance().json(), Json.write(blurred), now);
    rows.decide(picture, "reject", now);
    return picture;
  }

  private void child(PictureId parent, double score, String verdict) {
    correct(parent);
    PictureId child = rows.picture(mika, score, "{}", now);
    rows.run(
        """
        update picture
           set parent_id = $2, attempt = 2, batch_number = 0,
               batch_id = (select batch_id from correction where picture_id = $2)
         where id = $1
        """,
        Tuple.of(child.value(), parent.value()));
    now = now.plusSeconds(1);
    if (!verdict.isEmpty()) {
      rows.decide(child, verdict, now);
    }
  }

  private static Provenance provenance() {
    return new Provenance(
        "toy theatre",
        "sable.safetensors",
        new Recipe(1024, 1024, 25, 9, "DDIM"),
        4711,
        "a fox",
        "text",
        "front",
        Optional.empty(),
        Optional.empty(),
        1,
        900,
        Map.of(),
        List.of());
  }

  private List<Correction> corrections() {
    return annals
        .corrections(new AskCorrections(project, Optional.empty(), Optional.empty(), 100))
        .corrections();
  }

  private long batches() {
    return rows.count(
        "select count(*) from batch where project_id = $1", Tuple.of(project.value()));
  }
}
