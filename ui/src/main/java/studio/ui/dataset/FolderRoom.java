package studio.ui.dataset;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import studio.ui.desk.DatasetDesk;
import studio.ui.desk.Ingesting.Load;
import studio.ui.desk.Ingesting.Place;
import studio.ui.parts.Notices;

/// Chooses a folder of the server, among those that may be looked into.
final class FolderRoom extends Div {
  private final DatasetDesk desk;
  private final TextField path = new TextField("Folder or file on the server");
  private final Checkbox isSet = new Checkbox("It is a finished set with captions and decisions");
  private final UnorderedList places = new UnorderedList();
  private final Paragraph none =
      new Paragraph(
          "No folder of this machine may be looked into. List those that may under dataset.roots in the configuration.");
  private final Div inside;
  private boolean asked;

  FolderRoom(DatasetDesk desk, Consumer<Load> bring) {
    this.desk = desk;
    addClassName("ns-bring-folder");
    path.setWidthFull();
    Button look = new Button("Look inside", _ -> look(path.getValue()));
    Button take =
        new Button(
            "Bring the folder",
            _ -> bring.accept(new Load.Folder(path.getValue(), isSet.getValue())));
    take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div hands = new Div(take, look);
    hands.addClassName("ns-hands");
    places.addClassName("ns-places");
    inside = new Div(path, isSet, hands, places);
    none.addClassName("ns-soft");
    add(none, inside);
  }

  void roots(List<Place> roots) {
    none.setVisible(roots.isEmpty());
    inside.setVisible(!roots.isEmpty());
    if (!asked) {
      show(roots);
    }
  }

  private void look(String folder) {
    asked = true;
    Notices.attempt(() -> show(desk.look(folder)));
  }

  private void show(List<Place> found) {
    places.removeAll();
    found.stream().limit(100).forEach(place -> places.add(line(place)));
  }

  private ListItem line(Place place) {
    Button go =
        new Button(
            place.name(),
            _ -> {
              path.setValue(place.path());
              if (place.isFolder()) {
                look(place.path());
              }
            });
    go.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    Span about = new Span(place.about());
    about.addClassName("ns-soft");
    return new ListItem(go, about);
  }
}
