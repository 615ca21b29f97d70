package studio.ui.cast;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import studio.hardware.brief.Appearance;
import studio.ui.desk.CastCharacter;
import studio.ui.desk.CastDesk;
import studio.ui.parts.Notices;

/// What a judge compares every picture with: species, body, colours, features, known errors.
final class AppearanceRoom extends Section {
  private final CastDesk desk;
  private final TextField species = new TextField("Species");
  private final TextField body = new TextField("Body");
  private final ColourEditor colours;
  private final PhraseEditor features;
  private final PhraseEditor errors;
  private final Paragraph judged = new Paragraph();
  private final Paragraph kept = new Paragraph();
  private final Button save = new Button("Save the appearance", _ -> save());
  private final Button narrate =
      new Button("Describe it from the design", VaadinIcon.MAGIC.create(), _ -> narrate());
  private final ProgressBar progress = new ProgressBar();
  private final Paragraph trouble = new Paragraph();
  private Optional<CastCharacter> shown = Optional.empty();

  AppearanceRoom(CastDesk desk) {
    this.desk = desk;
    addClassNames("ns-card", "ns-appearance");
    species.setPlaceholder("human, or: red fox, NOT human");
    species.setMaxLength(200);
    species.setValueChangeMode(ValueChangeMode.EAGER);
    species.addValueChangeListener(_ -> mark());
    body.setPlaceholder("slight, tall for her age");
    body.setMaxLength(200);
    body.setValueChangeMode(ValueChangeMode.EAGER);
    body.addValueChangeListener(_ -> mark());
    colours = new ColourEditor(desk::swatch, this::mark);
    features = new PhraseEditor("Features", "round glasses", this::mark);
    errors = new PhraseEditor("Common errors", "drawn as a child", this::mark);
    judged.addClassName("ns-soft");
    kept.addClassName("ns-soft");
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    progress.setVisible(false);
    progress.getElement().setAttribute("aria-label", "The appearance is being written down");
    trouble.addClassName("ns-trouble");
    Div first = new Div(species, body);
    first.addClassName("ns-pair");
    Div hands = new Div(save, narrate);
    hands.addClassName("ns-hands");
    add(
        new H2("Appearance"),
        first,
        judged,
        colours,
        features,
        errors,
        kept,
        hands,
        progress,
        trouble);
  }

  /// What is being edited stays, when something else changes.
  void show(CastCharacter character) {
    boolean editing = shown.map(before -> !before.appearance().equals(edited())).orElse(false);
    shown = Optional.of(character);
    if (!editing) {
      Appearance appearance = character.appearance();
      species.setValue(appearance.species());
      body.setValue(appearance.body());
      colours.show(appearance.keyColors());
      features.show(appearance.features());
      errors.show(appearance.commonErrors());
    }
    judged.setText(character.judged());
    kept.setText("Never drawn: " + String.join(", ", character.kept()) + ".");
    kept.setVisible(!character.kept().isEmpty());
    Optional<CastCharacter.Narration> narration = character.narration();
    boolean busy = narration.filter(now -> now.trouble().isEmpty()).isPresent();
    progress.setVisible(busy);
    progress.setIndeterminate(busy && narration.filter(now -> now.progress() > 0).isEmpty());
    narration.ifPresent(now -> progress.setValue(Math.min(1, now.progress())));
    narrate.setEnabled(!busy && !character.card().design().isBlank() && !character.archived());
    Optional<String> problem = narration.flatMap(CastCharacter.Narration::trouble);
    trouble.setVisible(problem.isPresent());
    trouble.setText(problem.orElse(""));
    mark();
  }

  private Appearance edited() {
    List<String> seen = features.phrases();
    return new Appearance(
        species.getValue().strip(),
        body.getValue().strip(),
        colours.colours(),
        seen,
        errors.phrases());
  }

  private void mark() {
    save.setEnabled(shown.map(now -> !now.appearance().equals(edited())).orElse(false));
  }

  private void save() {
    shown.ifPresent(now ->
        Notices.attempt(() -> {
          desk.describe(now.card().id(), now.version(), edited());
          Notices.tell("The appearance is saved.");
        }));
  }

  private void narrate() {
    shown.ifPresent(now ->
        Notices.attempt(() -> {
          desk.narrate(now.card().id());
          Notices.tell("The design is being read.");
        }));
  }
}
