package studio.rehearsal.ollama;

import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import studio.rehearsal.HttpDesk;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One chat answer as it is told to go, streamed or whole.
record Recital(String model, boolean streamed, Queue<Runnable> held, HttpServerResponse response) {
  private static final int PIECE = 7;

  void play(Cue cue) {
    switch (cue) {
      case Cue.Say(String text) -> whole("", text, "stop");
      case Cue.ThinkThenSay(String thought, String text) -> whole(thought, text, "stop");
      case Cue.RunOut(String text) -> whole("", text, "length");
      case Cue.Hold(String text) -> held.add(() -> whole("", text, "stop"));
      case Cue.Refuse(int status, String error) -> RehearsalOllama.error(response, status, error);
      case Cue.SendPage(String html) -> response.putHeader("Content-Type", "text/html").end(html);
      case Cue.Break(String text, String error) -> {
        say(text);
        response.end(JsonMapper.shared().createObjectNode().put("error", error) + "\n");
      }
      case Cue.FallSilent(String text) -> say(text);
      case Cue.HangUp(String text) -> {
        say(text);
        response.reset();
      }
      case Cue.EndEarly(String text) -> {
        say(text);
        response.end();
      }
    }
  }

  private void whole(String thought, String text, String reason) {
    if (!streamed) {
      ObjectNode all = last(reason, pieces(text).size());
      ((ObjectNode) all.get("message")).put("content", text);
      HttpDesk.json(response, 200, all);
      return;
    }
    start();
    if (!thought.isEmpty()) {
      ObjectNode line = line(false);
      ((ObjectNode) line.get("message")).put("thinking", thought);
      response.write(line + "\n");
    }
    say(text);
    response.end(last(reason, pieces(text).size()) + "\n");
  }

  private void start() {
    if (!response.headWritten()) {
      response.putHeader("Content-Type", "application/x-ndjson").setChunked(true);
    }
  }

  private void say(String text) {
    start();
    for (String piece : pieces(text)) {
      ObjectNode line = line(false);
      ((ObjectNode) line.get("message")).put("content", piece);
      response.write(line + "\n");
    }
  }

  private ObjectNode line(boolean done) {
    ObjectNode line =
        JsonMapper.shared()
            .createObjectNode()
            .put("model", model)
            .put("created_at", "2026-01-02T03:04:05.678901234Z");
    line.putObject("message").put("role", "assistant").put("content", "");
    return line.put("done", done);
  }

  private ObjectNode last(String reason, int tokens) {
    return line(true)
        .put("done_reason", reason)
        .put("total_duration", 1_000_000L)
        .put("prompt_eval_count", 11)
        .put("eval_count", tokens);
  }

  private static List<String> pieces(String text) {
    var pieces = new ArrayList<String>();
    for (int from = 0; from < text.length(); from += PIECE) {
      pieces.add(text.substring(from, Math.min(text.length(), from + PIECE)));
    }
    return pieces;
  }
}
