package studio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.OpenDoor;
import studio.PaperDatasets;

/// Pictures are brought and a set is put in order, in a real browser.
@Timeout(240)
class DatasetJourneyTest {
  @TempDir static Path media;
  static Chromium chromium;
  static OpenDoor door;
  static PaperDatasets paper;

  @BeforeAll
  static void open() throws IOException {
    chromium = Chromium.start();
    // The first page of a fresh server is slow on a busy machine.
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    paint(Files.createDirectories(media.resolve("aa")));
    door = new OpenDoor(media);
    paper = new PaperDatasets(door.house.bus, media);
  }

  private static void paint(Path shelf) throws IOException {
    Color[] coats = {new Color(0xb03040), new Color(0x2f6fa0), new Color(0x3f7f4a)};
    for (int i = 0; i < coats.length; i++) {
      BufferedImage picture = new BufferedImage(384, 288, BufferedImage.TYPE_INT_RGB);
      var brush = picture.createGraphics();
      brush.setColor(new Color(0xe8e0d0));
      brush.fillRect(0, 0, 384, 288);
      brush.setColor(coats[i]);
      brush.fillRoundRect(120, 140, 140, 148, 60, 60);
      brush.setColor(new Color(0xf2c9a0));
      brush.fillOval(140, 40, 100, 110);
      brush.dispose();
      ImageIO.write(picture, "jpg", shelf.resolve(i + 1 + ".jpg").toFile());
    }
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      door.close();
      chromium.close();
    }
  }

  @Test
  void picturesAreBroughtAndTheSetIsPutInOrder() throws IOException {
    try (Visit visit = Visit.to(chromium, door.address)) {
      Page page = visit.page();
      visit.go("characters/bring");
      assertThat(page.locator(".ns-ingest").first()).isVisible();
      page.locator("input[type=file]").setInputFiles(media.resolve("aa/1.jpg"));
      assertThat(page.getByText("They are on their way.")).isVisible();
      assertEquals(1, paper.wishes.size());
      assertEquals("1.jpg", paper.sent.getFirst().name());
      assertThat(page.locator("vaadin-notification-card")).hasCount(0);
      Inspection.of(page, "bring");

      visit.go("training/dataset/" + PaperDatasets.MIKA);
      assertThat(page.locator(".ns-piece").first()).isVisible();
      page.locator(".ns-piece textarea").first().fill("mika, running in the rain");
      page.keyboard().press("Tab");
      page.waitForCondition(() -> !paper.captions.isEmpty());
      assertEquals("mika, running in the rain", paper.captions.getFirst().caption());
      assertThat(page.locator("vaadin-notification-card")).hasCount(0);
      page.mouse().wheel(0, -10_000);
      page.waitForFunction("() => window.scrollY === 0");
      Inspection.of(page, "dataset");
    }
  }
}
