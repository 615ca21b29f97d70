package studio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
  @TempDir Path folder;

  /// Nobody listens on port 1 of any machine that a test should run on.
  @Test
  void anEngineThatIsNotThereIsAHintAndNotInTheWay() throws IOException {
    Path settings =
        Files.writeString(
            folder.resolve("my.yaml"),
            """
            server:
              port: 0
            cards:
              attic:
                vendor: declared
                memory: 8 GB
            ollama:
              attic:
                url: http://127.0.0.1:1
                card: attic
                model: qwen3:8b
            """);
    Called called =
        Called.nightshift(
            "doctor",
            "--config",
            settings,
            "--data",
            folder.resolve("data"),
            "--library",
            folder.resolve("library"));
    assertEquals(ExitCode.DONE.code(), called.code(), called.out() + called.err());
    assertTrue(called.out().contains("ok    card: attic, 8.0 GB as declared"), called.out());
    assertTrue(
        called.out().contains("hint  engine: ollama@attic at http://127.0.0.1:1"), called.out());
    assertTrue(called.out().contains("Ready to produce."), called.out());
  }
}
