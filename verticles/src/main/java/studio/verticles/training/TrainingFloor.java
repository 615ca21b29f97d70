package studio.verticles.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.ImageEngine.Drawing;
import studio.hardware.engine.PortraitEngine;
import studio.hardware.trainer.Advance;
import studio.hardware.trainer.Figure;
import studio.hardware.trainer.Likeness;
import studio.hardware.trainer.Trained;
import studio.hardware.trainer.Trainer;
import studio.hardware.trainer.TrainingBrief;
import studio.verticles.Floor;
import studio.verticles.Roster;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Problem;
import studio.verticles.character.Characters;
import studio.verticles.character.Characters.CharacterRef;
import studio.verticles.character.Sheet;
import studio.verticles.library.MediaLibrary;
import studio.verticles.library.MediaPath;
import studio.verticles.production.EventStore;
import studio.verticles.production.Job;
import studio.verticles.production.JobStore;
import studio.verticles.production.Outcome;
import studio.verticles.production.Pipeline;
import studio.verticles.production.ProgressBoard;
import studio.verticles.production.Ticket;
import studio.verticles.production.TrainingId;
import studio.verticles.production.WorkOrder;
import studio.verticles.production.WorkPlan;
import studio.verticles.production.Workshop;
import studio.verticles.training.CourseStore.Kept;
import studio.verticles.training.CourseStore.Result;
import studio.verticles.training.EpochStore.CheckpointFile;
import studio.verticles.training.EpochStore.Models;
import studio.verticles.training.Epochs.Tried;
import studio.verticles.training.LoraRegister.Candidacy;
import studio.verticles.training.TrainingDetail.Checkpoint;

/// Does the work: trains, draws the samples of each epoch, chooses the best.
///
/// What a crash leaves, and who finds it:
/// 1. pictures laid out in the [Workroom]: the next attempt lays them out again, over themselves.
/// 2. a trainer of another program at work: the next attempt goes on watching it; the house's own
///    begins anew and comes to the same end.
/// 3. trained, files in the library, not yet in the row: they are named by their content, so the
///    next attempt keeps the same ones.
/// 4. in the row: the jobs of the samples stand there too, by the same transaction.
/// 5. chosen and published under a name, not yet in the register: the next attempt takes the same
///    name.
final class TrainingFloor {
  private static final Logger log = LoggerFactory.getLogger(TrainingFloor.class);

  /// So many pictures of the character are enough to compare with.
  private static final int MOST_MODELS = 12;

  private final Bus bus;
  private final JobStore jobs;
  private final ProgressBoard board;
  private final Workshop workshop;
  private final MediaLibrary media;
  private final Roster roster;
  private final TrainingStore trainings;
  private final CourseStore course;
  private final EpochStore epochs;
  private final LoraRegister register;
  private final Workroom workroom;
  private final EventStore events = new EventStore();

  TrainingFloor(
      Floor floor,
      TrainingStore trainings,
      EpochStore epochs,
      LoraRegister register,
      Workroom workroom) {
    this.bus = floor.bus();
    this.jobs = floor.jobs();
    this.board = floor.board();
    this.workshop = floor.workshop();
    this.media = floor.media();
    this.roster = floor.roster();
    this.trainings = trainings;
    this.course = new CourseStore(floor.database());
    this.epochs = epochs;
    this.register = register;
    this.workroom = workroom;
  }

  void open() {
    bus.answer(Trainings.TRAIN, this::train);
    bus.answer(Trainings.SAMPLE, this::sample);
    bus.answer(Trainings.CHOOSE, this::choose);
  }

  /// What a trainer is told.
  TrainingBrief brief(TrainingView training) {
    return new TrainingBrief(
        workroom.dataset(training.id()),
        training.base(),
        training.architecture().toLowerCase(Locale.ROOT),
        training.subject().trigger(),
        training.recipe(),
        workroom.target(training.id()));
  }

  private TrainingView wanted(TrainingId id) {
    TrainingView training = trainings.view(id);
    if (training.state().hasEnded()) {
      throw Problem.conflict(
          "Training %d has ended; nothing more is done for it.".formatted(training.number()));
    }
    return training;
  }

  private Sheet sheet(TrainingView training) {
    return bus.ask(Characters.SHEET, new CharacterRef(training.subject().character()));
  }

  private Outcome train(WorkOrder order) {
    Ticket ticket = order.ticket();
    TrainingView training = wanted(((Job.Train) order.job()).training());
    TrainingId id = training.id();
    Sheet sheet = sheet(training);
    Trainer trainer = roster.trainer(ticket);
    var attempt = new Noting(board.of(ticket));
    boolean goesOn =
        attempt.remembered().filter(work -> work.engine().equals(trainer.name())).isPresent();
    course.begin(id, trainer.name(), goesOn);
    tell(training);
    TrainingBrief brief = brief(training);
    var curve = new LossCurve(points -> course.advance(ticket, id, points), () -> tell(training));
    List<TrainingDetail.TrainedOn> pictures = trainings.pictures(id);
    Learned learned;
    try {
      learned =
          workshop.run(() -> {
            workroom.layOut(
                id,
                pictures,
                training.subject().trigger(),
                repeats(training),
                Figure.of(sheet.look()));
            Trained trained = trainer.train(brief, attempt, curve);
            return keep(ticket, trained, attempt);
          });
    } catch (Problem problem) {
      keepLog(ticket, id, trainer.log(brief, attempt.noted()));
      throw problem;
    }
    List<Advance> rest = curve.rest();
    if (!rest.isEmpty()) {
      course.advance(ticket, id, rest).await();
    }
    String note =
        "%d epochs kept of %d, loss %s, by the %s"
            .formatted(
                learned.result().kept().size(),
                training.recipe().epochs(),
                words(learned.result().last().loss()),
                trainer.name());
    List<Integer> kept = learned.result().kept().stream().map(Kept::epoch).toList();
    jobs.finish(
        ticket,
        note,
        transaction -> {
          course.trained(transaction, id, learned.result());
          WorkPlan.add(
              transaction,
              Pipeline.afterTraining(id, training.subject().name(), kept, shape(sheet)));
        });
    Workroom.delete(learned.trained().folder());
    workroom.clear(id);
    tell(training);
    return new Outcome(note);
  }

  private static int repeats(TrainingView training) {
    return Recipes.repeats(
        training.architecture(), training.pictures(), training.recipe().epochs());
  }

  private static String shape(Sheet sheet) {
    return "%dx%d".formatted(sheet.style().model().width(), sheet.style().model().height());
  }

  private static String words(OptionalDouble loss) {
    return loss.isPresent() ? String.format(Locale.ROOT, "%.4f", loss.getAsDouble()) : "unknown";
  }

  private record Learned(Trained trained, Result result) {}

  /// Takes what came of it into the library. A trainer that keeps no epochs has made one.
  private Learned keep(Ticket ticket, Trained trained, Attempt attempt) throws IOException {
    List<Trained.Checkpoint> all = new ArrayList<>(trained.checkpoints());
    int last = all.isEmpty() ? 1 : all.getLast().epoch();
    if (all.isEmpty()) {
      all.add(new Trained.Checkpoint(last, trained.file(), Files.size(trained.file())));
    }
    List<Integer> tried = Epochs.worthTrying(all.stream().map(Trained.Checkpoint::epoch).toList());
    List<Kept> kept = new ArrayList<>();
    for (Trained.Checkpoint one : all) {
      if (tried.contains(one.epoch())) {
        attempt.at(1);
        Path bench = media.bench(ticket, "epoch-" + one.epoch(), "safetensors");
        Files.copy(one.file(), bench, StandardCopyOption.REPLACE_EXISTING);
        kept.add(new Kept(one.epoch(), media.keep(bench), one.bytes()));
      }
    }
    Optional<MediaPath> words = keepLog(ticket, Optional.of(trained.log()));
    return new Learned(
        trained,
        new Result(
            kept,
            new Advance(last, last, trained.steps(), trained.steps(), trained.lastLoss()),
            trained.bestLoss(),
            words,
            ""));
  }

  private Optional<MediaPath> keepLog(Ticket ticket, Optional<Path> written) throws IOException {
    Optional<Path> there = written.filter(Files::exists);
    if (there.isEmpty()) {
      return Optional.empty();
    }
    Path bench = media.bench(ticket, "words", "log");
    Files.copy(there.get(), bench, StandardCopyOption.REPLACE_EXISTING);
    return Optional.of(media.keep(bench));
  }

  /// After a bad end the words are all there is. Losing them too is no reason to end otherwise.
  private void keepLog(Ticket ticket, TrainingId id, Optional<Path> written) {
    try {
      keepLog(ticket, written).ifPresent(kept -> course.keptLog(id, kept));
    } catch (IOException | UncheckedIOException lost) {
      log.warn("The log of a failed training could not be kept: {}", lost.getMessage());
    }
  }

  /// Draws the four samples of an epoch. An epoch that cannot be drawn is left without: it was
  /// trained for hours, and a person may still choose it.
  private Outcome sample(WorkOrder order) {
    var job = (Job.Sample) order.job();
    Ticket ticket = order.ticket();
    TrainingView training = wanted(job.training());
    Sheet sheet = sheet(training);
    PortraitEngine engine = roster.portraits(ticket);
    boolean elsewhere = roster.hasPortraits(ticket);
    CheckpointFile epoch = epochs.checkpoint(job.training(), job.epoch());
    if (elsewhere && register.shelf().isEmpty()) {
      return withoutSamples(
          ticket,
          training,
          "The epochs could not be tried, because %s does not see them: set trainer.loras to its folder of LoRAs."
              .formatted(engine.name()));
    }
    try {
      MediaPath grid = workshop.run(() -> grid(ticket, training, sheet, engine, elsewhere, epoch));
      String note =
          "epoch %d, %d samples by the %s"
              .formatted(job.epoch(), SampleSheet.size(), engine.name());
      jobs.finish(
          ticket,
          note,
          transaction -> epochs.sampled(transaction, job.training(), job.epoch(), grid));
      tell(training);
      return new Outcome(note);
    } catch (NotWorn unseen) {
      return withoutSamples(
          ticket, training, "The epochs could not be tried: " + unseen.getMessage());
    } catch (Problem problem) {
      if (!elsewhere && problem.kind() == Problem.Kind.INVALID && !board.isClosing()) {
        return withoutSamples(
            ticket,
            training,
            "Epoch %d could not be tried: %s".formatted(job.epoch(), problem.detail()));
      }
      throw problem;
    }
  }

  /// Whether a puppet can wear it.
  private boolean wears(CheckpointFile epoch) {
    return workshop.run(() -> Figure.learned(media.file(epoch.path())).isPresent());
  }

  /// The server drew without the likeness, so the picture tells nothing of it.
  private static final class NotWorn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotWorn(String why) {
      super(why);
    }
  }

  private Outcome withoutSamples(Ticket ticket, TrainingView training, String remark) {
    jobs.finish(ticket, remark, transaction -> course.remark(transaction, training.id(), remark));
    tell(training);
    return new Outcome(remark);
  }

  private MediaPath grid(
      Ticket ticket,
      TrainingView training,
      Sheet sheet,
      PortraitEngine engine,
      boolean elsewhere,
      CheckpointFile epoch) {
    Attempt attempt = board.of(ticket);
    Path likeness = media.file(epoch.path());
    String name = "nightshift_try_%d_e%d.safetensors".formatted(training.number(), epoch.epoch());
    if (elsewhere) {
      register.shelf().publish(likeness, name);
    }
    try {
      List<Path> drawn = new ArrayList<>();
      for (int i = 0; i < SampleSheet.size(); i++) {
        Path picture = media.bench(ticket, "sample-" + i, "png");
        Drawing drawing =
            engine.draw(
                SampleSheet.brief(
                    i,
                    sheet,
                    training.subject().trigger(),
                    likeness,
                    elsewhere ? Optional.of(name) : Optional.empty()),
                picture,
                part(attempt, i));
        if (drawing.facts().containsKey("remark")) {
          throw new NotWorn(drawing.facts().getOrDefault("remark", ""));
        }
        drawn.add(picture);
      }
      Path grid = media.bench(ticket, "grid", "jpg");
      SampleSheet.hang(drawn, grid);
      return media.keep(grid);
    } finally {
      if (elsewhere) {
        register.shelf().remove(name);
      }
    }
  }

  /// The picture's share of the whole.
  private static Attempt part(Attempt whole, int picture) {
    return new Share(whole, picture, SampleSheet.size());
  }

  private Outcome choose(WorkOrder order) {
    TrainingId id = ((Job.ChooseEpoch) order.job()).training();
    Ticket ticket = order.ticket();
    TrainingView training = wanted(id);
    List<Checkpoint> checkpoints = epochs.checkpoints(id);
    if (checkpoints.isEmpty()) {
      throw Problem.invalid("No epoch of this training was kept; train again.");
    }
    Models models = epochs.models(id);
    List<Tried> tried = workshop.run(() -> tried(ticket, checkpoints, models));
    int best = Epochs.best(tried);
    Candidacy chosen = register.nominate(training, best);
    String note =
        "epoch %d as %s, most like %s"
            .formatted(
                best,
                chosen.name(),
                models.heldOut() ? "the pictures held out" : "the character's pictures");
    jobs.finish(
        ticket,
        note,
        transaction -> {
          for (Tried one : tried) {
            one.likeness()
                .ifPresent(likeness -> epochs.liked(transaction, id, one.epoch(), likeness));
          }
          register.register(transaction, training, chosen);
          epochs.chosen(transaction, id, best);
          events.record(
              transaction,
              "training.completed",
              id.value(),
              new Trainings.TrainingChanged(
                  id, training.subject().project(), training.subject().character()));
        });
    tell(training);
    return new Outcome(note);
  }

  /// How much the samples of each epoch look like the character's pictures.
  private List<Tried> tried(Ticket ticket, List<Checkpoint> checkpoints, Models models) {
    Attempt attempt = board.of(ticket);
    List<Path> pictures =
        models.pictures().stream()
            .map(media::file)
            .filter(Files::exists)
            .limit(MOST_MODELS)
            .toList();
    List<Tried> tried = new ArrayList<>();
    for (Checkpoint one : checkpoints) {
      attempt.at((double) tried.size() / checkpoints.size());
      Optional<Double> likeness =
          pictures.isEmpty()
              ? Optional.empty()
              : one.grid()
                  .map(media::file)
                  .filter(Files::exists)
                  .map(grid ->
                      SampleSheet.cut(grid, i -> media.bench(ticket, one.epoch() + "-" + i, "png")))
                  .map(samples -> Likeness.between(samples, pictures));
      tried.add(new Tried(one.epoch(), likeness));
    }
    return tried;
  }

  private void tell(TrainingView training) {
    bus.publish(
        Trainings.CHANGED,
        new Trainings.TrainingChanged(
            training.id(), training.subject().project(), training.subject().character()));
  }

  /// A part of an attempt's work, which reports as a part of the whole.
  private record Share(Attempt whole, int number, int of) implements Attempt {
    @Override
    public String id() {
      return whole.id() + "-" + number;
    }

    @Override
    public Optional<studio.hardware.engine.RemoteWork> remembered() {
      return whole.remembered().filter(work -> work.attempt().endsWith("-" + number));
    }

    @Override
    public void remember(studio.hardware.engine.RemoteWork work) {
      whole.remember(work);
    }

    @Override
    public int thrift() {
      return whole.thrift();
    }

    @Override
    public void preview(byte[] picture) {
      whole.preview(picture);
    }

    @Override
    public void at(double fraction) {
      whole.at((number + fraction) / of);
    }
  }
}
