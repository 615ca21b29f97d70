package studio.hardware.gemini;

import com.google.genai.Client;
import com.google.genai.types.ClientOptions;
import com.google.genai.types.Content;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.GenerateContentResponse;
import com.google.genai.types.HttpOptions;
import com.google.genai.types.HttpRetryOptions;
import com.google.genai.types.ImageConfig;
import com.google.genai.types.Part;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.OkHttpClient;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.engine.Examined;
import studio.hardware.engine.ImageBrief;
import studio.hardware.engine.ImageEngine;
import studio.hardware.engine.LanguageEngine;
import studio.hardware.engine.Question;
import studio.hardware.language.AnswerForm;
import studio.hardware.language.Conversation;
import studio.hardware.language.Reply;
import studio.hardware.language.Turn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Gemini as an engine of the house: it writes, looks at pictures, and draws them, for money.
public final class Gemini implements LanguageEngine, ImageEngine, AutoCloseable {
  private static final double LONGEST_DELAY_SECONDS = 30;

  private final GeminiSettings settings;
  private final Till till;
  private final Call call;
  private final Client client;

  public Gemini(GeminiSettings settings, Prices prices, Budget budget, Ledger ledger) {
    if (settings.key().isEmpty()) {
      throw new IllegalArgumentException(
          settings.engine() + " has no key. Put it into the environment and name it in the file.");
    }
    this.settings = settings;
    this.till = new Till(settings.engine(), prices, budget, ledger);
    this.call = new Call(settings);
    this.client =
        Client.builder()
            .apiKey(settings.key().reveal())
            .vertexAI(false)
            .httpOptions(options(settings))
            .clientOptions(ClientOptions.builder().customHttpClient(http(settings)).build())
            .build();
  }

  /// A redirect would carry the key to somebody else; a call made again behind our back would be
  /// paid twice. Waiting is [Call]'s to end.
  private static OkHttpClient http(GeminiSettings settings) {
    return new OkHttpClient.Builder()
        .followRedirects(false)
        .connectTimeout(Duration.ofSeconds(10))
        .retryOnConnectionFailure(false)
        .readTimeout(settings.patience().plusSeconds(5))
        .build();
  }

  private static HttpOptions options(GeminiSettings settings) {
    var options =
        HttpOptions.builder()
            .retryOptions(
                HttpRetryOptions.builder()
                    .attempts(settings.attempts())
                    .initialDelay(settings.firstDelay().toMillis() / 1000.0)
                    .maxDelay(LONGEST_DELAY_SECONDS));
    settings.url().map(URI::toString).ifPresent(options::baseUrl);
    return options.build();
  }

  @Override
  public String name() {
    return settings.engine();
  }

  @Override
  public boolean sees() {
    return true;
  }

  @Override
  public Answer ask(Question question, Attempt attempt) {
    named(settings.language(), "words");
    return Conversation.about(question, name(), turns -> reply(question, turns, attempt));
  }

  private Reply reply(Question question, List<Turn> turns, Attempt attempt) {
    var config =
        GenerateContentConfig.builder()
            .temperature((float) question.temperature())
            .maxOutputTokens(question.maxTokens())
            .candidateCount(1);
    if (!question.system().isBlank()) {
      config.systemInstruction(Content.fromParts(Part.fromText(question.system())));
    }
    question
        .schema()
        .ifPresent(schema -> {
          JsonNode sent = SentSchema.of(AnswerForm.of(schema).written());
          config
              .responseMimeType("application/json")
              .responseJsonSchema(JsonMapper.shared().convertValue(sent, Map.class));
        });
    List<Content> contents = turns.stream().map(Gemini::content).toList();
    Said said = generate(settings.language(), contents, config.build(), 0, attempt);
    return new Reply(said.text(), said.promptTokens(), said.answerTokens());
  }

  private static Content content(Turn turn) {
    var parts = new ArrayList<Part>();
    turn.pictures().forEach(picture -> parts.add(Pictures.part(picture)));
    parts.add(Part.fromText(turn.text()));
    return Content.builder()
        .role(turn.speaker() == Turn.Speaker.MODEL ? "model" : "user")
        .parts(parts)
        .build();
  }

  @Override
  public Drawing draw(ImageBrief brief, Path target, Attempt attempt) {
    named(settings.image(), "pictures");
    String shape = Pictures.shape(brief.width(), brief.height());
    int seed = (int) (brief.seed() & Integer.MAX_VALUE);
    var config =
        GenerateContentConfig.builder()
            .responseModalities(List.of("TEXT", "IMAGE"))
            .imageConfig(ImageConfig.builder().aspectRatio(shape).build())
            .seed(seed)
            .build();
    var parts = new ArrayList<Part>();
    brief.from().ifPresent(from -> parts.add(Pictures.part(from.picture())));
    brief.references().forEach(reference -> parts.add(Pictures.part(reference)));
    parts.add(Part.fromText(words(brief)));
    List<Content> contents = List.of(Content.builder().role("user").parts(parts).build());
    Said said = generate(settings.image(), contents, config, 1, attempt);
    byte[] picture =
        said.picture()
            .orElseThrow(() ->
                new EngineFailure(
                    Kind.INVALID,
                    "%s drew nothing and said: \"%s\". Ask in other words."
                        .formatted(name(), said.text())));
    Pictures.write(picture, brief.width(), brief.height(), target);
    return new Drawing(
        name(),
        brief.width(),
        brief.height(),
        Map.of("model", settings.image(), "seed", String.valueOf(seed), "shape", shape));
  }

  private static String words(ImageBrief brief) {
    return (brief.references().isEmpty()
            ? ""
            : "Keep the character exactly as in the pictures given. ")
        + "Draw: "
        + brief.positive()
        + (brief.negative().isBlank() ? "" : "\nAvoid: " + brief.negative());
  }

  /// Asks what the account's models are: costs nothing, needs a key that works.
  public Examined examine() {
    String address = settings.url().map(URI::toString).orElse("Google");
    var abilities = new ArrayList<String>();
    try {
      if (!settings.language().isBlank()) {
        known(settings.language());
        abilities.add("words and pictures looked at with " + settings.language());
        till.open(settings.language());
      }
      if (!settings.image().isBlank()) {
        known(settings.image());
        abilities.add("pictures drawn with " + settings.image());
        till.open(settings.image());
      }
      return new Examined(name(), address, true, "", abilities, List.of());
    } catch (EngineFailure failure) {
      String why = Optional.ofNullable(failure.getMessage()).orElse("It does not answer.");
      boolean reachable = failure.kind() == Kind.INVALID || !abilities.isEmpty();
      return new Examined(name(), address, reachable, "", abilities, List.of(why));
    }
  }

  private void known(String model) {
    call.make(model, () -> client.models.get(model, null), Attempt.ALONE);
  }

  @Override
  public void close() {
    client.close();
  }

  private void named(String model, String purpose) {
    if (model.isBlank()) {
      throw new EngineFailure(
          Kind.INVALID,
          "%s has no model for %s. Name one in the configuration.".formatted(name(), purpose));
    }
  }

  private Said generate(
      String model,
      List<Content> contents,
      GenerateContentConfig config,
      int images,
      Attempt attempt) {
    Prices.Price price = till.open(model);
    GenerateContentResponse response =
        call.make(model, () -> client.models.generateContent(model, contents, config), attempt);
    Said said = Said.of(response);
    till.write(
        price,
        model,
        said.promptTokens(),
        said.answerTokens(),
        said.picture().isPresent() ? images : 0);
    said.refused()
        .ifPresent(why -> {
          throw new EngineFailure(Kind.INVALID, name() + " " + why);
        });
    return said;
  }
}
