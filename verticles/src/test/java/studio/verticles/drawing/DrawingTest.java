package studio.verticles.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.ImageEngine.Drawing;
import studio.hardware.engine.PortraitBrief;
import studio.hardware.engine.PortraitEngine;
import studio.hardware.judge.MeasuringJudge;
import studio.hardware.theatre.PuppetPainter;
import studio.hardware.trainer.Apprentice;
import studio.verticles.Atelier;
import studio.verticles.Engines;
import studio.verticles.House;
import studio.verticles.HousePlan;
import studio.verticles.RehearsalEngines;
import studio.verticles.bus.Problem;
import studio.verticles.db.TestDatabase;
import studio.verticles.drawing.Drawings.BatchChanged;
import studio.verticles.drawing.Drawings.BatchRef;
import studio.verticles.drawing.Drawings.BatchView;
import studio.verticles.drawing.Drawings.Draft;
import studio.verticles.drawing.Drawings.Plate;
import studio.verticles.drawing.Drawings.Stage;
import studio.verticles.drawing.Drawings.Whose;
import studio.verticles.drawing.Wish.Asking;
import studio.verticles.drawing.Wish.Beginning;
import studio.verticles.drawing.Wish.Recipe;
import studio.verticles.drawing.Wish.Wearing;
import studio.verticles.drawing.Wish.Words;
import studio.verticles.library.MediaPath;
import studio.verticles.production.BatchId;
import studio.verticles.production.Capability;
import studio.verticles.production.CharacterId;
import studio.verticles.production.JobState;
import studio.verticles.production.Lane;
import studio.verticles.production.PictureId;
import studio.verticles.production.Productions;
import studio.verticles.production.ProjectId;

/// Wishes go in, pictures hang in the gallery: the real bus, a real database, real pictures.
@Timeout(90)
class DrawingTest {
  private static final Recipe SMALL = new Recipe(128, 128, 20, 7, "Euler");

  private static final TestDatabase database = TestDatabase.migrated();

  @TempDir private static Path folder;

  private Vertx vertx = Vertx.vertx();
  private final BlockingQueue<Record> news = new LinkedBlockingQueue<>();
  private Optional<House> house = Optional.empty();
  private ProjectId project;
  private CharacterId mika;

  @AfterAll
  static void closeDatabase() {
    database.close();
  }

  @BeforeEach
  void aProjectWithMika() {
    run("truncate project, job, event, lane, node cascade", Tuple.tuple());
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

  @AfterEach
  void closes() {
    house.ifPresent(House::close);
    vertx.close().await();
  }

  @Test
  void aBatchHangsItsPicturesWithAllThatIsKnownOfThem() throws Exception {
    open(new PuppetPainter());
    BatchView batch = drawn(start(wish(Kind.DRAW, 3, Optional.empty(), Wearing.IF_IT_FITS)));
    assertEquals(Stage.DONE, batch.stage());
    assertEquals(1.0, batch.progress());
    assertEquals(List.of(0, 1, 2), batch.pictures().stream().map(Plate::number).toList());
    for (Plate plate : batch.pictures()) {
      assertTrue(
          plate
              .name()
              .matches("gen_mika_\\d{8}_\\d{6}_[0-9a-f]{4}_000" + (plate.number() + 1) + "\\.png"));
      assertTrue(Files.size(file(plate.picture())) > 1000);
      assertTrue(Files.size(file(plate.thumbnail())) > 300);
      Provenance drawn = provenance(plate.id());
      assertEquals("toy theatre", drawn.engine());
      assertEquals(SMALL, drawn.recipe());
      assertEquals(Seeds.of(batch.order().seed(), false, plate.number()), drawn.seed());
      assertTrue(drawn.positive().contains("a red fox with a blue scarf"));
      assertTrue(drawn.positive().endsWith(PromptParts.SOLO));
      assertTrue(drawn.negative().contains("deformed"));
      assertEquals(plate.pose(), drawn.pose());
    }
    assertEquals(3, batch.pictures().stream().map(Plate::pose).distinct().count());
    assertEquals(3, count("job where kind = 'Review'"), "each is to be looked at");
  }

  @Test
  void aHouseThatDiesInTheMiddleDrawsNothingTwice() throws Exception {
    var stuck = new Stuck(1);
    open(stuck);
    BatchId batch = start(wish(Kind.DRAW, 3, Optional.empty(), Wearing.IF_IT_FITS));
    await(news -> news instanceof BatchChanged && hung() == 1);
    assertTrue(stuck.reached.await(30, TimeUnit.SECONDS));
    house.orElseThrow().close();
    vertx.close().await();
    vertx = Vertx.vertx();
    String before = names();
    open(new PuppetPainter());
    BatchView view = drawn(batch);
    assertEquals(3, view.pictures().size());
    assertEquals(3, count("picture"));
    assertTrue(names().contains(before), "what hung already is still the same");
    assertEquals(
        IntStream.range(0, 3).mapToObj(i -> Seeds.of(view.order().seed(), false, i)).toList(),
        view.pictures().stream().map(plate -> provenance(plate.id()).seed()).toList());
    try (var bench = Files.list(folder.resolve("data/media/work"))) {
      assertEquals(List.of(), bench.filter(Files::isRegularFile).toList());
    }
  }

  @Test
  void variantsComeBackByThemselvesWithTheirParent() throws Exception {
    open(new PuppetPainter());
    BatchView first = drawn(start(wish(Kind.DRAW, 1, Optional.empty(), Wearing.IF_IT_FITS)));
    Plate original = first.pictures().getFirst();
    BatchView variants =
        drawn(start(wish(Kind.VARIANT, 2, Optional.of(original.id()), Wearing.IF_IT_FITS)));
    long seed = provenance(original.id()).seed();
    for (Plate plate : variants.pictures()) {
      assertEquals(original.pose(), plate.pose());
      assertEquals(seed + 1 + plate.number(), provenance(plate.id()).seed());
      assertEquals(provenance(original.id()).positive(), provenance(plate.id()).positive());
      Row row = row("select parent_id, attempt, because from picture where id = $1", plate.id());
      assertEquals(original.id().value(), row.getUUID("parent_id"));
      assertEquals(2, row.getInteger("attempt"));
      assertEquals("a variant was asked for", row.getString("because"));
    }
  }

  @Test
  void aStoppedBatchKeepsWhatHangs() throws Exception {
    var stuck = new Stuck(1);
    House here = open(stuck);
    BatchId batch = start(wish(Kind.DRAW, 3, Optional.empty(), Wearing.IF_IT_FITS));
    assertTrue(stuck.reached.await(30, TimeUnit.SECONDS));
    here.bus().ask(Drawings.CANCEL, new BatchRef(batch));
    BatchView stopped = await(batch, view -> view.stage() == Stage.STOPPED);
    assertEquals(1, stopped.pictures().size());
    assertEquals(2, stopped.jobs().size());
    assertTrue(stopped.jobs().stream().allMatch(one -> one.job().state() == JobState.CANCELLED));
  }

  @Test
  void theQueueIsClearedOfWhatWaitsAndNothingElse() throws Exception {
    var stuck = new Stuck(0);
    House here = open(stuck);
    BatchId batch = start(wish(Kind.DRAW, 4, Optional.empty(), Wearing.IF_IT_FITS));
    assertTrue(stuck.reached.await(30, TimeUnit.SECONDS));
    var cleared =
        here.bus().ask(Drawings.CLEAR, new Drawings.Waiting(Optional.of(ProjectId.create())));
    assertEquals(0, cleared.pictures(), "of another project");
    assertEquals(
        3, here.bus().ask(Drawings.CLEAR, new Drawings.Waiting(Optional.of(project))).pictures());
    assertEquals(Stage.DRAWING, view(batch).stage());
  }

  @Test
  void whatCannotBeDrawnSaysWhy() throws Exception {
    open(
        new PortraitEngine() {
          @Override
          public String name() {
            return "a broken painter";
          }

          @Override
          public Drawing draw(PortraitBrief brief, Path target, Attempt attempt) {
            throw new EngineFailure(EngineFailure.Kind.INVALID, "The paint is dry. Buy some.");
          }
        });
    BatchView failed =
        await(
            start(wish(Kind.DRAW, 1, Optional.empty(), Wearing.IF_IT_FITS)),
            view -> view.stage() == Stage.FAILED);
    assertEquals(Optional.of("The paint is dry. Buy some."), failed.problem());
    assertEquals(0, count("picture"));
  }

  @Test
  void aPreviewOfTheWordsIsWhatWillBeSent() {
    House here = open(new PuppetPainter());
    Drawings.Wording words =
        here.bus().ask(Drawings.WORDS, new Draft(mika, "", "two tails", "walking"));
    assertTrue(words.positiveText().contains("walking along"));
    assertTrue(words.negativeText().endsWith("two tails"));
    assertEquals("solo", words.positive().getLast().source());
  }

  @Test
  void batchesAreListedPageByPage() {
    House here = open(new Stuck(0));
    List<BatchId> batches =
        IntStream.range(0, 5)
            .mapToObj(_ -> start(wish(Kind.DRAW, 1, Optional.empty(), Wearing.IF_IT_FITS)))
            .toList();
    var first =
        here.bus()
            .ask(
                Drawings.LIST, new Whose(Optional.of(mika), Optional.empty(), Optional.empty(), 3));
    var second =
        here.bus()
            .ask(Drawings.LIST, new Whose(Optional.empty(), Optional.of(project), first.next(), 3));
    assertEquals(
        batches.reversed(),
        Stream.concat(first.batches().stream(), second.batches().stream())
            .map(BatchView::id)
            .toList());
    assertFalse(second.next().isPresent());
  }

  @Test
  void aBatchThatIsNotThereIsAProblem() {
    House here = open(new PuppetPainter());
    Problem missing =
        assertThrows(
            Problem.class, () -> here.bus().ask(Drawings.BATCH, new BatchRef(BatchId.create())));
    assertEquals(Problem.Kind.NOT_FOUND, missing.kind());
  }

  /// Paints as many pictures as it may, then holds the brush until it is called off.
  private static final class Stuck implements PortraitEngine {
    private final PortraitEngine hand = new PuppetPainter();
    private final AtomicInteger left;
    private final CountDownLatch reached = new CountDownLatch(1);

    Stuck(int pictures) {
      left = new AtomicInteger(pictures);
    }

    @Override
    public String name() {
      return hand.name();
    }

    @Override
    public Drawing draw(PortraitBrief brief, Path target, Attempt attempt) {
      if (left.getAndDecrement() > 0) {
        return hand.draw(brief, target, attempt);
      }
      reached.countDown();
      while (true) {
        attempt.at(0.5);
        LockSupport.parkNanos(5_000_000);
      }
    }
  }

  private House open(PortraitEngine portraits) {
    Engines plain = new RehearsalEngines().engines();
    var engines =
        new Engines(
            plain.screenwriter(),
            plain.keyframes(),
            plain.film(),
            plain.speech(),
            plain.score(),
            new Atelier(portraits, new MeasuringJudge(), new Apprentice()));
    var plan =
        new HousePlan(
            folder.resolve("data"),
            folder.resolve("library"),
            Optional.of(database.url(database.port())),
            6,
            "eng",
            List.of(Lane.house("theatre", 1, Capability.DRAW)),
            Clock.systemUTC());
    House opened = House.open(vertx, plan, engines);
    opened.bus().listen(Drawings.BATCH_CHANGED, news::add);
    opened.bus().listen(Productions.JOB_CHANGED, news::add);
    house = Optional.of(opened);
    return opened;
  }

  private Wish wish(Kind kind, int count, Optional<PictureId> from, Wearing lora) {
    return new Wish(
        mika,
        kind,
        count,
        Words.NONE,
        Optional.empty(),
        from.map(picture -> new Beginning(picture, Optional.empty(), Optional.empty())),
        Optional.of(SMALL),
        lora,
        Asking.by("Ada"));
  }

  private BatchId start(Wish wish) {
    return house.orElseThrow().bus().ask(Drawings.START, wish).batch();
  }

  private BatchView drawn(BatchId batch) throws InterruptedException {
    return await(batch, view -> view.stage() == Stage.DONE);
  }

  private BatchView await(BatchId batch, Predicate<BatchView> what) throws InterruptedException {
    BatchView[] seen = {view(batch)};
    if (!what.test(seen[0])) {
      await(_ -> what.test(seen[0] = view(batch)));
    }
    return seen[0];
  }

  private void await(Predicate<Record> what) throws InterruptedException {
    while (true) {
      Record event = news.poll(60, TimeUnit.SECONDS);
      assertTrue(event != null, "nothing happens any more");
      if (what.test(event)) {
        return;
      }
    }
  }

  private BatchView view(BatchId batch) {
    return house.orElseThrow().bus().ask(Drawings.BATCH, new BatchRef(batch));
  }

  private Path file(MediaPath path) {
    return house.orElseThrow().media().file(path);
  }

  private static Provenance provenance(PictureId picture) {
    return Provenance.read(
            row("select drawing::text as drawing from picture where id = $1", picture)
                .getString("drawing"))
        .orElseThrow();
  }

  private static Row row(String sql, PictureId picture) {
    return database
        .database()
        .pool()
        .preparedQuery(sql)
        .execute(Tuple.of(picture.value()))
        .await()
        .iterator()
        .next();
  }

  private static long hung() {
    return count("picture");
  }

  private static String names() {
    return database
        .database()
        .pool()
        .query("select string_agg(id::text, ',' order by batch_number) as ids from picture")
        .execute()
        .await()
        .iterator()
        .next()
        .getString("ids");
  }

  private static long count(String from) {
    return database
        .database()
        .pool()
        .query("select count(*) from " + from)
        .execute()
        .await()
        .iterator()
        .next()
        .getLong(0);
  }

  private static void run(String statement, Tuple values) {
    database.database().pool().preparedQuery(statement).execute(values).await();
  }
}
