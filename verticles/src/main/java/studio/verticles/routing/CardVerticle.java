package studio.verticles.routing;

import io.vertx.core.AbstractVerticle;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.hardware.card.Card;
import studio.hardware.card.CardWatch;

/// Looks at a lane's card and engines every few seconds, and keeps a reading every ten.
public final class CardVerticle extends AbstractVerticle {
  private static final Logger log = LoggerFactory.getLogger(CardVerticle.class);
  private static final long LOOK_MILLIS = 3000;
  private static final Duration KEEP_EVERY = Duration.ofSeconds(10);

  private final EngineLane lane;
  private final EngineForeman foreman;
  private final EngineRoom room;
  private final AtomicBoolean looking = new AtomicBoolean();
  private Instant kept = Instant.MIN;

  CardVerticle(EngineLane lane, EngineForeman foreman, EngineRoom room) {
    this.lane = lane;
    this.foreman = foreman;
    this.room = room;
  }

  @Override
  public void start() {
    context.runOnContext(_ -> look());
    vertx.setPeriodic(LOOK_MILLIS, _ -> look());
  }

  private void look() {
    if (!looking.compareAndSet(false, true)) {
      return; // an engine that does not answer takes its time
    }
    try {
      Optional<CardWatch.Sample> sample = foreman.look();
      Instant now = room.clock().instant();
      if (lane.card().isPresent() && Duration.between(kept, now).compareTo(KEEP_EVERY) >= 0) {
        kept = now;
        Card card = lane.card().get();
        room.cards().seen(room.node(), card, foreman.trouble());
        sample.ifPresent(seen -> room.cards().read(card.name(), seen));
      }
    } catch (Exception unreachable) { // `await` throws checked ones too
      if (unreachable instanceof InterruptedException) {
        Thread.currentThread().interrupt();
        return;
      }
      log.warn("Could not look at {}: {}", lane.name(), unreachable.getMessage());
    } finally {
      looking.set(false);
    }
  }
}
