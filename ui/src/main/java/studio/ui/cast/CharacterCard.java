package studio.ui.cast;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import studio.ui.desk.Cast;
import studio.ui.parts.Chip;

/// A character on the wall; the whole card leads to its page.
final class CharacterCard extends ListItem {
  CharacterCard(Cast.Card card) {
    addClassName("ns-character-card");
    RouterLink link =
        new RouterLink("", CharacterView.class, new RouteParameters("character", card.id()));
    HasComponents inside = link;
    inside.add(faces(card), words(card));
    add(link);
  }

  private static Div faces(Cast.Card card) {
    Div faces = new Div();
    faces.addClassName("ns-faces");
    faces.getElement().setAttribute("data-faces", String.valueOf(card.faces().size()));
    card.faces()
        .forEach(address -> {
          Image face = new Image(address, "");
          face.getElement().setAttribute("loading", "lazy").setAttribute("decoding", "async");
          faces.add(face);
        });
    if (card.faces().isEmpty()) {
      Span initial = new Span(card.name().substring(0, card.name().offsetByCodePoints(0, 1)));
      initial.getElement().setAttribute("aria-hidden", "true");
      faces.add(initial);
    }
    return faces;
  }

  private static Div words(Cast.Card card) {
    H3 name = new H3(card.name());
    Div chips = new Div();
    chips.addClassName("ns-chips");
    chips.add(
        card.species().isBlank()
            ? new Chip(VaadinIcon.QUESTION, "species not said")
            : new Chip(VaadinIcon.PAINTBRUSH, card.species().split(",", 2)[0]));
    if (card.hasLikeness()) {
      chips.add(new Chip(VaadinIcon.STAR, "trained"));
    }
    if (card.progress().pending() > 0) {
      chips.add(new Chip(VaadinIcon.EYE, card.progress().pending() + " to review"));
    }
    Span design = new Span(card.design().isBlank() ? "No design yet" : card.design());
    design.addClassNames("ns-soft", "ns-character-design");
    Div words = new Div(name, chips, design, new Readiness(card.progress()));
    words.addClassName("ns-character-words");
    return words;
  }
}
