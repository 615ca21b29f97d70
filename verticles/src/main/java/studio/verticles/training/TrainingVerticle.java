package studio.verticles.training;

import io.vertx.core.AbstractVerticle;
import io.vertx.sqlclient.SqlConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.verticles.Floor;
import studio.verticles.Roster;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Problem;
import studio.verticles.db.Database;
import studio.verticles.library.MediaLibrary;
import studio.verticles.library.MediaPath;
import studio.verticles.production.EventStore;
import studio.verticles.production.JobState;
import studio.verticles.production.JobStore;
import studio.verticles.production.Json;
import studio.verticles.production.Pipeline;
import studio.verticles.production.Productions;
import studio.verticles.production.Productions.JobView;
import studio.verticles.production.TrainingId;
import studio.verticles.production.WorkPlan;
import studio.verticles.training.CommissionStore.Commission;
import studio.verticles.training.CommissionStore.Sitter;
import studio.verticles.training.Trainings.AskCandidates;
import studio.verticles.training.Trainings.AskLog;
import studio.verticles.training.Trainings.Candidates;
import studio.verticles.training.Trainings.Change;
import studio.verticles.training.Trainings.Clear;
import studio.verticles.training.Trainings.Cleared;
import studio.verticles.training.Trainings.Invalidate;
import studio.verticles.training.Trainings.LogTail;
import studio.verticles.training.Trainings.Reconciled;
import studio.verticles.training.Trainings.Retry;
import studio.verticles.training.Trainings.Start;
import studio.verticles.training.Trainings.Started;
import studio.verticles.training.Trainings.TrainingChanged;

/// Answers for the training department: who is trained, and what becomes of it. The work itself is
/// done by [TrainingFloor], the register is kept by [LoraRegister].
public final class TrainingVerticle extends AbstractVerticle {
  private static final Logger log = LoggerFactory.getLogger(TrainingVerticle.class);
  private static final int LONGEST_TAIL = 5000;
  private static final Set<String> JOBS = Set.of("Train", "Sample", "ChooseEpoch");

  private final Bus bus;
  private final Database database;
  private final JobStore jobs;
  private final MediaLibrary media;
  private final Roster roster;
  private final CommissionStore commissions;
  private final TrainingStore trainings;
  private final CourseStore course;
  private final EpochStore epochs;
  private final TrainingJobs working;
  private final EndedStore ended;
  private final LoraRegister register;
  private final TrainingFloor work;
  private final Workroom workroom;
  private final EventStore events = new EventStore();

  /// @param loras folders in which drawing servers look for trained likenesses
  public TrainingVerticle(Floor floor, List<Path> loras) {
    this.bus = floor.bus();
    this.database = floor.database();
    this.jobs = floor.jobs();
    this.media = floor.media();
    this.roster = floor.roster();
    this.commissions = new CommissionStore(database);
    this.trainings = new TrainingStore(database);
    this.course = new CourseStore(database);
    this.epochs = new EpochStore(database, trainings);
    this.working = new TrainingJobs(database);
    this.ended = new EndedStore(database);
    this.workroom = new Workroom(floor.media());
    this.register = new LoraRegister(floor, new LoraShelf(loras), trainings, epochs);
    this.work = new TrainingFloor(floor, trainings, epochs, register, workroom);
  }

  @Override
  public void start() {
    bus.answer(Trainings.START, this::begin);
    bus.answer(Trainings.LIST, trainings::page);
    bus.answer(Trainings.READ, ref -> detail(ref.training()));
    bus.answer(Trainings.LOG, this::log);
    bus.answer(Trainings.CANCEL, this::cancel);
    bus.answer(Trainings.RETRY, this::retry);
    bus.answer(Trainings.INVALIDATE, this::invalidate);
    bus.answer(Trainings.REMOVE, this::remove);
    bus.answer(Trainings.CLEAR, this::clear);
    bus.answer(Trainings.RECONCILE, _ -> reconcile());
    bus.answer(Trainings.CANDIDATES, this::candidates);
    register.open();
    work.open();
    bus.listen(Productions.JOB_CHANGED, this::heard);
    reconcile().remarks().forEach(log::info);
    workroom.clearExcept(working.active());
  }

  /// A job of a training changed, and the training with it.
  private void heard(JobView job) {
    boolean ours = JOBS.contains(job.kind());
    // How far a running one is, is told by its curve.
    if (ours && (job.state() != JobState.RUNNING || job.progress() == 0)) {
      working
          .ofJob(job.id())
          .onSuccess(found -> found.ifPresent(change -> bus.publish(Trainings.CHANGED, change)))
          .onFailure(lost -> log.debug("News of a training were lost: {}", lost.getMessage()));
    }
  }

  private TrainingDetail detail(TrainingId id) {
    return new TrainingDetail(
        trainings.view(id), course.curve(id), epochs.checkpoints(id), trainings.pictures(id));
  }

  private Started begin(Start wish) {
    return told(database.inTransaction(transaction -> begin(transaction, wish)));
  }

  private Started told(Started started) {
    if (started.isNew()) {
      tell(started.training());
    }
    return started;
  }

  private Started begin(SqlConnection transaction, Start wish) {
    Sitter sitter = commissions.sitter(transaction, wish.character());
    Optional<Started> before =
        wish.wishKey()
            .flatMap(key -> commissions.wished(transaction, key))
            .map(wished -> again(wished, words(wish)));
    if (before.isPresent()) {
      return before.get();
    }
    TrainingRules.check(sitter, commissions.isTrainedElsewhere(transaction));
    var wanted =
        new Commission(
            TrainingId.create(),
            sitter,
            Recipes.of(sitter.architecture(), wish.recipe(), 0),
            wish.wishKey(),
            words(wish),
            Optional.empty(),
            wish.who());
    return commission(transaction, wanted);
  }

  private static String words(Start wish) {
    return wish.character() + " " + Json.write(wish.recipe());
  }

  private Started again(CommissionStore.Wished wished, String words) {
    if (!wished.wish().equals(words)) {
      throw Problem.invalid(
          "This key came with another wish before. Use a new key for a new wish.");
    }
    return new Started(trainings.view(wished.training()), false);
  }

  private Started commission(SqlConnection transaction, Commission wanted) {
    Sitter sitter = wanted.sitter();
    if (!commissions.add(transaction, wanted)) {
      // Whoever was quicker has committed by now: the insert waited for it.
      return wanted
          .key()
          .flatMap(key -> commissions.wished(transaction, key))
          .map(wished -> again(wished, wanted.wish()))
          .orElseThrow(() ->
              Problem.conflict(
                  "%s is being trained already. Wait for it, or cancel it first."
                      .formatted(sitter.name())));
    }
    WorkPlan.add(transaction, Pipeline.forTraining(wanted.id(), sitter.name()));
    TrainingView view = trainings.view(transaction, wanted.id());
    events.record(transaction, "training.started", wanted.id().value(), change(view));
    return new Started(view, true);
  }

  private Started retry(Retry wish) {
    return told(database.inTransaction(transaction -> retry(transaction, wish)));
  }

  private Started retry(SqlConnection transaction, Retry wish) {
    String words = "retry " + wish.training();
    Optional<Started> before =
        wish.wishKey()
            .flatMap(key -> commissions.wished(transaction, key))
            .map(wished -> again(wished, words));
    if (before.isPresent()) {
      return before.get();
    }
    TrainingView old = trainings.lock(transaction, wish.training(), wish.version());
    TrainingRules.mayRetry(old);
    Sitter now = commissions.sitter(transaction, old.subject().character());
    Sitter sitter = TrainingRules.forTheSameBase(now, old);
    TrainingRules.check(sitter, commissions.isTrainedElsewhere(transaction));
    return commission(
        transaction,
        new Commission(
            TrainingId.create(),
            sitter,
            Recipes.again(old.recipe()),
            wish.wishKey(),
            words,
            Optional.of(old.id()),
            wish.who()));
  }

  private TrainingView cancel(Change wish) {
    TrainingView training = trainings.view(wish.training());
    database.inTransaction(transaction -> {
      TrainingView held = trainings.lock(transaction, wish.training(), wish.version());
      if (held.state().hasEnded()) {
        throw Problem.conflict("Training %d has ended already.".formatted(held.number()));
      }
      events.record(transaction, "training.cancelled", held.id().value(), change(held));
      return true;
    });
    jobs.cancel(working.jobs(training.id()));
    TrainingView now = trainings.view(training.id());
    tell(now);
    return now;
  }

  private TrainingView invalidate(Invalidate wish) {
    TrainingView training =
        database.inTransaction(transaction -> {
          TrainingView held = trainings.lock(transaction, wish.training(), wish.version());
          if (held.state() != TrainingState.COMPLETED) {
            throw Problem.conflict(
                "Only a completed training can be invalidated; training %d is %s."
                    .formatted(
                        held.number(), held.state().name().toLowerCase(java.util.Locale.ROOT)));
          }
          ended.invalidated(transaction, held.id());
          events.record(transaction, "training.invalidated", held.id().value(), change(held));
          return trainings.view(transaction, held.id());
        });
    if (wish.deleteLora()) {
      register.delete(register.ofTraining(database.pool(), training.id()), change(training));
    }
    tell(training);
    return training;
  }

  private Cleared remove(Change wish) {
    remove(wish.training(), wish.version());
    return new Cleared(1);
  }

  private void remove(TrainingId id, Optional<Integer> version) {
    TrainingView training = trainings.view(id);
    List<MediaPath> files =
        database.inTransaction(transaction -> {
          TrainingView held = trainings.lock(transaction, id, version);
          if (!held.state().hasEnded()) {
            throw Problem.conflict(
                "Training %d is still at work. Cancel it first.".formatted(held.number()));
          }
          events.record(transaction, "training.removed", id.value(), change(held));
          return ended.remove(transaction, id);
        });
    jobs.cancel(working.jobs(id));
    files.forEach(file -> LoraRegister.remove(media.file(file)));
    workroom.clear(id);
    tell(training);
  }

  private Cleared clear(Clear wish) {
    List<TrainingId> old = ended.endedFor(wish.olderThan().toSeconds());
    old.forEach(id -> remove(id, Optional.empty()));
    return new Cleared(old.size());
  }

  private Reconciled reconcile() {
    List<String> remarks = new ArrayList<>();
    List<TrainingJobs.Astray> astray = database.inTransaction(working::reconcile);
    for (TrainingJobs.Astray one : astray) {
      remarks.add(
          "Training %d said it was %s; its jobs say it has %s."
              .formatted(one.number(), one.said(), one.stands()));
      tell(trainings.view(one.id()));
    }
    int stranded = jobs.cancel(working.stranded()).size();
    if (stranded > 0) {
      remarks.add("%d jobs of trainings that have ended were cancelled.".formatted(stranded));
    }
    remarks.addAll(register.republish());
    return new Reconciled(remarks);
  }

  private Candidates candidates(AskCandidates asked) {
    return new Candidates(commissions.candidates(asked.project()));
  }

  private LogTail log(AskLog asked) {
    if (asked.lines() < 1 || asked.lines() > LONGEST_TAIL) {
      throw Problem.invalid("A log is read 1 to %d lines at a time.".formatted(LONGEST_TAIL));
    }
    Optional<Path> file =
        working
            .atWork(asked.training())
            .flatMap(at ->
                roster
                    .trainer(at.ticket())
                    .log(work.brief(trainings.view(asked.training())), at.work()))
            .or(() -> course.log(asked.training()).map(media::file));
    return file.filter(Files::exists)
        .map(one -> tail(one, asked.lines()))
        .orElse(new LogTail(0, List.of()));
  }

  /// A bar that paints over itself is one line: what it said last.
  private static LogTail tail(Path file, int most) {
    try {
      List<String> lines =
          new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
              .strip()
              .replaceAll("[^\n]*\r(?=[^\n])", "")
              .lines()
              .toList();
      return new LogTail(
          lines.size(), lines.subList(Math.max(0, lines.size() - most), lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException("The log " + file + " cannot be read", e);
    }
  }

  private void tell(TrainingView training) {
    bus.publish(Trainings.CHANGED, change(training));
  }

  private static TrainingChanged change(TrainingView training) {
    return new TrainingChanged(
        training.id(), training.subject().project(), training.subject().character());
  }
}
