package studio.ui.story;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import studio.hardware.brief.Quality;
import studio.ui.desk.Desk;
import studio.ui.desk.Desk.Change;
import studio.ui.desk.StoryCard;
import studio.ui.desk.StoryOutline;
import studio.ui.parts.Count;
import studio.ui.parts.Live;
import studio.ui.parts.Notices;
import studio.ui.parts.PageHead;
import studio.ui.parts.RunningTime;
import studio.ui.shell.Shell;
import studio.ui.tonight.TonightView;

/// A story as the studio understood it: its cast, its scenes, its shots, and the way to its
/// episode.
@Route(value = "story/:story", layout = Shell.class)
public final class StoryView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private final Desk desk;
  private final Select<Quality> quality = new Select<>();
  private final PageHead head;
  private final Div about = new Div();
  private final SceneRoom scenes = new SceneRoom();
  private Optional<StoryOutline> shown = Optional.empty();
  private String id = "";
  private String title = "Story";

  public StoryView(Desk desk) {
    this.desk = desk;
    addClassName("ns-page");
    quality.setItems(Quality.values());
    quality.setValue(Quality.STANDARD);
    quality.setItemLabelGenerator(StoryView::words);
    quality.setAriaLabel("Quality");
    quality.addClassName("ns-quality");
    Button make = new Button("Make the episode", VaadinIcon.PLAY.create(), _ -> make());
    make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    head = new PageHead("Story", quality, make);
    about.addClassName("ns-story");
    add(head, about, scenes);
  }

  private static String words(Quality quality) {
    return switch (quality) {
      case DRAFT -> "Draft, 480p";
      case STANDARD -> "Standard, 720p";
      case HIGH -> "High, 1080p";
    };
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    id = event.getRouteParameters().get("story").orElseThrow(NotFoundException::new);
    title = desk.story(id).orElseThrow(NotFoundException::new).story().title();
    Live.follow(
        this,
        desk,
        EnumSet.of(Change.STORY),
        () -> desk.story(id),
        found -> found.ifPresent(this::show));
  }

  @Override
  public String getPageTitle() {
    return title + " · Nightshift";
  }

  private void make() {
    boolean accepted = Notices.attempt(() -> desk.produce(id, quality.getValue()));
    if (accepted) {
      Notices.tell("The episode is in production.");
      getUI().ifPresent(ui -> ui.navigate(TonightView.class));
    }
  }

  private void show(StoryOutline outline) {
    if (shown.equals(Optional.of(outline))) {
      return;
    }
    Optional<StoryOutline> before = shown;
    shown = Optional.of(outline);
    StoryCard story = outline.story();
    head.say(
        story.title(),
        story.author().map(name -> "By " + name + ". ").orElse("") + extent(outline));
    scenes.show(outline.scenes());
    if (outline.remarks().equals(before.map(StoryOutline::remarks).orElse(List.of()))
        && outline.cast().equals(before.map(StoryOutline::cast).orElse(List.of()))) {
      return;
    }
    about.removeAll();
    if (!outline.remarks().isEmpty()) {
      about.add(remarks(outline.remarks()));
    }
    if (!outline.cast().isEmpty()) {
      about.add(new CastRow(outline.cast()));
    }
  }

  private static String extent(StoryOutline outline) {
    return outline.story().isRead()
        ? "%s, %s, about %s"
            .formatted(
                Count.of(outline.story().scenes(), "scene", "scenes"),
                Count.of(
                    outline.scenes().stream().mapToInt(scene -> scene.shots().size()).sum(),
                    "shot",
                    "shots"),
                RunningTime.clock(outline.length()))
        : "The screenwriter is finding its scenes.";
  }

  private static Details remarks(List<String> remarks) {
    UnorderedList list = new UnorderedList();
    remarks.forEach(remark -> list.add(new ListItem(remark)));
    Details details =
        new Details(
            Count.of(remarks.size(), "remark from the reader", "remarks from the reader"), list);
    details.addClassName("ns-remarks");
    return details;
  }
}
