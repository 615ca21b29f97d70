package studio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Somebody who never drew anything gets pictures with one click, in a real browser and a real
/// house.
@Timeout(240)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CreateJourneyTest {
  private static final LocatorAssertions.HasCountOptions SOON =
      new LocatorAssertions.HasCountOptions().setTimeout(90_000);

  @TempDir static Path folder;
  static Chromium chromium;
  static RehearsalHouse house;

  private final List<String> complaints = new ArrayList<>();
  private BrowserContext visit;
  private Page page;

  @BeforeAll
  static void open() {
    chromium = Chromium.start();
    house = new RehearsalHouse(folder);
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      house.close();
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

  private String post(String path, Map<String, Object> body) {
    var answer =
        visit
            .request()
            .post(
                house.address.resolve("api/v1/" + path).toString(),
                RequestOptions.create().setData(body));
    assertEquals(201, answer.status(), answer.text());
    return answer.headers().get("location").replaceAll(".*/", "");
  }

  private Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  @Test
  @Order(1)
  void withoutACastThereIsAWayOn() {
    page.navigate(house.address.resolve("create").toString());
    assertThat(page.getByText("Nobody stands here yet")).isVisible();
  }

  @Test
  @Order(2)
  void oneClickIsThreePictures() throws IOException {
    String project = post("projects", Map.of("title", "The Fox Who Kept the Light"));
    post(
        "projects/" + project + "/characters",
        Map.of("name", "Rook", "design_prompt", "a small red fox with a yellow scarf"));
    post(
        "projects/" + project + "/characters",
        Map.of(
            "name", "Mira", "design_prompt", "an old woman with grey hair and a long blue coat"));
    page.navigate(house.address.resolve("create").toString());
    button("Rook").click();
    button("Draw 3 pictures").click();
    assertThat(page.locator(".ns-tile[data-state=pending] img")).hasCount(3, SOON);
    assertThat(page.getByText("All drawn")).isVisible();
    button("3 variants of picture 1").press("Enter");
    assertThat(page.locator(".ns-tile[data-state=pending] img")).hasCount(6, SOON);
    page.getByText("In your own words").click();
    assertThat(page.getByText("Instead of style and design")).isVisible();
    page.waitForFunction(
        "() => [...document.querySelectorAll('.ns-tile img')].every(i => i.naturalWidth > 0)");
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("/tmp/draw/full.png")));
    Inspection.of(page, "create");
  }
}
