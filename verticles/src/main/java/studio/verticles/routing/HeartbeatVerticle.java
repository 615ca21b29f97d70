package studio.verticles.routing;

import io.vertx.core.AbstractVerticle;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Topic;
import studio.verticles.db.Bell;
import studio.verticles.db.Database;
import studio.verticles.production.JobQueue;
import studio.verticles.production.JobStore;
import studio.verticles.production.Leases;
import studio.verticles.production.Productions.JobView;
import studio.verticles.production.ProgressBoard;

/// Keeps this node alive in the job table: renews its leases, writes down how far its jobs are,
/// takes back what dead nodes held, and passes the database's bell on to the lanes. A lost bell
/// costs one beat.
public final class HeartbeatVerticle extends AbstractVerticle {
  /// There may be work. The database rings at every node, so a node passes it on to itself alone.
  static final Topic<Ring> BELL = new Topic<>("lanes.bell", Ring.class);

  private static final Logger log = LoggerFactory.getLogger(HeartbeatVerticle.class);

  /// A third of the lease, so that two beats may be lost before anybody takes a job away.
  private static final long BEAT_MILLIS = Leases.LENGTH.toMillis() / 3;

  /// About every hour.
  private static final int FORGET_EVERY_BEATS = 720;

  private final String node;
  private final Database database;
  private final Leases leases;
  private final ProgressBoard board;
  private final Bus bus;
  private final JobQueue queue;
  private final LaneStore lanes;
  private final DecisionStore decisions;
  private final CardStore cards;
  private final Duration patience;
  private final AtomicBoolean beating = new AtomicBoolean();
  private int beats;
  private boolean missed;
  private @Nullable Bell bell;

  /// @param patience how long a job waits for an ill engine before the house's own does it
  public HeartbeatVerticle(
      EngineRoom room, Database database, ProgressBoard board, Duration patience) {
    this.node = room.node();
    this.database = database;
    this.leases = new Leases(database);
    this.board = board;
    this.bus = room.bus();
    this.queue = room.queue();
    this.lanes = room.lanes();
    this.decisions = room.decisions();
    this.cards = room.cards();
    this.patience = patience;
  }

  record Ring() {}

  @Override
  public void start() {
    int orphans = leases.reclaimFrom(node);
    if (orphans > 0) {
      log.info("{} jobs of an earlier run go back to the queue", orphans);
    }
    bell = listen();
    vertx.setPeriodic(BEAT_MILLIS, _ -> beat());
  }

  private Bell listen() {
    return database.bell(JobStore.BELL, _ -> bus.publishHere(BELL, new Ring()));
  }

  /// The bell's own connection may be one of those that are dead and were never closed.
  private void listenAnewIfMissed() {
    Bell old = bell;
    if (missed && old != null) {
      bell = listen();
      missed = false;
      context.runOnContext(_ -> old.close());
    }
  }

  @Override
  public void stop() {
    if (bell != null) {
      bell.close();
    }
  }

  private void forgetNowAndThen() {
    if (beats++ % FORGET_EVERY_BEATS == 0) {
      decisions.forgetOld();
      queue.forgetOld();
      cards.forgetOld();
      lanes.forgetOld();
    }
  }

  private void beat() {
    if (!beating.compareAndSet(false, true)) {
      return;
    }
    try {
      List<JobView> running = board.running();
      Leases.Unwanted unwanted = leases.renew(node, running.stream().map(JobView::id).toList());
      unwanted.cancelled().forEach(board::stop);
      unwanted.recalled().forEach(board::recall);
      lanes.beat(node);
      running.forEach(job -> leases.progress(job.id(), job.attempt(), job.progress()));
      int taken = leases.reclaim();
      if (taken > 0) {
        log.warn("{} jobs whose node went silent go back to the queue", taken);
      }
      int left = queue.standIn(patience);
      if (left > 0) {
        log.warn(
            "No engine for it was well for {} s: the house's own does what waited ({})",
            patience.toSeconds(),
            left);
      }
      forgetNowAndThen();
      listenAnewIfMissed();
      bus.publishHere(BELL, new Ring());
    } catch (Exception unreachable) { // `await` throws checked ones too
      if (unreachable instanceof InterruptedException) {
        Thread.currentThread().interrupt();
        return;
      }
      missed = true;
      log.warn("The heartbeat missed the database: {}", unreachable.getMessage());
    } finally {
      beating.set(false);
    }
  }
}
