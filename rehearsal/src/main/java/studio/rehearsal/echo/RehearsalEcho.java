package studio.rehearsal.echo;

import io.vertx.core.http.HttpServerResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import studio.rehearsal.Heard;
import studio.rehearsal.HttpDesk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// An Echo Brain that remembers what it is given and answers what it is told to. Vectors are at
/// "/v1/embeddings".
public final class RehearsalEcho implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final List<String> memories = new CopyOnWriteArrayList<>();
  private final HttpDesk desk = new HttpDesk(0, this::answer);
  private volatile Manner manner = Manner.WELL;

  /// How it behaves.
  public enum Manner {
    WELL,
    /// Its tool result comes without the JSON-RPC envelope.
    BARE,
    /// It answers questions under "response".
    OLD,
    /// JSON-RPC errors, inside a 200.
    TROUBLED,
    /// The tool itself failed: `isError`.
    FORGETFUL,
    /// "degraded" health, 500 for the rest.
    ILL,
    /// Takes the call and never answers.
    SILENT
  }

  public URI url() {
    return desk.url();
  }

  public List<Heard> heard(String path) {
    return desk.heard(path);
  }

  public RehearsalEcho remembers(String... texts) {
    memories.addAll(List.of(texts));
    return this;
  }

  public RehearsalEcho behaves(Manner other) {
    manner = other;
    return this;
  }

  @Override
  public void close() {
    desk.close();
  }

  private void answer(Heard heard, HttpServerResponse response) {
    if (manner == Manner.SILENT) {
      return;
    }
    if (heard.path().equals("/health")) {
      String status = manner == Manner.ILL ? "degraded" : "healthy";
      HttpDesk.json(
          response, 200, JSON.createObjectNode().put("status", status).put("version", "0.4.0"));
      return;
    }
    if (manner == Manner.ILL) {
      HttpDesk.json(response, 500, JSON.createObjectNode().put("detail", "database is locked"));
      return;
    }
    switch (heard.path()) {
      case "/mcp" -> mcp(heard.body(), response);
      case "/api/echo/ask" -> ask(heard.body(), response);
      case "/v1/embeddings" -> embed(heard.body(), response);
      default -> HttpDesk.json(response, 404, JSON.createObjectNode().put("detail", "Not Found"));
    }
  }

  private void mcp(JsonNode body, HttpServerResponse response) {
    boolean known =
        body.path("method").asString("").equals("tools/call")
            && body.path("params").path("name").asString("").equals("search_memory");
    ObjectNode envelope = JSON.createObjectNode().put("jsonrpc", "2.0");
    envelope.set("id", body.path("id"));
    if (!known || manner == Manner.TROUBLED) {
      envelope.putObject("error").put("code", -32601).put("message", "Tool not found");
      HttpDesk.json(response, 200, envelope);
      return;
    }
    ObjectNode result = JSON.createObjectNode();
    var content = result.putArray("content");
    JsonNode arguments = body.path("params").path("arguments");
    if (manner == Manner.FORGETFUL) {
      content.addObject().put("type", "text").put("text", "the vector store is away");
      result.put("isError", true);
    } else {
      content.addObject().put("type", "image").put("data", "");
      String query = arguments.path("query").asString("").toLowerCase(java.util.Locale.ROOT);
      memories.stream()
          .filter(memory -> memory.toLowerCase(java.util.Locale.ROOT).contains(query))
          .limit(arguments.path("limit").asInt(5))
          .forEach(memory -> content.addObject().put("type", "text").put("text", memory));
    }
    HttpDesk.json(response, 200, manner == Manner.BARE ? result : envelope.set("result", result));
  }

  private void ask(JsonNode body, HttpServerResponse response) {
    ObjectNode answer = JSON.createObjectNode();
    String said = "About " + body.path("question").asString("") + ": I remember.";
    answer.put(
        manner == Manner.OLD ? "response" : "answer", manner == Manner.FORGETFUL ? "" : said);
    var sources = answer.putArray("sources");
    sources.addObject().put("type", "fact").put("content", "a fact").put("confidence", 1.0);
    sources.add("notes.md");
    if (manner != Manner.OLD) {
      answer.put("confidence", 0.75);
    }
    HttpDesk.json(response, 200, answer);
  }

  /// Last text first: whoever goes by the order and not by the index is wrong.
  private void embed(JsonNode body, HttpServerResponse response) {
    ObjectNode answer = JSON.createObjectNode().put("object", "list");
    var data = answer.putArray("data");
    var vectors = new ArrayList<ObjectNode>();
    JsonNode input = body.path("input");
    for (int i = 0; i < input.size(); i++) {
      ObjectNode vector = JSON.createObjectNode().put("object", "embedding").put("index", i);
      var numbers = vector.putArray("embedding");
      for (int d = 0; d < 6; d++) {
        numbers.add(2 * Math.sin(input.get(i).asString().hashCode() / 1e6 + d));
      }
      vectors.add(vector);
    }
    Collections.reverse(vectors);
    vectors.forEach(data::add);
    HttpDesk.json(response, 200, answer);
  }
}
