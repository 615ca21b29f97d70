package studio.verticles.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.Examined;
import studio.hardware.engine.PortraitEngine;
import studio.hardware.engine.RemoteWork;
import studio.hardware.trainer.Advance;
import studio.hardware.trainer.Trained;
import studio.hardware.trainer.Trainer;
import studio.hardware.trainer.TrainingBrief;
import studio.verticles.bus.Problem;
import studio.verticles.db.TestDatabase;
import studio.verticles.production.CharacterId;
import studio.verticles.production.Claim;
import studio.verticles.production.TrainingId;
import studio.verticles.training.Loras.AskLoras;
import studio.verticles.training.Loras.Lora;
import studio.verticles.training.Trainings.AskCandidates;
import studio.verticles.training.Trainings.AskLog;
import studio.verticles.training.Trainings.AskReconcile;
import studio.verticles.training.Trainings.AskTrainings;
import studio.verticles.training.Trainings.Change;
import studio.verticles.training.Trainings.Clear;
import studio.verticles.training.Trainings.Invalidate;
import studio.verticles.training.Trainings.Retry;
import studio.verticles.training.Trainings.Start;
import studio.verticles.training.Trainings.Started;
import studio.verticles.training.Trainings.TrainingRef;

@Timeout(60)
class TrainingsTest {
  private static TestDatabase tests;

  @TempDir Path folder;
  private TrainingStage stage;

  @BeforeAll
  static void open() {
    tests = TestDatabase.migrated();
  }

  @AfterAll
  static void close() {
    tests.close();
  }

  @BeforeEach
  void set() {
    TrainingStage.strike(tests);
    stage = on(TrainingStage.house());
  }

  private TrainingStage on(Trainer trainer) {
    return new TrainingStage(
        tests, folder.resolve("media"), trainer, List.of(folder.resolve("loras")));
  }

  @AfterEach
  void strike() {
    stage.close();
  }

  private Problem refused(Runnable wish) {
    return assertThrows(Problem.class, wish::run);
  }

  private TrainingId trained(CharacterId mika) {
    TrainingId id = stage.start(mika, 4).training().id();
    stage.workAll();
    return id;
  }

  @Test
  void aCharacterIsTrainedAndItsBestEpochIsUsed() throws Exception {
    CharacterId mika = stage.character(12);

    TrainingId id = trained(mika);

    TrainingDetail detail = stage.ask(Trainings.READ, new TrainingRef(id));
    TrainingView training = detail.training();
    assertEquals(TrainingState.COMPLETED, training.state());
    assertEquals(1, training.course().progress());
    assertEquals(12, training.pictures());
    assertEquals("apprentice", training.course().engine());
    assertEquals(4, detail.checkpoints().size());
    assertTrue(detail.checkpoints().stream().allMatch(one -> one.grid().isPresent()));
    assertTrue(detail.checkpoints().stream().allMatch(one -> one.likeness().isPresent()));
    assertTrue(detail.curve().size() > 10, detail.curve().toString());
    assertTrue(detail.curve().getLast().loss() < detail.curve().getFirst().loss());
    int best = training.course().bestEpoch().orElseThrow();
    assertEquals(
        List.of(best),
        detail.checkpoints().stream()
            .filter(TrainingDetail.Checkpoint::chosen)
            .map(TrainingDetail.Checkpoint::epoch)
            .toList());
    Lora lora = stage.ask(Loras.LIST, AskLoras.ALL).loras().getFirst();
    assertEquals("fox_mika_v1_lora.safetensors", lora.fileName());
    assertTrue(lora.inUse());
    assertEquals(best, lora.epoch().orElseThrow());
    assertEquals(
        -1,
        Files.mismatch(
            stage.media.file(lora.path()), folder.resolve("loras/fox_mika_v1_lora.safetensors")));
  }

  @Test
  void nothingIsLeftOfTheWorkWhenItIsDone() throws Exception {
    trained(stage.character(10));

    try (Stream<Path> rooms = Files.list(folder.resolve("media/training"))) {
      assertEquals(0, rooms.count());
    }
    assertEquals(0, stage.count("select count(*) from job where state <> 'done'"));
  }

  @Test
  void nineApprovedPicturesAreTooFewAndThoseHeldOutDoNotCount() {
    CharacterId mika = stage.character(9);
    stage.picture(mika, 20, true);
    stage.picture(mika, 21, true);

    Problem refusal = refused(() -> stage.start(mika, 4));

    assertEquals(Problem.Kind.INVALID, refusal.kind());
    assertTrue(refusal.detail().contains("Approve 1 more"), refusal.detail());
  }

  @Test
  void anArchitectureThatNobodyKnowsIsRefusedInWords() {
    CharacterId mika = stage.character(10);
    style("OTHER", "strange.safetensors");

    Problem refusal = refused(() -> stage.start(mika, 4));

    assertEquals(Problem.Kind.INVALID, refusal.kind());
    assertTrue(refusal.detail().contains("architecture"), refusal.detail());
  }

  private void style(String architecture, String checkpoint) {
    stage
        .database
        .pool()
        .query(
            """
            insert into style (id, project_id, version, checkpoint, architecture, width, height,
                               steps, cfg, sampler)
            select gen_random_uuid(), id, 1, '%s', '%s', 1024, 1024, 25, 7, 'Euler'
              from project
            """
                .formatted(checkpoint, architecture))
        .execute()
        .await();
  }

  @Test
  void theRecipeFollowsTheArchitecture() {
    CharacterId mika = stage.character(10);
    style("SDXL", "paint-xl.safetensors");

    TrainingView training =
        stage
            .ask(Trainings.START, new Start(mika, RecipeWish.USUAL, Optional.empty(), "a test"))
            .training();

    assertEquals("SDXL", training.architecture());
    assertEquals("paint-xl.safetensors", training.base());
    assertEquals(1024, training.recipe().resolution());
    assertEquals(20, training.recipe().epochs());
  }

  @Test
  void ofTwoWishesAtOnceOneIsTold() {
    CharacterId mika = stage.character(10);
    var wish = new Start(mika, RecipeWish.epochs(2), Optional.empty(), "a test");

    Future<Started> one = stage.bus.request(Trainings.START, wish);
    Future<Started> other = stage.bus.request(Trainings.START, wish);
    Future.join(one, other).otherwiseEmpty().await();

    assertEquals(1, Stream.of(one, other).filter(Future::succeeded).count());
    Throwable told = one.failed() ? one.cause() : other.cause();
    assertTrue(String.valueOf(told.getMessage()).contains("being trained already"));
    assertEquals(1, stage.count("select count(*) from training"));
    assertEquals(1, stage.count("select count(*) from job"));
  }

  @Test
  void theSameKeyIsTheSameWishAndNoOther() {
    CharacterId mika = stage.character(10);
    var wish = new Start(mika, RecipeWish.epochs(2), Optional.of("key-1"), "a test");

    Started first = stage.ask(Trainings.START, wish);
    Started second = stage.ask(Trainings.START, wish);
    Problem other =
        refused(() ->
            stage.ask(
                Trainings.START,
                new Start(mika, RecipeWish.epochs(3), Optional.of("key-1"), "a test")));

    assertTrue(first.isNew());
    assertFalse(second.isNew());
    assertEquals(first.training().id(), second.training().id());
    assertEquals(Problem.Kind.INVALID, other.kind());
  }

  @Test
  void theSetIsAsItWasWhenItWasAskedFor() {
    CharacterId mika = stage.character(10);
    TrainingId id = stage.start(mika, 2).training().id();
    stage
        .database
        .pool()
        .query("update picture set state = 'rejected', caption = 'changed'")
        .execute()
        .await();

    stage.workAll();

    TrainingDetail detail = stage.ask(Trainings.READ, new TrainingRef(id));
    assertEquals(TrainingState.COMPLETED, detail.training().state());
    assertEquals(10, detail.pictures().size());
    assertEquals("mika, standing", detail.pictures().getFirst().caption());
  }

  @Test
  void aWaitingOneIsCancelledAtOnceAndFreesTheCharacter() {
    CharacterId mika = stage.character(10);
    TrainingView waiting = stage.start(mika, 2).training();

    TrainingView now =
        stage.ask(
            Trainings.CANCEL, new Change(waiting.id(), Optional.of(waiting.version()), "a test"));

    assertEquals(TrainingState.CANCELLED, now.state());
    assertTrue(stage.take().isEmpty());
    assertTrue(stage.start(mika, 2).isNew());
  }

  @Test
  void aRunningOneHearsThatItIsCancelled() throws Exception {
    stage.close();
    var listener = new Listener();
    stage = on(listener);
    CharacterId mika = stage.character(10);
    TrainingView training = stage.start(mika, 2).training();
    Claim claim = stage.take().orElseThrow();
    var seen = Thread.ofVirtual().start(() -> refused(() -> stage.see(claim)));
    listener.began.await();

    TrainingView running = stage.view(training.id());
    assertEquals(TrainingState.RUNNING, running.state());
    stage.ask(
        Trainings.CANCEL, new Change(training.id(), Optional.of(running.version()), "a test"));
    seen.join();

    assertEquals(TrainingState.CANCELLED, stage.view(training.id()).state());
  }

  @Test
  void whatWasChangedSinceIsNotCancelledUnseen() {
    TrainingView waiting = stage.start(stage.character(10), 2).training();

    Problem stale =
        refused(() ->
            stage.ask(
                Trainings.CANCEL,
                new Change(waiting.id(), Optional.of(waiting.version() + 1), "a test")));

    assertEquals(Problem.Kind.STALE, stale.kind());
  }

  @Test
  void aFailedOneSaysWhyKeepsItsLogAndIsTriedAgain() {
    stage.close();
    stage = on(new Failing());
    CharacterId mika = stage.character(10);
    TrainingId id = stage.start(mika, 2).training().id();

    refused(stage::workAll);

    TrainingView failed = stage.view(id);
    assertEquals(TrainingState.FAILED, failed.state());
    assertEquals("The loss became no number. Lower it.", failed.problem().orElseThrow());
    assertEquals(
        List.of("epoch 1/2", "avr_loss=nan"), stage.ask(Trainings.LOG, new AskLog(id, 10)).lines());
    stage.close();
    stage = on(TrainingStage.house());
    Started again =
        stage.ask(
            Trainings.RETRY,
            new Retry(id, Optional.of(failed.version()), Optional.empty(), "a test"));
    stage.workAll();
    TrainingView retried = stage.view(again.training().id());
    assertEquals(TrainingState.COMPLETED, retried.state());
    assertEquals(id, retried.retryOf().orElseThrow());
    assertEquals(failed.recipe().seed() + 1, retried.recipe().seed());
  }

  @Test
  void eachStateAllowsWhatItAllows() {
    CharacterId mika = stage.character(10);
    TrainingView waiting = stage.start(mika, 2).training();
    assertEquals(
        Problem.Kind.CONFLICT,
        refused(() ->
                stage.ask(
                    Trainings.RETRY,
                    new Retry(waiting.id(), Optional.empty(), Optional.empty(), "")))
            .kind());
    assertEquals(
        Problem.Kind.CONFLICT,
        refused(() ->
                stage.ask(
                    Trainings.INVALIDATE,
                    new Invalidate(waiting.id(), Optional.empty(), false, "")))
            .kind());
    assertEquals(
        Problem.Kind.CONFLICT,
        refused(() -> stage.ask(Trainings.REMOVE, new Change(waiting.id(), Optional.empty(), "")))
            .kind());
    stage.workAll();
    assertEquals(
        Problem.Kind.CONFLICT,
        refused(() -> stage.ask(Trainings.CANCEL, new Change(waiting.id(), Optional.empty(), "")))
            .kind());
    assertEquals(
        Problem.Kind.CONFLICT,
        refused(() ->
                stage.ask(
                    Trainings.RETRY,
                    new Retry(waiting.id(), Optional.empty(), Optional.empty(), "")))
            .kind());
  }

  @Test
  void anInvalidatedOneTakesItsLikenessAlong() {
    CharacterId mika = stage.character(10);
    TrainingId id = trained(mika);

    TrainingView bad =
        stage.ask(
            Trainings.INVALIDATE,
            new Invalidate(id, Optional.of(stage.view(id).version()), true, "a test"));

    assertEquals(TrainingState.INVALIDATED, bad.state());
    assertEquals(List.of(), stage.ask(Loras.LIST, AskLoras.ALL).loras());
    assertFalse(Files.exists(folder.resolve("loras/fox_mika_v1_lora.safetensors")));
    Started again =
        stage.ask(Trainings.RETRY, new Retry(id, Optional.empty(), Optional.empty(), ""));
    stage.workAll();
    assertEquals(TrainingState.COMPLETED, stage.view(again.training().id()).state());
    assertEquals(
        "fox_mika_v2_lora.safetensors",
        stage.ask(Loras.LIST, AskLoras.ALL).loras().getFirst().fileName());
  }

  @Test
  void whatEndedLongAgoIsClearedAndItsLikenessStays() {
    TrainingId id = trained(stage.character(10));
    Lora lora = stage.ask(Loras.LIST, AskLoras.ALL).loras().getFirst();
    List<Path> others =
        stage.ask(Trainings.READ, new TrainingRef(id)).checkpoints().stream()
            .map(one -> one.grid().map(stage.media::file).orElseThrow())
            .toList();

    assertEquals(0, stage.ask(Trainings.CLEAR, new Clear(Duration.ofDays(7), "")).trainings());
    stage
        .database
        .pool()
        .query("update training set finished_at = now() - interval '8 days'")
        .execute()
        .await();
    assertEquals(1, stage.ask(Trainings.CLEAR, new Clear(Duration.ofDays(7), "")).trainings());

    assertEquals(List.of(), stage.ask(Trainings.LIST, AskTrainings.NEWEST).trainings());
    Lora still = stage.ask(Loras.READ, new Loras.LoraRef(lora.id()));
    assertTrue(still.whereabouts().isKept());
    assertTrue(others.stream().noneMatch(Files::exists));
  }

  @Test
  void whatDisagreesWithItsJobsIsPutRight() {
    CharacterId mika = stage.character(10);
    TrainingId id = stage.start(mika, 2).training().id();
    stage.database.pool().query("delete from job").execute().await();

    List<String> remarks = stage.ask(Trainings.RECONCILE, new AskReconcile()).remarks();

    assertEquals(1, remarks.size());
    TrainingView training = stage.view(id);
    assertEquals(TrainingState.FAILED, training.state());
    assertEquals(
        "Nothing worked on it any more. Ask for it again.", training.problem().orElseThrow());
    assertEquals(List.of(), stage.ask(Trainings.RECONCILE, new AskReconcile()).remarks());
  }

  @Test
  void anotherEpochCanBeUsedAndTheFirstStaysInTheRegister() {
    CharacterId mika = stage.character(10);
    TrainingId id = trained(mika);
    int best = stage.view(id).course().bestEpoch().orElseThrow();
    int other = best == 1 ? 2 : 1;

    Lora used = stage.ask(Loras.USE_EPOCH, new Loras.UseEpoch(id, other, "a test"));

    assertEquals("fox_mika_v2_lora.safetensors", used.fileName());
    assertTrue(used.inUse());
    List<Lora> register = stage.ask(Loras.LIST, AskLoras.ALL).loras();
    assertEquals(2, register.size());
    assertEquals(1, register.stream().filter(Lora::inUse).count());
    Lora back = stage.ask(Loras.USE, new Loras.Use(register.getLast().id(), "a test"));
    assertTrue(back.inUse());
    assertEquals(best, back.epoch().orElseThrow());
    assertEquals(2, stage.ask(Loras.LIST, AskLoras.ALL).loras().size());
  }

  @Test
  void whatIsUsedIsDeletedOnlyByForce() {
    CharacterId mika = stage.character(10);
    trained(mika);
    Lora lora = stage.ask(Loras.LIST, AskLoras.ALL).loras().getFirst();
    stage
        .database
        .pool()
        .query(
            """
            update picture set drawing = '{"lora": "fox_mika_v1_lora.safetensors"}'
             where id in (select id from picture limit 3)
            """)
        .execute()
        .await();

    Problem refusal =
        refused(() -> stage.ask(Loras.DELETE, new Loras.Delete(lora.id(), false, "a test")));

    assertEquals(Problem.Kind.CONFLICT, refusal.kind());
    assertTrue(refusal.detail().contains("3 pictures"), refusal.detail());
    assertTrue(refusal.detail().contains("without a likeness"), refusal.detail());
    stage.ask(Loras.DELETE, new Loras.Delete(lora.id(), true, "a test"));
    assertEquals(List.of(), stage.ask(Loras.LIST, AskLoras.ALL).loras());
    assertFalse(Files.exists(folder.resolve("loras/" + lora.fileName())));
    assertTrue(
        Files.exists(stage.media.file(lora.path())), "the epoch of the training can still be used");
  }

  @Test
  void aLostFileIsSaidAndPutBack() throws Exception {
    trained(stage.character(10));
    Path published = folder.resolve("loras/fox_mika_v1_lora.safetensors");
    Files.delete(published);

    Lora lora = stage.ask(Loras.LIST, AskLoras.ALL).loras().getFirst();
    assertEquals(List.of(folder.resolve("loras").toString()), lora.whereabouts().missingFrom());
    stage.ask(Trainings.RECONCILE, new AskReconcile());

    assertTrue(Files.exists(published));
  }

  @Test
  void charactersOfOneNameHaveLikenessesOfTheirOwn() {
    CharacterId one = stage.character(stage.project("fox"), "mika");
    CharacterId other = stage.character(stage.project("fox_mika"), "mika");
    for (int i = 0; i < 10; i++) {
      stage.picture(one, i, false);
      stage.picture(other, i, false);
    }

    trained(one);
    trained(other);
    stage.start(one, 2);
    stage.workAll();

    assertEquals(
        List.of(
            "fox_mika_mika_v1_lora.safetensors",
            "fox_mika_v1_lora.safetensors",
            "fox_mika_v2_lora.safetensors"),
        stage.ask(Loras.LIST, AskLoras.ALL).loras().stream().map(Lora::fileName).sorted().toList());
  }

  @Test
  void whoHasALikenessComesFirstThenWhoIsReady() {
    CharacterId mika = stage.character(10);
    CharacterId ready = stage.character(stage.project("owl"), "uhu");
    for (int i = 0; i < 11; i++) {
      stage.picture(ready, i, false);
    }
    CharacterId rest = stage.character(stage.project("cat"), "tom");
    trained(mika);

    List<Candidate> candidates =
        stage.ask(Trainings.CANDIDATES, new AskCandidates(Optional.empty())).candidates();

    assertEquals(
        List.of(mika, ready, rest), candidates.stream().map(Candidate::character).toList());
    assertEquals(List.of(true, true, false), candidates.stream().map(Candidate::isReady).toList());
    assertTrue(candidates.getFirst().inUse().isPresent());
  }

  @Test
  void aServerThatCannotSeeTheEpochsDoesNotTryThem() {
    stage.close();
    PortraitEngine server = new TrainingStage.Easel();
    stage =
        new TrainingStage(
            tests, folder.resolve("media"), TrainingStage.house(), Optional.of(server), List.of());
    TrainingId id = trained(stage.character(10));

    TrainingView training = stage.view(id);
    assertEquals(TrainingState.COMPLETED, training.state());
    assertEquals(4, training.course().bestEpoch().orElseThrow());
    assertTrue(training.remark().contains("trainer.loras"), training.remark());
  }

  /// Waits until it is told to stop.
  private static final class Listener implements Trainer {
    private final java.util.concurrent.CountDownLatch began =
        new java.util.concurrent.CountDownLatch(1);

    @Override
    public String name() {
      return "listener";
    }

    @Override
    public Examined examine() {
      return new Examined(name(), "", true, "", List.of(), List.of());
    }

    @Override
    public Trained train(
        TrainingBrief brief, Attempt attempt, java.util.function.Consumer<Advance> watcher) {
      began.countDown();
      while (true) {
        attempt.at(0.5);
        Thread.onSpinWait();
      }
    }

    @Override
    public Optional<Path> log(TrainingBrief brief, Optional<RemoteWork> work) {
      return Optional.empty();
    }
  }

  /// Writes two lines and gives up.
  private static final class Failing implements Trainer {
    @Override
    public String name() {
      return "failing";
    }

    @Override
    public Examined examine() {
      return new Examined(name(), "", true, "", List.of(), List.of());
    }

    @Override
    public Trained train(
        TrainingBrief brief, Attempt attempt, java.util.function.Consumer<Advance> watcher) {
      try {
        Files.writeString(
            brief.target().resolveSibling("words"),
            "epoch 1/2\nsteps: 1%\rsteps: 2%\ravr_loss=nan\n");
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      throw new EngineFailure(EngineFailure.Kind.INVALID, "The loss became no number. Lower it.");
    }

    @Override
    public Optional<Path> log(TrainingBrief brief, Optional<RemoteWork> work) {
      return Optional.of(brief.target().resolveSibling("words"));
    }
  }
}
