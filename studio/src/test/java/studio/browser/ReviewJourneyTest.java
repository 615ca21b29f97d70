package studio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.OpenDoor;

/// The review room before a gallery of paper, in a real browser.
@Timeout(180)
class ReviewJourneyTest {
  @TempDir static Path media;
  static Chromium chromium;
  static OpenDoor door;

  private final List<String> complaints = new ArrayList<>();
  private BrowserContext visit;
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
    visit =
        chromium.browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setColorScheme(ColorScheme.DARK));
    page = visit.newPage();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(message.text());
      }
    });
  }

  @AfterEach
  void leave() {
    visit.close();
    assertEquals(List.of(), complaints, "the browser's console");
  }

  private void go(String query) {
    page.navigate(door.at("review" + query));
    assertThat(page.locator(".ns-beside h2").first()).isVisible();
  }

  private void press(String keys) {
    for (String key : keys.split(" ")) {
      page.keyboard().press(key);
    }
  }

  /// Pictures for the eye.
  private void shots(String name) {
    for (int[] size : new int[][] {{1440, 900}, {390, 844}}) {
      for (ColorScheme light : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
        page.setViewportSize(size[0], size[1]);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(light));
        page.screenshot(
            new Page.ScreenshotOptions()
                .setPath(
                    Path.of(
                        "target/screenshots/%s-%d-%s.png"
                            .formatted(name, size[0], light.name().toLowerCase()))));
      }
    }
    page.setViewportSize(1440, 900);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
  }

  @Test
  void aPageIsLookedAt() throws IOException {
    door.house.gallery.hang(media, 312);
    go("");
    page.waitForFunction("() => document.querySelector('ns-stage img').naturalWidth > 900");
    assertThat(page.locator(".ns-beside .ns-thumbs").first()).isVisible();
    shots("review");
    press("c");
    page.waitForSelector(".ns-table[comparing=true]");
    shots("review-compare");
    press("c j j j j r");
    page.waitForSelector(".ns-reasons:not([hidden])");
    page.waitForTimeout(300);
    shots("review-reject");
    press("r a a a u Shift+ArrowRight Shift+ArrowRight");
    page.waitForTimeout(500);
    shots("review-deeds");
    press("a");
    page.waitForTimeout(700);
    shots("review-sweep");
    press("Escape g");
    page.waitForTimeout(300);
    shots("review-grid");
    page.navigate(door.at("review?shelf=library"));
    page.waitForSelector(".ns-tile");
    page.hover(".ns-tile >> nth=1");
    page.waitForTimeout(500);
    shots("review-library");
    press("m");
    page.waitForTimeout(500);
    shots("review-move");
    page.keyboard().press("Escape");
    page.navigate(door.at("review?shelf=rejected&judge=good"));
    page.waitForTimeout(900);
    shots("review-empty");
    press("?");
    page.waitForTimeout(500);
    shots("review-keys");
  }
}
