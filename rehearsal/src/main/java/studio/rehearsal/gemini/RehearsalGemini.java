package studio.rehearsal.gemini;

import io.vertx.core.http.HttpServerResponse;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import studio.rehearsal.FormFiller;
import studio.rehearsal.Heard;
import studio.rehearsal.HttpDesk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A Gemini service that does what it is told. Untold it fills in the form, says "Ready.", or draws
/// a grey picture. It takes the key "key-of-the-house" and no other.
public final class RehearsalGemini implements AutoCloseable {
  public static final String KEY = "key-of-the-house";

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern MODEL =
      Pattern.compile("/v1beta/models/([^:?]+)(?::generateContent)?(?:\\?.*)?");
  private static final Set<String> MODELS = Set.of("gemini-2.5-flash", "gemini-2.5-flash-image");

  private final Queue<Turnout> turnouts = new ConcurrentLinkedQueue<>();
  private final HttpDesk desk = new HttpDesk(0, this::answer);

  /// How the next call turns out.
  private sealed interface Turnout {
    record Says(String text, String finishReason) implements Turnout {}

    record Draws(byte[] png) implements Turnout {}

    record Blocks(String reason) implements Turnout {}

    record Refuses(int code, String status, String message) implements Turnout {}

    record Nothing() implements Turnout {}
  }

  public URI url() {
    return desk.url();
  }

  public List<Heard> heard() {
    return desk.heard();
  }

  public CompletableFuture<Heard> abandoned() {
    return desk.abandoned();
  }

  public RehearsalGemini says(String text) {
    return ends(text, "STOP");
  }

  /// `finishReason` as Gemini writes it: "MAX_TOKENS", "SAFETY".
  public RehearsalGemini ends(String text, String finishReason) {
    turnouts.add(new Turnout.Says(text, finishReason));
    return this;
  }

  public RehearsalGemini draws(int width, int height) {
    turnouts.add(new Turnout.Draws(grey(width, height)));
    return this;
  }

  /// The prompt itself is not let through.
  public RehearsalGemini blocks(String reason) {
    turnouts.add(new Turnout.Blocks(reason));
    return this;
  }

  public RehearsalGemini refuses(int code, String status, String message) {
    turnouts.add(new Turnout.Refuses(code, status, message));
    return this;
  }

  /// Takes the next call and never answers.
  public RehearsalGemini freezes() {
    turnouts.add(new Turnout.Nothing());
    return this;
  }

  @Override
  public void close() {
    desk.close();
  }

  private void answer(Heard heard, HttpServerResponse response) {
    Matcher model = MODEL.matcher(heard.path());
    if (!KEY.equals(heard.headers().get("x-goog-api-key"))) {
      error(response, 400, "INVALID_ARGUMENT", "API key not valid. Please pass a valid API key.");
    } else if (!model.matches() || !MODELS.contains(model.group(1))) {
      error(response, 404, "NOT_FOUND", heard.path() + " is not found for API version v1beta");
    } else if (heard.method().equals("GET")) {
      HttpDesk.json(response, 200, JSON.createObjectNode().put("name", "models/" + model.group(1)));
    } else {
      play(heard.body(), response);
    }
  }

  private void play(JsonNode body, HttpServerResponse response) {
    Turnout told = turnouts.poll();
    JsonNode config = body.path("generationConfig");
    JsonNode form = config.path("responseJsonSchema");
    Turnout turnout =
        told != null
            ? told
            : config.path("responseModalities").toString().contains("IMAGE")
                ? new Turnout.Draws(grey(64, 36))
                : new Turnout.Says(
                    form.isObject() ? FormFiller.filled(form).toString() : "Ready.", "STOP");
    switch (turnout) {
      case Turnout.Says(String text, String reason) ->
          candidate(response, JSON.createObjectNode().put("text", text), reason);
      case Turnout.Draws(byte[] png) -> {
        ObjectNode part = JSON.createObjectNode();
        part.putObject("inlineData")
            .put("mimeType", "image/png")
            .put("data", Base64.getEncoder().encodeToString(png));
        candidate(response, part, "STOP");
      }
      case Turnout.Blocks(String reason) -> {
        ObjectNode answer = JSON.createObjectNode();
        answer.putObject("promptFeedback").put("blockReason", reason);
        answer.putObject("usageMetadata").put("promptTokenCount", 7).put("totalTokenCount", 7);
        HttpDesk.json(response, 200, answer);
      }
      case Turnout.Refuses(int code, String status, String message) ->
          error(response, code, status, message);
      case Turnout.Nothing() -> {}
    }
  }

  private static void candidate(HttpServerResponse response, JsonNode part, String reason) {
    ObjectNode answer = JSON.createObjectNode();
    ObjectNode candidate = answer.putArray("candidates").addObject();
    var parts = candidate.putObject("content").put("role", "model").putArray("parts");
    parts.addObject().put("text", "Let me think about this.").put("thought", true);
    parts.add(part);
    candidate.put("finishReason", reason).put("index", 0);
    answer
        .putObject("usageMetadata")
        .put("promptTokenCount", 1000)
        .put("candidatesTokenCount", 200)
        .put("thoughtsTokenCount", 300)
        .put("totalTokenCount", 1500);
    answer.put("modelVersion", "gemini-2.5-flash");
    HttpDesk.json(response, 200, answer);
  }

  private static void error(HttpServerResponse response, int code, String status, String message) {
    ObjectNode answer = JSON.createObjectNode();
    answer.putObject("error").put("code", code).put("message", message).put("status", status);
    HttpDesk.json(response, code, answer);
  }

  private static byte[] grey(int width, int height) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
