package studio.hardware.ollama;

import java.net.URI;
import java.time.Duration;

/// One Ollama server and what the house uses it for.
///
/// @param lane the operator's name for where it runs ("rx9070")
/// @param url "http://127.0.0.1:11434"
/// @param language the model that writes ("gemma3:12b"); empty for none
/// @param vision the model that looks at pictures, often the same; empty for none
/// @param embedding the model that makes vectors ("nomic-embed-text"); empty for none
/// @param keepAlive how long a model stays loaded after a call; sent with every one
/// @param context how many tokens question and answer may have together. One number for all calls,
///   because another one makes the server load the model anew
/// @param silence how long the server may say nothing, loading included
public record OllamaSettings(
    String lane,
    URI url,
    String language,
    String vision,
    String embedding,
    Duration keepAlive,
    int context,
    Duration silence) {
  public static final Duration KEEP_ALIVE = Duration.ofMinutes(5);
  public static final int CONTEXT = 16_384;

  public OllamaSettings {
    if (context < 512) {
      throw new IllegalArgumentException("A context holds at least 512 tokens, not " + context);
    }
    if (keepAlive.compareTo(Duration.ofSeconds(1)) < 0) {
      // Less would unload the model after every call.
      throw new IllegalArgumentException("A model is kept for a second at least, not " + keepAlive);
    }
  }

  /// The usual numbers.
  public static OllamaSettings of(
      String lane, URI url, String language, String vision, String embedding) {
    return new OllamaSettings(
        lane, url, language, vision, embedding, KEEP_ALIVE, CONTEXT, Duration.ofSeconds(120));
  }

  /// "ollama@rx9070".
  String engine() {
    return "ollama@" + lane;
  }

  /// As Ollama reads it: a Go duration. (A bare number would be seconds.)
  String keepAliveOnTheWire() {
    return keepAlive.toSeconds() + "s";
  }
}
