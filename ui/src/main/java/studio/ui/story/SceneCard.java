package studio.ui.story;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import studio.ui.desk.StoryOutline.Scene;
import studio.ui.parts.Chip;

/// A scene: where and when it plays, how it feels, and its shots from left to right.
final class SceneCard extends Article {
  private final List<ShotCard> shots;

  SceneCard(Scene scene) {
    addClassName("ns-scene");
    Span number = new Span(String.valueOf(scene.number()));
    number.addClassName("ns-scene-number");
    H3 place = new H3(scene.place());
    Div chips =
        new Div(
            new Chip(VaadinIcon.CLOCK, scene.time()),
            new Chip(VaadinIcon.CLOUD_O, scene.weather()),
            new Chip(VaadinIcon.HEART_O, scene.mood()));
    chips.addClassName("ns-chips");
    Div top = new Div(number, place, chips);
    top.addClassName("ns-scene-top");
    OrderedList strip = new OrderedList();
    strip.addClassName("ns-shots");
    shots = scene.shots().stream().map(ShotCard::new).toList();
    shots.forEach(strip::add);
    add(top, strip);
  }

  /// Shows the same scene as it is now.
  void show(Scene scene) {
    for (int i = 0; i < shots.size(); i++) {
      shots.get(i).show(scene.shots().get(i));
    }
  }
}
