package studio.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import studio.ui.desk.Reason;

/// Why a picture is rejected: six chips with the number keys, a note, and the way to go through
/// with it. What the judge found is lit from the start.
final class ReasonRow extends Div {
  private final Map<Reason, NativeButton> chips = new EnumMap<>(Reason.class);
  private final TextField note = new TextField();

  ReasonRow(Sitting sitting) {
    addClassName("ns-review-reasons");
    getElement().setAttribute("role", "group").setAttribute("aria-label", "Why it is rejected");
    Div row = new Div();
    row.addClassName("ns-review-reason-chips");
    for (Reason reason : Reason.values()) {
      NativeButton chip = new NativeButton("", _ -> sitting.toggle(reason));
      chip.addClassName("ns-review-pick-chip");
      Span key = new Span(Integer.toString(reason.ordinal() + 1));
      key.addClassName("ns-review-key");
      key.getElement().setAttribute("aria-hidden", "true");
      chip.add(key, new Span(reason.words()));
      chips.put(reason, chip);
      row.add(chip);
    }
    note.setPlaceholder("A note, if you like (n)");
    note.setAriaLabel("Note");
    note.setValueChangeMode(ValueChangeMode.EAGER);
    note.addValueChangeListener(change -> sitting.because(change.getValue()));
    note.getElement()
        .addEventListener("keydown", _ -> sitting.reject())
        .setFilter("event.key === 'Enter'");
    note.getElement()
        .addEventListener("keydown", _ -> note.blur())
        .setFilter("event.key === 'Escape'");
    Button go = new Button("Reject", _ -> sitting.reject());
    go.addClassName("ns-review-hand-reject");
    go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Button back = new Button("Back", _ -> sitting.press("Escape", false));
    back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    Div last = new Div(note, back, go);
    last.addClassName("ns-review-reason-last");
    add(row, last);
  }

  void show(Rejecting why, Set<Reason> lit) {
    chips.forEach((reason, chip) ->
        chip.getElement().setAttribute("aria-pressed", Boolean.toString(lit.contains(reason))));
    if (!note.getValue().equals(why.note())) {
      note.setValue(why.note());
    }
  }

  void write() {
    note.focus();
  }
}
