package studio.ui.clerk;

import static studio.ui.clerk.Asking.asking;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import studio.ui.desk.Desk.Change;
import studio.ui.desk.Training;
import studio.ui.desk.Training.Run;
import studio.ui.desk.TrainingDesk;
import studio.verticles.bus.Bus;
import studio.verticles.production.CharacterId;
import studio.verticles.production.LoraId;
import studio.verticles.production.TrainingId;
import studio.verticles.training.Loras;
import studio.verticles.training.Loras.AskLoras;
import studio.verticles.training.RecipeWish;
import studio.verticles.training.TrainingDetail;
import studio.verticles.training.TrainingView;
import studio.verticles.training.Trainings;
import studio.verticles.training.Trainings.AskCandidates;
import studio.verticles.training.Trainings.AskLog;
import studio.verticles.training.Trainings.AskReconcile;
import studio.verticles.training.Trainings.AskTrainings;
import studio.verticles.training.Trainings.Clear;
import studio.verticles.training.Trainings.Invalidate;
import studio.verticles.training.Trainings.Retry;
import studio.verticles.training.Trainings.Start;
import studio.verticles.training.Trainings.TrainingRef;

/// Answers about training likenesses.
final class TrainingClerk implements TrainingDesk {
  private static final String WHO = "a person";
  private static final Duration A_WEEK = Duration.ofDays(7);
  private static final int LOG_LINES = 100;

  private final Bus bus;
  private final Consumer<Change> bell;

  TrainingClerk(Bus bus, Consumer<Change> bell) {
    this.bus = bus;
    this.bell = bell;
    bus.listen(Trainings.CHANGED, _ -> bell.accept(Change.TRAINING));
  }

  @Override
  public Training look(Set<String> opened) {
    return asking(() ->
        new Training(
            bus.ask(Trainings.CANDIDATES, new AskCandidates(Optional.empty())).candidates().stream()
                .map(TrainingWords::sitter)
                .toList(),
            bus.ask(Trainings.LIST, AskTrainings.NEWEST).trainings().stream()
                .map(training -> run(training, opened))
                .toList(),
            bus.ask(Loras.LIST, AskLoras.ALL).loras().stream()
                .map(TrainingWords::likeness)
                .toList()));
  }

  private Run run(TrainingView training, Set<String> opened) {
    boolean looked = !training.state().hasEnded() || opened.contains(training.id().toString());
    Optional<TrainingDetail> detail =
        looked
            ? Optional.of(bus.ask(Trainings.READ, new TrainingRef(training.id())))
            : Optional.empty();
    return TrainingWords.run(training, detail);
  }

  @Override
  public void train(String character) {
    wish(() ->
        bus.ask(
            Trainings.START,
            new Start(CharacterId.parse(character), RecipeWish.USUAL, Optional.empty(), WHO)));
  }

  @Override
  public void cancel(String run, int version) {
    wish(() -> bus.ask(Trainings.CANCEL, change(run, version)));
  }

  private static Trainings.Change change(String run, int version) {
    return new Trainings.Change(TrainingId.parse(run), Optional.of(version), WHO);
  }

  @Override
  public void retry(String run, int version) {
    wish(() ->
        bus.ask(
            Trainings.RETRY,
            new Retry(TrainingId.parse(run), Optional.of(version), Optional.empty(), WHO)));
  }

  @Override
  public void invalidate(String run, int version, boolean withLikeness) {
    wish(() ->
        bus.ask(
            Trainings.INVALIDATE,
            new Invalidate(TrainingId.parse(run), Optional.of(version), withLikeness, WHO)));
  }

  @Override
  public void remove(String run, int version) {
    wish(() -> bus.ask(Trainings.REMOVE, change(run, version)));
  }

  @Override
  public int clear() {
    return wish(() -> bus.ask(Trainings.CLEAR, new Clear(A_WEEK, WHO)).trainings());
  }

  @Override
  public List<String> reconcile() {
    return wish(() -> bus.ask(Trainings.RECONCILE, new AskReconcile()).remarks());
  }

  @Override
  public List<String> log(String run) {
    return asking(
        () -> bus.ask(Trainings.LOG, new AskLog(TrainingId.parse(run), LOG_LINES)).lines());
  }

  @Override
  public void useEpoch(String run, int epoch) {
    wish(() -> bus.ask(Loras.USE_EPOCH, new Loras.UseEpoch(TrainingId.parse(run), epoch, WHO)));
  }

  @Override
  public void use(String likeness) {
    wish(() -> bus.ask(Loras.USE, new Loras.Use(LoraId.parse(likeness), WHO)));
  }

  @Override
  public void delete(String likeness, boolean force) {
    wish(() -> bus.ask(Loras.DELETE, new Loras.Delete(LoraId.parse(likeness), force, WHO)));
  }

  private <T> T wish(java.util.function.Supplier<T> wish) {
    T answer = asking(wish);
    bell.accept(Change.TRAINING);
    return answer;
  }
}
