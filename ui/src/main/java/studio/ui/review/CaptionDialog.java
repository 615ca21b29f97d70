package studio.ui.review;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import studio.ui.desk.Closeup;

/// The words that a picture is trained with.
final class CaptionDialog extends Dialog {
  CaptionDialog(Sitting sitting, Closeup closeup) {
    setHeaderTitle("Caption");
    addClassName("ns-review-dialog");
    setWidth("min(34rem, 92vw)");
    TextArea words = new TextArea();
    words.setAriaLabel("Caption");
    words.setValue(closeup.words().caption());
    words.setWidthFull();
    words.setMinHeight("9rem");
    words.setMaxLength(2000);
    Paragraph hint =
        new Paragraph("Say what changes from picture to picture; the look itself is learned.");
    hint.addClassName("ns-soft");
    Button save =
        new Button(
            "Save",
            _ -> {
              close();
              sitting.wishes().caption(closeup.print(), words.getValue().strip());
            });
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
    add(words, hint);
    getFooter().add(new Button("Leave it", _ -> close()), save);
    addOpenedChangeListener(opened -> {
      if (opened.isOpened()) {
        words.focus();
      }
    });
  }
}
