package studio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
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
    try (Chromium chromium = Chromium.start();
        OpenDoor door = new OpenDoor(media);
        Visit visit = Visit.to(chromium, door.address)) {
      // The first page of a fresh server is slow on a busy machine.
      PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
      PaperLearning learning = new PaperLearning(door.house.bus);
      Page page = visit.page();
      visit.go("analytics");
      Locator mika = page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Mika"));
      assertThat(mika).isChecked();
      Inspection.of(page, "analytics");

      mika.focus();
      page.keyboard().press("Space");
      assertThat(page.locator(".ns-actor[data-mood='off']")).isVisible();
      assertThat(mika).isFocused();
      visit.buttonWith("Let Sora go on").press("Enter");
      page.waitForCondition(() -> learning.asked.stream().anyMatch(Resume.class::isInstance));
      assertTrue(
          learning.asked.contains(
              new Change(
                  PaperLearning.MIKA, Optional.of(false), Optional.empty(), Optional.empty())));
    }
  }
}
