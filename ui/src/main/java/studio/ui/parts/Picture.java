package studio.ui.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/// A picture, or a sheet of paper with a few words where none is drawn yet. The words beside it
/// describe it, so it is silent for screen readers.
public final class Picture extends Div {
  private Optional<String> shown = Optional.empty();

  public Picture(String words, Optional<String> address) {
    addClassName("ns-picture");
    Span label = new Span(words);
    label.addClassName("ns-picture-words");
    label.getElement().setAttribute("aria-hidden", "true");
    add(label);
    show(address);
  }

  /// Shows the picture at the address; it fades in over the paper.
  public void show(Optional<String> address) {
    if (address.equals(shown)) {
      return;
    }
    shown = address;
    getChildren().filter(Image.class::isInstance).toList().forEach(this::remove);
    address.ifPresent(source -> {
      Image image = new Image(source, "");
      image.getElement().setAttribute("loading", "lazy").setAttribute("decoding", "async");
      add(image);
    });
  }
}
