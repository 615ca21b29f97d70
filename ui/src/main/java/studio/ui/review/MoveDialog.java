package studio.ui.review;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import studio.ui.desk.CastName;
import studio.ui.desk.Print;

/// Gives a picture to somebody else. Type a few letters and press Enter; a name that nobody has
/// makes a new character.
final class MoveDialog extends Dialog {
  private static final int SHOWN = 12;

  private final Sitting sitting;
  private final Print print;
  private final List<CastName> cast;
  private final TextField name = new TextField("Who is it?");
  private final Div found = new Div();
  private final Paragraph hint = new Paragraph();
  private final Button create = new Button("", _ -> create());

  MoveDialog(Sitting sitting, Print print, List<CastName> cast) {
    this.sitting = sitting;
    this.print = print;
    this.cast = cast;
    setHeaderTitle("It shows somebody else");
    addClassNames("ns-review-dialog", "ns-review-move");
    setWidth("min(26rem, 92vw)");
    name.setValueChangeMode(ValueChangeMode.EAGER);
    name.addValueChangeListener(_ -> search());
    name.addKeyPressListener(Key.ENTER, _ -> first());
    name.setAutofocus(true);
    name.setWidthFull();
    found.addClassName("ns-review-found");
    create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    hint.addClassName("ns-soft");
    add(name, found, hint);
    getFooter().add(new Button("Leave it", _ -> close()), create);
    search();
    addOpenedChangeListener(opened -> {
      if (opened.isOpened()) {
        name.focus();
      }
    });
  }

  private String typed() {
    return name.getValue().strip();
  }

  private List<CastName> matching() {
    String typed = typed().toLowerCase(Locale.ROOT);
    return cast.stream()
        .filter(one -> print.who().filter(one.name()::equals).isEmpty())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).contains(typed))
        .limit(SHOWN)
        .toList();
  }

  private void search() {
    found.removeAll();
    matching().forEach(one -> found.add(line(one)));
    boolean isNew =
        !typed().isEmpty() && cast.stream().noneMatch(one -> one.name().equalsIgnoreCase(typed()));
    hint.setText(
        print.who().filter(typed()::equalsIgnoreCase).isPresent()
            ? "It is with %s already.".formatted(print.subject())
            : "It waits there for a decision again.");
    create.setVisible(isNew);
    create.setText("Make \"%s\" and move it there".formatted(typed()));
  }

  private NativeButton line(CastName one) {
    NativeButton line = new NativeButton("", _ -> move(one));
    line.addClassName("ns-review-found-line");
    Div face = new Div();
    face.addClassName("ns-review-found-face");
    one.thumb().ifPresent(address -> face.add(new Image(address, "")));
    line.add(face, new Span(one.name()));
    return line;
  }

  private void first() {
    List<CastName> matching = matching();
    if (!matching.isEmpty()) {
      move(matching.getFirst());
    } else if (create.isVisible()) {
      create();
    }
  }

  private void move(CastName to) {
    close();
    sitting.move(print, to);
  }

  private void create() {
    close();
    sitting.moveToNew(print, typed());
  }
}
