package studio.ui.cast;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import studio.ui.desk.CastDesk;
import studio.ui.desk.CastProject;
import studio.ui.desk.CastProject.Manner;
import studio.ui.desk.CastProject.Pull;
import studio.ui.parts.Notices;

/// How the pictures of a project are drawn. Saving makes the next version; nothing is overwritten.
final class StyleRoom extends Section {
  private static final String SUGGESTED = "";

  private final CastDesk desk;
  private final Paragraph version = new Paragraph();
  private final TextField checkpoint = new TextField("Checkpoint");
  private final Select<String> architecture = new Select<>();
  private final Select<String> sampler = new Select<>();
  private final IntegerField width = whole("Width", 64, 4096);
  private final IntegerField height = whole("Height", 64, 4096);
  private final IntegerField steps = whole("Steps", 1, 150);
  private final NumberField cfg = number("Follows the words (cfg)", 30);
  private final TextArea preamble = new TextArea("Before every prompt");
  private final TextArea positive = new TextArea("Always");
  private final TextArea negative = new TextArea("Never");
  private final NumberField weight = number("References weigh", 2);
  private final NumberField start = number("from", 1);
  private final NumberField end = number("to", 1);
  private final TextField reason = new TextField("Why");
  private Optional<CastProject> shown = Optional.empty();

  StyleRoom(CastDesk desk) {
    this.desk = desk;
    addClassNames("ns-card", "ns-style");
    version.addClassName("ns-soft");
    checkpoint.setHelperText("As the image server names it; empty for its own choice.");
    checkpoint.setMaxLength(200);
    architecture.setLabel("Architecture");
    architecture.setItems(SUGGESTED, "SD15", "SDXL", "FLUX", "OTHER");
    architecture.setItemLabelGenerator(StyleRoom::words);
    sampler.setLabel("Sampler");
    width.setStep(8);
    height.setStep(8);
    List.of(preamble, positive, negative).forEach(text -> text.setMaxLength(4000));
    reason.setPlaceholder("What you hope for; it stands in the history");
    reason.setMaxLength(200);
    checkpoint.addValueChangeListener(changed -> {
      // Another file is probably of another kind: its name says.
      if (changed.isFromClient()) {
        architecture.setValue(SUGGESTED);
      }
    });
    Button save = new Button("Save as the next version", _ -> save());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    add(
        new H2("Style"),
        version,
        checkpoint,
        row(architecture, sampler),
        row(width, height, steps, cfg),
        preamble,
        positive,
        negative,
        row(weight, start, end),
        reason,
        save);
  }

  private static String words(String architecture) {
    return switch (architecture) {
      case "SD15" -> "Stable Diffusion 1.5";
      case "SDXL" -> "SDXL";
      case "FLUX" -> "Flux";
      case "OTHER" -> "another";
      default -> "as the name suggests";
    };
  }

  private static Div row(com.vaadin.flow.component.Component... fields) {
    Div row = new Div(fields);
    row.addClassName("ns-row");
    return row;
  }

  private static IntegerField whole(String label, int least, int most) {
    IntegerField field = new IntegerField(label);
    field.setMin(least);
    field.setMax(most);
    return field;
  }

  private static NumberField number(String label, double most) {
    NumberField field = new NumberField(label);
    field.setMin(0);
    field.setMax(most);
    field.setStep(0.05);
    return field;
  }

  void show(CastProject project) {
    boolean same = shown.map(CastProject::style).equals(Optional.of(project.style()));
    shown = Optional.of(project);
    version.setText(
        project.style() == 0
            ? "The house's usual way. Saving begins a history."
            : "Version %d is in use.".formatted(project.style()));
    if (same) {
      return;
    }
    Manner manner = project.manner();
    sampler.setItems(project.samplers());
    checkpoint.setValue(manner.checkpoint());
    architecture.setValue(manner.architecture());
    sampler.setValue(manner.sampler());
    width.setValue(manner.width());
    height.setValue(manner.height());
    steps.setValue(manner.steps());
    cfg.setValue(manner.cfg());
    preamble.setValue(manner.preamble());
    positive.setValue(manner.positive());
    negative.setValue(manner.negative());
    weight.setValue(manner.pull().weight());
    start.setValue(manner.pull().start());
    end.setValue(manner.pull().end());
    reason.clear();
  }

  private void save() {
    shown.ifPresent(now ->
        Notices.attempt(() -> {
          desk.changeStyle(now.home().id(), now.style(), written(now.manner()), reason.getValue());
          Notices.tell("The next pictures are drawn this way.");
        }));
  }

  /// A number that was cleared is as it was.
  private Manner written(Manner was) {
    return new Manner(
        checkpoint.getValue(),
        architecture.getValue(),
        orWas(width.getValue(), was.width()),
        orWas(height.getValue(), was.height()),
        orWas(steps.getValue(), was.steps()),
        orWas(cfg.getValue(), was.cfg()),
        sampler.getValue(),
        preamble.getValue(),
        positive.getValue(),
        negative.getValue(),
        new Pull(
            orWas(weight.getValue(), was.pull().weight()),
            orWas(start.getValue(), was.pull().start()),
            orWas(end.getValue(), was.pull().end())));
  }

  private static <N> N orWas(@org.jspecify.annotations.Nullable N written, N was) {
    return Objects.requireNonNullElse(written, was);
  }
}
