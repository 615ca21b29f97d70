package studio.hardware.speech.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.engine.SpeechEngine.Word;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One voice at work: asks for a piece of a line until there is a take that can be used.
record Script(SpeechSettings settings, Wire wire, Offer offer, ServerVoice voice, double speed) {
  private static final String PLAIN = "/v1/audio/speech";

  private static final int TAKES = 2;

  /// @throws EngineFailure of the last take's kind when none is any good
  Take take(String text, Path target) {
    for (int take = 1; ; take++) {
      try {
        return offer.captions() ? captioned(text, target) : plain(text, target);
      } catch (Spoilt e) {
        if (take == TAKES) {
          throw new EngineFailure(
              e.kind(),
              "%s spoiled \"%s\" with the voice %s: %s. Listen to it by hand; reword the line or cast another voice."
                  .formatted(
                      settings.name(),
                      text.length() > 40 ? text.substring(0, 40) + "..." : text,
                      voice.id(),
                      e.getMessage()),
              e);
        }
      }
    }
  }

  private Take plain(String text, Path target) throws Spoilt {
    Wire.Answer answer = ask(PLAIN, request(text));
    return take(answer.body(), answer.type(), List.of(), text, target);
  }

  /// Kokoro's other door: the same sound in base64, and when each word is said.
  private Take captioned(String text, Path target) throws Spoilt {
    ObjectNode request = request(text);
    request.put("return_timestamps", true);
    JsonNode answer =
        ask(Offer.CAPTIONED, request)
            .json()
            .orElseThrow(() -> new Spoilt(Kind.INFRASTRUCTURE, "the captions are no JSON"));
    List<Word> words =
        answer.path("timestamps").valueStream().flatMap(stamp -> word(stamp).stream()).toList();
    byte[] sound;
    try {
      sound = Base64.getDecoder().decode(answer.path("audio").asString(""));
    } catch (IllegalArgumentException e) {
      throw new Spoilt(Kind.INFRASTRUCTURE, "the sound is no base64", e);
    }
    return take(sound, answer.path("audio_format").asString(""), words, text, target);
  }

  private Take take(byte[] bytes, String type, List<Word> words, String text, Path target)
      throws Spoilt {
    if (bytes.length == 0) {
      throw new Spoilt(Kind.INFRASTRUCTURE, "it is empty");
    }
    return Take.of(Sound.of(bytes, type).samples(target), words, text);
  }

  private Wire.Answer ask(String path, ObjectNode request) {
    Wire.Answer answer = wire.post(path, request, settings.patience());
    if (!answer.isFine()) {
      throw Refusal.of(settings.name(), "POST " + path, answer);
    }
    return answer;
  }

  private ObjectNode request(String text) {
    ObjectNode request = JsonMapper.shared().createObjectNode();
    request.put("model", settings.model().isEmpty() ? offer.model() : settings.model());
    request.put("input", text);
    request.put("voice", voice.id());
    request.put("response_format", "wav");
    request.put("speed", Math.round(speed * 1000) / 1000.0);
    request.put("stream", false);
    return request;
  }

  private static Optional<Word> word(JsonNode stamp) {
    String text = stamp.path("word").asString("").strip();
    JsonNode from = stamp.path("start_time");
    JsonNode to = stamp.path("end_time");
    boolean said = text.codePoints().anyMatch(Character::isLetterOrDigit);
    return said && from.isNumber() && to.isNumber()
        ? Optional.of(new Word(text, seconds(from), seconds(to)))
        : Optional.empty();
  }

  private static Duration seconds(JsonNode number) {
    return Duration.ofMillis(Math.round(Math.clamp(number.asDouble(), 0, 3600) * 1000));
  }
}
