package studio.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import studio.ui.desk.PictureFilter.Shelf;
import studio.ui.desk.Print;

/// The buttons under the stage, each with its key.
final class PictureHands extends Div {
  private final Button reject;
  private final Button approve;
  private final Button undo;
  private final Div small = new Div();
  private final Div library = new Div();

  PictureHands(Sitting sitting, Room room) {
    addClassName("ns-review-hands");
    getElement().setAttribute("role", "toolbar").setAttribute("aria-label", "Decide");
    reject = hand(VaadinIcon.CLOSE, "Reject", "r", sitting::reject);
    reject.addClassName("ns-review-hand-reject");
    approve = hand(VaadinIcon.CHECK, "Approve", "a", sitting::approve);
    approve.addClassName("ns-review-hand-approve");
    approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    undo = hand(VaadinIcon.ARROW_BACKWARD, "Undo", "u", sitting::undo);
    small.addClassName("ns-review-hands-small");
    small.add(
        undo,
        hand(VaadinIcon.EXCHANGE, "Move", "m", () -> room.open(Room.Leaf.MOVE)),
        hand(VaadinIcon.SPLIT, "Compare", "c", sitting::compare),
        hand(VaadinIcon.EYE, "Look again", "l", sitting::lookAgain));
    library.addClassNames("ns-review-hands-small", "ns-review-hands-library");
    library.add(
        hand(VaadinIcon.COPY_O, "+3 variants", "v", sitting.wishes()::variants),
        hand(VaadinIcon.MAGIC, "Refine", "", sitting.wishes()::refine),
        hand(VaadinIcon.STAR_O, "Reference", "f", sitting.wishes()::reference),
        hand(VaadinIcon.EDIT, "Caption", "e", () -> room.open(Room.Leaf.CAPTION)));
    quiet(small);
    quiet(library);
    Div between = new Div(small, library);
    between.addClassName("ns-review-hands-between");
    add(reject, between, approve);
  }

  private static Button hand(VaadinIcon drawing, String word, String key, Runnable wish) {
    Icon icon = drawing.create();
    icon.getElement().setAttribute("aria-hidden", "true");
    Button button = new Button(word, icon, _ -> wish.run());
    button.setAriaLabel(word);
    button.setTooltipText(word);
    if (!key.isEmpty()) {
      Span cap = new Span(key.toUpperCase(java.util.Locale.ROOT));
      cap.addClassName("ns-review-key");
      cap.getElement().setAttribute("aria-hidden", "true");
      button.setSuffixComponent(cap);
      button.getElement().setAttribute("aria-keyshortcuts", key);
    }
    return button;
  }

  private static void quiet(Div hands) {
    hands
        .getChildren()
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .forEach(button -> button.addThemeVariants(ButtonVariant.LUMO_TERTIARY));
  }

  void show(Print print, boolean canUndo) {
    approve.setVisible(print.shelf() != Shelf.LIBRARY);
    reject.setVisible(print.shelf() != Shelf.REJECTED);
    library.setVisible(print.shelf() == Shelf.LIBRARY);
    undo.setEnabled(canUndo);
  }
}
