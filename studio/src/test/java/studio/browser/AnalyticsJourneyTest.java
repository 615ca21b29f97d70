package studio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.OpenDoor;
import studio.PaperLearning;
import studio.verticles.night.Replenishments.Change;
import studio.verticles.night.Replenishments.Resume;

/// What was learned, in a real browser.
@Timeout(180)
class AnalyticsJourneyTest {
  @TempDir Path media;

  @Test
  void theSetsAreFilledFromTheKeyboard() throws IOException {
    PaperLearning.hang(media);
    List<String> complaints = new ArrayList<>();
    try (Chromium chromium = Chromium.start();
        OpenDoor door = new OpenDoor(media);
        BrowserContext visit =
            chromium.browser.newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(1440, 900)
                    .setColorScheme(ColorScheme.DARK))) {
      // The first page of a fresh server is slow on a busy machine.
      PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
      PaperLearning learning = new PaperLearning(door.house.bus);
      Page page = visit.newPage();
      page.onConsoleMessage(message -> {
        if (message.type().equals("error")) {
          complaints.add(message.text());
        }
      });
      page.navigate(door.at("analytics"));
      Locator mika = page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Mika"));
      assertThat(mika).isChecked();
      Inspection.of(page, "analytics");

      mika.focus();
      page.keyboard().press("Space");
      assertThat(page.locator(".ns-actor[data-mood='off']")).isVisible();
      assertThat(mika).isFocused();
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Let Sora go on"))
          .press("Enter");
      page.waitForCondition(() -> learning.asked.stream().anyMatch(Resume.class::isInstance));
      assertTrue(
          learning.asked.contains(
              new Change(
                  PaperLearning.MIKA, Optional.of(false), Optional.empty(), Optional.empty())));
    }
    assertEquals(List.of(), complaints, "the browser's console");
  }
}
