package studio.hardware.comfyui;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.hardware.engine.Progress;
import tools.jackson.databind.node.ObjectNode;

/// Takes work back from a server. A server stops between two steps and not before, and forgets a
/// stop that comes as a prompt begins; so it is looked after for two seconds, and then left to it.
final class Stopping {
  private static final Logger log = LoggerFactory.getLogger(Stopping.class);
  private static final Duration PAUSE = Duration.ofMillis(400);
  private static final int TRIES = 5;

  private final ComfyUiPlan plan;
  private final Wire wire;
  private final Ledger ledger;

  Stopping(ComfyUiPlan plan, Wire wire, Ledger ledger) {
    this.plan = plan;
    this.wire = wire;
    this.ledger = ledger;
  }

  /// Returns when the server no longer has it, or after about two seconds.
  ///
  /// @param prompt the server's own id of it
  void stop(Follower follower, String prompt) {
    try {
      stopNow(follower, prompt);
    } catch (Wire.Unanswered silent) {
      log.warn("{} could not be told to stop {}", plan.name(), prompt, silent);
    }
  }

  /// @throws Wire.Unanswered when the server could not be told
  void stopNow(Follower follower, String prompt) throws Wire.Unanswered {
    try {
      for (int i = 0; i < TRIES; i++) {
        ObjectNode delete = Lenient.JSON.createObjectNode();
        delete.putArray("delete").add(prompt);
        wire.await(wire.post("/queue", delete), Progress.SILENT);
        Whereabouts now = wire.await(ledger.find(prompt), Progress.SILENT);
        if (now instanceof Whereabouts.Ended || now instanceof Whereabouts.Lost) {
          return;
        }
        if (now instanceof Whereabouts.Running) {
          // Older servers do not read the id and stop whatever runs: so only while ours does.
          wire.await(
              wire.post("/interrupt", Lenient.JSON.createObjectNode().put("prompt_id", prompt)),
              Progress.SILENT);
        }
        awaitEnd(follower);
      }
      log.info("{} stops {} when its step is over", plan.name(), prompt);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void awaitEnd(Follower follower) throws InterruptedException {
    long until = System.nanoTime() + PAUSE.toNanos();
    while (System.nanoTime() < until) {
      var news = follower.next(Duration.ofNanos(Math.max(1, until - System.nanoTime())));
      if (news.isPresent() && news.get() instanceof News.Ended) {
        return;
      }
    }
  }
}
