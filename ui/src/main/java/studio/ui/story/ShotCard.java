package studio.ui.story;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import studio.ui.desk.StoryOutline.Shot;
import studio.ui.parts.Picture;
import studio.ui.parts.RunningTime;

/// A shot: its picture, how it is filmed, and what is said or seen in it.
final class ShotCard extends ListItem {
  private final Picture picture;
  private final Span about = new Span();

  ShotCard(Shot shot) {
    addClassName("ns-shot");
    about.addClassName("ns-shot-about");
    picture = new Picture(shot.number(), shot.picture());
    Paragraph words = new Paragraph();
    words.addClassName(shot.line().isPresent() ? "ns-shot-line" : "ns-shot-action");
    shot.speaker()
        .ifPresent(name -> {
          Span speaker = new Span(name);
          speaker.addClassName("ns-shot-speaker");
          words.add(speaker);
        });
    words.add(new Span(shot.line().orElse(shot.action())));
    add(picture, about, words);
    show(shot);
  }

  /// Shows what can still change: the picture, and the length once the lines are spoken.
  void show(Shot shot) {
    picture.show(shot.picture());
    about.setText(
        "%s · %s · %s"
            .formatted(shot.framing(), shot.motion(), RunningTime.seconds(shot.length())));
  }
}
