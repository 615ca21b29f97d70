package studio.hardware.comfyui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/// The server's queue and history: what it says of a prompt there is so.
final class Ledger {
  /// Each entry holds a whole graph, so not too many are asked for.
  private static final int LATEST = 32;

  private final Wire wire;

  Ledger(Wire wire) {
    this.wire = wire;
  }

  /// Looks into the queue, and then into the history: in this order nothing slips from one into the
  /// other between the two questions.
  CompletableFuture<Whereabouts> find(String prompt) {
    return wire.get("/queue")
        .thenCompose(answer -> {
          Whereabouts queued = inQueue(required(answer), prompt);
          return queued instanceof Whereabouts.Lost
              ? recorded(prompt)
              : CompletableFuture.completedFuture(queued);
        });
  }

  /// Looks into the history first: for a prompt that is said to have ended.
  CompletableFuture<Whereabouts> findEnded(String prompt) {
    return recorded(prompt)
        .thenCompose(found ->
            found instanceof Whereabouts.Lost
                ? find(prompt)
                : CompletableFuture.completedFuture(found));
  }

  private CompletableFuture<Whereabouts> recorded(String prompt) {
    return wire.get("/history/" + prompt).thenApply(answer -> inHistory(answer, prompt));
  }

  /// The id that the server gave to what was submitted as `prompt`, when it does not keep ids that
  /// others choose. It is looked for in the queue and among the last that were done.
  CompletableFuture<Optional<String>> renamed(String prompt) {
    return wire.get("/queue")
        .thenCompose(answer -> {
          List<JsonNode> items = new ArrayList<>();
          JsonNode queue = required(answer);
          queue.path("queue_running").forEach(items::add);
          queue.path("queue_pending").forEach(items::add);
          Optional<String> id = submittedAs(prompt, items);
          return id.isPresent()
              ? CompletableFuture.completedFuture(id)
              : wire.get("/history?max_items=" + LATEST)
                  .thenApply(recent -> {
                    List<JsonNode> done = new ArrayList<>();
                    required(recent).forEach(entry -> done.add(entry.path("prompt")));
                    return submittedAs(prompt, done);
                  });
        });
  }

  private static Optional<String> submittedAs(String prompt, List<JsonNode> items) {
    return items.stream()
        .filter(item -> Submission.prompt(item.path(3)).equals(prompt))
        .map(item -> item.path(1).asString(""))
        .findFirst();
  }

  private static Whereabouts inQueue(JsonNode queue, String prompt) {
    for (JsonNode item : queue.path("queue_running")) {
      if (isOf(item, prompt)) {
        return new Whereabouts.Running(Submission.mark(item.path(3)));
      }
    }
    // A heap, not a list: the numbers say the order.
    JsonNode pending = queue.path("queue_pending");
    for (JsonNode item : pending) {
      if (isOf(item, prompt)) {
        double number = item.path(0).asDouble();
        int ahead = queue.path("queue_running").size();
        for (JsonNode other : pending) {
          ahead += other.path(0).asDouble() < number ? 1 : 0;
        }
        return new Whereabouts.Waiting(ahead, Submission.mark(item.path(3)));
      }
    }
    return new Whereabouts.Lost();
  }

  private static boolean isOf(JsonNode item, String prompt) {
    return item.path(1).asString("").equals(prompt);
  }

  private static Whereabouts inHistory(Answer answer, String prompt) {
    JsonNode history = required(answer);
    JsonNode entry = history.path(prompt);
    if (entry.isObject()) {
      return new Whereabouts.Ended(entry, Submission.mark(entry.path("prompt").path(3)));
    }
    if (!history.isEmpty()) {
      // A hosted service wraps its history otherwise.
      throw new Answer.NotUnderstood(answer);
    }
    return new Whereabouts.Lost();
  }

  private static JsonNode required(Answer answer) {
    JsonNode body = answer.isOk() ? answer.json() : null;
    if (body == null || !body.isObject()) {
      throw new Answer.NotUnderstood(answer);
    }
    return body;
  }
}
