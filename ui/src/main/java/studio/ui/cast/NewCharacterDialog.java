package studio.ui.cast;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import studio.ui.desk.Cast;
import studio.ui.desk.CastDesk;
import studio.ui.parts.Notices;

/// Asks for the three things that a character begins with.
final class NewCharacterDialog extends Dialog {
  private final CastDesk desk;
  private final Consumer<String> made;
  private final TextField name = new TextField("Name");
  private final ComboBox<Cast.Home> project = new ComboBox<>("Project");
  private final TextArea design = new TextArea("Design");

  /// @param made hears the id of the new character
  NewCharacterDialog(CastDesk desk, Consumer<String> made) {
    this.desk = desk;
    this.made = made;
    setHeaderTitle("New character");
    addClassName("ns-dialog");
    name.setRequired(true);
    name.setMaxLength(80);
    name.setAutofocus(true);
    // The shortcut may come while the focus is still in a field.
    name.setValueChangeMode(ValueChangeMode.EAGER);
    design.setValueChangeMode(ValueChangeMode.EAGER);
    project.setRequired(true);
    project.setHelperText("Choose one, or write the title of a new one.");
    project.setAllowCustomValue(true);
    List<Cast.Home> homes = new ArrayList<>(desk.homes());
    project.setItems(homes);
    project.setItemLabelGenerator(Cast.Home::title);
    homes.stream().findFirst().ifPresent(project::setValue);
    project.addCustomValueSetListener(event -> {
      Cast.Home written = new Cast.Home("", event.getDetail().strip());
      homes.removeIf(home -> home.id().isEmpty());
      homes.addFirst(written);
      project.setItems(homes);
      project.setValue(written);
    });
    design.setMaxLength(4000);
    design.setPlaceholder(
        "a girl of twelve with short red hair, a yellow raincoat and a brass lantern");
    design.setHelperText("What every picture must show. You can change it later.");
    Div fields = new Div(name, project, design);
    fields.addClassName("ns-fields");
    add(fields);
    Button create = new Button("Create", _ -> create());
    create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    create.addClickShortcut(Key.ENTER, com.vaadin.flow.component.KeyModifier.CONTROL);
    getFooter().add(new Button("Cancel", _ -> close()), create);
  }

  private void create() {
    name.setInvalid(name.getValue().isBlank());
    project.setInvalid(project.isEmpty());
    if (name.isInvalid() || project.isInvalid()) {
      name.setErrorMessage("A character needs a name.");
      project.setErrorMessage("A character needs a project.");
      return;
    }
    Notices.attempt(() -> {
      Cast.Home home = project.getValue();
      String in = home.id().isEmpty() ? desk.begin(home.title()) : home.id();
      if (home.id().isEmpty()) {
        // What follows may be refused; the project is there now.
        project.setItems(new Cast.Home(in, home.title()));
        project.setValue(new Cast.Home(in, home.title()));
      }
      String character = desk.create(in, name.getValue(), design.getValue());
      close();
      made.accept(character);
    });
  }
}
