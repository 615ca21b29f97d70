package studio.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Optional;
import studio.ui.desk.Print;
import studio.ui.desk.Refusal;
import studio.ui.desk.ReviewDesk;
import studio.ui.desk.Sweep;
import studio.ui.desk.Sweep.Criterion;
import studio.ui.desk.Sweep.Rehearsed;
import studio.ui.desk.Sweep.Swept;
import studio.ui.desk.Sweep.Verdict;
import studio.ui.parts.Count;

/// Decides about many pictures at once. It always says first what would happen; only then it can be
/// gone through with.
final class SweepDialog extends Dialog {
  private final ReviewDesk desk;
  private final Sitting sitting;
  private final Hand hand;
  private final RadioButtonGroup<Verdict> verdict = new RadioButtonGroup<>("What becomes of them");
  private final RadioButtonGroup<Criterion> which = new RadioButtonGroup<>("Which of them");
  private final Paragraph forecast = new Paragraph();
  private final Div examples = new Div();
  private final ProgressBar progress = new ProgressBar();
  private final Button go = new Button();
  private Optional<Sweep> rehearsed = Optional.empty();

  SweepDialog(ReviewDesk desk, Sitting sitting, Hand hand, Verdict wish) {
    this.desk = desk;
    this.sitting = sitting;
    this.hand = hand;
    List<Print> picked = sitting.picks().prints();
    setHeaderTitle(
        picked.isEmpty()
            ? "Decide about many"
            : "Decide about the %s"
                .formatted(Count.of(picked.size(), "chosen one", "chosen ones")));
    addClassName("ns-review-dialog");
    verdict.setItems(Verdict.values());
    verdict.setItemLabelGenerator(one -> one == Verdict.APPROVE ? "Approve them" : "Reject them");
    verdict.setValue(wish);
    which.setItems(Criterion.values());
    which.setItemLabelGenerator(Criterion::words);
    which.setValue(Criterion.LOW_SCORE);
    which.setVisible(picked.isEmpty());
    verdict.addValueChangeListener(_ -> rehearse());
    which.addValueChangeListener(_ -> rehearse());
    forecast.addClassName("ns-review-forecast");
    forecast.getElement().setAttribute("role", "status");
    examples.addClassName("ns-review-thumbs");
    progress.setIndeterminate(true);
    progress.setVisible(false);
    go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    go.addClickListener(_ -> carryOut());
    add(verdict, which, forecast, examples, progress);
    getFooter().add(new Button("Leave them", _ -> close()), go);
    rehearse();
  }

  private Sweep sweep() {
    List<Print> picked = sitting.picks().prints();
    return new Sweep(
        verdict.getValue(),
        sitting.reel().filter(),
        picked.isEmpty() ? Optional.of(which.getValue()) : Optional.empty(),
        picked);
  }

  private void rehearse() {
    Sweep sweep = sweep();
    rehearsed = Optional.empty();
    go.setEnabled(false);
    go.setText("Counting …");
    forecast.setText("Counting …");
    hand.carry(() -> desk.rehearse(sweep), answer -> show(sweep, answer), this::refused);
  }

  private void show(Sweep sweep, Rehearsed answer) {
    if (!sweep.equals(sweep())) {
      return;
    }
    rehearsed = Optional.of(sweep);
    forecast.setText(sentence(sweep.verdict(), answer));
    go.setEnabled(answer.count() > 0);
    go.setText(
        "%s %s"
            .formatted(
                sweep.verdict() == Verdict.APPROVE ? "Approve" : "Reject",
                Count.of(answer.count(), "picture", "pictures")));
    examples.removeAll();
    for (Print print : answer.examples()) {
      Image image = new Image(print.thumb(), Tile.words(print, false));
      image.getElement().setAttribute("loading", "lazy");
      Div frame = new Div(image);
      frame.addClassName("ns-review-thumb");
      examples.add(frame);
    }
  }

  /// "42 pictures would be rejected: 30 of Mika, 12 of nobody yet."
  static String sentence(Verdict verdict, Rehearsed answer) {
    return answer.count() == 0
        ? "There is no such picture. Nothing would change."
        : "%s would be %s: %s."
            .formatted(
                Count.of(answer.count(), "picture", "pictures"),
                verdict == Verdict.APPROVE ? "approved" : "rejected",
                String.join(", ", answer.parts()));
  }

  private void carryOut() {
    rehearsed.ifPresent(sweep -> {
      go.setEnabled(false);
      progress.setVisible(true);
      hand.carry(() -> desk.carryOut(sweep), swept -> done(sweep, swept), this::refused);
    });
  }

  private void done(Sweep sweep, Swept swept) {
    close();
    sitting.swept(sweep, swept);
  }

  private void refused(Refusal no) {
    progress.setVisible(false);
    forecast.setText(no.message() + ". " + no.nextStep());
    go.setEnabled(false);
  }
}
