package studio.hardware.ollama;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.EmbeddingEngine;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.engine.Examined;
import studio.hardware.engine.LanguageEngine;
import studio.hardware.engine.Progress;
import studio.hardware.engine.Question;
import studio.hardware.engine.Tenant;
import studio.hardware.http.JsonWire;
import studio.hardware.http.Patience;
import studio.hardware.language.Conversation;
import tools.jackson.databind.json.JsonMapper;

/// An Ollama server as an engine of the house.
public final class Ollama implements LanguageEngine, EmbeddingEngine, Tenant {
  private static final Duration SHORT = Duration.ofSeconds(10);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private final OllamaSettings settings;
  private final JsonWire wire;
  private final Refused refused;
  private final Register register;
  private final Chat chat;
  private final Vectors vectors;
  private final Eyes eyes;

  public Ollama(OllamaSettings settings) {
    this.settings = settings;
    this.refused = new Refused(settings.engine());
    this.wire = new JsonWire(settings.engine(), settings.url(), Map.of(), refused);
    Duration patience = settings.silence().compareTo(SHORT) < 0 ? settings.silence() : SHORT;
    this.register = new Register(settings, wire, refused, patience);
    this.chat = new Chat(settings, wire, refused);
    this.vectors = new Vectors(settings, wire);
    this.eyes = new Eyes(settings, register);
  }

  @Override
  public String name() {
    return settings.engine();
  }

  /// Whether a model for pictures is named. That it really sees, [#examine] asks.
  @Override
  public boolean sees() {
    return !settings.vision().isBlank();
  }

  @Override
  public Answer ask(Question question, Attempt attempt) {
    String model = question.pictures().isEmpty() ? settings.language() : settings.vision();
    if (model.isBlank()) {
      throw new EngineFailure(
          Kind.INVALID,
          "%s has no model for %s. Name one in the configuration."
              .formatted(name(), question.pictures().isEmpty() ? "words" : "pictures"));
    }
    if (!question.pictures().isEmpty()) {
      eyes.check();
    }
    return askOf(model, question, attempt);
  }

  private Answer askOf(String model, Question question, Attempt attempt) {
    return Conversation.about(
        question, name(), turns -> chat.reply(model, question, turns, attempt));
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    return vectors.of(texts);
  }

  @Override
  public List<Held> holds() {
    return register.loaded().stream().map(l -> new Held(l.model(), l.onCard())).toList();
  }

  @Override
  public void letGo(Duration patience) {
    new Eviction(name(), register, BETWEEN_LOOKS).within(patience);
  }

  /// A word from the model that writes, or else from the one that sees, or a vector where neither
  /// is named.
  @Override
  public void canary() {
    String model = settings.language().isBlank() ? settings.vision() : settings.language();
    if (model.isBlank()) {
      embed(List.of("ready"));
      return;
    }
    askOf(
        model,
        new Question(
            "",
            "Answer with one word: ready.",
            List.of(),
            Optional.empty(),
            0,
            256,
            settings.silence()),
        Attempt.ALONE);
  }

  /// Loads the model that writes, so that the first question of the night does not wait for it.
  public void load(Attempt attempt) {
    load(settings.language(), attempt);
  }

  public void load(String model, Attempt attempt) {
    var request =
        JsonMapper.shared()
            .createObjectNode()
            .put("model", model)
            .put("prompt", "")
            .put("stream", false)
            .put("keep_alive", settings.keepAliveOnTheWire());
    request.putObject("options").put("num_ctx", settings.context());
    wire.post("/api/generate", request, Patience.of(settings.silence()), attempt);
  }

  /// Fetches a model from Ollama's library; goes on where an earlier pull stopped.
  public void pull(String model, Progress progress) {
    Pull.of(model, wire, refused, settings.silence(), progress);
  }

  /// Everything that would go wrong at night, told now.
  public Examined examine() {
    String address = settings.url().toString();
    try {
      String version = wire.get("/api/version", SHORT).path("version").asString("");
      var examination = new Examination(settings, register);
      return new Examined(
          name(), address, true, version, examination.abilities(), examination.missing());
    } catch (EngineFailure failure) {
      var missing = new ArrayList<String>();
      missing.add(Optional.ofNullable(failure.getMessage()).orElse("It does not answer."));
      return new Examined(name(), address, false, "", List.of(), missing);
    }
  }
}
