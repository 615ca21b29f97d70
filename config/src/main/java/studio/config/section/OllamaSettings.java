package studio.config.section;

import java.time.Duration;
import studio.config.written.NotAllowed;
import studio.config.written.WebAddress;

/// An Ollama server. A model that is empty is not used.
///
/// @param card a name below `cards`; empty for a machine of its own that nobody measures
/// @param model writes and answers
/// @param vision looks at pictures
/// @param embedding turns text into vectors
/// @param keepAlive how long a model stays loaded after a call
public record OllamaSettings(
    WebAddress url,
    String card,
    String model,
    String vision,
    String embedding,
    Duration keepAlive) {
  public OllamaSettings {
    NotAllowed.unless(!url.isEmpty(), "url", "an address such as http://127.0.0.1:11434");
  }
}
