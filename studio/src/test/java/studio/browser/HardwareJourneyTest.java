package studio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.OpenDoor;
import studio.verticles.routing.Lanes.Door;
import studio.verticles.routing.Lanes.SetDoor;

/// The machine room with two paper cards, in a real browser.
@Timeout(180)
class HardwareJourneyTest {
  @TempDir static Path media;
  static Chromium chromium;
  static OpenDoor door;

  private Visit visit;
  private Page page;

  @BeforeAll
  static void open() {
    chromium = Chromium.start();
    // The first page of a fresh server is slow on a busy machine.
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    door = new OpenDoor(media);
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      door.close();
      chromium.close();
    }
  }

  @BeforeEach
  void arrive() {
    door.house.hardware.reset();
    visit = Visit.to(chromium, door.address);
    page = visit.page();
    visit.go("hardware");
    assertThat(page.locator(".ns-waiting").first()).isVisible();
  }

  @AfterEach
  void leave() {
    visit.close();
  }

  /// Presses Tab until the focus is where one wants it.
  private void tabTo(Locator target) {
    for (int i = 0; i < 60; i++) {
      page.keyboard().press("Tab");
      if ((boolean)
          target.evaluate("e => e === document.activeElement || e.matches(':focus-within')")) {
        return;
      }
    }
    throw new AssertionError("The keyboard does not reach " + target);
  }

  @Test
  void thePictureOnALaneGrowsByItself() throws IOException {
    Locator picture = page.locator(".ns-live-picture img");
    door.house.hardware.showPicture(0);
    assertThat(picture).isVisible();
    String first = picture.getAttribute("src");
    door.house.hardware.showPicture(2);
    page.waitForFunction(
        "first => document.querySelector('.ns-live-picture img').getAttribute('src') !== first",
        first);
    page.waitForFunction("() => document.querySelector('.ns-live-picture img').naturalWidth > 0");
    Inspection.of(page, "hardware");
  }

  @Test
  void aLaneIsDrainedAndOpenedWithTheSameKey() {
    Locator drain = visit.buttonWith("Drain rtx3060");
    tabTo(drain);
    page.keyboard().press("Enter");
    assertThat(page.getByText("Draining: finishes this, takes nothing new")).isVisible();
    assertThat(visit.buttonWith("Open rtx3060")).isFocused();
    page.keyboard().press("Enter");
    assertThat(drain).isFocused();
    assertEquals(
        List.of(Door.DRAINING, Door.OPEN),
        door.house.hardware.doors.stream().map(SetDoor::door).toList());
  }

  @Test
  void aCardIsLentToAGameForTwoHours() {
    visit.buttonWith("2 h, I am gaming on rtx3060").click();
    assertThat(page.getByText("Paused · I am gaming · until")).isVisible();
    SetDoor wish = door.house.hardware.doors.getFirst();
    Duration left = Duration.between(Instant.now(), wish.until().orElseThrow());
    assertTrue(left.toMinutes() >= 118 && left.toMinutes() <= 120, left.toString());
  }

  @Test
  void theQueueIsPutInOrderFromTheKeyboard() {
    tabTo(page.locator("vaadin-grid"));
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    List<String> before = door.house.hardware.waiting();
    page.keyboard().press("f");
    assertThat(page.getByText("goes to the front")).isVisible();
    List<String> after = door.house.hardware.waiting();
    int moved = before.indexOf(after.getFirst());
    assertTrue(moved > 0, after.toString());
    assertThat(page.locator(".ns-waiting-what").first()).hasText(after.getFirst());

    page.keyboard().press("ArrowUp");
    page.keyboard().press("Delete");
    visit.buttonWith("Cancel the job").press("Enter");
    assertThat(page.getByText("is cancelled.")).isVisible();
    assertEquals(23, door.house.hardware.waiting().size());
  }

  @Test
  void whatWasPassedOverCanBeUnfolded() {
    Locator passed = page.getByText("needs a model change of 41 s");
    assertThat(passed).isHidden();
    page.getByText("Passed over 2 jobs").click();
    assertThat(passed).isVisible();
  }
}
