package studio.hardware.ollama;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.http.JsonWire;
import studio.hardware.http.Refusals;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What the errors of an Ollama server mean for a job, and what a person can do about them.
record Refused(String engine) implements Refusals {
  private static final Pattern MODEL = Pattern.compile("model ['\"]([^'\"]+)['\"]");
  private static final Pattern MEMORY =
      Pattern.compile(
          "out of memory|requires more system memory|cudamalloc|hipmalloc|failed to allocate|insufficient memory");

  @Override
  public EngineFailure of(int status, String text, String asked) {
    String error = error(text);
    String said = "%s refused %s with %d: \"%s\". ".formatted(engine, asked, status, error);
    if (isMemory(error)) {
      return new EngineFailure(Kind.OUT_OF_MEMORY, said + MEMORY_ADVICE);
    }
    return switch (status) {
      case 404 -> new EngineFailure(Kind.INVALID, said + notFound(error));
      case 401 ->
          new EngineFailure(
              Kind.INVALID,
              said
                  + "The model runs in a cloud and wants a login; use one that is on the machine.");
      case 403 ->
          new EngineFailure(
              Kind.INFRASTRUCTURE,
              said
                  + "Ollama checks the name it is called by: use its IP address or localhost in the url,"
                  + " or start it with OLLAMA_HOST=0.0.0.0.");
      case 503 ->
          new EngineFailure(
              Kind.INFRASTRUCTURE,
              said + "Its queue is full; try again later or raise OLLAMA_MAX_QUEUE.");
      case 499 ->
          new EngineFailure(Kind.INFRASTRUCTURE, said + "Something cut the call short; try again.");
      default ->
          status < 500 || error.contains(TOO_LONG)
              ? new EngineFailure(Kind.INVALID, said + wrong(error))
              : new EngineFailure(Kind.INFRASTRUCTURE, said + "Its log says more; try again.");
    };
  }

  /// An error line inside an answer that began well.
  EngineFailure midway(String error, String asked) {
    String said =
        "%s broke off its answer to %s: \"%s\". ".formatted(engine, asked, JsonWire.cut(error));
    if (isMemory(error)) {
      return new EngineFailure(Kind.OUT_OF_MEMORY, said + MEMORY_ADVICE);
    }
    if (error.contains("not found") || error.contains("file does not exist")) {
      return new EngineFailure(Kind.INVALID, said + notFound(error));
    }
    return new EngineFailure(Kind.INFRASTRUCTURE, said + "Its log says more; try again.");
  }

  private static final String TOO_LONG = "exceeds the context length";

  private static String wrong(String error) {
    return error.contains(TOO_LONG)
        ? "Raise the context of this Ollama, or ask for less."
        : "The same question would fail again.";
  }

  private static final String MEMORY_ADVICE =
      "Use a smaller model or a shorter context, or let go of what else is on the card.";

  private static boolean isMemory(String error) {
    return MEMORY.matcher(error.toLowerCase(Locale.ROOT)).find();
  }

  private static String notFound(String error) {
    Matcher model = MODEL.matcher(error);
    return model.find()
        ? "Fetch it with: ollama pull " + model.group(1)
        : "Is this an Ollama server, and a recent one?";
  }

  private static String error(String text) {
    try {
      String error = JsonMapper.shared().readTree(text).path("error").asString("");
      return error.isEmpty() ? text : error;
    } catch (JacksonException notJson) {
      return text;
    }
  }
}
