package studio.rehearsal.ollama;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import studio.rehearsal.FormFiller;
import studio.rehearsal.Heard;
import studio.rehearsal.HttpDesk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// An Ollama server that keeps to the wire and does what it is told. Untold, it has "gemma3:12b"
/// (words and pictures), "llama3:latest" (words) and "nomic-embed-text:latest" (vectors).
public final class RehearsalOllama implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final long GIGABYTE = 1L << 30;

  private final Shelf shelf = new Shelf();
  private final Queue<Cue> cues = new ConcurrentLinkedQueue<>();
  private final Queue<Runnable> held = new ConcurrentLinkedQueue<>();
  private final HttpDesk desk;
  private volatile int looksBeforeUnloaded;
  private volatile boolean guarded;
  private volatile boolean frozen;
  private volatile Optional<List<String>> pullLines = Optional.empty();
  private volatile Optional<UnaryOperator<JsonNode>> answers = Optional.empty();

  public RehearsalOllama() {
    this(0);
  }

  public RehearsalOllama(int port) {
    install("gemma3:12b", List.of("completion", "vision"), 11 * GIGABYTE, 11 * GIGABYTE);
    install("llama3:latest", List.of("completion", "tools"), 5 * GIGABYTE, 5 * GIGABYTE);
    install("nomic-embed-text:latest", List.of("embedding"), GIGABYTE / 2, GIGABYTE / 2);
    this.desk = new HttpDesk(port, this::answer);
  }

  /// Prints the address and serves until the process ends. An argument is the port.
  public static void main(String[] arguments) throws InterruptedException {
    try (var server =
        new RehearsalOllama(arguments.length == 0 ? 0 : Integer.parseInt(arguments[0]))) {
      System.out.println(server.url());
      new CountDownLatch(1).await();
    }
  }

  public URI url() {
    return desk.url();
  }

  /// Everything asked of a path so far.
  public List<Heard> heard(String path) {
    return desk.heard(path);
  }

  public List<Heard> heard() {
    return desk.heard();
  }

  /// What the next calls to a model are to do, in order.
  public RehearsalOllama cue(Cue... next) {
    cues.addAll(List.of(next));
    return this;
  }

  /// What is said to a chat, by its body (messages, format), when no cue is left.
  public RehearsalOllama answersBy(UnaryOperator<JsonNode> fills) {
    this.answers = Optional.of(fills);
    return this;
  }

  public RehearsalOllama says(String... texts) {
    for (String text : texts) {
      cues.add(new Cue.Say(text));
    }
    return this;
  }

  /// Done when a caller hangs up before its answer has ended.
  public CompletableFuture<Heard> abandoned() {
    return desk.abandoned();
  }

  /// `onCard` is less than `size` for a model that does not fit.
  public void install(String name, List<String> capabilities, long size, long onCard) {
    shelf.put(new Shelf.Model(name, capabilities, size, onCard));
  }

  public void remove(String name) {
    shelf.remove(name);
  }

  /// Somebody else's model is in memory.
  public void load(String name) {
    shelf.load(name);
  }

  /// An unload is answered at once and done after so many looks at the list; never when negative.
  public void unloadsAfter(int looks) {
    looksBeforeUnloaded = looks;
  }

  /// From now on every call is refused as one that came under a foreign host name: 403 and nothing.
  public void guardsItsName() {
    guarded = true;
  }

  /// From now on calls are taken and never answered.
  public void freezes() {
    frozen = true;
  }

  /// What a pull says, line by line, instead of going well.
  public void pulls(String... lines) {
    pullLines = Optional.of(List.of(lines));
  }

  /// Lets go of one held answer; false when none is held yet.
  public boolean release() {
    Runnable next = held.poll();
    if (next == null) {
      return false;
    }
    desk.onLoop(next);
    return true;
  }

  @Override
  public void close() {
    desk.close();
  }

  private void answer(Heard heard, HttpServerResponse response) {
    if (frozen) {
      return;
    }
    if (guarded) {
      response.setStatusCode(403).end();
      return;
    }
    switch (heard.method() + " " + heard.path()) {
      case "GET /", "HEAD /" -> response.end("Ollama is running");
      case "GET /api/version" ->
          HttpDesk.json(
              response, 200, JSON.createObjectNode().put("version", "0.12.6").put("build", "r"));
      case "GET /api/tags" -> HttpDesk.json(response, 200, shelf.tags());
      case "GET /api/ps" -> HttpDesk.json(response, 200, shelf.processes());
      case "POST /api/show" -> show(heard.body(), response);
      case "POST /api/pull" -> pull(heard.body(), response);
      case "POST /api/chat" -> work(heard.body(), response, this::chat);
      case "POST /api/generate" -> work(heard.body(), response, this::generate);
      case "POST /api/embed" -> work(heard.body(), response, this::embed);
      default -> error(response, 404, "404 page not found");
    }
  }

  private interface Work {
    void on(JsonNode body, Shelf.Model model, HttpServerResponse response);
  }

  private void work(JsonNode body, HttpServerResponse response, Work work) {
    String name = body.path("model").asString("");
    Optional<Shelf.Model> model = shelf.find(name);
    JsonNode keepAlive = body.path("keep_alive");
    if (!body.isObject()) {
      error(response, 400, "missing request body");
    } else if (model.isEmpty()) {
      error(response, 404, "model '" + name + "' not found");
    } else if (keepAlive.isBoolean() || keepAlive.isContainer()) {
      error(response, 400, "Unsupported type: '" + keepAlive + "'");
    } else {
      work.on(body, model.get(), response);
    }
  }

  /// A picture for a model that is blind is dropped without a word, as version 0.12.6 does.
  private void chat(JsonNode body, Shelf.Model model, HttpServerResponse response) {
    for (JsonNode message : body.path("messages")) {
      for (JsonNode image : message.path("images")) {
        try {
          Base64.getDecoder().decode(image.asString());
        } catch (IllegalArgumentException notBase64) {
          error(response, 400, "illegal base64 data at input byte 4");
          return;
        }
      }
    }
    if (!model.capabilities().contains("completion")) {
      error(response, 400, "\"" + model.name() + "\" does not support chat");
      return;
    }
    shelf.load(model.name());
    JsonNode format = body.path("format");
    Cue cue = cues.poll();
    Cue played =
        cue != null
            ? cue
            : answers
                .map(one -> new Cue.Say(one.apply(body).toString()))
                .orElseGet(() ->
                    new Cue.Say(
                        format.isObject() ? FormFiller.filled(format).toString() : "Ready."));
    new Recital(model.name(), body.path("stream").asBoolean(true), held, response).play(played);
  }

  private void generate(JsonNode body, Shelf.Model model, HttpServerResponse response) {
    boolean leave = body.path("keep_alive").isNumber() && body.path("keep_alive").asDouble() == 0;
    if (leave) {
      shelf.unload(model.name(), looksBeforeUnloaded);
    } else {
      shelf.load(model.name());
    }
    HttpDesk.json(
        response,
        200,
        JSON.createObjectNode()
            .put("model", model.name())
            .put("created_at", "2026-01-02T03:04:05.678Z")
            .put("response", "")
            .put("done", true)
            .put("done_reason", leave ? "unload" : "load"));
  }

  private void embed(JsonNode body, Shelf.Model model, HttpServerResponse response) {
    if (cues.peek() instanceof Cue.Refuse(int status, String error)) {
      cues.poll();
      error(response, status, error);
      return;
    }
    if (cues.peek() instanceof Cue.SendPage(String page)) {
      cues.poll();
      response.end(page);
      return;
    }
    if (!model.capabilities().contains("embedding")) {
      error(response, 400, "this model does not support embeddings");
      return;
    }
    shelf.load(model.name());
    ObjectNode answer = JSON.createObjectNode().put("model", model.name());
    var embeddings = answer.putArray("embeddings");
    JsonNode input = body.path("input");
    for (JsonNode text : input.isArray() ? input : JSON.createArrayNode().add(input)) {
      if (!text.isString()) {
        error(response, 400, "invalid input type");
        return;
      }
      var vector = embeddings.addArray();
      for (int i = 0; i < 8; i++) {
        vector.add(Math.sin(text.asString().hashCode() / 1e6 + i));
      }
    }
    HttpDesk.json(response, 200, answer);
  }

  private void show(JsonNode body, HttpServerResponse response) {
    String name = body.path("model").asString("");
    Optional<Shelf.Model> model = shelf.find(name);
    if (model.isEmpty()) {
      error(response, 404, "model '" + name + "' not found");
      return;
    }
    ObjectNode answer = JSON.createObjectNode().put("modelfile", "# generated").put("template", "");
    answer.putObject("details").put("family", "gemma3").put("format", "gguf");
    answer.putObject("model_info").put("general.architecture", "gemma3");
    var capabilities = answer.putArray("capabilities");
    model.get().capabilities().forEach(capabilities::add);
    HttpDesk.json(response, 200, answer);
  }

  private void pull(JsonNode body, HttpServerResponse response) {
    String name = Shelf.tagged(body.path("model").asString(""));
    List<String> lines =
        pullLines.orElse(
            List.of(
                "{\"status\":\"pulling manifest\"}",
                "{\"status\":\"pulling 0123456789ab\",\"digest\":\"sha256:0\",\"total\":1000}",
                "{\"status\":\"pulling 0123456789ab\",\"digest\":\"sha256:0\",\"total\":1000,\"completed\":500}",
                "{\"status\":\"pulling 0123456789ab\",\"digest\":\"sha256:0\",\"total\":1000,\"completed\":1000}",
                "{\"status\":\"verifying sha256 digest\"}",
                "{\"status\":\"writing manifest\"}",
                "{\"status\":\"success\"}"));
    response.putHeader("Content-Type", "application/x-ndjson").setChunked(true);
    lines.forEach(line -> response.write(line + "\n"));
    if (lines.getLast().contains("success")) {
      install(name, List.of("completion"), GIGABYTE, GIGABYTE);
    }
    response.end();
  }

  static void error(HttpServerResponse response, int status, String text) {
    if (text.isEmpty()) {
      response.setStatusCode(status).end(Buffer.buffer());
    } else {
      HttpDesk.json(response, status, JSON.createObjectNode().put("error", text));
    }
  }
}
