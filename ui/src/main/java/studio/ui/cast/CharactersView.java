package studio.ui.cast;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import studio.ui.analytics.AnalyticsView;
import studio.ui.desk.Cast;
import studio.ui.desk.CastDesk;
import studio.ui.desk.Desk;
import studio.ui.desk.Desk.Change;
import studio.ui.parts.Count;
import studio.ui.parts.Live;
import studio.ui.parts.Notices;
import studio.ui.parts.PageHead;
import studio.ui.parts.Quiet;
import studio.ui.shell.Shell;

/// Everybody who plays in the projects, as cards on a wall.
@Route(value = "characters", layout = Shell.class)
@PageTitle("Characters · Nightshift")
public final class CharactersView extends Main {
  private static final Set<Change> CAST =
      EnumSet.of(Change.CAST, Change.PICTURE, Change.TRAINING, Change.STORY);

  private final CastDesk desk;
  private final Button another = begin("New character");
  private final PageHead head;
  private final TextField words = new TextField();
  private final Div waiting = new Div();
  private final Div wall = new Div();
  private final Paragraph nobody = new Paragraph("Nobody is described by these words.");
  private final Quiet empty;
  private Optional<Cast> shown = Optional.empty();

  public CharactersView(Desk desk) {
    this.desk = desk.cast();
    addClassNames("ns-page", "ns-characters");
    words.setPlaceholder("Find somebody");
    words.setAriaLabel("Find characters");
    words.setPrefixComponent(VaadinIcon.SEARCH.create());
    words.setClearButtonVisible(true);
    words.setValueChangeMode(ValueChangeMode.LAZY);
    words.addValueChangeListener(_ -> Notices.attempt(() -> show(look())));
    head = new PageHead("Characters", words, another);
    empty =
        Quiet.part(
            "The stage is empty",
            "A character is a name and a few words of design; pictures, judging and training grow from there.",
            begin("Create the first character"));
    waiting.addClassName("ns-waiting-casts");
    nobody.addClassName("ns-soft");
    add(head, empty, waiting, nobody, wall);
    Live.follow(this, desk, CAST, this::look, this::show);
  }

  private Button begin(String name) {
    Button button =
        new Button(
            name, VaadinIcon.PLUS.create(), _ -> new NewCharacterDialog(desk, this::open).open());
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return button;
  }

  private void open(String character) {
    getUI()
        .ifPresent(
            ui -> ui.navigate(CharacterView.class, new RouteParameters("character", character)));
  }

  private Cast look() {
    return desk.cast(words.getValue());
  }

  private void show(Cast cast) {
    if (shown.equals(Optional.of(cast))) {
      return;
    }
    shown = Optional.of(cast);
    boolean searching = !words.isEmpty();
    boolean none = cast.size() == 0;
    empty.setVisible(none && !searching);
    nobody.setVisible(none && searching);
    words.setVisible(!none || searching);
    another.setVisible(!none || searching);
    head.say("Characters", sentence(cast, searching));
    waiting.removeAll();
    cast.waiting().forEach(story -> waiting.add(new WaitingCast(desk, story)));
    wall.removeAll();
    cast.groups().forEach(group -> wall.add(room(group)));
  }

  private static String sentence(Cast cast, boolean searching) {
    if (cast.size() == 0) {
      return "";
    }
    long ready =
        cast.groups().stream()
            .flatMap(group -> group.characters().stream())
            .filter(card -> card.progress().isReady())
            .count();
    return "%s%s in %s, %d with a full set.%s"
        .formatted(
            Count.of(cast.size(), "character", "characters"),
            searching ? " found" : "",
            Count.of(cast.groups().size(), "project", "projects"),
            ready,
            cast.more() ? " There are more: search for them by name." : "");
  }

  private static Section room(Cast.Group group) {
    RouterLink title =
        new RouterLink(
            group.project().title(),
            ProjectView.class,
            new RouteParameters("project", group.project().id()));
    H2 heading = new H2(title);
    RouterLink style =
        new RouterLink(
            "Style and settings",
            ProjectView.class,
            new RouteParameters("project", group.project().id()));
    style
        .getElement()
        .setAttribute("aria-label", "Style and settings of " + group.project().title());
    style.addClassName("ns-soft-link");
    RouterLink sets =
        new RouterLink(
            "Fill the sets",
            AnalyticsView.class,
            new RouteParameters("project", group.project().id()));
    sets.getElement().setAttribute("aria-label", "Fill the sets of " + group.project().title());
    sets.addClassName("ns-soft-link");
    Div top = new Div(heading, style, sets);
    top.addClassName("ns-group-top");
    UnorderedList cards = new UnorderedList();
    cards.addClassName("ns-character-cards");
    group.characters().forEach(card -> cards.add(new CharacterCard(card)));
    Section room = new Section(top, cards);
    room.addClassName("ns-room");
    return room;
  }
}
