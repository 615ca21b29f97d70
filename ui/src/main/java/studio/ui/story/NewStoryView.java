package studio.ui.story;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Supplier;
import studio.ui.desk.Desk;
import studio.ui.desk.Desk.Change;
import studio.ui.desk.StoryCard;
import studio.ui.parts.Live;
import studio.ui.parts.Notices;
import studio.ui.parts.PageHead;
import studio.ui.shell.Shell;

/// Bring a story by pasting or dropping it, or open one that is already here.
@Route(value = "story", layout = Shell.class)
@PageTitle("Story · Nightshift")
public final class NewStoryView extends Main {
  private final Desk desk;
  private final TextArea paste = new TextArea("Paste a script or a tale");
  private final UnorderedList shelf = new UnorderedList();
  private final Section shelfRoom = new Section(new H2("On the shelf"), shelf);

  public NewStoryView(Desk desk) {
    this.desk = desk;
    addClassName("ns-page");
    PageHead head = new PageHead("Story");
    head.say(
        "Story",
        "Everything begins with one. A screenplay keeps its scenes, a tale is given some.");

    paste.addClassName("ns-paste");
    paste.setPlaceholder(
        "INT. LIGHTHOUSE - NIGHT\n\nRain on the panes. MIRA trims the lamp.\n\nMIRA\nYou came back.");
    paste.setValueChangeMode(ValueChangeMode.LAZY);
    Button read = new Button("Read the story", _ -> open(this::readPasted));
    read.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Button sample = new Button("Use the bundled sample", _ -> open(desk::importSample));
    Div hands = new Div(read, sample);
    hands.addClassName("ns-hands");
    Div writing = new Div(paste, hands);
    writing.addClassName("ns-writing");
    Div bring =
        new Div(
            writing,
            new ScriptDrop(
                desk.storyBytes(), (name, bytes) -> open(() -> desk.importStory(name, bytes))));
    bring.addClassName("ns-bring");

    shelf.addClassName("ns-shelf");
    shelfRoom.addClassName("ns-room");
    add(head, bring, shelfRoom);
    Live.follow(this, desk, EnumSet.of(Change.STORY), desk::stories, this::show);
  }

  private String readPasted() {
    return desk.importStory("pasted.txt", paste.getValue().getBytes(StandardCharsets.UTF_8));
  }

  private void open(Supplier<String> reading) {
    Notices.attempt(() -> {
      String story = reading.get();
      getUI().ifPresent(ui -> ui.navigate(StoryView.class, new RouteParameters("story", story)));
    });
  }

  private void show(List<StoryCard> stories) {
    shelfRoom.setVisible(!stories.isEmpty());
    shelf.removeAll();
    stories.forEach(story -> shelf.add(new StorySpine(story)));
  }
}
