package studio.ui.episodes;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.ui.desk.Desk;
import studio.ui.desk.Desk.Change;
import studio.ui.desk.EpisodeCard;
import studio.ui.desk.EpisodeDetail;
import studio.ui.parts.Live;
import studio.ui.parts.Notices;
import studio.ui.parts.PageHead;
import studio.ui.parts.Quiet;
import studio.ui.parts.RunningTime;
import studio.ui.shell.Shell;
import studio.ui.story.StoryView;
import studio.ui.tonight.TonightView;

/// One episode: watch it, jump to a chapter, publish it, find its file.
@Route(value = "episodes/:episode", layout = Shell.class)
public final class EpisodeView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private final Desk desk;
  private final Button publish = new Button("Publish to the library", VaadinIcon.BOOK.create());
  private final Span published = new Span("In the library");
  private final PageHead head = new PageHead("Episode", published, publish);
  private final Div stage = new Div();
  private final Div facts = new Div();
  private String id = "";
  private String title = "Episode";
  private Optional<String> playing = Optional.empty();

  public EpisodeView(Desk desk) {
    this.desk = desk;
    addClassName("ns-page");
    publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    publish.addClickListener(_ -> publish());
    published.addClassName("ns-published");
    stage.addClassName("ns-stage");
    facts.addClassName("ns-facts-room");
    add(head, stage, facts);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    id = event.getRouteParameters().get("episode").orElseThrow(NotFoundException::new);
    title = desk.episode(id).orElseThrow(NotFoundException::new).card().title();
    Live.follow(
        this,
        desk,
        EnumSet.of(Change.EPISODE),
        () -> desk.episode(id),
        found -> found.ifPresent(this::show));
  }

  @Override
  public String getPageTitle() {
    return title + " · Nightshift";
  }

  private void publish() {
    if (Notices.attempt(() -> desk.publish(id))) {
      Notices.tell("The episode is on its way to the library.");
      desk.episode(id).ifPresent(this::show);
    }
  }

  private void show(EpisodeDetail episode) {
    EpisodeCard card = episode.card();
    head.say(
        card.title(),
        "%s · %s%s"
            .formatted(
                card.series(),
                card.number(),
                card.length().map(length -> " · " + RunningTime.clock(length)).orElse("")));
    publish.setVisible(card.stage() == EpisodeCard.Stage.FINISHED);
    published.setVisible(card.stage() == EpisodeCard.Stage.IN_THE_LIBRARY);
    facts.removeAll();
    facts.add(facts(episode.facts()));
    if (episode.video().isEmpty()) {
      stage.removeAll();
      stage.addClassName("ns-stage-empty");
      stage.add(unfinished(episode));
      return;
    }
    facts.add(whereabouts(episode));
    if (!playing.equals(episode.video())) {
      // A film that plays is not interrupted by news about its facts.
      playing = episode.video();
      stage.removeAll();
      stage.removeClassName("ns-stage-empty");
      Player player = new Player(episode, playing.orElseThrow());
      Div screen = new Div(player);
      screen.addClassName("ns-screen");
      stage.add(screen, chapters(episode.chapters(), player));
    }
  }

  private static Quiet unfinished(EpisodeDetail episode) {
    RouterLink story =
        new RouterLink(
            "To its story", StoryView.class, new RouteParameters("story", episode.storyId()));
    story.addClassName("ns-button");
    return switch (episode.card().stage()) {
      case FAILED ->
          Quiet.part(
              "This episode needs a look",
              episode.problem().orElse("A step of it failed.")
                  + " Make it again from its story: what is finished is kept.",
              story);
      case STOPPED ->
          Quiet.part(
              "This episode was stopped",
              "What is finished is kept. Make it again from its story and it goes on.",
              story);
      case IN_THE_MAKING, FINISHED, IN_THE_LIBRARY ->
          Quiet.part(
              "Still on the stage",
              "Its shots are being made; the film appears here when the last one is cut.",
              Quiet.way("Watch it grow", TonightView.class));
    };
  }

  private static Section chapters(List<EpisodeDetail.Chapter> chapters, Player player) {
    OrderedList list = new OrderedList();
    list.addClassName("ns-chapters");
    for (EpisodeDetail.Chapter chapter : chapters) {
      Span at = new Span(RunningTime.clock(chapter.at()));
      at.addClassName("ns-chapter-at");
      Button button =
          new Button(new Div(at, new Span(chapter.title())), _ -> player.seek(chapter.at()));
      button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
      list.add(new ListItem(button));
    }
    Section section = new Section(new H2("Chapters"), list);
    section.addClassName("ns-chapter-room");
    section.setVisible(!chapters.isEmpty());
    return section;
  }

  private static Section facts(Map<String, String> facts) {
    DescriptionList list = new DescriptionList();
    list.addClassName("ns-facts");
    facts.forEach((name, value) ->
        list.getElement()
            .appendChild(
                new Div(new DescriptionList.Term(name), new DescriptionList.Description(value))
                    .getElement()));
    Section section = new Section(new H2("Facts"), list);
    section.addClassName("ns-room");
    return section;
  }

  private static Section whereabouts(EpisodeDetail episode) {
    Section section = new Section(new H2("Where it is"));
    section.addClassName("ns-room");
    episode
        .file()
        .ifPresent(path -> {
          TextField field = new TextField("File");
          field.setValue(path);
          field.setReadOnly(true);
          field.addClassName("ns-path");
          Button copy = new Button("Copy", VaadinIcon.COPY_O.create(), _ -> copy(field));
          Div row = new Div(field, copy);
          row.addClassName("ns-path-row");
          section.add(row);
        });
    Div downloads = new Div();
    episode.video().ifPresent(address -> downloads.add(download("Film", address)));
    downloads.addClassName("ns-downloads");
    episode.srt().ifPresent(address -> downloads.add(download("Subtitles (.srt)", address)));
    section.add(downloads);
    return section;
  }

  private static Anchor download(String name, String address) {
    Anchor link = new Anchor(address, VaadinIcon.DOWNLOAD_ALT.create(), new Span(name));
    link.getElement().setAttribute("download", true);
    link.addClassName("ns-download");
    return link;
  }

  private static void copy(TextField field) {
    field
        .getElement()
        .executeJs("return navigator.clipboard.writeText(this.value).then(() => true, () => false)")
        .then(
            Boolean.class,
            done -> Notices.tell(done ? "Copied." : "Select the path and copy it by hand."));
  }
}
