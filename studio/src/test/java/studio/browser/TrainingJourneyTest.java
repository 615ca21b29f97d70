package studio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.OpenDoor;
import studio.PaperTrainings;
import studio.verticles.training.Loras;
import studio.verticles.training.Trainings;

/// The training room with paper trainings, in a real browser.
@Timeout(180)
class TrainingJourneyTest {
  @TempDir static Path media;
  static Chromium chromium;
  static OpenDoor door;
  static PaperTrainings paper;

  @BeforeAll
  static void open() throws IOException {
    chromium = Chromium.start();
    // The first page of a fresh server is slow on a busy machine.
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    paintSamples(Files.createDirectories(media.resolve("3f")).resolve("grid.jpg"));
    door = new OpenDoor(media);
    paper = new PaperTrainings(door.house.bus);
  }

  private static void paintSamples(Path grid) throws IOException {
    BufferedImage picture = new BufferedImage(640, 640, BufferedImage.TYPE_INT_RGB);
    var brush = picture.createGraphics();
    for (int i = 0; i < 4; i++) {
      brush.setColor(new Color(0xe8e0d0));
      brush.fillRect(i % 2 * 320, i / 2 * 320, 320, 320);
      brush.setColor(new Color(0xb03040));
      brush.fillOval(i % 2 * 320 + 90, i / 2 * 320 + 50, 140, 120);
      brush.setColor(new Color(0x2f6fa0));
      brush.fillRoundRect(i % 2 * 320 + 70, i / 2 * 320 + 150, 180, 150, 60, 60);
    }
    brush.dispose();
    ImageIO.write(picture, "jpg", grid.toFile());
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      door.close();
      chromium.close();
    }
  }

  @Test
  void aCharacterIsTrainedAndAnotherEpochUsedFromTheKeyboard() throws IOException {
    try (Visit visit = Visit.to(chromium, door.address)) {
      Page page = visit.page();
      visit.go("training");
      assertThat(page.locator(".ns-run").first()).isVisible();

      Locator train = visit.button("Train again Mika");
      train.focus();
      page.keyboard().press("Enter");
      assertThat(page.getByText("Mika waits for the trainer.")).isVisible();
      assertThat(visit.button("Train Tom")).isDisabled();

      visit.button("Curve and samples: Mika · training 7").focus();
      page.keyboard().press("Enter");
      Locator use = visit.button("Use epoch 3 of Mika · training 7");
      use.focus();
      page.keyboard().press("Enter");
      assertThat(page.getByText("Epoch 3 is drawn with")).isVisible();
      page.locator(".ns-log summary").first().click();
      assertThat(page.getByText("avr_loss=0.07").first()).isVisible();

      assertEquals(
          List.of(Trainings.Start.class, Loras.UseEpoch.class),
          paper.wishes.stream()
              .filter(wish -> !(wish instanceof Trainings.AskTrainings))
              .map(Object::getClass)
              .toList());
      assertThat(page.locator("vaadin-notification-card")).hasCount(0);
      page.mouse().wheel(0, -10_000);
      page.waitForFunction("() => window.scrollY === 0");
      Inspection.of(page, "training");
    }
  }
}
