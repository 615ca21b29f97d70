package studio.hardware.ollama;

import java.net.URI;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// The same against a real server: -Dollama.url=http://127.0.0.1:11434, and where it has other
/// models -Dollama.words=... and -Dollama.vectors=... (empty for none).
@EnabledIfSystemProperty(named = "ollama.url", matches = ".+")
class RealOllamaTest extends OllamaContract {
  @Override
  URI url() {
    return URI.create(System.getProperty("ollama.url"));
  }

  @Override
  String words() {
    return System.getProperty("ollama.words", super.words());
  }

  @Override
  String vectors() {
    return System.getProperty("ollama.vectors", super.vectors());
  }
}
