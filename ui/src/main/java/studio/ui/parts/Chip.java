package studio.ui.parts;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/// A word with a small drawing: a place, an hour, a mood.
public final class Chip extends Span {
  public Chip(VaadinIcon icon, String word) {
    addClassName("ns-chip");
    Icon drawn = icon.create();
    drawn.getElement().setAttribute("aria-hidden", "true");
    add(drawn, new Span(word));
  }
}
