package studio.ui.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.hardware.brief.Quality;
import studio.ui.desk.Desk.Change;
import studio.ui.desk.Papers;
import studio.ui.desk.Refusal;
import studio.ui.desk.StoryOutline;
import studio.ui.host.ViewTest;
import studio.ui.shell.NothingHere;
import studio.ui.tonight.TonightView;

class StoryViewsTest extends ViewTest {
  @BeforeEach
  void shelve() {
    desk.stories.add(Papers.lighthouse(_ -> Optional.empty()));
  }

  private StoryView open() {
    return navigate(StoryView.class, Map.of("story", "fox"));
  }

  @Test
  void aPastedStoryIsReadAndOpened() {
    navigate(NewStoryView.class);
    test(find(TextArea.class).single()).setValue("EXT. PIER - DAY");
    test(find(Button.class).withText("Read the story").single()).click();
    assertEquals(List.of("read pasted.txt, 15 bytes"), desk.wishes);
    assertInstanceOf(StoryView.class, getCurrentView());
  }

  @Test
  void aRefusedStorySaysWhatToDo() {
    desk.refusal =
        Optional.of(new Refusal("That cannot be read", "Bring a story with at least a sentence."));
    navigate(NewStoryView.class);
    test(find(Button.class).withText("Read the story").single()).click();
    assertTrue(notices().contains("Bring a story with at least a sentence."), notices());
  }

  @Test
  void aStoryShowsItsCastScenesAndWhatWasNotUnderstood() {
    String said = words(open());
    for (String expected :
        List.of(
            "The Fox and the Lighthouse",
            "By A. Keeper",
            "Rook",
            "9 lines",
            "Melancholy",
            "You came back.",
            "2 remarks",
            "about 1:04")) {
      assertTrue(said.contains(expected), expected + " is not in " + said);
    }
  }

  @Test
  void aPictureArrivesWithoutMovingThePage() {
    StoryView view = open();
    SceneCard scene = find(SceneCard.class, view).all().getFirst();
    desk.stories.set(0, Papers.lighthouse(_ -> Optional.of("/media/3f/new.jpg")));
    desk.ring(Change.STORY);
    until(() ->
        find(Image.class, view).all().stream()
            .anyMatch(image -> image.getSrc().equals("/media/3f/new.jpg")));
    assertSame(scene, find(SceneCard.class, view).all().getFirst());
  }

  @Test
  void aFeatureIsLaidOutABatchAtATime() {
    StoryOutline tale = Papers.lighthouse(_ -> Optional.empty());
    desk.stories.set(
        0,
        new StoryOutline(
            tale.story(),
            tale.length(),
            List.of(),
            List.of(),
            Collections.nCopies(60, tale.scenes().getFirst())));
    StoryView view = open();
    assertEquals(40, find(SceneCard.class, view).all().size());
    test(find(Button.class).withText("Show more (20 scenes left)").single()).click();
    assertEquals(60, find(SceneCard.class, view).all().size());
  }

  @Test
  void theEpisodeIsMadeInTheChosenQuality() {
    open();
    @SuppressWarnings("unchecked")
    Select<Quality> quality = find(Select.class).single();
    quality.setValue(Quality.HIGH);
    test(find(Button.class).withText("Make the episode").single()).click();
    assertEquals(List.of("make fox in HIGH"), desk.wishes);
    assertInstanceOf(TonightView.class, getCurrentView());
  }

  @Test
  void anUnknownStoryLeadsToAQuietPage() {
    navigate("story/unknown", NothingHere.class);
    assertTrue(words((NothingHere) getCurrentView()).contains("nothing on this shelf"));
  }
}
