package studio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import studio.ui.desk.EpisodeCard;

/// An episode as a poster on the wall; the whole card leads to it.
public final class Poster extends ListItem {
  public Poster(EpisodeCard episode, Class<? extends Component> view) {
    addClassName("ns-poster");
    RouterLink link = new RouterLink("", view, new RouteParameters("episode", episode.id()));
    H3 title = new H3(episode.title());
    Span about =
        new Span(
            episode.number()
                + episode.length().map(length -> " · " + RunningTime.clock(length)).orElse(""));
    about.addClassName("ns-poster-about");
    Picture picture = new Picture(episode.title(), episode.poster().or(episode::thumb));
    badge(episode.stage())
        .ifPresent(words -> {
          Span badge = new Span(words);
          badge.addClassName("ns-poster-badge");
          picture.add(badge);
        });
    Div words = new Div(title, about);
    words.addClassName("ns-poster-words");
    HasComponents inside = link;
    inside.add(picture, words);
    add(link);
  }

  private static Optional<String> badge(EpisodeCard.Stage stage) {
    return switch (stage) {
      case IN_THE_MAKING -> Optional.of("In the making");
      case FINISHED -> Optional.empty();
      case IN_THE_LIBRARY -> Optional.of("In the library");
      case FAILED -> Optional.of("Needs a look");
      case STOPPED -> Optional.of("Stopped");
    };
  }
}
