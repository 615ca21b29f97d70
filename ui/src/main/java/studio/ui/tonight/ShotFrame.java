package studio.ui.tonight;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import studio.ui.desk.ShotTile;
import studio.ui.parts.Picture;

/// A frame of the film strip: the shot's keyframe once it is drawn, and a lamp for each stage.
final class ShotFrame extends ListItem {
  private final Picture picture;
  private final Div lamps = new Div();
  private List<ShotTile.Step> lit = List.of();

  ShotFrame(ShotTile shot) {
    addClassName("ns-frame");
    picture = new Picture(shot.number(), shot.picture());
    lamps.addClassName("ns-steps");
    lamps.getElement().setAttribute("role", "img");
    Span number = new Span(shot.number());
    number.addClassName("ns-frame-number");
    Span caption = new Span(shot.caption());
    caption.addClassName("ns-frame-caption");
    Div words = new Div(number, caption);
    words.addClassName("ns-frame-words");
    add(picture, lamps, words);
    setTitle(shot.caption());
  }

  void show(ShotTile shot) {
    picture.show(shot.picture());
    getElement().setAttribute("data-running", shot.isRunning());
    getElement().setAttribute("data-finished", shot.isFinished());
    if (shot.steps().equals(lit)) {
      return;
    }
    lit = shot.steps();
    lamps.removeAll();
    for (ShotTile.Step step : lit) {
      Span lamp = new Span();
      lamp.getElement().setAttribute("data-state", word(step.state()));
      lamp.setTitle(step.name() + ": " + word(step.state()));
      lamps.add(lamp);
    }
    lamps
        .getElement()
        .setAttribute(
            "aria-label",
            lit.stream()
                .map(step -> step.name() + " " + word(step.state()))
                .collect(Collectors.joining(", ")));
  }

  private static String word(ShotTile.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
