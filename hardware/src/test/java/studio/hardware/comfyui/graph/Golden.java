package studio.hardware.comfyui.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/// Graphs as they were when somebody last looked at them. `-Dgolden=write` writes them anew; read
/// the difference before you commit it.
public final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/golden/graphs");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Golden() {}

  public static void check(String name, Graph graph) {
    Path file = FOLDER.resolve(name + ".json");
    String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(graph.nodes()) + "\n";
    try {
      if ("write".equals(System.getProperty("golden"))) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, text);
      }
      assertEquals(Files.readString(file), text, () -> "differs from " + file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
