package studio.browser;

import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A browser for the tests, driven through the installed Chromium and Node; without them the tests
/// say so and are skipped.
final class Chromium implements AutoCloseable {
  private final Playwright playwright;
  final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Chromium start() {
    Optional<Path> chromium =
        installed(
            "CHROMIUM",
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"));
    Optional<Path> node = installed("PLAYWRIGHT_NODEJS_PATH", List.of("node"));
    if (chromium.isEmpty() || node.isEmpty()) {
      return abort(
          "The pages were not tried in a browser: "
              + (chromium.isEmpty()
                  ? "no Chromium on the PATH or in CHROMIUM"
                  : "no Node on the PATH or in PLAYWRIGHT_NODEJS_PATH"));
    }
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(
                    Map.of(
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1",
                        "PLAYWRIGHT_NODEJS_PATH",
                        node.orElseThrow().toString())));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium.orElseThrow())
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--autoplay-policy=no-user-gesture-required")));
    return new Chromium(playwright, browser);
  }

  private static Optional<Path> installed(String variable, List<String> names) {
    Optional<Path> named = Optional.ofNullable(System.getenv(variable)).map(Path::of);
    Stream<Path> onThePath =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)));
    return Stream.concat(named.stream(), onThePath).filter(Files::isExecutable).findFirst();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
