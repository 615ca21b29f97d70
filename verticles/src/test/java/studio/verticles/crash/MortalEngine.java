package studio.verticles.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import studio.rehearsal.comfyui.RehearsalComfyUi;

/// One life of a rehearsal ComfyUI, in a process of its own, which takes orders line by line and
/// answers each when it is carried out. It ends when nobody can give any more.
public final class MortalEngine {
  /// Long enough to be caught at it.
  private static final Duration SAMPLING = Duration.ofMillis(600);

  private MortalEngine() {}

  /// `FOLDER`; prints its port.
  public static void main(String[] arguments) throws IOException {
    try (var server = new RehearsalComfyUi(0, Path.of(arguments[0]));
        var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      server.takes("FramePackSampler", SAMPLING);
      System.out.println(server.url().getPort());
      for (String order = orders.readLine(); order != null; order = orders.readLine()) {
        obey(server, order.split(" "));
        System.out.println("done");
      }
    }
  }

  private static void obey(RehearsalComfyUi server, String[] order) {
    switch (order[0]) {
      case "hold" -> server.hold();
      case "release" -> server.letGoOfAll();
      case "held" -> patiently(server::awaitHeld);
      case "prompts" -> patiently(() -> server.awaitPrompts(Integer.parseInt(order[1])));
      default -> throw new IllegalArgumentException(order[0]);
    }
  }

  /// The server waits ten seconds; a busy machine may take longer.
  private static void patiently(Runnable wait) {
    for (int tries = 1; ; tries++) {
      try {
        wait.run();
        return;
      } catch (AssertionError notYet) {
        if (tries == 6) {
          throw notYet;
        }
      }
    }
  }
}
