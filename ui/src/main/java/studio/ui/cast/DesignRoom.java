package studio.ui.cast;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import studio.ui.desk.CastCharacter;
import studio.ui.desk.CastDesk;
import studio.ui.parts.Count;
import studio.ui.parts.Notices;

/// The design prompt: changed only by saving it, and every earlier one can be brought back.
final class DesignRoom extends Section {
  private final CastDesk desk;
  private final TextArea design = new TextArea();
  private final Button save = new Button("Save the design", _ -> save());
  private final Button undo = new Button("Undo the last change", _ -> undo());
  private final Details history = new Details();
  private Optional<CastCharacter> shown = Optional.empty();

  DesignRoom(CastDesk desk) {
    this.desk = desk;
    addClassNames("ns-card", "ns-design");
    design.setAriaLabel("Design prompt");
    design.setMaxLength(4000);
    design.setWidthFull();
    design.setValueChangeMode(ValueChangeMode.EAGER);
    design.addValueChangeListener(_ -> mark());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(design);
    Div hands = new Div(save, undo);
    hands.addClassName("ns-hands");
    Paragraph about = new Paragraph("Part of every prompt. Nothing changes it but you, here.");
    about.addClassName("ns-soft");
    add(new H2("Design"), about, design, hands, history);
  }

  /// What is being written stays, when somebody else changes something else.
  void show(CastCharacter character) {
    boolean writing =
        shown.map(before -> !before.card().design().equals(design.getValue())).orElse(false);
    boolean other =
        shown.map(before -> !before.card().design().equals(character.card().design())).orElse(true);
    shown = Optional.of(character);
    if (!writing) {
      design.setValue(character.card().design());
    } else if (other) {
      Notices.tell("Somebody else changed the design meanwhile; look at the history.");
    }
    mark();
    undo.setVisible(!character.history().isEmpty());
    history.setVisible(!character.history().isEmpty());
    history.setSummaryText(Count.of(character.history().size(), "earlier look", "earlier looks"));
    UnorderedList list = new UnorderedList();
    list.addClassName("ns-history");
    character.history().forEach(before -> list.add(line(before)));
    history.removeAll();
    history.add(list);
  }

  private void mark() {
    save.setEnabled(
        shown.map(now -> !now.card().design().equals(design.getValue().strip())).orElse(false));
  }

  private ListItem line(CastCharacter.Before before) {
    Span when =
        new Span("Until " + before.when() + (before.by().isEmpty() ? "" : " · " + before.by()));
    when.addClassName("ns-soft");
    Paragraph words = new Paragraph(before.design().isBlank() ? "No design" : before.design());
    Div text = new Div(when, words);
    if (!before.appearance().isBlank()) {
      Span appearance = new Span(before.appearance());
      appearance.addClassName("ns-soft");
      text.add(appearance);
    }
    Button back = new Button("Bring back", _ -> bringBack(before.number()));
    back.setAriaLabel("Bring back the look until " + before.when());
    back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    return new ListItem(text, back);
  }

  private void save() {
    shown.ifPresent(now ->
        Notices.attempt(() -> {
          desk.redesign(now.card().id(), now.version(), design.getValue());
          Notices.tell("The design is saved.");
        }));
  }

  private void undo() {
    List<CastCharacter.Before> before = shown.map(CastCharacter::history).orElse(List.of());
    if (!before.isEmpty()) {
      bringBack(before.getFirst().number());
    }
  }

  private void bringBack(long number) {
    shown.ifPresent(now ->
        Notices.attempt(() -> {
          desk.bringBack(now.card().id(), now.version(), number);
          design.setValue(now.card().design());
          Notices.tell("It looks as it did before.");
        }));
  }
}
