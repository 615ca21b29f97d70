package studio.hardware.speech.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads a server's list of voices: `{"voices": [{"id", "name"}]}`, `{"voices": ["..."]}`, a plain
/// list of either, or an object with a voice behind every key.
final class VoiceRoll {
  private static final List<String> LISTS = List.of("voices", "styles", "data", "items", "result");
  private static final List<String> IDS =
      List.of("id", "voice_id", "voiceId", "ShortName", "short_name", "name", "voice");

  private VoiceRoll() {}

  static List<ServerVoice> read(JsonNode body) {
    for (String list : LISTS) {
      if (body.path(list).isContainer()) {
        return read(body.path(list));
      }
    }
    List<ServerVoice> voices = new ArrayList<>();
    if (body.isArray()) {
      body.forEach(entry -> voice(entry, "").ifPresent(voices::add));
    } else {
      body.properties().stream()
          .filter(entry -> entry.getValue().isObject())
          .forEach(entry -> voice(entry.getValue(), entry.getKey()).ifPresent(voices::add));
    }
    return voices;
  }

  private static Optional<ServerVoice> voice(JsonNode entry, String key) {
    if (entry.isString()) {
      return Optional.of(entry.asString().strip())
          .filter(id -> !id.isEmpty())
          .map(id -> ServerVoice.of(id, "", ""));
    }
    String id = key.isEmpty() ? text(entry, IDS) : key;
    return id.isEmpty()
        ? Optional.empty()
        : Optional.of(
            ServerVoice.of(
                id,
                text(entry, List.of("gender", "Gender", "sex")),
                text(entry, List.of("language", "lang", "locale", "Locale"))));
  }

  private static String text(JsonNode entry, List<String> fields) {
    return fields.stream()
        .map(field -> entry.path(field))
        .filter(JsonNode::isString)
        .map(value -> value.asString().strip())
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse("");
  }
}
