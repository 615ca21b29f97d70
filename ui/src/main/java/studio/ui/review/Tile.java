package studio.ui.review;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import java.util.Collection;
import java.util.Optional;
import studio.ui.desk.PictureFilter.Opinion;
import studio.ui.desk.PictureFilter.Shelf;
import studio.ui.desk.Print;

/// A thumbnail with what decides at a glance.
final class Tile extends Div {
  /// What can be done with an approved picture without opening it. The same for every tile.
  private static final String HANDS =
      """
      <button type="button" tabindex="-1" data-act="variants" title="Draw three more like it (v)">+3</button>\
      <button type="button" tabindex="-1" data-act="reference" title="Use as reference (f)">Ref</button>\
      <button type="button" tabindex="-1" data-act="caption" title="Edit the caption (e)">Words</button>\
      <button type="button" tabindex="-1" data-act="reject" title="Reject after all (r)">Reject</button>\
      """;

  private final Image image = new Image();
  private final NativeButton button = new NativeButton();
  private Optional<Print> shown = Optional.empty();
  private boolean picked;

  Tile(String id) {
    addClassName("ns-review-tile");
    getElement().setAttribute("data-id", id);
    image.getElement().setAttribute("loading", "lazy").setAttribute("decoding", "async");
    image.setAlt("");
    button.add(image);
    button.getElement().setAttribute("tabindex", "-1");
    Element pick = new Element("i");
    pick.setAttribute("data-act", "pick").setAttribute("aria-hidden", "true");
    add(button);
    getElement().appendChild(pick);
  }

  boolean isAttachedTo(Collection<Div> sheets) {
    return getParent().filter(sheets::contains).isPresent();
  }

  void isCurrent(boolean is) {
    if (is) {
      getElement().setAttribute("aria-current", "true");
    } else {
      getElement().removeAttribute("aria-current");
    }
    button.getElement().setAttribute("tabindex", is ? "0" : "-1");
  }

  void show(Print print, boolean isPicked, Shelf home) {
    if (shown.filter(print::equals).isPresent() && picked == isPicked) {
      return;
    }
    boolean isFirst = shown.isEmpty();
    shown = Optional.of(print);
    picked = isPicked;
    image.setSrc(print.thumb());
    button.getElement().setAttribute("aria-label", words(print, isPicked));
    Element tile = getElement();
    print
        .score()
        .ifPresent(score -> tile.setAttribute("data-score", Integer.toString(points(score))));
    tile.setAttribute("data-opinion", print.opinion().name().toLowerCase(java.util.Locale.ROOT));
    flag("data-fresh", print.isFresh());
    flag("data-picked", isPicked);
    if (print.shelf() == home) {
      tile.removeAttribute("data-decided");
    } else {
      tile.setAttribute("data-decided", print.shelf().name().toLowerCase(java.util.Locale.ROOT));
    }
    if (isFirst && home == Shelf.LIBRARY) {
      Div hands = new Div();
      hands.addClassName("ns-review-tile-hands");
      hands.getElement().setProperty("innerHTML", HANDS);
      add(hands);
    }
  }

  private void flag(String name, boolean is) {
    if (is) {
      getElement().setAttribute(name, true);
    } else {
      getElement().removeAttribute(name);
    }
  }

  /// "Mika, 72 of 100, approved, chosen".
  static String words(Print print, boolean isPicked) {
    return print.subject()
        + print
            .score()
            .map(score -> ", %d of 100".formatted(points(score)))
            .orElse(", not seen yet")
        + (print.opinion() == Opinion.TROUBLE ? ", trouble" : "")
        + switch (print.shelf()) {
          case PENDING -> "";
          case LIBRARY -> ", approved";
          case REJECTED -> ", rejected";
        }
        + (print.isFresh() ? ", new" : "")
        + (isPicked ? ", chosen" : "");
  }

  static int points(double score) {
    return (int) Math.round(score * 100);
  }
}
