package studio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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

/// One evening in the studio, in a real browser: from the empty house to the film in the library.
/// The steps build on each other, as an evening does. Pictures of every page are left in
/// `target/screenshots`.
@Timeout(600)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyTest {
  private static final double A_FILM = 420_000;
  private static final String STORY =
      """
      Title: The Fox Who Kept the Light
      Author: The Rehearsal

      EXT. HARBOUR - NIGHT

      Rain over the harbour. ROOK, a small red fox with a yellow scarf, looks up at one lit window.

      ROOK
      The light is on.

      MIRA, an old woman with grey hair and a blue coat, opens the door.

      MIRA
      Then come in.
      """;

  @TempDir static Path folder;
  static Chromium chromium;
  static RehearsalHouse house;

  private Visit visit;
  private Page page;

  @BeforeAll
  static void open() throws IOException {
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
    visit = Visit.to(chromium, house.address);
    page = visit.page();
  }

  @AfterEach
  void leave() {
    visit.close();
  }

  private void go(String path) {
    visit.go(path);
    page.waitForSelector("main h1");
  }

  @Test
  @Order(1)
  void anEmptyStudioInvites() throws IOException {
    go("");
    assertThat(page.getByText("Drop a story to make your first episode")).isVisible();
    Inspection.of(page, "empty");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Bring a story")).click();
    assertThat(
            page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName("Story").setExact(true)))
        .isVisible();
  }

  @Test
  @Order(2)
  void whatCannotBeReadIsRefusedWithANextStep() {
    go("story");
    visit.buttonWith("Read the story").click();
    assertThat(page.locator("vaadin-notification-card").first()).isVisible();
  }

  @Test
  @Order(3)
  void aDroppedScriptIsReadAndShown() throws IOException {
    go("story");
    page.locator("vaadin-upload input[type=file]")
        .setInputFiles(
            new FilePayload("fox.fountain", "text/plain", STORY.getBytes(StandardCharsets.UTF_8)));
    assertThat(
            page.getByRole(
                AriaRole.HEADING,
                new Page.GetByRoleOptions().setName("The Fox Who Kept the Light")))
        .isVisible(soon());
    assertThat(page.locator(".ns-scene").first()).isVisible(soon());
    assertThat(page.getByText("Rook").first()).isVisible();
    // The pictures come by themselves.
    assertThat(page.locator(".ns-shot img").first())
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(A_FILM));
    Inspection.of(page, "story");
  }

  private static LocatorAssertions.IsVisibleOptions soon() {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);
  }

  @Test
  @Order(4)
  void theEpisodeGrowsBeforeOnesEyes() throws IOException {
    go("story");
    page.locator(".ns-spine a").first().click();
    page.locator("vaadin-select").click();
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Draft, 480p")).click();
    visit.buttonWith("Make the episode").click();
    assertThat(page.locator(".ns-production")).isVisible(soon());
    assertThat(page.locator(".ns-frame").first()).isVisible(soon());
    Inspection.of(page, "tonight");
    // Pushed, never asked for: the poster hangs when the film is done.
    assertThat(page.locator(".ns-poster").first())
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(A_FILM));
    assertThat(page.locator(".ns-production"))
        .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(A_FILM));
    Inspection.of(page, "tonight-done");
  }

  @Test
  @Order(5)
  void theFilmPlaysWithSubtitlesAndChapters() throws IOException {
    go("episodes");
    Inspection.of(page, "episodes");
    page.locator(".ns-poster a").first().click();
    Locator video = page.locator("video");
    assertThat(video).isVisible(soon());
    page.waitForFunction("() => document.querySelector('video').readyState >= 1");
    assertTrue((double) video.evaluate("v => v.duration + 0.0001") > 3);
    assertEquals("showing", video.evaluate("v => v.textTracks[0].mode"));
    page.waitForFunction("() => document.querySelector('video').textTracks[0].cues?.length >= 2");
    Inspection.of(page, "episode");
    page.locator(".ns-chapters vaadin-button").last().click();
    page.waitForFunction("() => document.querySelector('video').currentTime > 1");
  }

  @Test
  @Order(6)
  void theFileStandsInTheLibrary() throws IOException {
    try (Stream<Path> files = Files.walk(house.library)) {
      assertTrue(files.anyMatch(file -> file.toString().endsWith(".mp4")));
    }
  }

  @Test
  @Order(7)
  void theKeyboardReachesEverything() {
    go("");
    List<String> reached = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      page.keyboard().press("Tab");
      reached.add(
          String.valueOf(
              page.evaluate(
                  "() => { let e = document.activeElement; return (e.textContent || e.ariaLabel || '').trim(); }")));
    }
    for (String room : List.of("Tonight", "Story", "Episodes", "Hardware")) {
      assertTrue(
          reached.stream().anyMatch(words -> words.startsWith(room)),
          room + " is not among " + reached);
    }
  }

  @Test
  @Order(8)
  void theChosenLightIsRemembered() {
    go("");
    visit.buttonWith("Day").click();
    page.waitForFunction("() => document.documentElement.style.colorScheme === 'light'");
    page.reload();
    page.waitForSelector("main h1");
    assertEquals("light", page.evaluate("() => document.documentElement.style.colorScheme"));
  }

  @Test
  @Order(9)
  void anAddressWithoutAPageSaysSo() {
    go("attic");
    assertThat(page.getByText("There is nothing on this shelf")).isVisible();
    visit.forgiveComplaints();
  }
}
