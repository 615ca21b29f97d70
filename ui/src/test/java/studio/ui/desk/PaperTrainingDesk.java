package studio.ui.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import studio.ui.desk.Training.Detail;
import studio.ui.desk.Training.Run;

/// A drawer made of paper.
public final class PaperTrainingDesk implements TrainingDesk {
  public final AtomicReference<Training> training = new AtomicReference<>(Training.EMPTY);

  /// What is told of a training that was opened.
  public Detail detail = new Detail(List.of(), List.of());

  public final List<String> wishes = new ArrayList<>();
  public Optional<Refusal> refusal = Optional.empty();

  private void wish(String words) {
    refusal.ifPresent(no -> {
      refusal = Optional.empty();
      throw no;
    });
    wishes.add(words);
  }

  @Override
  public Training look(Set<String> opened) {
    Training all = training.get();
    return new Training(
        all.sitters(),
        all.runs().stream()
            .map(run ->
                !run.state().hasEnded() || opened.contains(run.id()) ? with(run, detail) : run)
            .toList(),
        all.register());
  }

  private static Run with(Run run, Detail detail) {
    return new Run(
        run.id(),
        run.version(),
        run.title(),
        run.project(),
        run.state(),
        run.standing(),
        run.course(),
        run.facts(),
        run.progress(),
        run.trouble(),
        Optional.of(detail));
  }

  @Override
  public void train(String character) {
    wish("train " + character);
  }

  @Override
  public void cancel(String run, int version) {
    wish("cancel %s@%d".formatted(run, version));
  }

  @Override
  public void retry(String run, int version) {
    wish("retry %s@%d".formatted(run, version));
  }

  @Override
  public void invalidate(String run, int version, boolean withLikeness) {
    wish("invalidate %s@%d%s".formatted(run, version, withLikeness ? " with its LoRA" : ""));
  }

  @Override
  public void remove(String run, int version) {
    wish("remove %s@%d".formatted(run, version));
  }

  @Override
  public int clear() {
    wish("clear");
    return 2;
  }

  @Override
  public List<String> reconcile() {
    wish("reconcile");
    return List.of();
  }

  @Override
  public List<String> log(String run) {
    return List.of("epoch 3/20", "avr_loss=0.0912");
  }

  @Override
  public void useEpoch(String run, int epoch) {
    wish("use epoch %d of %s".formatted(epoch, run));
  }

  @Override
  public void use(String likeness) {
    wish("use " + likeness);
  }

  @Override
  public void delete(String likeness, boolean force) {
    wish("delete " + likeness + (force ? " by force" : ""));
  }
}
