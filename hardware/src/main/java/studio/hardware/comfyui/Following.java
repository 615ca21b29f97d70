package studio.hardware.comfyui;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import tools.jackson.databind.node.ObjectNode;

/// Waits for the end of one prompt. The socket says when to look; the server's queue and history
/// say what is so. While the socket has nothing to say, the server is asked every few seconds.
final class Following {
  /// How often a stop is listened for.
  private static final Duration BEAT = Duration.ofMillis(250);

  private final ComfyUiPlan plan;
  private final Wire wire;
  private final Ledger ledger;
  private final Follower follower;
  private final Attempt attempt;
  private final Advance advance;

  private boolean asking;
  private boolean askAgain;
  private Whereabouts seen = new Whereabouts.Lost();
  private Optional<Wire.Unanswered> silence = Optional.empty();
  private long lastNews = System.nanoTime();
  private long lastSign = lastNews;
  private long lastMove = lastNews;

  Following(
      ComfyUiPlan plan,
      Wire wire,
      Ledger ledger,
      Follower follower,
      ObjectNode nodes,
      Attempt attempt) {
    this.plan = plan;
    this.wire = wire;
    this.ledger = ledger;
    this.follower = follower;
    this.attempt = attempt;
    this.advance = new Advance(nodes);
  }

  /// [Whereabouts.Ended], or [Whereabouts.Lost] when the server knows nothing of the prompt.
  ///
  /// @throws EngineFailure INFRASTRUCTURE when the server is out of reach
  /// @throws StoodStill when the work does not move
  Whereabouts toEnd() throws StoodStill {
    Optional<Whereabouts> end = Optional.empty();
    try {
      while (end.isEmpty()) {
        attempt.at(advance.fraction());
        end = follower.next(BEAT).flatMap(this::hear);
        if (end.isEmpty()) {
          giveUpWhenTooLong();
          if (!asking && since(lastNews) > plan.poll().toNanos()) {
            ask(ledger.find(follower.prompt()));
          }
        }
      }
      return end.get();
    } catch (InterruptedException stopped) {
      throw wire.interrupted(stopped);
    }
  }

  private Optional<Whereabouts> hear(News news) {
    lastNews = System.nanoTime();
    switch (news) {
      case News.Moved moved -> {
        moved();
        advance.hear(moved);
      }
      case News.Picture(byte[] bytes) -> {
        moved();
        attempt.preview(bytes);
      }
      case News.Ended _ -> ask(ledger.findEnded(follower.prompt()));
      case News.QueueChanged _ -> {
        // Those who are fed hear of their own end.
        if (asking) {
          askAgain = true;
        } else if (!follower.isFed()) {
          ask(ledger.find(follower.prompt()));
        }
      }
      case News.Silent(Throwable why) -> {
        asking = false;
        var silent = new Wire.Unanswered(why);
        if (silent.isForeign()) {
          throw silent.failure(plan, "asked where its work is");
        }
        silence = Optional.of(silent);
      }
      case News.Found(Whereabouts where) -> {
        asking = false;
        return found(where);
      }
    }
    return Optional.empty();
  }

  private Optional<Whereabouts> found(Whereabouts where) {
    lastSign = lastNews;
    if (where instanceof Whereabouts.Ended || where instanceof Whereabouts.Lost) {
      return Optional.of(where);
    }
    if (!where.equals(seen)) {
      seen = where;
      moved();
    }
    if (askAgain && !follower.isFed()) {
      ask(ledger.find(follower.prompt()));
    }
    askAgain = false;
    return Optional.empty();
  }

  private void moved() {
    lastSign = lastNews;
    lastMove = lastNews;
  }

  private void ask(CompletableFuture<Whereabouts> question) {
    asking = true;
    var _ =
        question.whenComplete((where, why) ->
            follower.tell(why == null ? new News.Found(where) : new News.Silent(why)));
  }

  private void giveUpWhenTooLong() throws StoodStill {
    if (since(lastSign) > plan.silence().toNanos() && silence.isPresent()) {
      throw new EngineFailure(
          Kind.INFRASTRUCTURE,
          "%s at %s has been out of reach for %d s (%s); what it was given is looked for at the next attempt"
              .formatted(
                  plan.name(), plan.address(), plan.silence().toSeconds(), silence.get().words()),
          silence.get());
    }
    if (since(lastMove) > plan.stall().toNanos()) {
      throw new StoodStill();
    }
  }

  private static long since(long nanos) {
    return System.nanoTime() - nanos;
  }

  /// The server answers, and nothing moves.
  static final class StoodStill extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
