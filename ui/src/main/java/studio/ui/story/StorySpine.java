package studio.ui.story;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import studio.ui.desk.StoryCard;
import studio.ui.parts.Count;
import studio.ui.parts.Picture;

/// A story on the shelf; the whole card leads to it.
final class StorySpine extends ListItem {
  StorySpine(StoryCard story) {
    addClassName("ns-spine");
    RouterLink link = new RouterLink("", StoryView.class, new RouteParameters("story", story.id()));
    Span about =
        new Span(story.isRead() ? Count.of(story.scenes(), "scene", "scenes") : "being read");
    about.addClassName("ns-spine-about");
    Span by = new Span(story.author().map(name -> "by " + name).orElse(story.fileName()));
    by.addClassName("ns-spine-by");
    Div words = new Div(new H3(story.title()), by, about);
    words.addClassName("ns-spine-words");
    HasComponents inside = link;
    inside.add(new Picture("", story.picture()), words);
    add(link);
  }
}
