package studio.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.EnumMap;
import java.util.Map;
import studio.ui.desk.PictureFilter.Shelf;
import studio.ui.desk.Tally;

/// Pending, library, rejected, with how many hang there; and what concerns the whole shelf.
final class Shelves extends Div {
  private final Sitting sitting;
  private final Map<Shelf, NativeButton> tabs = new EnumMap<>(Shelf.class);
  private final Map<Shelf, Span> counts = new EnumMap<>(Shelf.class);
  private final Div hands = new Div();
  private final Button form;
  private final Icon toGrid = icon(VaadinIcon.GRID_SMALL);
  private final Icon toStage = icon(VaadinIcon.PICTURE);

  Shelves(Sitting sitting) {
    this.sitting = sitting;
    addClassName("ns-review-shelves");
    Div control = new Div();
    control.addClassName("ns-review-segments");
    control.getElement().setAttribute("role", "group").setAttribute("aria-label", "Shelf");
    for (Shelf shelf : Shelf.values()) {
      Span count = new Span();
      count.addClassName("ns-review-chip-count");
      NativeButton tab =
          new NativeButton("", _ -> sitting.narrow(sitting.reel().filter().on(shelf)));
      tab.add(new Span(Words.name(shelf)), count);
      tabs.put(shelf, tab);
      counts.put(shelf, count);
      control.add(tab);
    }
    form = small(toGrid, "Grid (g)", () -> sitting.press("g", false));
    Button many =
        small(icon(VaadinIcon.TASKS), "Decide about many (b)", () -> sitting.press("b", false));
    Button keys = small(icon(VaadinIcon.KEYBOARD_O), "Keys (?)", () -> sitting.press("?", false));
    keys.addClassName("ns-keys");
    hands.add(form, many, keys);
    hands.addClassName("ns-review-shelf-hands");
    add(control);
  }

  private static Icon icon(VaadinIcon drawing) {
    Icon icon = drawing.create();
    icon.getElement().setAttribute("aria-hidden", "true");
    return icon;
  }

  private static Button small(Icon icon, String name, Runnable wish) {
    Button button = new Button(icon, _ -> wish.run());
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    button.setAriaLabel(name);
    button.setTooltipText(name);
    return button;
  }

  /// The buttons for the whole shelf; the page places them.
  Div hands() {
    return hands;
  }

  void show() {
    Shelf here = sitting.reel().filter().shelf();
    tabs.forEach((shelf, tab) ->
        tab.getElement().setAttribute("aria-pressed", Boolean.toString(shelf == here)));
    form.setIcon(sitting.isGrid() ? toStage : toGrid);
    String name = sitting.isGrid() ? "Stage (g)" : "Grid (g)";
    form.setAriaLabel(name);
    form.setTooltipText(name);
  }

  void count(Tally tally) {
    say(Shelf.PENDING, tally.pending());
    say(Shelf.LIBRARY, tally.library());
    say(Shelf.REJECTED, tally.rejected());
  }

  private void say(Shelf shelf, long count) {
    Span words = counts.get(shelf);
    if (words != null) {
      words.setText("%,d".formatted(count));
    }
  }
}
