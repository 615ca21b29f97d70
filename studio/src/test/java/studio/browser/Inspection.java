package studio.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Looks at a page on the desk and on the phone, by night and by day: leaves a picture of each in
/// `target/screenshots` and lets axe look for what keeps people out.
final class Inspection {
  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final int[][] SIZES = {{1440, 900}, {390, 844}};

  private Inspection() {}

  static void of(Page page, String name) throws IOException {
    Files.createDirectories(PICTURES);
    String here = page.url();
    for (int[] size : SIZES) {
      for (ColorScheme light : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
        page.setViewportSize(size[0], size[1]);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(light));
        page.screenshot(
            new Page.ScreenshotOptions()
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setPath(
                    PICTURES.resolve(
                        "%s-%d-%s.png"
                            .formatted(name, size[0], light.name().toLowerCase(Locale.ROOT)))));
        accessible(page, name + " at " + size[0] + " " + light);
      }
    }
    page.setViewportSize(SIZES[0][0], SIZES[0][1]);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    assertEquals(here, page.url());
  }

  /// Lets axe look at the page as it is.
  static void accessible(Page page, String where) {
    List<String> found =
        new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "best-practice"))
                // Vaadin's own, outside every landmark by design.
                .exclude(List.of("vaadin-connection-indicator"))
                .analyze()
                .getViolations()
                .stream()
                .map(v ->
                    v.getId() + " (" + v.getImpact() + "): " + v.getNodes().getFirst().getHtml())
                .toList();
    assertEquals(List.of(), found, where);
  }
}
