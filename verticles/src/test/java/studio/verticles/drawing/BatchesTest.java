package studio.verticles.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.verticles.bus.Problem;
import studio.verticles.db.TestDatabase;
import studio.verticles.drawing.Drawings.Started;
import studio.verticles.drawing.Wish.Asking;
import studio.verticles.drawing.Wish.Beginning;
import studio.verticles.drawing.Wish.Recipe;
import studio.verticles.drawing.Wish.Wearing;
import studio.verticles.drawing.Wish.Words;
import studio.verticles.production.BatchId;
import studio.verticles.production.CharacterId;
import studio.verticles.production.Json;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProjectId;

class BatchesTest {
  private static final TestDatabase database = TestDatabase.migrated();

  private ProjectId project;
  private CharacterId mika;

  @AfterAll
  static void close() {
    database.close();
  }

  @BeforeEach
  void aProjectWithMika() {
    sql("truncate project, job, event cascade");
    project = ProjectId.create();
    mika = CharacterId.create();
    run(
        "insert into project (id, title, slug, year) values ($1, 'Fox', 'fox', 2026)",
        Tuple.of(project.value()));
    run(
        """
        insert into character (id, project_id, name, slug, design_prompt)
        values ($1, $2, 'Mika', 'mika', 'a red fox with a blue scarf')
        """,
        Tuple.of(mika.value(), project.value()));
  }

  @Test
  void aBatchIsARowAndAJobForEachPicture() {
    Started started = start(Wish.of(mika, 3, Asking.by("Ada")));
    assertTrue(started.isNew());
    assertEquals(
        List.of(
            "Draw Mika, picture 1 of 3", "Draw Mika, picture 2 of 3", "Draw Mika, picture 3 of 3"),
        column("select what from job where subject = $1 order by key", started.batch()));
    assertEquals(
        List.of("batch.started"),
        column("select topic from event where subject = $1", started.batch()));
  }

  @Test
  void theSameKeyAsksForTheSameBatch() {
    var asking = new Asking("wish-1", "Ada", "");
    Started first = start(Wish.of(mika, 3, asking));
    Started again = start(Wish.of(mika, 3, asking));
    assertEquals(first.batch(), again.batch());
    assertFalse(again.isNew());
    assertEquals(3, count("job"));
    assertEquals(1, count("batch"));
  }

  @Test
  void theSameKeyForAnotherWishIsRefused() {
    var asking = new Asking("wish-1", "Ada", "");
    start(Wish.of(mika, 3, asking));
    Problem refused = assertThrows(Problem.class, () -> start(Wish.of(mika, 4, asking)));
    assertEquals(Problem.Kind.INVALID, refused.kind());
    assertTrue(refused.detail().contains("another wish"));
  }

  @Test
  void withoutAKeyEveryWishIsNew() {
    assertNotEquals(
        start(Wish.of(mika, 1, Asking.by(""))).batch(),
        start(Wish.of(mika, 1, Asking.by(""))).batch());
  }

  @Test
  void whatCouldNeverBeDrawnIsRefusedWithWhatToDo() {
    Map<String, Wish> wishes =
        Map.of(
            "1 to 100 pictures", Wish.of(mika, 101, Asking.by("")),
            "There is no character", Wish.of(CharacterId.create(), 1, Asking.by("")),
            "There is no pose",
                wish(Kind.DRAW, new Words("", "", List.of("flying")), Optional.empty()),
            "starts from a picture", wish(Kind.VARIANT, Words.NONE, Optional.empty()),
            "There is no picture",
                wish(
                    Kind.VARIANT,
                    Words.NONE,
                    Optional.of(
                        new Beginning(PictureId.create(), Optional.empty(), Optional.empty()))),
            "no trained likeness",
                new Wish(
                    mika,
                    Kind.DRAW,
                    1,
                    Words.NONE,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Wearing.DEMANDED,
                    Asking.by("")),
            "64 to 4096 pixels",
                new Wish(
                    mika,
                    Kind.DRAW,
                    1,
                    Words.NONE,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(new Recipe(9, 9, 20, 7, "Euler")),
                    Wearing.NEVER,
                    Asking.by("")));
    wishes.forEach((says, wish) -> {
      Problem refused = assertThrows(Problem.class, () -> start(wish), says);
      assertTrue(refused.detail().contains(says), refused.detail());
    });
    assertEquals(0, count("batch"));
    assertEquals(0, count("job"));
  }

  @Test
  void aCharacterWithoutADesignNeedsAPrompt() {
    run("update character set design_prompt = ' ' where id = $1", Tuple.of(mika.value()));
    Problem refused = assertThrows(Problem.class, () -> start(Wish.of(mika, 1, Asking.by(""))));
    assertTrue(refused.detail().contains("Write one on the character's page"));
    start(wish(Kind.DRAW, new Words("a fox", "", List.of()), Optional.empty()));
    assertEquals(1, count("batch"));
  }

  @Test
  void anArchivedCharacterIsNotDrawn() {
    run("update character set archived_at = now() where id = $1", Tuple.of(mika.value()));
    assertThrows(Problem.class, () -> start(Wish.of(mika, 1, Asking.by(""))));
  }

  @Test
  void aVariantCountsOnFromTheSeedOfThatPictureAndNotOfTheNewest() {
    PictureId rejected = hang(1001, 4);
    hang(5555, 1);
    BatchId variants = again(Kind.VARIANT, rejected);
    assertEquals(1002L, seed(variants));
    assertEquals(1001L, seed(again(Kind.REFINE, rejected)));
    Plan plan = plan(variants);
    assertTrue(plan.counted());
    assertEquals(Optional.of(0.30), plan.denoise());
    assertEquals(List.of("walking", "walking", "walking"), plan.poses());
    assertEquals(Optional.of(new Recipe(512, 768, 22, 6.5, "Euler a")), plan.recipe());
  }

  @Test
  void aRefinementTakesHalfAsManyStepsAgain() {
    BatchId batch = again(Kind.REFINE, hang(1001, 1));
    assertEquals(33, plan(batch).recipe().orElseThrow().steps());
  }

  @Test
  void aCorrectionKeepsTheSeedAndSaysItsOwnNumbers() {
    PictureId rejected = hang(1001, 1);
    hang(7777, 1);
    var better = new Recipe(512, 768, 35, 8, "DPM++ 2M Karras");
    Started started =
        start(
            Wish.correction(
                mika,
                rejected,
                new Words("a fox, sharp", "blurry, two tails", List.of()),
                better,
                new Asking("correct/" + rejected, "machine", "attempt 2: blurry")));
    assertEquals(1001L, seed(started.batch()));
    assertEquals(Optional.of(better), plan(started.batch()).recipe());
    assertEquals(Optional.empty(), plan(started.batch()).denoise());
  }

  @Test
  void theShapeOfTheJobsIsThatOfTheStyle() {
    run(
        """
        insert into style (id, project_id, version, architecture, width, height, steps, cfg, sampler)
        values (gen_random_uuid(), $1, 1, 'SD15', 512, 512, 20, 7, 'Euler'),
               (gen_random_uuid(), $1, 2, 'SD15', 640, 960, 20, 7, 'Euler')
        """,
        Tuple.of(project.value()));
    Started started = start(Wish.of(mika, 1, Asking.by("")));
    assertEquals(
        List.of("640x960"), column("select shape from job where subject = $1", started.batch()));
  }

  private BatchId again(Kind kind, PictureId from) {
    return start(
            wish(
                kind,
                Words.NONE,
                Optional.of(new Beginning(from, Optional.empty(), Optional.empty()))))
        .batch();
  }

  private Wish wish(Kind kind, Words words, Optional<Beginning> from) {
    return new Wish(
        mika,
        kind,
        3,
        words,
        Optional.empty(),
        from,
        Optional.empty(),
        Wearing.IF_IT_FITS,
        Asking.by(""));
  }

  private PictureId hang(long seed, int attempt) {
    PictureId id = PictureId.create();
    var drawn =
        new Provenance(
            "toy theatre",
            "",
            new Recipe(512, 768, 22, 6.5, "Euler a"),
            seed,
            "a fox",
            "blurry",
            "walking",
            Optional.empty(),
            Optional.empty(),
            1,
            10,
            Map.of(),
            List.of());
    run(
        """
        insert into picture (id, project_id, character_id, origin, name, source, path, thumb_path,
                             width, height, bytes, sha256, phash, pose, attempt, drawing)
        values ($1, $2, $3, $4, 'x.png', 'drawn', 'ab/ab.png', 'ab/cd.jpg', 512, 768, 1, 'ab', 0,
                'walking', $5, $6::text::jsonb)
        """,
        Tuple.of(id.value(), project.value(), mika.value())
            .addString("test/" + id)
            .addInteger(attempt)
            .addString(drawn.json()));
    return id;
  }

  private static Started start(Wish wish) {
    return database.database().inTransaction(transaction -> Batches.start(transaction, wish));
  }

  private static long seed(BatchId batch) {
    return row("select seed from batch where id = $1", batch).getLong("seed");
  }

  private static Plan plan(BatchId batch) {
    return Json.read(
        row("select plan::text as plan from batch where id = $1", batch).getString("plan"),
        Plan.class);
  }

  private static Row row(String sql, BatchId batch) {
    return database
        .database()
        .pool()
        .preparedQuery(sql)
        .execute(Tuple.of(batch.value()))
        .await()
        .iterator()
        .next();
  }

  private static List<String> column(String sql, BatchId batch) {
    return database
        .database()
        .pool()
        .preparedQuery(sql)
        .execute(Tuple.of(batch.value()))
        .await()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private static long count(String table) {
    return database
        .database()
        .pool()
        .query("select count(*) from " + table)
        .execute()
        .await()
        .iterator()
        .next()
        .getLong(0);
  }

  private static void sql(String statement) {
    database.database().pool().query(statement).execute().await();
  }

  private static void run(String statement, Tuple values) {
    database.database().pool().preparedQuery(statement).execute(values).await();
  }
}
