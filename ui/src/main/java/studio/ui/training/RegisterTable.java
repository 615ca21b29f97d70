package studio.ui.training;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import studio.ui.desk.Refusal;
import studio.ui.desk.Training.Likeness;
import studio.ui.desk.TrainingDesk;
import studio.ui.parts.Notices;

/// The register of likenesses: which is in use, where each was used, and what is missing.
final class RegisterTable extends NativeTable {
  private final TrainingDesk desk;
  private List<Likeness> shown = List.of();

  RegisterTable(TrainingDesk desk) {
    this.desk = desk;
    addClassName("ns-register");
    setCaptionText("Trained likenesses, newest first");
    NativeTableRow head = new NativeTableRow();
    for (String name : List.of("LoRA", "About", "Used by", "Hands")) {
      head.addHeaderCell().setText(name);
    }
    head.getHeaderCells().forEach(cell -> cell.getElement().setAttribute("scope", "col"));
    getHead().add(head);
  }

  void show(List<Likeness> register) {
    setVisible(!register.isEmpty());
    if (register.equals(shown)) {
      return;
    }
    shown = register;
    getBody().removeAll();
    register.forEach(likeness -> getBody().add(row(likeness)));
  }

  private NativeTableRow row(Likeness likeness) {
    NativeTableRow row = new NativeTableRow();
    Span file = new Span(likeness.fileName());
    file.addClassName("ns-register-file");
    Div who = new Div(new Span(likeness.name()), file);
    if (likeness.inUse()) {
      Span mark = new Span("In use");
      mark.addClassName("ns-epoch-chosen");
      who.add(mark);
    }
    likeness
        .trouble()
        .ifPresent(words -> {
          Span trouble = new Span(words);
          trouble.addClassName("ns-register-trouble");
          who.add(trouble);
        });
    row.addDataCell().add(who);
    row.addDataCell().setText(likeness.about());
    row.addDataCell().setText(likeness.uses());
    Button use = new Button("Use", _ -> Notices.attempt(() -> desk.use(likeness.id())));
    use.setAriaLabel("Use " + likeness.fileName());
    use.setVisible(!likeness.inUse());
    Button delete = new Button("Delete", _ -> delete(likeness));
    delete.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
    delete.setAriaLabel("Delete " + likeness.fileName());
    Div hands = new Div(use, delete);
    hands.addClassName("ns-run-hands");
    row.addDataCell().add(hands);
    return row;
  }

  private void delete(Likeness likeness) {
    ConfirmDialog dialog =
        new ConfirmDialog(
            "Delete %s?".formatted(likeness.fileName()),
            "Its files are deleted here and where drawing servers look.",
            "Delete",
            _ -> tryToDelete(likeness));
    dialog.setCancelable(true);
    dialog.setConfirmButtonTheme("error primary");
    dialog.open();
  }

  /// A likeness that is used is deleted only after its consequences were read.
  private void tryToDelete(Likeness likeness) {
    try {
      desk.delete(likeness.id(), false);
    } catch (Refusal used) {
      ConfirmDialog dialog =
          new ConfirmDialog(
              "It is used",
              used.nextStep(),
              "Delete it all the same",
              _ -> Notices.attempt(() -> desk.delete(likeness.id(), true)));
      dialog.setCancelable(true);
      dialog.setConfirmButtonTheme("error primary");
      dialog.open();
    }
  }
}
