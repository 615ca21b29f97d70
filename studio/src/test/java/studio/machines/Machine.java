package studio.machines;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import studio.Main;

/// A machine of a studio: `nightshift serve` in a process of its own, with its own settings and
/// data folder.
final class Machine {
  private static final String OPEN = "Nightshift is open at ";

  private final Path home;
  private final String databaseUrl;
  private Process process;
  private URI address = URI.create("");

  private Machine(Path home, String databaseUrl, Process process) {
    this.home = home;
    this.databaseUrl = databaseUrl;
    this.process = process;
  }

  /// Starts it and does not wait until it is open.
  static Machine start(Path home, String databaseUrl, String settings) throws IOException {
    Files.createDirectories(home);
    Files.writeString(home.resolve("nightshift.yaml"), settings);
    return new Machine(home, databaseUrl, process(home, databaseUrl));
  }

  private static Process process(Path home, String databaseUrl) throws IOException {
    List<String> argv =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.awt.headless=true",
                "-Dlogback.configurationFile=logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--config",
                home.resolve("nightshift.yaml").toString(),
                "--data",
                home.resolve("data").toString()));
    var start = new ProcessBuilder(argv).redirectError(home.resolve("err").toFile());
    start.environment().put("DATABASE_URL", databaseUrl);
    return start.start();
  }

  /// Waits until its page is open.
  Machine awaitOpen() {
    var out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    try {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.startsWith(OPEN)) {
          address = URI.create(line.substring(OPEN.length()).strip());
          return this;
        }
      }
      throw new AssertionError("It did not open: " + complaint());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI address() {
    return address;
  }

  /// Waits until it has ended by itself, and says what it complained of.
  String awaitEnd() throws InterruptedException {
    process.waitFor();
    return process.exitValue() + " " + complaint();
  }

  private String complaint() {
    try {
      return Files.readString(home.resolve("err"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  /// As the mains do, or `kill -9`.
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /// Another life, as the service manager begins it.
  void startAgain() throws IOException {
    process = process(home, databaseUrl);
  }

  /// A port that was free a moment ago, and the next one too.
  static int freePorts() throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    while (true) {
      try (var first = new ServerSocket(0, 1, here);
          var next = new ServerSocket(first.getLocalPort() + 1, 1, here)) {
        return next.getLocalPort() - 1;
      } catch (BindException | IllegalArgumentException taken) {
        // another pair
      }
    }
  }
}
