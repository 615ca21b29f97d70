package studio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import studio.ui.desk.EpisodeCard;

/// An episode as a poster on the wall; the whole card leads to it.
public final class Poster extends ListItem {
  public Poster(EpisodeCard episode, Class<? extends Component> view) {
    addClassName("ns-poster");
    RouterLink link = new RouterLink("", view, new RouteParameters("episode", episode.id()));
    H3 title = new H3(episode.title());
    Span about =
        new Span("%s · %s".formatted(episode.number(), RunningTime.clock(episode.length())));
    about.addClassName("ns-poster-about");
    Picture picture = new Picture(episode.title(), episode.poster().or(episode::thumb));
    if (episode.published()) {
      Span badge = new Span("In the library");
      badge.addClassName("ns-poster-badge");
      picture.add(badge);
    }
    Div words = new Div(title, about);
    words.addClassName("ns-poster-words");
    HasComponents inside = link;
    inside.add(picture, words);
    add(link);
  }
}
