package studio.hardware.ollama;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.engine.Progress;
import studio.hardware.engine.Question;
import studio.hardware.http.JsonWire;
import studio.hardware.http.Patience;
import studio.hardware.language.AnswerForm;
import studio.hardware.language.Reply;
import studio.hardware.language.Turn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One reply to a conversation, through `POST /api/chat`.
final class Chat {
  private static final String PATH = "/api/chat";
  private static final JsonMapper JSON = JsonMapper.shared();

  /// No language needs fewer tokens than this for a text: what is longer is certainly too long.
  private static final int CHARACTERS_PER_TOKEN_AT_MOST = 8;

  private final OllamaSettings settings;
  private final JsonWire wire;
  private final Refused refused;

  Chat(OllamaSettings settings, JsonWire wire, Refused refused) {
    this.settings = settings;
    this.wire = wire;
    this.refused = refused;
  }

  Reply reply(String model, Question question, List<Turn> turns, Progress progress) {
    ObjectNode request = request(model, question, turns);
    var words = new Words(question.maxTokens(), progress);
    wire.stream(PATH, request, new Patience(question.patience(), settings.silence()), words, words);
    return words.reply(model);
  }

  private ObjectNode request(String model, Question question, List<Turn> turns) {
    ObjectNode request = JSON.createObjectNode();
    request.put("model", model).put("stream", true).put("think", false);
    // Without this the server quietly forgets the beginning of what is too long.
    request.put("truncate", false);
    request.put("keep_alive", settings.keepAliveOnTheWire());
    question.schema().ifPresent(schema -> request.set("format", AnswerForm.of(schema).written()));
    request
        .putObject("options")
        .put("temperature", question.temperature())
        .put("num_predict", question.maxTokens())
        .put("num_ctx", settings.context());
    ArrayNode messages = request.putArray("messages");
    int characters = question.system().length();
    if (!question.system().isBlank()) {
      messages.addObject().put("role", "system").put("content", question.system());
    }
    for (Turn turn : turns) {
      characters += turn.text().length();
      messages.add(message(turn));
    }
    int tokens = characters / CHARACTERS_PER_TOKEN_AT_MOST + question.maxTokens();
    if (tokens > settings.context()) {
      throw new EngineFailure(
          Kind.INVALID,
          "The question to %s needs at least %d tokens with its answer, and the context holds %d. Raise the context of this Ollama, or ask for less."
              .formatted(settings.engine(), tokens, settings.context()));
    }
    return request;
  }

  private static ObjectNode message(Turn turn) {
    ObjectNode message = JSON.createObjectNode();
    message
        .put("role", turn.speaker() == Turn.Speaker.MODEL ? "assistant" : "user")
        .put("content", turn.text());
    if (!turn.pictures().isEmpty()) {
      ArrayNode images = message.putArray("images");
      turn.pictures().forEach(picture -> images.add(base64(picture)));
    }
    return message;
  }

  /// Bare base64: Ollama refuses a "data:" in front.
  private static String base64(Path picture) {
    try {
      return Base64.getEncoder().encodeToString(Files.readAllBytes(picture));
    } catch (IOException e) {
      throw new EngineFailure(
          Kind.INVALID, "The picture " + picture + " cannot be read: " + e.getMessage(), e);
    }
  }

  /// Collects the answer. Whatever a model thinks before it speaks is not part of it.
  private final class Words implements Predicate<JsonNode>, Progress {
    private final int maxTokens;
    private final Progress progress;
    private final StringBuilder text = new StringBuilder();
    private int pieces;
    private Optional<JsonNode> last = Optional.empty();

    Words(int maxTokens, Progress progress) {
      this.maxTokens = maxTokens;
      this.progress = progress;
    }

    @Override
    public boolean test(JsonNode line) {
      if (line.hasNonNull("error")) {
        throw refused.midway(line.path("error").asString(line.path("error").toString()), PATH);
      }
      text.append(line.path("message").path("content").asString(""));
      pieces++;
      if (line.path("done").asBoolean(false)) {
        last = Optional.of(line);
        return false;
      }
      return true;
    }

    /// A piece is about a token, so the pieces say how far the answer is at least.
    @Override
    public void at(double fraction) {
      progress.at(Math.min(0.99, (double) pieces / maxTokens));
    }

    Reply reply(String model) {
      JsonNode end =
          last.orElseThrow(() ->
              new EngineFailure(
                  Kind.INFRASTRUCTURE,
                  "%s ended its answer without saying that it was done. It may have been restarted; try again. It said: %s"
                      .formatted(settings.engine(), JsonWire.cut(text.toString()))));
      if (end.path("done_reason").asString("stop").equals("length")) {
        throw new EngineFailure(
            Kind.INVALID,
            "%s was cut off after %d tokens (%s). Allow a longer answer, raise its context (%d), or ask for less. It said: %s"
                .formatted(
                    settings.engine(),
                    end.path("eval_count").asInt(pieces),
                    model,
                    settings.context(),
                    text));
      }
      return new Reply(
          text.toString(), end.path("prompt_eval_count").asInt(0), end.path("eval_count").asInt(0));
    }
  }
}
