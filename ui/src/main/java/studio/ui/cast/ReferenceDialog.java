package studio.ui.cast;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import studio.ui.desk.CastCharacter.Face;
import studio.ui.parts.Notices;

/// Approved pictures to choose references from; each click adds one.
final class ReferenceDialog extends Dialog {
  ReferenceDialog(List<Face> faces, Consumer<String> add) {
    setHeaderTitle("Choose references");
    addClassName("ns-dialog");
    UnorderedList list = new UnorderedList();
    list.addClassName("ns-candidates");
    for (int i = 0; i < faces.size(); i++) {
      Face face = faces.get(i);
      Image image = new Image(face.address(), "");
      image.getElement().setAttribute("loading", "lazy");
      NativeButton button = new NativeButton();
      button.getElement().setAttribute("aria-label", "Approved picture " + (i + 1));
      button.add(image);
      ListItem item = new ListItem(button);
      button.addClickListener(_ -> {
        if (Notices.attempt(() -> add.accept(face.picture()))) {
          item.setVisible(false);
        }
      });
      list.add(item);
    }
    Paragraph words =
        new Paragraph(
            faces.isEmpty()
                ? "Every approved picture is a reference already."
                : "Those that judges liked best come first. Choose what shows face, body and clothes clearly.");
    words.addClassName("ns-soft");
    add(new Div(words, list));
    getFooter().add(new Button("Done", _ -> close()));
  }
}
