package studio.rehearsal.comfyui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Does one prompt after another, and tells of it in the order of a real server: success is told
/// before the history is written, and that nothing runs any more after it.
final class Worker implements Runnable {
  private final Programme programme;
  private final Sockets sockets;
  private final Folders folders;
  private final Temper temper;
  private final Gate gate;
  private final Gate beforeHistory;

  /// What was shown for a node that is asked for again, unchanged with all behind it.
  private final Map<String, Optional<ObjectNode>> cache = new ConcurrentHashMap<>();

  Worker(
      Programme programme,
      Sockets sockets,
      Folders folders,
      Temper temper,
      Gate gate,
      Gate beforeHistory) {
    this.programme = programme;
    this.sockets = sockets;
    this.folders = folders;
    this.temper = temper;
    this.gate = gate;
    this.beforeHistory = beforeHistory;
  }

  void forgetAll() {
    cache.clear();
  }

  @Override
  public void run() {
    try {
      for (Optional<Prompt> next = programme.take(); next.isPresent(); next = programme.take()) {
        sockets.broadcast("status", status());
        execute(next.get());
      }
    } catch (InterruptedException killed) {
      Thread.currentThread().interrupt();
    }
  }

  JsonNode status() {
    ObjectNode status = Python.JSON.createObjectNode();
    status.putObject("status").putObject("exec_info").put("queue_remaining", programme.remaining());
    return status;
  }

  private void execute(Prompt prompt) throws InterruptedException {
    if (temper.loads > 0) {
      temper.held = temper.loads;
      temper.looksUntilFree.set(Integer.MIN_VALUE);
    }
    var telling = new Telling(prompt, sockets, temper);
    var run = new Run(prompt, telling, Optional.ofNullable(temper.cues.poll()));
    try {
      programme.begin();
      run.toEnd();
      beforeHistory.pass(programme, false);
    } catch (Raised.Stopped | Raised.Killed over) {
      return;
    }
    programme.done(prompt, telling.entry());
    if (!programme.isOver()) {
      sockets.broadcast("status", status());
      telling.nothingRuns();
    }
  }

  /// One prompt.
  private final class Run {
    private final Prompt prompt;
    private final Telling telling;
    private final Optional<Cue> cue;
    private final Nodes nodes;
    private final Map<String, String> signatures = new HashMap<>();
    private final List<String> executed = new ArrayList<>();
    private String node = "";

    Run(Prompt prompt, Telling telling, Optional<Cue> cue) {
      this.prompt = prompt;
      this.telling = telling;
      this.cue = cue;
      this.nodes = new Nodes(prompt, folders, temper);
    }

    void toEnd() throws InterruptedException, Raised.Killed {
      List<String> order = order();
      telling.started();
      telling.cached(order.stream().filter(this::isCached).toList());
      String last = order.getLast();
      try {
        for (String next : order) {
          node = next;
          if (isCached(next)) {
            cache
                .getOrDefault(signature(next), Optional.empty())
                .ifPresent(shown -> telling.executed(next, shown));
          } else {
            telling.running(next);
            if (next.equals(last)) {
              gate.pass(programme, true);
              cued();
            }
            Gate.check(programme, true);
            telling.finished(next, show(next));
            executed.add(next);
          }
        }
        if (isCached(last)) {
          gate.pass(programme, true);
        }
        telling.succeeded();
      } catch (Raised raised) {
        telling.raised(node, executed, raised, cue.orElse(null) instanceof Cue.RaisesUnnoticed);
      } catch (Raised.Stopped stopped) {
        telling.interrupted(node, prompt.classOf(node), executed);
      }
    }

    private Optional<ObjectNode> show(String next)
        throws Raised, InterruptedException, Raised.Stopped, Raised.Killed {
      String type = prompt.classOf(next);
      var time = temper.takes.getOrDefault(type, java.time.Duration.ZERO);
      if (type.contains("Sampler")) {
        sample(next, time);
      } else if (!time.isZero()) {
        Gate.take(time, programme);
      }
      Optional<ObjectNode> shown =
          cue.orElse(null) instanceof Cue.SavesNothing ? Optional.empty() : nodes.execute(next);
      cache.put(signature(next), shown);
      return shown;
    }

    /// A step at a time when it takes time, and else in at most five.
    private void sample(String next, java.time.Duration time)
        throws InterruptedException, Raised.Stopped, Raised.Killed {
      int steps = Math.max(1, prompt.input(next, "steps").asInt(20));
      int stride = time.isZero() ? Math.max(1, steps / 5) : 1;
      for (int step = stride; step <= steps; step += stride) {
        if (!time.isZero()) {
          Gate.take(time.dividedBy(steps), programme);
        }
        Gate.check(programme, true);
        telling.step(next, step, steps);
      }
    }

    private void cued() throws Raised, Raised.Stopped {
      if (cue.isPresent()) {
        switch (cue.get()) {
          case Cue.Raises(String type, String message) -> throw new Raised(type, message);
          case Cue.RaisesUnnoticed(String type, String message) -> throw new Raised(type, message);
          case Cue.Stopped _ -> throw new Raised.Stopped();
          case Cue.HoldsBack _ -> telling.heldBack(node, executed);
          case Cue.SavesNothing _ -> {}
        }
      }
    }

    private boolean isCached(String id) {
      return cache.containsKey(signature(id)) && !executed.contains(id);
    }

    private String signature(String id) {
      return signatures.computeIfAbsent(
          id,
          _ ->
              Validation.behind(prompt.graph(), id, new ArrayList<>()).stream()
                  .map(behind -> prompt.graph().path(behind).toString())
                  .toList()
                  .toString());
    }

    /// What is needed before what needs it.
    private List<String> order() {
      List<String> order = new ArrayList<>();
      for (String output : prompt.outputs()) {
        List<String> behind = Validation.behind(prompt.graph(), output, new ArrayList<>());
        Collections.reverse(behind);
        behind.stream().filter(id -> !order.contains(id)).forEach(order::add);
      }
      return order;
    }
  }
}
