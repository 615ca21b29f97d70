package studio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.OpenDoor;
import studio.verticles.review.Category;
import studio.verticles.review.Ruling.Reject;

/// The review room before a gallery of paper, in a real browser.
@Timeout(180)
class ReviewJourneyTest {
  @TempDir static Path media;
  static Chromium chromium;
  static OpenDoor door;

  private Visit visit;
  private Page page;

  @BeforeAll
  static void open() {
    chromium = Chromium.start();
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
    visit = Visit.to(chromium, door.address);
    page = visit.page();
  }

  @AfterEach
  void leave() {
    visit.close();
  }

  private void go(String query) {
    visit.go("review" + query);
    assertThat(page.locator(".ns-review-beside h2").first()).isVisible();
  }

  /// One stroke after the other, as fast as they come.
  private void press(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  private List<String> rulings() {
    return door.house.gallery.decided.stream()
        .map(decided -> decided.ruling().getClass().getSimpleName())
        .toList();
  }

  private static List<String> times(int count, String word) {
    return Collections.nCopies(count, word);
  }

  @Test
  void twentyPicturesAreDecidedByKeyboardAlone() {
    door.house.gallery.hang(media, 20);
    go("");
    assertThat(page.locator(".ns-review-segments button").first()).containsText("20");
    for (int n = 0; n < 8; n++) {
      press("a", "r", "r");
    }
    press("a", "a", "a", "u", "r", "2", "Enter", "a");
    assertThat(page.getByText("Everything is decided")).isVisible();
    assertEquals(21, door.house.gallery.decided.size());
    List<String> expected = new ArrayList<>();
    for (int n = 0; n < 8; n++) {
      expected.addAll(List.of("Approve", "Reject"));
    }
    expected.addAll(times(3, "Approve"));
    expected.addAll(List.of("Reject", "Approve"));
    assertEquals(expected, rulings());
    Reject third = (Reject) door.house.gallery.decided.get(19).ruling();
    assertTrue(third.categories().contains(Category.WRONG_STYLE), third.toString());
    assertThat(page.locator(".ns-review-segments button").nth(1)).containsText("11");
    assertThat(page.locator(".ns-review-segments button").nth(2)).containsText("9");
  }

  @Test
  void aChosenFewAreCountedThenDecidedThenTakenBack() throws IOException {
    door.house.gallery.hang(media, 30);
    go("?view=grid");
    press("x", "Shift+j", "Shift+j");
    assertThat(page.getByText("3 pictures chosen")).isVisible();
    press("r");
    assertThat(page.getByText("3 pictures would be rejected")).isVisible();
    assertEquals(List.of(), door.house.gallery.decided);
    Inspection.accessible(page, "the forecast");
    page.getByText("Reject 3 pictures").click();
    assertThat(page.getByText("Rejected 3 pictures.")).isVisible();
    assertThat(page.locator(".ns-review-segments button").nth(2)).containsText("3");
    press("u");
    assertThat(page.locator(".ns-review-segments button").nth(2)).containsText("0");
  }

  @Test
  void somebodyElseWasFaster() {
    door.house.gallery.hang(media, 3);
    go("");
    door.house.gallery.rejectBehindTheBack();
    press("a");
    assertThat(page.getByText("The judge decided about")).isVisible();
    assertThat(page.locator(".ns-review-tile[data-decided=rejected]")).hasCount(1);
  }

  @Test
  void thePageIsOpenToEverybody() throws IOException {
    door.house.gallery.hang(media, 312);
    go("");
    page.waitForFunction("() => document.querySelector('ns-stage img').naturalWidth > 900");
    assertThat(page.locator(".ns-review-beside .ns-review-thumbs").first()).isVisible();
    Inspection.of(page, "review");
    press("r");
    assertThat(page.locator(".ns-review-reasons")).isVisible();
    Inspection.accessible(page, "rejecting");
    press("Escape", "a", "a", "a");
    visit.go("review?shelf=library");
    page.locator(".ns-review-tile").nth(1).hover();
    Inspection.accessible(page, "the library");
  }

  @Test
  void theWallIsScrolledToItsEndWithAFewHundredTilesOnThePage() {
    door.house.gallery.hang(media, 400);
    go("?view=grid");
    page.waitForFunction(
        """
        () => {
          const wall = document.querySelector('ns-wall');
          wall.scrollTop = wall.scrollHeight;
          window.most = Math.max(window.most || 0, wall.querySelectorAll('.ns-review-tile').length);
          return !wall.hasAttribute('more');
        }
        """);
    assertThat(page.locator(".ns-review-tile").last())
        .hasAttribute("data-id", "01930000-0000-7000-8000-000000000001");
    int most = (int) page.evaluate("() => window.most");
    assertTrue(most <= 300, "tiles on the page: " + most);
  }
}
