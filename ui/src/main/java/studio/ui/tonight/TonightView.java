package studio.ui.tonight;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import studio.ui.desk.Desk;
import studio.ui.desk.Desk.Change;
import studio.ui.desk.EpisodeCard;
import studio.ui.desk.Lane;
import studio.ui.desk.Production;
import studio.ui.desk.Tonight;
import studio.ui.episodes.EpisodeView;
import studio.ui.parts.Count;
import studio.ui.parts.Live;
import studio.ui.parts.Notices;
import studio.ui.parts.PageHead;
import studio.ui.parts.Poster;
import studio.ui.parts.Quiet;
import studio.ui.shell.Shell;
import studio.ui.story.NewStoryView;
import studio.ui.story.StoryView;

/// What the studio is doing tonight.
@Route(value = "", layout = Shell.class)
@PageTitle("Tonight · Nightshift")
public final class TonightView extends Main {
  private static final Set<Change> NEWS =
      EnumSet.of(Change.STORY, Change.PRODUCTION, Change.EPISODE);

  private final Desk desk;
  private final PageHead head = new PageHead("Tonight");
  private final Div productions = new Div();
  private final Map<String, ProductionCard> cards = new LinkedHashMap<>();
  private final UnorderedList lanes = new UnorderedList();
  private final Map<String, LaneCard> laneCards = new LinkedHashMap<>();
  private final Map<String, Lane> seen = new HashMap<>();
  private final UnorderedList posters = new UnorderedList();
  private final Section laneRoom = new Section(new H2("Lanes"), lanes);
  private final Section posterRoom = new Section(new H2("Fresh from the studio"), posters);
  private final Quiet quiet;
  private List<EpisodeCard> hung = List.of();

  public TonightView(Desk desk) {
    this.desk = desk;
    addClassName("ns-page");
    productions.addClassName("ns-productions");
    lanes.addClassName("ns-lanes");
    posters.addClassName("ns-posters");
    laneRoom.addClassName("ns-room");
    posterRoom.addClassName("ns-room");
    Button sample = new Button("Try the bundled sample", _ -> trySample());
    quiet =
        Quiet.part(
            "The studio is dark and ready",
            "Drop a story to make your first episode. A page of dialogue is enough.",
            Quiet.way("Bring a story", NewStoryView.class),
            sample);
    add(head, quiet, productions, laneRoom, posterRoom);
    Live.follow(this, desk, NEWS, desk::tonight, this::show);
  }

  private void trySample() {
    Notices.attempt(() -> {
      String story = desk.importSample();
      getUI().ifPresent(ui -> ui.navigate(StoryView.class, new RouteParameters("story", story)));
    });
  }

  void show(Tonight tonight) {
    head.say("Tonight", sentence(tonight));
    quiet.setVisible(tonight.running().isEmpty() && tonight.latest().isEmpty());
    showProductions(tonight.running());
    showLanes(tonight.lanes());
    showEpisodes(tonight.latest());
  }

  private static String sentence(Tonight tonight) {
    if (tonight.running().isEmpty()) {
      return tonight.latest().isEmpty() ? "" : "All is quiet. The last episodes hang below.";
    }
    long shots = tonight.running().stream().mapToLong(p -> p.shots().size()).sum();
    long finished = tonight.running().stream().mapToLong(Production::finishedShots).sum();
    return "%s in the making, %d of %s finished."
        .formatted(
            Count.of(tonight.running().size(), "episode", "episodes"),
            finished,
            Count.of(shots, "shot", "shots"));
  }

  private void showProductions(List<Production> running) {
    List<String> ids = running.stream().map(Production::id).toList();
    cards
        .entrySet()
        .removeIf(card -> {
          boolean gone = !ids.contains(card.getKey());
          if (gone) {
            productions.remove(card.getValue());
          }
          return gone;
        });
    for (Production production : running) {
      cards
          .computeIfAbsent(
              production.id(),
              id -> {
                ProductionCard card = new ProductionCard(() -> desk.cancel(id));
                productions.add(card);
                return card;
              })
          .show(production);
    }
  }

  private void showLanes(List<Lane> all) {
    laneRoom.setVisible(!all.isEmpty());
    if (!List.copyOf(laneCards.keySet()).equals(all.stream().map(Lane::name).toList())) {
      lanes.removeAll();
      laneCards.clear();
      seen.clear();
      all.forEach(lane -> laneCards.computeIfAbsent(lane.name(), LaneCard::new));
      laneCards.values().forEach(lanes::add);
    }
    for (Lane lane : all) {
      if (!lane.equals(seen.put(lane.name(), lane))) {
        laneCards.computeIfAbsent(lane.name(), LaneCard::new).show(lane);
      }
    }
  }

  private void showEpisodes(List<EpisodeCard> latest) {
    posterRoom.setVisible(!latest.isEmpty());
    if (!latest.equals(hung)) {
      hung = latest;
      posters.removeAll();
      latest.forEach(episode -> posters.add(new Poster(episode, EpisodeView.class)));
    }
  }
}
