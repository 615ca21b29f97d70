package studio.ui.cast;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import studio.ui.desk.CastCharacter;
import studio.ui.desk.Desk;
import studio.ui.desk.Desk.Change;
import studio.ui.parts.Live;
import studio.ui.parts.PageHead;
import studio.ui.shell.Shell;

/// One character: what it is meant to look like, what shows it best, and the ways to where its
/// pictures are drawn, decided on and trained with.
@Route(value = "characters/:character", layout = Shell.class)
public final class CharacterView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private static final Set<Change> CHARACTER =
      EnumSet.of(Change.CAST, Change.PICTURE, Change.TRAINING);

  private final Desk desk;
  private final Anchor draw = way("Draw", "create");
  private final Anchor review = way("Review", "review");
  private final Anchor train = way("Train", "training");
  private final Anchor bring = way("Bring", "characters/bring");
  private final Anchor set = way("Set", "training");
  private final PageHead head = new PageHead("Character", draw, bring, review, set, train);
  private final Paragraph away = new Paragraph("Put away. Nothing new is made of it.");
  private final Div rooms = new Div();
  private Optional<CastCharacter> shown = Optional.empty();
  private Optional<Parts> parts = Optional.empty();
  private String title = "Character";

  private record Parts(
      Readiness readiness,
      DesignRoom design,
      AppearanceRoom appearance,
      ReferenceRoom references,
      MoreRoom more) {}

  public CharacterView(Desk desk) {
    this.desk = desk;
    addClassNames("ns-page", "ns-character");
    away.addClassName("ns-away");
    away.setVisible(false);
    rooms.addClassName("ns-character-rooms");
    RouterLink back = new RouterLink("Characters", CharactersView.class);
    back.addClassName("ns-back");
    add(back, head, away, rooms);
  }

  private static Anchor way(String name, String room) {
    Anchor way = new Anchor(room, name);
    way.addClassNames("ns-way");
    way.getElement().setAttribute("router-link", true);
    return way;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String id = event.getRouteParameters().get("character").orElseThrow(NotFoundException::new);
    CastCharacter character = desk.cast().character(id).orElseThrow(NotFoundException::new);
    title = character.names().name();
    Live.follow(
        this,
        desk,
        CHARACTER,
        () -> desk.cast().character(id),
        found -> found.ifPresent(this::show));
  }

  @Override
  public String getPageTitle() {
    return title + " · Nightshift";
  }

  private void show(CastCharacter character) {
    if (shown.equals(Optional.of(character))) {
      return;
    }
    shown = Optional.of(character);
    head.say(character.names().name(), "In " + character.project().title() + ".");
    String of = "?character=" + character.card().id();
    draw.setHref("create" + of);
    review.setHref("review" + of);
    train.setHref("training" + of);
    bring.setHref("characters/bring" + of);
    set.setHref("training/dataset/" + character.card().id());
    int pending = character.card().progress().pending();
    review.setText(pending == 0 ? "Review" : "Review " + pending);
    away.setVisible(character.archived());
    Parts all = parts.orElseGet(() -> build(character));
    parts = Optional.of(all);
    all.readiness().show(character.card().progress());
    all.design().show(character);
    all.appearance().show(character);
    all.references().show(character);
    all.more().show(character);
  }

  private Parts build(CastCharacter character) {
    Parts built =
        new Parts(
            new Readiness(character.card().progress()),
            new DesignRoom(desk.cast()),
            new AppearanceRoom(desk.cast()),
            new ReferenceRoom(desk.cast()),
            new MoreRoom(desk.cast()));
    Div left = new Div(built.design(), built.appearance());
    Div right = new Div(built.readiness(), built.references(), built.more());
    left.addClassName("ns-column");
    right.addClassName("ns-column");
    rooms.add(left, right);
    return built;
  }
}
