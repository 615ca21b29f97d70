package studio.ui.create;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.ui.desk.Desk.Change;
import studio.ui.desk.PaperCreateDesk;
import studio.ui.desk.Refusal;
import studio.ui.host.ViewTest;

class CreateViewTest extends ViewTest {
  private CreateView arrive() {
    desk.create.models.add(PaperCreateDesk.MIKA);
    desk.create.models.add(PaperCreateDesk.TOM);
    return navigate(CreateView.class);
  }

  private Button button(String name) {
    return find(Button.class).all().stream()
        .filter(button ->
            name.equals(button.getText()) || button.getAriaLabel().filter(name::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private NativeButton face(String name) {
    return find(NativeButton.class).all().stream()
        .filter(face -> words(face).contains(name))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isPressed(Component chip) {
    return "true".equals(chip.getElement().getAttribute("aria-pressed"));
  }

  @Test
  void withoutACastThePageSaysWhereOneComesFrom() {
    String said = words(navigate(CreateView.class));
    assertTrue(said.contains("Nobody stands here yet"), said);
    assertFalse(said.contains("On the drying line"), said);
  }

  @Test
  void oneClickDrawsThreePictures() {
    CreateView view = arrive();
    assertTrue(words(view).contains("Mika is on the easel"), words(view));
    test(button("Draw 3 pictures")).click();
    assertEquals(List.of("draw 3 of m1, seed by lot, poses [], prompt , without "), desk.wishes);
    assertTrue(notices().contains("the first comes in a moment"), notices());
  }

  @Test
  void everythingCanBeSaidByHand() {
    arrive();
    test(face("Old Tom")).click();
    test(button("Walking")).click();
    test(find(IntegerField.class).single()).setValue(5);
    test(find(TextField.class).single()).setValue("42");
    test(find(TextArea.class).all().getFirst()).setValue("a keeper");
    test(find(TextArea.class).all().getLast()).setValue("hat");
    test(button("Draw 5 pictures")).click();
    assertEquals(
        List.of("draw 5 of m2, seed 42, poses [walking], prompt a keeper, without hat"),
        desk.wishes);
  }

  @Test
  void theWordsFollowWhatIsChosen() {
    CreateView view = arrive();
    assertTrue(words(view).contains("of m1"), words(view));
    assertTrue(words(view).contains("Pose by lot"), words(view));
    test(button("Walking")).click();
    assertTrue(words(view).contains("Pose walking"), words(view));
    test(find(TextArea.class).all().getFirst()).setValue("a fox drinks tea");
    assertTrue(words(view).contains("Yours a fox drinks tea of m1"), words(view));
  }

  @Test
  void surpriseMeTakesThePosesBack() {
    arrive();
    assertTrue(isPressed(button("Surprise me")));
    test(button("Walking")).click();
    assertTrue(isPressed(button("Walking")));
    assertFalse(isPressed(button("Surprise me")));
    test(button("Surprise me")).click();
    assertFalse(isPressed(button("Walking")));
  }

  @Test
  void whoLacksADesignIsToldSo() {
    CreateView view = arrive();
    test(face("Old Tom")).click();
    assertTrue(words(view).contains("Old Tom has no design yet."), words(view));
    assertTrue(isPressed(face("Old Tom")));
    assertFalse(isPressed(face("Mika")));
  }

  @Test
  void picturesComeIntoTheSamePlace() {
    desk.create.strips.add(PaperCreateDesk.strip("b1", 0.5));
    CreateView view = arrive();
    assertTrue(words(view).contains("1 of 2 drawn"), words(view));
    Image sketch = find(Image.class, view).all().getLast();
    desk.create.strips.set(0, PaperCreateDesk.strip("b1", 0.8));
    desk.ring(Change.BATCH);
    untilItSays(view, "80 %");
    assertSame(sketch, find(Image.class, view).all().getLast());
  }

  @Test
  void aNewBatchHangsInFrontOfTheOthers() {
    desk.create.strips.add(PaperCreateDesk.strip("b1", 1));
    CreateView view = arrive();
    StripPanel old = find(StripPanel.class, view).single();
    desk.create.strips.addFirst(PaperCreateDesk.strip("b2", 0.1));
    desk.ring(Change.BATCH);
    until(() -> find(StripPanel.class, view).all().size() == 2);
    assertSame(old, find(StripPanel.class, view).all().getLast());
  }

  @Test
  void aPictureIsDrawnAgainAndABatchIsStopped() {
    desk.create.strips.add(PaperCreateDesk.strip("b1", 0.5));
    arrive();
    test(button("3 variants of picture 1")).click();
    test(button("Refine picture 1")).click();
    test(button("Stop 2 pictures")).click();
    assertEquals(List.of("vary 3 of p1 of m1", "refine 1 of p1 of m1", "stop b1"), desk.wishes);
  }

  @Test
  void aRefusalIsShownWithWhatToDo() {
    arrive();
    desk.refusal = Optional.of(new Refusal("That cannot be drawn", "Write a design first."));
    test(button("Draw 3 pictures")).click();
    assertTrue(notices().contains("Write a design first."), notices());
  }

  @Test
  void theAddressMayNameWhoIsDrawn() {
    desk.create.models.add(PaperCreateDesk.MIKA);
    desk.create.models.add(PaperCreateDesk.TOM);
    navigate("create/m2", CreateView.class);
    assertTrue(isPressed(face("Old Tom")));
  }
}
