package studio.ui.story;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import studio.ui.desk.StoryOutline.Scene;
import studio.ui.desk.StoryOutline.Shot;
import studio.ui.parts.Chip;
import studio.ui.parts.Picture;
import studio.ui.parts.RunningTime;

/// A scene: where and when it plays, how it feels, and its shots from left to right.
final class SceneCard extends Article {
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
    OrderedList shots = new OrderedList();
    shots.addClassName("ns-shots");
    scene.shots().forEach(shot -> shots.add(shot(shot)));
    add(top, shots);
  }

  private static ListItem shot(Shot shot) {
    Span about =
        new Span(
            "%s · %s · %s"
                .formatted(shot.framing(), shot.motion(), RunningTime.seconds(shot.length())));
    about.addClassName("ns-shot-about");
    Paragraph words = new Paragraph();
    words.addClassName(shot.line().isPresent() ? "ns-shot-line" : "ns-shot-action");
    shot.speaker()
        .ifPresent(name -> {
          Span speaker = new Span(name);
          speaker.addClassName("ns-shot-speaker");
          words.add(speaker);
        });
    words.add(new Span(shot.line().orElse(shot.action())));
    ListItem item = new ListItem(new Picture(shot.number(), shot.picture()), about, words);
    item.addClassName("ns-shot");
    return item;
  }
}
