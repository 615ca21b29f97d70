package studio.ui.cast;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// The key colours: a part, its colour in words, and the colour itself to look at.
final class ColourEditor extends Div {
  private final UnorderedList swatches = new UnorderedList();
  private final TextField part = new TextField("Part");
  private final TextField colour = new TextField("Colour");
  private final Map<String, String> colours = new TreeMap<>();
  private final Function<String, Optional<String>> swatch;
  private final Runnable changed;

  /// @param swatch the words for a colour as "#c0392b", if anybody knows it
  ColourEditor(Function<String, Optional<String>> swatch, Runnable changed) {
    this.swatch = swatch;
    this.changed = changed;
    addClassName("ns-colours");
    swatches.addClassName("ns-phrase-chips");
    swatches.getElement().setAttribute("aria-label", "Key colours");
    part.setPlaceholder("scarf");
    part.setMaxLength(60);
    colour.setPlaceholder("dark green, or #2f6a3c");
    colour.setMaxLength(60);
    List.of(part, colour)
        .forEach(field -> {
          field.setValueChangeMode(ValueChangeMode.EAGER);
          field.addValueChangeListener(_ -> changed.run());
        });
    colour.addKeyDownListener(Key.ENTER, _ -> take());
    Button add = new Button("Add", _ -> take());
    add.setAriaLabel("Add the colour");
    Div line = new Div(part, colour, add);
    line.addClassName("ns-phrase-line");
    add(line, swatches);
  }

  Map<String, String> colours() {
    Map<String, String> all = new TreeMap<>(colours);
    if (!part.getValue().isBlank() && !colour.getValue().isBlank()) {
      all.put(part.getValue().strip(), colour.getValue().strip());
    }
    return Map.copyOf(all);
  }

  void show(Map<String, String> these) {
    colours.clear();
    colours.putAll(these);
    part.clear();
    colour.clear();
    draw();
  }

  private void take() {
    if (part.getValue().isBlank() || colour.getValue().isBlank()) {
      (part.getValue().isBlank() ? part : colour).focus();
      return;
    }
    colours.put(part.getValue().strip(), colour.getValue().strip());
    part.clear();
    colour.clear();
    draw();
    changed.run();
    part.focus();
  }

  private void draw() {
    swatches.removeAll();
    swatches.setVisible(!colours.isEmpty());
    colours.forEach((of, words) -> {
      Span dot = new Span();
      dot.addClassName("ns-swatch");
      swatch.apply(words).ifPresent(hex -> dot.getStyle().set("--ns-own-color", hex));
      Button away =
          new Button(
              VaadinIcon.CLOSE_SMALL.create(),
              _ -> {
                colours.remove(of);
                draw();
                changed.run();
                part.focus();
              });
      away.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
      away.setAriaLabel("Take away the colour of " + of);
      ListItem chip = new ListItem(dot, new Span(of + ": " + words), away);
      chip.addClassName("ns-chip");
      swatches.add(chip);
    });
  }
}
