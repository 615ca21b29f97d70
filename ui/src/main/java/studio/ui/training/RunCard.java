package studio.ui.training;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import studio.ui.desk.Training.Detail;
import studio.ui.desk.Training.Run;
import studio.ui.desk.Training.State;
import studio.ui.desk.TrainingDesk;
import studio.ui.parts.Notices;

/// A training: how far it is, its curve, its epochs, its log, and what can be done about it.
final class RunCard extends Article {
  private final TrainingDesk desk;
  private final String id;
  private final H3 title = new H3();
  private final Span standing = new Span();
  private final Span facts = new Span();
  private final Paragraph course = new Paragraph();
  private final Paragraph trouble = new Paragraph();
  private final ProgressBar progress = new ProgressBar();
  private final Button look;
  private final Button cancel = new Button("Cancel", _ -> wishCancel());
  private final Button retry = new Button("Try again", _ -> wishRetry());
  private final Button invalidate = new Button("Invalidate…", _ -> wishInvalidate());
  private final Button remove = new Button("Take off the list", _ -> wishRemove());
  private final LossCurve curve;
  private final EpochRow epochs;
  private final LogDrawer log;
  private Optional<Run> run = Optional.empty();

  /// @param look called with this training's id when somebody wants to see more, or no more
  RunCard(TrainingDesk desk, Run first, Consumer<String> look) {
    this.desk = desk;
    this.id = first.id();
    this.look = new Button("Curve and samples", _ -> look.accept(id));
    this.curve = new LossCurve(first.title());
    this.epochs = new EpochRow(first.title(), this::use);
    this.log = new LogDrawer(first.title(), () -> desk.log(id));
    addClassNames("ns-card", "ns-run");
    standing.addClassName("ns-run-standing");
    facts.addClassName("ns-soft");
    course.addClassName("ns-run-course");
    trouble.addClassName("ns-trouble");
    progress.getElement().setAttribute("aria-label", "Progress of " + first.title());
    for (Button hand : new Button[] {cancel, retry, invalidate, remove, this.look}) {
      hand.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
      hand.setAriaLabel(hand.getText().replace("…", "") + ": " + first.title());
    }
    Div top = new Div(new Div(title, facts), standing);
    top.addClassName("ns-card-top");
    Div hands = new Div(this.look, cancel, retry, invalidate, remove);
    hands.addClassName("ns-run-hands");
    add(top, progress, course, trouble, curve, epochs, hands, log);
    show(first);
  }

  void show(Run now) {
    run = Optional.of(now);
    title.setText(now.title());
    standing.setText(now.standing());
    getElement().setAttribute("data-state", now.state().name().toLowerCase(Locale.ROOT));
    facts.setText("%s · %s".formatted(now.project(), now.facts()));
    course.setText(now.course());
    course.setVisible(!now.course().isEmpty());
    trouble.setText(now.trouble().orElse(""));
    trouble.setVisible(now.trouble().isPresent());
    progress.setVisible(!now.state().hasEnded());
    progress.setValue(now.progress());
    cancel.setVisible(!now.state().hasEnded());
    retry.setVisible(
        now.state() == State.FAILED
            || now.state() == State.CANCELLED
            || now.state() == State.INVALIDATED);
    invalidate.setVisible(now.state() == State.COMPLETED);
    remove.setVisible(now.state().hasEnded());
    look.setVisible(now.state().hasEnded());
    look.getElement().setAttribute("aria-expanded", now.detail().isPresent());
    Optional<Detail> detail = now.detail();
    curve.setVisible(detail.isPresent());
    epochs.setVisible(detail.isPresent());
    detail.ifPresent(all -> {
      curve.show(all.curve());
      epochs.show(all.epochs());
    });
    log.refresh();
  }

  private void use(int epoch) {
    Notices.attempt(() -> {
      desk.useEpoch(id, epoch);
      Notices.tell("Epoch %d is drawn with from the next picture on.".formatted(epoch));
    });
  }

  private int version() {
    return run.map(Run::version).orElse(0);
  }

  private void wishCancel() {
    Notices.attempt(() -> desk.cancel(id, version()));
  }

  private void wishRetry() {
    Notices.attempt(() -> desk.retry(id, version()));
  }

  private void wishInvalidate() {
    int seen = version();
    ConfirmDialog dialog =
        new ConfirmDialog(
            "Invalidate this training?",
            "It stays on the list as one that was trained on the wrong pictures. Its LoRA can go with it; pictures that were drawn stay.",
            "Invalidate and delete its LoRA",
            _ -> Notices.attempt(() -> desk.invalidate(id, seen, true)));
    dialog.setRejectable(true);
    dialog.setRejectText("Invalidate only");
    dialog.addRejectListener(_ -> Notices.attempt(() -> desk.invalidate(id, seen, false)));
    dialog.setCancelable(true);
    dialog.setConfirmButtonTheme("error primary");
    dialog.open();
  }

  private void wishRemove() {
    int seen = version();
    ConfirmDialog dialog =
        new ConfirmDialog(
            "Take this training off the list?",
            "Its log, curve and samples are deleted, and every epoch that is in no register. LoRAs in the register stay.",
            "Take it off",
            _ -> Notices.attempt(() -> desk.remove(id, seen)));
    dialog.setCancelable(true);
    dialog.open();
  }
}
