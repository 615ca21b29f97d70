package studio.ui.cast;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.ui.desk.CastCharacter;
import studio.ui.desk.CastCharacter.Face;
import studio.ui.desk.CastDesk;
import studio.ui.parts.Notices;

/// Pictures that show what the character really looks like, the most telling first.
final class ReferenceRoom extends Section {
  private final CastDesk desk;
  private final OrderedList strip = new OrderedList();
  private final Paragraph none =
      new Paragraph(
          "None yet. Likenesses and judges compare with these: choose two or three of the approved.");
  private final Button choose =
      new Button("Choose from the approved", VaadinIcon.PICTURE.create(), _ -> choose());
  private Optional<CastCharacter> shown = Optional.empty();

  ReferenceRoom(CastDesk desk) {
    this.desk = desk;
    addClassNames("ns-card", "ns-references");
    strip.addClassName("ns-reference-strip");
    none.addClassName("ns-soft");
    add(new H2("References"), none, strip, choose);
  }

  void show(CastCharacter character) {
    boolean same = shown.map(CastCharacter::references).equals(Optional.of(character.references()));
    shown = Optional.of(character);
    choose.setEnabled(character.card().progress().approved() > 0);
    if (same) {
      return;
    }
    List<Face> faces = character.references();
    none.setVisible(faces.isEmpty());
    strip.setVisible(!faces.isEmpty());
    strip.removeAll();
    for (int i = 0; i < faces.size(); i++) {
      strip.add(item(faces, i));
    }
  }

  private ListItem item(List<Face> faces, int at) {
    Image image = new Image(faces.get(at).address(), "Reference " + (at + 1));
    image.getElement().setAttribute("loading", "lazy").setAttribute("decoding", "async");
    Div hands = new Div();
    hands.addClassName("ns-reference-hands");
    if (at > 0) {
      hands.add(
          hand(VaadinIcon.ARROW_LEFT, "Earlier: reference " + (at + 1), () -> move(faces, at, -1)));
    }
    hands.add(
        hand(
            VaadinIcon.CLOSE_SMALL,
            "No reference any more: " + (at + 1),
            () -> remove(faces.get(at))));
    if (at < faces.size() - 1) {
      hands.add(
          hand(VaadinIcon.ARROW_RIGHT, "Later: reference " + (at + 1), () -> move(faces, at, 1)));
    }
    return new ListItem(image, hands);
  }

  private static Button hand(VaadinIcon icon, String name, Runnable wish) {
    Button button = new Button(icon.create(), _ -> wish.run());
    button.setAriaLabel(name);
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    return button;
  }

  private void move(List<Face> faces, int at, int by) {
    List<String> order = new ArrayList<>(faces.stream().map(Face::picture).toList());
    order.add(at + by, order.remove(at));
    shown.ifPresent(now -> Notices.attempt(() -> desk.orderReferences(now.card().id(), order)));
  }

  private void remove(Face face) {
    shown.ifPresent(
        now -> Notices.attempt(() -> desk.removeReference(now.card().id(), face.picture())));
  }

  private void choose() {
    shown.ifPresent(now ->
        Notices.attempt(() ->
            new ReferenceDialog(
                    desk.candidates(now.card().id()),
                    picture -> desk.addReference(now.card().id(), picture))
                .open()));
  }
}
