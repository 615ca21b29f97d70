package studio.rehearsal.speech;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import studio.rehearsal.Heard;
import studio.rehearsal.HttpDesk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A server of `/v1/audio/speech` that does what a test tells it.
public final class RehearsalSpeech implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Map<String, JsonNode> pages = new ConcurrentHashMap<>();
  private final Queue<Deed> deeds = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean loaded = new AtomicBoolean();
  private final HttpDesk desk = new HttpDesk(0, this::answer);

  private RehearsalSpeech() {}

  /// Kokoro as its FastAPI server shows it: describes itself, tells when each word sounds, lets go
  /// of its memory.
  public static RehearsalSpeech kokoro() {
    RehearsalSpeech server = new RehearsalSpeech();
    server.page(
        "/openapi.json",
        """
        {"openapi": "3.1.0", "info": {"title": "Kokoro TTS API", "version": "1.0.0"},
         "paths": {"/v1/audio/speech": {}, "/v1/audio/voices": {}, "/v1/models": {},
                   "/dev/captioned_speech": {}, "/dev/unload": {}, "/health": {}}}
        """);
    server.page("/health", "{\"status\": \"healthy\"}");
    server.page(
        "/v1/models",
        """
        {"object": "list", "data": [{"id": "tts-1"}, {"id": "tts-1-hd"}, {"id": "kokoro"}]}
        """);
    server.page(
        "/v1/audio/voices",
        """
        {"voices": [{"id": "af_bella", "name": "af_bella"}, {"id": "af_sky", "name": "af_sky"},
                    {"id": "am_adam", "name": "am_adam"}, {"id": "bm_george", "name": "bm_george"},
                    {"id": "bf_emma", "name": "bf_emma"}, {"id": "jf_alpha", "name": "jf_alpha"}]}
        """);
    return server;
  }

  /// A server that knows how to speak and nothing else.
  public static RehearsalSpeech terse() {
    return new RehearsalSpeech();
  }

  /// What a GET of `path` answers from now on.
  public void page(String path, String json) {
    pages.put(path, JSON.readTree(json));
  }

  public void noPage(String path) {
    pages.remove(path);
  }

  /// What it does with the next requests to speak, one after another; then it speaks as it should.
  public void next(Deed... coming) {
    deeds.addAll(List.of(coming));
  }

  public URI url() {
    return desk.url();
  }

  public List<Heard> heard(String path) {
    return desk.heard(path);
  }

  /// Whether its model lies in memory.
  public boolean isLoaded() {
    return loaded.get();
  }

  private void answer(Heard question, HttpServerResponse response) {
    String path = question.path();
    boolean post = question.method().equals("POST");
    if (post && path.equals("/v1/audio/speech")) {
      speak(question.body(), response);
    } else if (post && path.equals("/dev/captioned_speech") && describes(path)) {
      caption(question.body(), response);
    } else if (post && path.equals("/dev/unload") && describes(path)) {
      loaded.set(false);
      HttpDesk.json(response, 200, JSON.createObjectNode().put("status", "unloaded"));
    } else if (!post && pages.containsKey(path)) {
      HttpDesk.json(response, 200, pages.get(path));
    } else {
      HttpDesk.json(response, 404, JSON.createObjectNode().put("detail", "Not Found"));
    }
  }

  private boolean describes(String path) {
    return pages.getOrDefault("/openapi.json", JSON.createObjectNode()).path("paths").has(path);
  }

  private Deed deed() {
    Deed deed = deeds.poll();
    return deed == null ? Deed.SPEAKS : deed;
  }

  private static Hum hum(JsonNode request) {
    return new Hum(
        request.path("voice").asString(""),
        request.path("input").asString(""),
        request.path("speed").asDouble(1));
  }

  private void speak(JsonNode request, HttpServerResponse response) {
    loaded.set(true);
    Hum hum = hum(request);
    switch (deed()) {
      case Deed.Wave(int rate, long size) ->
          send(response, Hum.wave(hum.samples(rate), rate, size), "audio/wav");
      case Deed.Raw() -> send(response, Hum.raw(hum.samples(24_000)), "audio/pcm");
      case Deed.Sends(byte[] bytes, String type) -> send(response, bytes, type);
      case Deed.Refuses(int status, String body) ->
          response
              .setStatusCode(status)
              .putHeader("Content-Type", "application/json")
              .end(Buffer.buffer(body));
      case Deed.Silence() ->
          send(response, Hum.wave(new short[hum.samples(24_000).length], 24_000, -1), "audio/wav");
      case Deed.BreaksOff(double part, long size, boolean hangsUp) -> {
        byte[] whole = Hum.wave(hum.samples(24_000), 24_000, size);
        Buffer some = Buffer.buffer(whole).getBuffer(0, (int) (whole.length * part) / 2 * 2);
        response.putHeader("Content-Type", "audio/wav").setChunked(true);
        if (hangsUp) {
          response.write(some).onComplete(_ -> response.reset());
        } else {
          response.end(some);
        }
      }
      case Deed.GoesOn() -> {
        Hum endless = new Hum(hum.voice(), hum.text().repeat(20), hum.speed());
        send(response, Hum.wave(endless.samples(24_000), 24_000, -1), "audio/wav");
      }
      case Deed.Ponders() -> {}
    }
  }

  /// In pieces and without a length, as such servers send.
  private static void send(HttpServerResponse response, byte[] bytes, String type) {
    Buffer whole = Buffer.buffer(bytes);
    int half = bytes.length / 2;
    response.putHeader("Content-Type", type).setChunked(true);
    response.write(whole.getBuffer(0, half));
    response.end(whole.getBuffer(half, bytes.length));
  }

  private void caption(JsonNode request, HttpServerResponse response) {
    loaded.set(true);
    Hum hum = hum(request);
    byte[] sound;
    switch (deed()) {
      case Deed.Wave(int rate, long size) -> sound = Hum.wave(hum.samples(rate), rate, size);
      case Deed.Refuses(int status, String body) -> {
        HttpDesk.json(response, status, JSON.readTree(body));
        return;
      }
      case Deed.Ponders() -> {
        return;
      }
      default -> sound = new byte[0];
    }
    ObjectNode answer = JSON.createObjectNode();
    answer.put("audio", Base64.getEncoder().encodeToString(sound));
    answer.put("audio_format", "audio/wav");
    ArrayNode stamps = answer.putArray("timestamps");
    String text = hum.text();
    for (int from = 0; from < text.length(); ) {
      int end = text.indexOf(' ', from) < 0 ? text.length() : text.indexOf(' ', from);
      stamps
          .addObject()
          .put("word", text.substring(from, end))
          .put("start_time", Hum.LEAD + from * hum.secondsPerLetter())
          .put("end_time", Hum.LEAD + end * hum.secondsPerLetter());
      from = end + 1;
    }
    HttpDesk.json(response, 200, answer);
  }

  @Override
  public void close() {
    desk.close();
  }
}
