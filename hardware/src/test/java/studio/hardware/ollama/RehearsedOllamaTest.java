package studio.hardware.ollama;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import studio.rehearsal.ollama.RehearsalOllama;

class RehearsedOllamaTest extends OllamaContract {
  private static RehearsalOllama server;

  @BeforeAll
  static void open() {
    server = new RehearsalOllama();
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @Override
  URI url() {
    return server.url();
  }
}
