package studio.ui.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.ui.desk.Desk.Change;
import studio.ui.desk.Ingesting;
import studio.ui.desk.PaperDatasetDesk;
import studio.ui.desk.Refusal;
import studio.ui.desk.TrainingSet;
import studio.ui.host.ViewTest;

class DatasetViewsTest extends ViewTest {
  private Button named(String name) {
    return find(Button.class).all().stream()
        .filter(button ->
            name.equals(button.getText()) || button.getAriaLabel().filter(name::equals).isPresent())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + name));
  }

  private TextField field(String label) {
    return find(TextField.class).all().stream()
        .filter(field -> label.equals(field.getLabel()))
        .findFirst()
        .orElseThrow();
  }

  private DatasetView openSet() {
    return navigate(DatasetView.class, Map.of("character", "c1"));
  }

  @Test
  void whatIsBroughtIsShownAsItComes() {
    String said = words(navigate(BringView.class));

    assertTrue(said.contains("trailer.mp4"), said);
    assertTrue(said.contains("4 of 12 taken, 1 there already."), said);
    assertTrue(said.contains("cut short"), said);
    test(named("Stop trailer.mp4")).click();
    assertEquals(List.of("stop i1"), desk.dataset.wishes);
  }

  @Test
  void aFolderIsLookedIntoAndBroughtForTheChosenOne() {
    navigate(BringView.class);
    test(named("/srv/pictures")).click();
    @SuppressWarnings("unchecked")
    Select<Ingesting.Target> whose = find(Select.class).single();
    whose.setValue(desk.dataset.ingesting.get().targets().getLast());
    test(named("Bring the folder")).click();

    assertEquals(
        List.of(
            "look /srv/pictures",
            "bring Whoever they are, Lamplighters: Folder[path=/srv/pictures, isSet=false]"),
        desk.dataset.wishes);
  }

  @Test
  void aVideoOfTheWebIsFetchedWhereThatCanBe() {
    BringView view = navigate(BringView.class);
    test(field("Address of one video")).setValue("https://example.org/1");
    test(named("Fetch it")).click();
    assertEquals(
        List.of("bring Mika, Lamplighters: Web[address=https://example.org/1]"),
        desk.dataset.wishes);

    Ingesting all = PaperDatasetDesk.ingests();
    desk.dataset.ingesting.set(
        new Ingesting(all.targets(), List.of(), List.of(), List.of(), "Install yt-dlp."));
    desk.ring(Change.BATCH);
    untilItSays(view, "Install yt-dlp.");
    assertFalse(words(view).contains("Fetch it"));
  }

  @Test
  void withoutAnybodyThePageSaysWhatIsNeeded() {
    desk.dataset.ingesting.set(
        new Ingesting(List.of(), List.of(), List.of(), List.of(), "Install yt-dlp."));

    String said = words(navigate(BringView.class));

    assertTrue(said.contains("Make a character first"), said);
  }

  @Test
  void theSetSaysHowItStandsAndWhatIsWrong() {
    String said = words(openSet());

    assertTrue(said.contains("Nearly ready"), said);
    assertTrue(said.contains("12 from the front and none in profile"), said);
    assertTrue(said.contains("stands in 11 of 11 captions"), said);
    test(named("Take \"silver hair\" out of all captions")).click();
    assertEquals(List.of("strip silver hair"), desk.dataset.wishes);
    assertTrue(notices().contains("11 captions changed."), notices());
  }

  @Test
  void aCaptionIsWrittenWhereItStands() {
    openSet();
    test(find(TextArea.class).single()).setValue("mika, running");

    assertEquals(List.of("caption x1/3: mika, running"), desk.dataset.wishes);
  }

  @Test
  void whoIsSlowerGetsTheOldCaptionBack() {
    openSet();
    desk.dataset.refusal = Optional.of(new Refusal("Somebody else was faster", "Look again."));
    TextArea caption = find(TextArea.class).single();
    test(caption).setValue("mika, running");

    assertEquals("mika, silver hair, on a roof", caption.getValue());
    assertTrue(notices().contains("Somebody else was faster"), notices());
  }

  @Test
  void picturesAreSetAsideAndTheBellShowsIt() {
    openSet();
    test(named("Set aside x1.png")).click();
    assertEquals(List.of("aside x1"), desk.dataset.wishes);

    TrainingSet before = PaperDatasetDesk.set();
    desk.dataset.set.set(
        new TrainingSet(
            before.character(),
            before.name(),
            before.trigger(),
            before.readiness(),
            before.sentence(),
            before.reasons(),
            List.of(PaperDatasetDesk.piece("x1", "mika", true)),
            false,
            List.of(),
            before.spread(),
            before.buckets(),
            List.of()));
    desk.ring(Change.PICTURE);
    until(() ->
        find(Button.class).all().stream().anyMatch(button -> button.getText().equals("Take back")));
  }
}
