package studio.ui.tonight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Image;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.ui.desk.Desk.Change;
import studio.ui.desk.Papers;
import studio.ui.desk.Tonight;
import studio.ui.episodes.EpisodesView;
import studio.ui.host.ViewTest;

class TonightViewTest extends ViewTest {
  private static Tonight busy() {
    return new Tonight(
        List.of(
            Papers.inTheMaking(
                i -> i < 3 ? Optional.of("/media/aa/" + i + ".jpg") : Optional.empty())),
        Papers.lanes(),
        List.of());
  }

  /// The environment opens the first page by itself, so a test that wants a fresh one comes back.
  private TonightView arrive() {
    navigate(EpisodesView.class);
    return navigate(TonightView.class);
  }

  @Test
  void anEmptyStudioInvitesAStory() {
    String view = words(navigate(TonightView.class));
    assertTrue(view.contains("Drop a story to make your first episode"), view);
  }

  @Test
  void theSampleIsOneClickAway() {
    desk.stories.add(Papers.lighthouse(_ -> Optional.empty()));
    navigate(TonightView.class);
    test(find(Button.class).withText("Try the bundled sample").single()).click();
    assertEquals(List.of("read the sample"), desk.wishes);
  }

  @Test
  void aProductionShowsItsShotsAndLanes() {
    desk.tonight = busy();
    TonightView view = arrive();
    String said = words(view);
    assertTrue(said.contains("3 of 10 shots finished"), said);
    assertTrue(said.contains("43 %"), said);
    assertTrue(said.contains("Waiting for work"), said);
    assertFalse(said.contains("Drop a story"), said);
    assertEquals(
        2,
        find(Image.class, view).all().stream()
            .filter(i -> i.getSrc().startsWith("/media/"))
            .count());
  }

  @Test
  void newsArriveByThemselves() {
    TonightView view = arrive();
    desk.tonight = busy();
    desk.ring(Change.PRODUCTION);
    untilItSays(view, "The Fox and the Lighthouse");
  }

  @Test
  void aPageThatIsLeftNoLongerListens() {
    navigate(TonightView.class);
    int listening = desk.listeners();
    navigate(EpisodesView.class);
    assertEquals(listening, desk.listeners());
    assertEquals(1, desk.listeners());
  }

  @Test
  void stoppingAsksFirst() {
    desk.tonight = busy();
    arrive();
    test(find(Button.class).withText("Stop").single()).click();
    assertEquals(List.of(), desk.wishes);
    test(find(ConfirmDialog.class).single()).confirm();
    assertEquals(List.of("cancel e1"), desk.wishes);
  }
}
