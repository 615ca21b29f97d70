package studio.hardware.gemini;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import studio.config.written.Secret;

/// One account with Gemini and what the house uses it for.
///
/// @param account the operator's name for it
/// @param url instead of Google's address, for a proxy or a rehearsal
/// @param language the model that writes and looks ("gemini-2.5-flash"); empty for none
/// @param image the model that draws ("gemini-2.5-flash-image"); empty for none
/// @param attempts how often a call is made in all when the service is busy or broken
/// @param firstDelay before the second; each next one waits twice as long, 30 s at most
/// @param patience for one call with all its attempts
public record GeminiSettings(
    String account,
    Optional<URI> url,
    Secret key,
    String language,
    String image,
    int attempts,
    Duration firstDelay,
    Duration patience) {
  public GeminiSettings {
    if (attempts < 1 || attempts > 10) {
      throw new IllegalArgumentException("A call is made 1 to 10 times, not " + attempts);
    }
  }

  public static GeminiSettings of(String account, Secret key, String language, String image) {
    return new GeminiSettings(
        account,
        Optional.empty(),
        key,
        language,
        image,
        3,
        Duration.ofSeconds(1),
        Duration.ofMinutes(3));
  }

  /// "gemini@home".
  String engine() {
    return "gemini@" + account;
  }
}
