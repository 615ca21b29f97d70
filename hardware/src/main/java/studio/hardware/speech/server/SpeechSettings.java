package studio.hardware.speech.server;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import studio.config.written.Secret;
import studio.hardware.brief.VoiceProfile.Register;

/// How a speech server is asked.
///
/// @param name "speech@rtx3060"
/// @param base "http://host:8880", with or without `/v1`
/// @param key sent as a bearer token; empty for servers without one
/// @param model as the server names it; empty for its own first one
/// @param casting the voices that a register may have; what is not named here is chosen from all
/// @param longest characters in one request; longer lines are split between sentences
/// @param patience for one request, to its last byte
public record SpeechSettings(
    String name,
    URI base,
    Secret key,
    String model,
    Map<Register, List<String>> casting,
    int longest,
    Duration patience) {
  /// What OpenAI takes at most; local servers cut longer texts themselves, well or badly.
  public static final int USUAL_LONGEST = 4_096;

  public SpeechSettings {
    casting = Map.copyOf(casting);
    if (longest < 40) {
      throw new IllegalArgumentException(
          "A speech server takes at least 40 characters at once, not " + longest);
    }
  }

  /// A server with nothing special about it.
  public static SpeechSettings of(String name, URI base) {
    return new SpeechSettings(
        name, base, new Secret(""), "", Map.of(), USUAL_LONGEST, Duration.ofMinutes(2));
  }
}
