package studio.ui.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Image;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.ui.desk.Decision;
import studio.ui.desk.Decision.PassedOver;
import studio.ui.desk.Desk.Change;
import studio.ui.desk.Hardware;
import studio.ui.desk.Hardware.Door;
import studio.ui.desk.Hardware.Sign;
import studio.ui.desk.PaperMachines;
import studio.ui.desk.Refusal;
import studio.ui.host.ViewTest;

class HardwareViewTest extends ViewTest {
  private Button button(String name) {
    return find(Button.class).all().stream()
        .filter(button -> button.getAriaLabel().filter(name::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void withoutACardThePageSaysWhoLooksForOne() {
    String said = words(navigate(HardwareView.class));
    assertTrue(said.contains("nightshift doctor"), said);
    assertTrue(said.contains("Nothing waits."), said);
  }

  @Test
  void aCardShowsWhoHoldsItsMemoryAndWhatItFilms() {
    desk.hardware.hardware = PaperMachines.hardware(PaperMachines.OPEN);
    String said = words(navigate(HardwareView.class));
    assertTrue(said.contains("1 card: 1 at work."), said);
    assertTrue(said.contains("Studio 8.0 GB"), said);
    assertTrue(said.contains("Others 1.0 GB"), said);
    assertTrue(said.contains("Free 3.0 GB of 12.0 GB"), said);
    assertTrue(said.contains("67 °C · 97 % busy"), said);
    assertTrue(said.contains("Film shot 4 of scene 2 62 %"), said);
    assertTrue(said.contains("The node FramePackSampler is missing"), said);
    assertFalse(said.contains("No graphics card"), said);
  }

  @Test
  void theNextPictureTakesThePlaceOfTheLast() {
    desk.hardware.hardware = PaperMachines.hardware(PaperMachines.OPEN);
    HardwareView view = navigate(HardwareView.class);
    Image picture = find(Image.class, view).single();
    desk.hardware.hardware =
        new Hardware(
            List.of(PaperMachines.card()),
            List.of(
                PaperMachines.lane(
                    "rtx3060", PaperMachines.OPEN, PaperMachines.filming(0.7, "/b.jpg"))));
    desk.ring(Change.LANE);
    untilItSays(view, "70 %");
    assertSame(picture, find(Image.class, view).single());
    assertEquals("/b.jpg", picture.getSrc());
  }

  @Test
  void everyHandOnADoorIsOneWish() {
    desk.hardware.hardware = PaperMachines.hardware(PaperMachines.OPEN);
    navigate(HardwareView.class);
    test(button("Drain rtx3060")).click();
    test(button("Open rtx3060")).click();
    test(button("2 h, I am gaming on rtx3060")).click();
    test(button("Open rtx3060")).click();
    test(button("until I say, I am gaming on rtx3060")).click();
    assertEquals(
        List.of(
            "drain rtx3060",
            "open rtx3060",
            "pause rtx3060, I am gaming, PT2H",
            "open rtx3060",
            "pause rtx3060, I am gaming, for good"),
        desk.wishes);
  }

  @Test
  void aRefusedWishLeavesTheDoorAsItIs() {
    desk.hardware.hardware = PaperMachines.hardware(PaperMachines.OPEN);
    navigate(HardwareView.class);
    desk.refusal = Optional.of(new Refusal("Not at the moment", "Ask again in a minute."));
    test(button("Drain rtx3060")).click();
    assertTrue(notices().contains("Ask again in a minute."), notices());
    assertTrue(button("Drain rtx3060").isVisible());
  }

  @Test
  void aClosedLaneOffersToOpen() {
    desk.hardware.hardware =
        PaperMachines.hardware(new Sign(Door.PAUSED, "I am gaming", Optional.empty()));
    String said = words(navigate(HardwareView.class));
    assertTrue(said.contains("Paused · I am gaming"), said);
    assertTrue(said.contains("1 closed"), said);
    assertTrue(button("Open rtx3060").isVisible());
  }

  @Test
  void aLongQueueSaysHowMuchOfItIsShown() {
    desk.hardware.queue = PaperMachines.queue(200, 1240);
    String said = words(navigate(HardwareView.class));
    assertTrue(said.contains("1240 jobs wait; these are the first 200."), said);
  }

  @Test
  void cancellingAJobAsksFirst() {
    desk.hardware.queue = PaperMachines.queue(3, 3);
    WaitingRow row =
        new WaitingRow(desk.hardware.queue.jobs().getFirst(), () -> {}, () -> {}, () -> {});
    assertTrue(words(row).contains("Film shot 1"), words(row));
    HardwareView view = navigate(HardwareView.class);
    find(QueueRoom.class, view).single().confirmStop(desk.hardware.queue.jobs().get(1));
    assertEquals(List.of(), desk.wishes);
    test(find(ConfirmDialog.class).single()).confirm();
    assertEquals(List.of("stop j2"), desk.wishes);
  }

  @Test
  void newsOfTheQueueArriveByThemselves() {
    HardwareView view = navigate(HardwareView.class);
    desk.hardware.queue = PaperMachines.queue(2, 2);
    desk.hardware.decisions =
        List.of(
            new Decision(
                1,
                PaperMachines.NIGHT,
                "rtx3060",
                Optional.of("Film shot 1"),
                "The oldest that fits",
                List.of(new PassedOver("Draw shot 3", "needs a model change"))));
    desk.ring(Change.QUEUE);
    untilItSays(view, "The oldest that fits");
    untilItSays(view, "2 jobs wait.");
    assertTrue(words(view).contains("Passed over 1 job"), words(view));
  }
}
