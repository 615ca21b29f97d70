package studio.ui.training;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import studio.ui.desk.Training.Sitter;
import studio.ui.desk.TrainingDesk;
import studio.ui.parts.Notices;

/// A character: how ready it is to be trained, and the one button that trains it.
final class SitterCard extends ListItem {
  private final H3 name = new H3();
  private final Span about = new Span();
  private final Span standing = new Span();
  private final ProgressBar ready = new ProgressBar();
  private final Button train = new Button("Train");

  SitterCard(TrainingDesk desk, String character) {
    addClassName("ns-sitter");
    about.addClassName("ns-soft");
    standing.addClassName("ns-sitter-standing");
    train.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    train.addClickListener(_ ->
        Notices.attempt(() -> {
          desk.train(character);
          Notices.tell(name.getText() + " waits for the trainer.");
        }));
    Div words = new Div(name, about, standing, ready);
    words.addClassName("ns-sitter-words");
    add(words, train);
  }

  void show(Sitter sitter) {
    name.setText(sitter.name());
    about.setText("%s · %s".formatted(sitter.project(), sitter.about()));
    standing.setText(standing(sitter));
    getElement()
        .setAttribute(
            "data-rank",
            sitter.likeness().isPresent() ? "likeness" : sitter.isReady() ? "ready" : "rest");
    ready.setVisible(!sitter.isReady());
    ready.setValue(Math.min(1, (double) sitter.approved() / sitter.needed()));
    ready
        .getElement()
        .setAttribute(
            "aria-label",
            "%d of %d pictures approved".formatted(sitter.approved(), sitter.needed()));
    train.setText(sitter.likeness().isPresent() ? "Train again" : "Train");
    train.setAriaLabel(train.getText() + " " + sitter.name());
    train.setEnabled(sitter.isReady() && !sitter.isBusy());
  }

  private static String standing(Sitter sitter) {
    if (sitter.isBusy()) {
      return "In training";
    }
    if (sitter.likeness().isPresent()) {
      return "Drawn with " + sitter.likeness().get();
    }
    return sitter.isReady()
        ? "Ready to be trained"
        : "%d of %d pictures approved".formatted(sitter.approved(), sitter.needed());
  }
}
