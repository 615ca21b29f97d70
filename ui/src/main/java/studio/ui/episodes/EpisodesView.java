package studio.ui.episodes;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.EnumSet;
import java.util.List;
import studio.ui.desk.Desk;
import studio.ui.desk.Desk.Change;
import studio.ui.desk.EpisodeCard;
import studio.ui.parts.Count;
import studio.ui.parts.Live;
import studio.ui.parts.PageHead;
import studio.ui.parts.Poster;
import studio.ui.parts.Quiet;
import studio.ui.shell.Shell;
import studio.ui.story.NewStoryView;

/// All finished episodes as a wall of posters.
@Route(value = "episodes", layout = Shell.class)
@PageTitle("Episodes · Nightshift")
public final class EpisodesView extends Main {
  private final PageHead head = new PageHead("Episodes");
  private final UnorderedList wall = new UnorderedList();
  private final Quiet quiet =
      Quiet.part(
          "No episode hangs here yet",
          "When the night's work is done, its poster appears on this wall.",
          Quiet.way("Bring a story", NewStoryView.class));

  public EpisodesView(Desk desk) {
    addClassName("ns-page");
    wall.addClassName("ns-posters");
    wall.addClassName("ns-posters-wall");
    H2 all = new H2("All episodes");
    all.addClassName("ns-unseen");
    add(head, quiet, all, wall);
    Live.follow(this, desk, EnumSet.of(Change.EPISODE), desk::episodes, this::show);
  }

  private void show(List<EpisodeCard> episodes) {
    head.say(
        "Episodes",
        episodes.isEmpty()
            ? ""
            : Count.of(episodes.size(), "episode", "episodes") + ", the newest first.");
    quiet.setVisible(episodes.isEmpty());
    wall.setVisible(!episodes.isEmpty());
    wall.removeAll();
    episodes.forEach(episode -> wall.add(new Poster(episode, EpisodeView.class)));
  }
}
