package studio.ui.cast;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import studio.ui.desk.CastCharacter;
import studio.ui.desk.CastDesk;
import studio.ui.parts.Notices;

/// What is seldom changed: the name, the words for training and against errors, and putting away.
final class MoreRoom extends Section {
  private final CastDesk desk;
  private final TextField name = new TextField("Name");
  private final TextArea description = new TextArea("Notes");
  private final TextField trigger = new TextField("Trigger word");
  private final TextArea negative = new TextArea("Never draw");
  private final Button putAway = new Button("Put away", _ -> askToPutAway());
  private final Button takeOut = new Button("Take out again", _ -> takeOut());
  private Optional<CastCharacter> shown = Optional.empty();

  MoreRoom(CastDesk desk) {
    this.desk = desk;
    addClassNames("ns-card", "ns-more");
    trigger.setHelperText("Calls a trained likeness up in a prompt.");
    negative.setHelperText("Words with commas, beyond what the rules add.");
    name.setMaxLength(80);
    description.setMaxLength(4000);
    trigger.setMaxLength(60);
    negative.setMaxLength(4000);
    Button save = new Button("Save", _ -> save());
    save.setAriaLabel("Save name and words");
    putAway.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
    Div hands = new Div(save, putAway, takeOut);
    hands.addClassName("ns-hands");
    Div fields = new Div(name, description, trigger, negative, hands);
    fields.addClassName("ns-fields");
    add(new Details("Name, trigger word, notes", fields));
  }

  void show(CastCharacter character) {
    boolean same = shown.map(CastCharacter::names).equals(Optional.of(character.names()));
    shown = Optional.of(character);
    putAway.setVisible(!character.archived());
    takeOut.setVisible(character.archived());
    if (!same) {
      name.setValue(character.names().name());
      description.setValue(character.names().description());
      trigger.setValue(character.names().trigger());
      negative.setValue(character.names().negative());
    }
  }

  private void save() {
    shown.ifPresent(now ->
        Notices.attempt(() -> {
          desk.rename(
              now.card().id(),
              now.version(),
              new CastDesk.Names(
                  name.getValue(),
                  description.getValue(),
                  negative.getValue(),
                  trigger.getValue()));
          Notices.tell("Saved.");
        }));
  }

  private void askToPutAway() {
    shown.ifPresent(now -> {
      ConfirmDialog dialog =
          new ConfirmDialog(
              "Put " + now.names().name() + " away?",
              "Pictures and likenesses stay. What waits to be drawn or judged is cancelled.",
              "Put away",
              _ -> Notices.attempt(() -> desk.archive(now.card().id(), now.version())));
      dialog.setCancelable(true);
      dialog.open();
    });
  }

  private void takeOut() {
    shown.ifPresent(now -> Notices.attempt(() -> desk.restore(now.card().id(), now.version())));
  }
}
