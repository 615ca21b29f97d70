package studio.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// One visit to the studio: a fresh browser window of 1440x900 in the dark with one page. Whoever
/// leaves shows that the browser's console had nothing to complain about.
final class Visit implements AutoCloseable {
  private final URI address;
  private final BrowserContext window;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  private Visit(URI address, BrowserContext window) {
    this.address = address;
    this.window = window;
    page = window.newPage();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(message.text());
      }
    });
  }

  /// Opens the window; nothing is on the page until one goes somewhere.
  static Visit to(Chromium chromium, URI address) {
    return new Visit(
        address,
        chromium.browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setColorScheme(ColorScheme.DARK)));
  }

  Page page() {
    return page;
  }

  /// Goes to a path of the studio, without a slash in front.
  void go(String path) {
    page.navigate(address.resolve(path).toString());
  }

  /// The buttons of exactly this name.
  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /// The buttons with these words somewhere in their name, in capitals or not.
  Locator buttonWith(String words) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words));
  }

  /// For a step that is meant to end in an error.
  void forgiveComplaints() {
    complaints.clear();
  }

  @Override
  public void close() {
    window.close();
    assertEquals(List.of(), complaints, "the browser's console");
  }
}
