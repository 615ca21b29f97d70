package studio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.OpenDoor;
import studio.PaperDrawings;
import studio.hardware.brief.Build;
import studio.hardware.brief.Look;
import studio.hardware.brief.Species;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.ImageBrief;
import studio.hardware.engine.ImageBrief.Likeness;
import studio.hardware.engine.PortraitBrief;
import studio.hardware.film.PictureFit;
import studio.hardware.picture.Thumbnail;
import studio.hardware.theatre.PuppetPainter;
import studio.verticles.drawing.Wish;

/// The room where the cast is drawn, before a department of paper, in a real browser.
@Timeout(180)
class CreateJourneyTest {
  @TempDir static Path media;
  static Chromium chromium;
  static OpenDoor door;
  static PaperDrawings drawings;

  private Visit visit;
  private Page page;

  @BeforeAll
  static void open() throws IOException {
    chromium = Chromium.start();
    // The first page of a fresh server is slow on a busy machine.
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    paint();
    door = new OpenDoor(media);
    drawings = new PaperDrawings(door.house.bus);
    door.house.gallery.hang(media, 6);
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      door.close();
      chromium.close();
    }
  }

  private static void paint() throws IOException {
    Path whole = media.resolve(PaperDrawings.WHOLE.value());
    Path small = media.resolve(PaperDrawings.SMALL.value());
    Files.createDirectories(whole.getParent());
    Files.createDirectories(small.getParent());
    var words =
        new ImageBrief(
            "a fox",
            "",
            "",
            384,
            384,
            20,
            7,
            "Euler",
            7,
            Optional.empty(),
            List.of(),
            Likeness.USUAL,
            Optional.empty());
    var fox =
        new Look(
            Species.FOX,
            Build.AVERAGE,
            Map.of("fur", 0xc9422f, "scarf", 0xe3b944),
            List.of("yellow scarf"),
            5);
    new PuppetPainter().draw(new PortraitBrief(fox, "walking", words), whole, Attempt.ALONE);
    Thumbnail.write(PictureFit.read(whole), small);
  }

  @BeforeEach
  void arrive() {
    drawings.wishes.clear();
    visit = Visit.to(chromium, door.address);
    page = visit.page();
    visit.go("create");
    assertThat(page.locator(".ns-tile").first()).isVisible();
  }

  @AfterEach
  void leave() {
    visit.close();
  }

  @Test
  void threePicturesAreOneKeyAway() throws IOException {
    page.waitForFunction("() => document.querySelector('.ns-tile img').naturalWidth > 0");
    Inspection.of(page, "create");
    page.keyboard().press("Control+Enter");
    assertThat(page.getByText("the first comes in a moment")).isVisible();
    assertEquals(List.of(3), drawings.wishes.stream().map(Wish::count).toList());
  }

  @Test
  void aPoseAndOwnWordsAreSeenInThePromptAtOnce() {
    assertThat(page.locator(".ns-easel-name")).hasText(new String[] {"Mika", "Ruri", "Rook"});
    visit.buttonWith("Walking").press("Enter");
    assertThat(page.locator(".ns-part[data-source=pose]")).containsText("walking along");
    page.getByText("In your own words").click();
    page.getByLabel("Your own words").fill("a fox drinks tea");
    assertThat(page.locator(".ns-part[data-source=yours]")).hasText("Yoursa fox drinks tea");
    visit.buttonWith("Draw 3 pictures").press("Enter");
    assertThat(page.getByText("the first comes in a moment")).isVisible();
    Wish wish = drawings.wishes.getFirst();
    assertEquals(List.of("walking"), wish.words().poses());
    assertEquals("a fox drinks tea", wish.words().prompt());
  }
}
