package studio.ui.dataset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.ui.desk.DatasetDesk;
import studio.ui.desk.Desk;
import studio.ui.desk.Desk.Change;
import studio.ui.desk.Ingesting;
import studio.ui.desk.Ingesting.Kind;
import studio.ui.desk.Ingesting.Load;
import studio.ui.desk.Ingesting.Run;
import studio.ui.desk.Ingesting.Taken;
import studio.ui.desk.Ingesting.Target;
import studio.ui.desk.Refusal;
import studio.ui.parts.Live;
import studio.ui.parts.Notices;
import studio.ui.parts.PageHead;
import studio.ui.parts.Quiet;
import studio.ui.shell.Shell;

/// Bring pictures: say whose, drop files or name a place, and watch them come.
@Route(value = "characters/bring", layout = Shell.class)
@PageTitle("Bring pictures · Nightshift")
public final class BringView extends Main implements BeforeEnterObserver {
  private static final Set<Change> INGESTS = EnumSet.of(Change.BATCH, Change.CAST);

  private final DatasetDesk desk;
  private final Select<Target> whose = new Select<>();
  private final FolderRoom folder;
  private final TextField address = new TextField("Address of one video");
  private final Button fetch = new Button("Fetch it", _ -> fetch());
  private final Paragraph webHint = new Paragraph();
  private final Div comfyUi = new Div();
  private final Section comfyRoom;
  private final Div sources;
  private final Quiet nobody =
      Quiet.part(
          "Nobody to bring pictures for yet",
          "Pictures belong to a project. Make a character first, then come back.");
  private final Div runs = new Div();
  private final Section runRoom = new Section(new H2("What was brought"), runs);
  private final Map<String, RunCard> cards = new LinkedHashMap<>();
  private List<Target> targets = List.of();
  private Optional<String> wanted = Optional.empty();

  public BringView(Desk desk) {
    this.desk = desk.dataset();
    addClassNames("ns-page", "ns-bringing");
    PageHead head = new PageHead("Bring pictures");
    head.say(
        "Bring pictures",
        "Near-duplicates are left out, videos give the sharpest frames of each scene.");
    whose.setLabel("Whom they show");
    whose.setItemLabelGenerator(Target::name);
    whose.setWidthFull();
    folder = new FolderRoom(this.desk, this::bring);
    fetch.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    address.setWidthFull();
    address.setPlaceholder("https://example.org/watch/1");
    webHint.addClassName("ns-soft");
    Div web = new Div(address, fetch, webHint);
    web.addClassName("ns-bring-web");
    comfyUi.addClassName("ns-hands");
    comfyRoom = room("From ComfyUI", comfyUi);
    sources =
        new Div(
            room("From this computer", new FileDrop(this.desk, this::sort)),
            room("From the server", folder),
            room("From the web", web),
            comfyRoom);
    sources.addClassName("ns-bring-sources");
    runs.addClassName("ns-ingests");
    runRoom.addClassName("ns-room");
    add(head, nobody, whose, sources, runRoom);
    Live.follow(this, desk, INGESTS, this.desk::ingesting, this::show);
  }

  private static Section room(String title, Component inside) {
    Section room = new Section(new H2(title), inside);
    room.addClassName("ns-card");
    return room;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    wanted = event.getLocation().getQueryParameters().getSingleParameter("character");
  }

  void show(Ingesting all) {
    boolean some = !all.targets().isEmpty();
    nobody.setVisible(!some);
    whose.setVisible(some);
    sources.setVisible(some);
    if (!targets.equals(all.targets())) {
      targets = all.targets();
      Optional<Target> before = Optional.ofNullable(whose.getValue());
      whose.setItems(targets);
      before
          .filter(targets::contains)
          .or(() ->
              targets.stream()
                  .filter(one -> one.character().isPresent() && one.character().equals(wanted))
                  .findFirst())
          .or(() -> targets.stream().findFirst())
          .ifPresent(whose::setValue);
    }
    folder.roots(all.roots());
    boolean web = all.webHint().isEmpty();
    address.setVisible(web);
    fetch.setVisible(web);
    webHint.setText(all.webHint());
    webHint.setVisible(!web);
    showComfyUi(all.comfyUi());
    showRuns(all.runs());
  }

  private void showComfyUi(List<String> servers) {
    comfyRoom.setVisible(!servers.isEmpty());
    comfyUi.removeAll();
    servers.forEach(server ->
        comfyUi.add(
            new Button("Bring what " + server + " drew", _ -> bring(new Load.ComfyUi(server)))));
  }

  private void showRuns(List<Run> all) {
    runRoom.setVisible(!all.isEmpty());
    if (!List.copyOf(cards.keySet()).equals(all.stream().map(Run::id).toList())) {
      runs.removeAll();
      Map<String, RunCard> known = Map.copyOf(cards);
      cards.clear();
      for (Run run : all) {
        RunCard card = known.get(run.id());
        RunCard here = card == null ? new RunCard(desk, run) : card;
        cards.put(run.id(), here);
        runs.add(here);
      }
    }
    all.forEach(run -> {
      RunCard card = cards.get(run.id());
      if (card != null) {
        card.show(run);
      }
    });
  }

  /// Pictures go together; every video and every zip for itself.
  private void sort(List<Taken> files) {
    List<String> pictures =
        files.stream().filter(file -> file.kind() == Kind.IMAGE).map(Taken::id).toList();
    if (!pictures.isEmpty()) {
      bring(new Load.Pictures(pictures));
    }
    for (Taken file : files) {
      switch (file.kind()) {
        case VIDEO -> bring(new Load.Video(file.id()));
        case ARCHIVE -> bring(new Load.Archive(file.id()));
        case IMAGE -> {}
      }
    }
  }

  private void fetch() {
    bring(new Load.Web(address.getValue()));
  }

  private void bring(Load load) {
    Notices.attempt(() -> {
      Target target =
          Optional.ofNullable(whose.getValue())
              .orElseThrow(
                  () -> new Refusal("Nobody is chosen", "Say first whom the pictures show."));
      desk.bring(target, load);
      address.clear();
      Notices.tell("They are on their way.");
      show(desk.ingesting());
    });
  }
}
