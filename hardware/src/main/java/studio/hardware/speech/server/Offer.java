package studio.hardware.speech.server;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What a server offers, as far as it tells.
///
/// @param voices never empty: without a list, OpenAI's own, which most servers know as aliases
/// @param told whether the server itself listed them
/// @param paths what it answers; empty where it does not describe itself
record Offer(
    List<ServerVoice> voices,
    boolean told,
    List<String> models,
    Set<String> paths,
    String version) {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final List<String> ROLLS =
      List.of("/v1/audio/voices", "/v1/voices", "/voices", "/v1/styles");

  private static final List<ServerVoice> OPENAI =
      Stream.of("alloy", "ash", "coral", "echo", "fable", "nova", "onyx", "sage", "shimmer")
          .map(id -> ServerVoice.of(id, "", ""))
          .toList();

  static final String CAPTIONED = "/dev/captioned_speech";
  static final String UNLOAD = "/dev/unload";

  /// Asks for everything; a server that does not know a question simply offers less.
  ///
  /// @throws studio.hardware.engine.EngineFailure INFRASTRUCTURE when there is no server
  static Offer of(Wire wire) {
    Optional<JsonNode> itself = ask(wire, "/openapi.json");
    Set<String> paths =
        itself.stream()
            .flatMap(api -> api.path("paths").propertyNames().stream())
            .collect(Collectors.toUnmodifiableSet());
    List<ServerVoice> voices =
        ROLLS.stream()
            .filter(roll -> paths.isEmpty() || paths.contains(roll))
            .flatMap(roll -> ask(wire, roll).stream())
            .map(VoiceRoll::read)
            .filter(found -> !found.isEmpty())
            .findFirst()
            .orElse(List.of());
    List<String> models =
        ask(wire, "/v1/models").stream()
            .flatMap(body -> (body.isArray() ? body : body.path("data")).valueStream())
            .map(model -> model.isString() ? model.asString() : model.path("id").asString(""))
            .filter(id -> !id.isEmpty())
            .toList();
    return new Offer(
        voices.isEmpty() ? OPENAI : voices,
        !voices.isEmpty(),
        models,
        paths,
        itself.map(api -> api.path("info").path("version").asString("")).orElse(""));
  }

  private static Optional<JsonNode> ask(Wire wire, String path) {
    Wire.Answer answer = wire.get(path, PATIENCE);
    return answer.isFine() ? answer.json() : Optional.empty();
  }

  boolean captions() {
    return paths.contains(CAPTIONED);
  }

  boolean unloads() {
    return paths.contains(UNLOAD);
  }

  /// The model to name in requests when nobody chose one; a list may hold models that hear.
  String model() {
    return models.stream()
        .filter(id -> id.matches("(?i).*(tts|kokoro|speech|piper|chatterbox|orpheus).*"))
        .findFirst()
        .or(() -> models.stream().findFirst())
        .orElse("tts-1");
  }
}
