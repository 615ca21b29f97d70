package studio.ui.dataset;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import studio.ui.desk.DatasetDesk;
import studio.ui.desk.TrainingSet.Crop;
import studio.ui.desk.TrainingSet.Piece;
import studio.ui.parts.Notices;

/// One picture of a set: the part that is trained with, its caption, whether it is set aside.
final class PieceCard extends ListItem {
  private final Div frame = new Div();
  private final Div part = new Div();
  private final Image image = new Image("", "");
  private final TextArea caption = new TextArea();
  private final Span about = new Span();
  private final Button aside = new Button();
  private final DatasetDesk desk;
  private Piece shown;

  PieceCard(DatasetDesk desk, String character, Piece piece) {
    this.desk = desk;
    this.shown = piece;
    addClassName("ns-piece");
    frame.addClassName("ns-piece-frame");
    part.addClassName("ns-piece-part");
    part.getElement().setAttribute("aria-hidden", "true");
    image.getElement().setAttribute("loading", "lazy").setAttribute("decoding", "async");
    frame.add(image, part);
    caption.setAriaLabel("Caption of " + piece.name());
    caption.setValueChangeMode(ValueChangeMode.ON_CHANGE);
    caption.setWidthFull();
    caption.setMaxLength(2000);
    caption.setPlaceholder("What is seen beside the character");
    caption.addValueChangeListener(changed -> {
      if (changed.isFromClient()) {
        write(changed.getValue());
      }
    });
    about.addClassName("ns-soft");
    aside.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    aside.addClickListener(
        _ -> Notices.attempt(() -> desk.putAside(character, shown.id(), !shown.isAside())));
    Div foot = new Div(about, aside);
    foot.addClassName("ns-piece-foot");
    add(frame, caption, foot);
    show(piece);
  }

  private void write(String words) {
    if (!Notices.attempt(() -> desk.caption(shown.id(), shown.version(), words))) {
      caption.setValue(shown.caption());
    }
  }

  void show(Piece piece) {
    boolean untouched = caption.getValue().equals(shown.caption());
    shown = piece;
    image.setSrc(piece.thumb());
    image.setAlt(piece.name());
    frame.getStyle().set("aspect-ratio", String.format(Locale.ROOT, "%.4f", piece.shape()));
    Crop crop = piece.crop();
    part.setVisible(!crop.isWhole());
    part.getStyle()
        .set("left", percent(crop.left()))
        .set("top", percent(crop.top()))
        .set("width", percent(crop.width()))
        .set("height", percent(crop.height()));
    if (untouched || caption.isEmpty()) {
      caption.setValue(piece.caption());
    }
    String warnings = String.join(", ", piece.warnings());
    about.setText(piece.bucket() + (warnings.isEmpty() ? "" : " · " + warnings));
    aside.setText(piece.isAside() ? "Take back" : "Set aside");
    aside.setAriaLabel((piece.isAside() ? "Take back " : "Set aside ") + piece.name());
    getElement().setAttribute("data-aside", Boolean.toString(piece.isAside()));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", share);
  }
}
