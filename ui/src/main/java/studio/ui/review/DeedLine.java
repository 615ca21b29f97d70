package studio.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/// One line that names what just happened and takes it back. It is read aloud, and the next one
/// takes its place, so that eight hundred decisions leave no pile.
final class DeedLine extends Div {
  private final Span words = new Span();
  private final Button undo;
  private boolean turn;

  DeedLine(Runnable takeBack) {
    addClassName("ns-review-deed");
    Div said = new Div(words);
    said.getElement().setAttribute("role", "status").setAttribute("aria-live", "polite");
    undo = new Button("Undo", _ -> takeBack.run());
    undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    add(said, undo);
    getElement().setAttribute("data-empty", true);
  }

  void say(String sentence, boolean canUndo) {
    getElement().removeAttribute("data-empty");
    turn = !turn;
    getElement().setAttribute("data-turn", turn ? "one" : "two");
    words.setText(sentence);
    undo.setVisible(canUndo);
  }
}
