package studio.ui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.ui.desk.Desk.Change;
import studio.ui.desk.GateSign;
import studio.ui.desk.PaperReviewDesk;
import studio.ui.desk.PictureFilter.Shelf;
import studio.ui.desk.Print;
import studio.ui.host.ViewTest;

class ReviewViewTest extends ViewTest {
  private ReviewView view() {
    return navigate(ReviewView.class);
  }

  private Button button(String text) {
    return find(Button.class).all().stream()
        .filter(button -> button.getText().equals(text))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anEmptyHouseSaysWhereToBegin() {
    String said = words(view());
    assertTrue(said.contains("No picture has come yet"), said);
    assertTrue(said.contains("Draw pictures"), said);
  }

  @Test
  void whatHelpsToDecideStandsBesideThePicture() {
    desk.review.hang(3);
    ReviewView view = view();
    untilItSays(view, "a girl with blue hair");
    String said = words(view);
    assertTrue(said.contains("Not sure that it is alone."), said);
    assertTrue(said.contains("two people"), said);
    button("Looks like Ruri. Move it there");
    assertTrue(said.contains("4711"), said);
    assertTrue(said.contains("Pending 3"), said);
  }

  @Test
  void decisionsAreCarriedOutAndCounted() {
    desk.review.hang(3);
    ReviewView view = view();
    view.sitting().press("a", false);
    untilItSays(view, "Approved Mika.");
    until(() -> desk.wishes.contains("approve p1"));
    desk.ring(Change.PICTURE);
    untilItSays(view, "Library 1");
    untilItSays(view, "Pending 2");
  }

  @Test
  void whenEverythingIsDecidedThePageSaysSo() {
    desk.review.hang(1);
    ReviewView view = view();
    view.sitting().press("a", false);
    until(() -> desk.wishes.contains("approve p1"));
    desk.ring(Change.PICTURE);
    untilItSays(view, "Everything is decided");
  }

  @Test
  void aNewPictureComesToAnEmptyShelfByItself() {
    ReviewView view = view();
    desk.review.hang(2);
    desk.ring(Change.PICTURE);
    untilItSays(view, "gen_p1.png");
  }

  @Test
  void theFilterStandsInTheAddress() {
    desk.review.hang(2);
    desk.review.hang(PaperReviewDesk.print("r1", "Ruri"));
    UI.getCurrent().navigate("review", QueryParameters.fromString("character=Ruri&view=grid"));
    ReviewView view = (ReviewView) getCurrentView();
    assertEquals(List.of("r1"), view.sitting().reel().prints().stream().map(Print::id).toList());
    assertTrue(view.sitting().isGrid());
    NativeButton library =
        find(NativeButton.class).all().stream()
            .filter(tab -> words(tab).startsWith("Library"))
            .findFirst()
            .orElseThrow();
    test(library).click();
    assertEquals(Shelf.LIBRARY, view.sitting().reel().filter().shelf());
    assertEquals(Optional.of("Ruri"), view.sitting().reel().filter().character());
    assertTrue(words(view).contains("Nothing looks like that"), words(view));
  }

  @Test
  void aSweepIsCountedBeforeItIsCarriedOut() {
    desk.review.hang(42);
    ReviewView view = view();
    view.sitting().press("b", false);
    SweepDialog dialog = find(SweepDialog.class).single();
    until(() -> words(dialog).contains("42 pictures would be rejected: 42 of Mika."));
    assertEquals(List.of("rehearse REJECT"), desk.wishes);
    test(button("Reject 42 pictures")).click();
    until(() -> desk.wishes.size() == 43);
    untilItSays(view, "Rejected 42 pictures.");
    view.sitting().undo();
    until(() -> desk.wishes.contains("undo 42"));
    untilItSays(view, "Taken back: Rejected 42 pictures.");
    assertEquals(42, view.sitting().reel().prints().size());
  }

  @Test
  void aNameThatNobodyHasMakesANewCharacter() {
    desk.review.hang(1);
    ReviewView view = view();
    untilItSays(view, "a girl with blue hair");
    view.sitting().press("m", false);
    MoveDialog dialog = find(MoveDialog.class).single();
    assertTrue(words(dialog).contains("Ruri"), words(dialog));
    assertFalse(words(dialog).contains("Mika"), words(dialog));
    test(find(TextField.class, dialog).single()).setValue("Sumi");
    test(button("Make \"Sumi\" and move it there")).click();
    until(() -> desk.wishes.contains("move p1 to the new Sumi"));
  }

  @Test
  void aPausedGateSaysWhyAndResumes() {
    desk.review.gate =
        Optional.of(
            new GateSign(
                "fox",
                "The Fox",
                GateSign.State.PAUSED,
                "people rejected 4 of its last 10 approvals.",
                0.8,
                0.4,
                Optional.of(new GateSign.Trust("measurements", 6, 10, 0.9, 0.2))));
    desk.review.hang(1);
    String said = words(view());
    assertTrue(said.contains("people rejected 4 of its last 10 approvals."), said);
    assertTrue(
        said.contains("People agreed with 6 of its last 10 approvals (60 %, it needs 90)."), said);
    test(button("Resume")).click();
    assertEquals(List.of("resume fox"), desk.wishes);
  }

  @Test
  void aPageOfAHugeShelfHoldsAFewHundredTiles() {
    desk.review.hang(2000);
    ReviewView view = view();
    for (int i = 0; i < 12; i++) {
      view.sitting().forward();
    }
    assertEquals(Reel.SHEET * Reel.SHEETS, find(Tile.class, view).all().size());
    for (int i = 0; i < 12; i++) {
      view.sitting().back();
    }
    assertEquals(Reel.SHEET * Reel.SHEETS, find(Tile.class, view).all().size());
    assertEquals("p1", view.sitting().reel().prints().getFirst().id());
  }
}
