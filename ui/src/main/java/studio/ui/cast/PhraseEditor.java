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
import java.util.ArrayList;
import java.util.List;

/// Short phrases as chips; Enter adds what is written, each chip can be taken away.
final class PhraseEditor extends Div {
  private final UnorderedList chips = new UnorderedList();
  private final TextField next = new TextField();
  private final List<String> phrases = new ArrayList<>();
  private final Runnable changed;
  private final String name;

  PhraseEditor(String name, String hint, Runnable changed) {
    this.name = name;
    this.changed = changed;
    addClassName("ns-phrases");
    chips.addClassName("ns-phrase-chips");
    chips.getElement().setAttribute("aria-label", name);
    next.setLabel(name);
    next.setPlaceholder(hint);
    next.setMaxLength(200);
    next.setWidthFull();
    next.setValueChangeMode(ValueChangeMode.EAGER);
    next.addValueChangeListener(_ -> changed.run());
    Button add = new Button("Add", _ -> take());
    add.setAriaLabel("Add to " + name.toLowerCase(java.util.Locale.ROOT));
    next.addKeyDownListener(Key.ENTER, _ -> take());
    Div line = new Div(next, add);
    line.addClassName("ns-phrase-line");
    add(line, chips);
  }

  List<String> phrases() {
    List<String> all = new ArrayList<>(phrases);
    // What was written and not added is meant all the same.
    if (!next.getValue().isBlank()) {
      all.add(next.getValue().strip());
    }
    return List.copyOf(all);
  }

  void show(List<String> these) {
    phrases.clear();
    phrases.addAll(these);
    next.clear();
    draw();
  }

  private void take() {
    String phrase = next.getValue().strip();
    if (!phrase.isEmpty() && !phrases.contains(phrase)) {
      phrases.add(phrase);
      draw();
      changed.run();
    }
    next.clear();
    next.focus();
  }

  private void draw() {
    chips.removeAll();
    chips.setVisible(!phrases.isEmpty());
    phrases.forEach(phrase -> {
      Button away =
          new Button(
              VaadinIcon.CLOSE_SMALL.create(),
              _ -> {
                phrases.remove(phrase);
                draw();
                changed.run();
                next.focus();
              });
      away.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
      away.setAriaLabel("Take away " + phrase + " from " + name.toLowerCase(java.util.Locale.ROOT));
      ListItem chip = new ListItem(new Span(phrase), away);
      chip.addClassName("ns-chip");
      chips.add(chip);
    });
  }
}
