package studio.ui.cast;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import java.util.EnumSet;
import java.util.Optional;
import studio.ui.desk.CastDesk;
import studio.ui.desk.CastProject;
import studio.ui.desk.Desk;
import studio.ui.desk.Desk.Change;
import studio.ui.parts.Count;
import studio.ui.parts.Live;
import studio.ui.parts.Notices;
import studio.ui.parts.PageHead;
import studio.ui.shell.Shell;

/// A project: how its pictures are drawn, with every earlier way and what came of it, and what it
/// is.
@Route(value = "characters/project/:project", layout = Shell.class)
public final class ProjectView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private final Desk desk;
  private final PageHead head;
  private final StyleRoom style;
  private final StyleHistoryRoom history = new StyleHistoryRoom();
  private final TextField name = new TextField("Title");
  private final TextArea premise = new TextArea("Premise");
  private final Select<String> rating = new Select<>();
  private final Checkbox ai =
      new Checkbox("Machines may write, judge and correct by themselves here");
  private Optional<CastProject> shown = Optional.empty();
  private String title = "Project";

  public ProjectView(Desk desk) {
    this.desk = desk;
    addClassNames("ns-page", "ns-project");
    Button narrate =
        new Button("Describe who has no appearance", VaadinIcon.MAGIC.create(), _ -> narrate());
    head = new PageHead("Project", narrate);
    style = new StyleRoom(desk.cast());
    rating.setLabel("Rating");
    rating.setItems("G", "PG", "PG-13", "R");
    name.setMaxLength(120);
    premise.setMaxLength(4000);
    Button save = new Button("Save the project", _ -> save());
    Button away = new Button("Put the project away", _ -> askToPutAway());
    away.addThemeVariants(
        com.vaadin.flow.component.button.ButtonVariant.LUMO_ERROR,
        com.vaadin.flow.component.button.ButtonVariant.LUMO_TERTIARY);
    Div hands = new Div(save, away);
    hands.addClassName("ns-hands");
    Div fields = new Div(name, premise, rating, ai, hands);
    fields.addClassName("ns-fields");
    Section about = new Section(new H2("The project"), fields);
    about.addClassName("ns-card");
    Div left = new Div(style);
    Div right = new Div(history, about);
    left.addClassName("ns-column");
    right.addClassName("ns-column");
    Div rooms = new Div(left, right);
    rooms.addClassName("ns-character-rooms");
    RouterLink back = new RouterLink("Characters", CharactersView.class);
    back.addClassName("ns-back");
    add(back, head, rooms);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String id = event.getRouteParameters().get("project").orElseThrow(NotFoundException::new);
    title = desk.cast().project(id).orElseThrow(NotFoundException::new).home().title();
    Live.follow(
        this,
        desk,
        EnumSet.of(Change.CAST, Change.PICTURE),
        () -> desk.cast().project(id),
        found -> found.ifPresent(this::show));
  }

  @Override
  public String getPageTitle() {
    return title + " · Nightshift";
  }

  private void show(CastProject project) {
    if (shown.equals(Optional.of(project))) {
      return;
    }
    boolean same = shown.map(CastProject::about).equals(Optional.of(project.about()));
    shown = Optional.of(project);
    head.say(
        project.home().title(), Count.of(project.characters(), "character", "characters") + ".");
    style.show(project);
    history.show(project.versions());
    if (!same) {
      name.setValue(project.about().title());
      premise.setValue(project.about().premise());
      rating.setValue(project.about().rating());
      ai.setValue(project.about().ai());
    }
  }

  private void save() {
    shown.ifPresent(now ->
        Notices.attempt(() -> {
          desk.cast()
              .changeProject(
                  now.home().id(),
                  now.version(),
                  new CastDesk.About(
                      name.getValue(), premise.getValue(), rating.getValue(), ai.getValue()));
          Notices.tell("The project is saved.");
        }));
  }

  private void narrate() {
    shown.ifPresent(now ->
        Notices.attempt(() -> {
          int many = desk.cast().narrateMissing(now.home().id());
          Notices.tell(
              many == 0
                  ? "Everybody with a design has an appearance."
                  : Count.of(many, "design is", "designs are") + " being read.");
        }));
  }

  private void askToPutAway() {
    shown.ifPresent(now -> {
      ConfirmDialog dialog =
          new ConfirmDialog(
              "Put " + now.home().title() + " away?",
              "Its characters go with it; nothing is deleted. What waits to be done for them is cancelled.",
              "Put away",
              _ -> {
                boolean gone =
                    Notices.attempt(
                        () -> desk.cast().archiveProject(now.home().id(), now.version()));
                if (gone) {
                  getUI().ifPresent(ui -> ui.navigate(CharactersView.class));
                }
              });
      dialog.setCancelable(true);
      dialog.open();
    });
  }
}
