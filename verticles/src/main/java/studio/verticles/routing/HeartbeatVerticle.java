package studio.verticles.routing;

import io.vertx.core.AbstractVerticle;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Topic;
import studio.verticles.db.Bell;
import studio.verticles.db.Database;
import studio.verticles.production.JobStore;
import studio.verticles.production.Productions.JobView;
import studio.verticles.production.ProgressBoard;

/// Keeps this node alive in the job table: renews its leases, writes down how far its jobs are,
/// takes back what dead nodes held, and passes the database's bell on to the lanes. A lost bell
/// costs one beat.
public final class HeartbeatVerticle extends AbstractVerticle {
  /// There may be work.
  static final Topic<Ring> BELL = new Topic<>("lanes.bell", Ring.class);

  private static final Logger log = LoggerFactory.getLogger(HeartbeatVerticle.class);

  /// A third of the lease, so that two beats may be lost before anybody takes a job away.
  private static final long BEAT_MILLIS = JobStore.LEASE.toMillis() / 3;

  private final String node;
  private final Database database;
  private final JobStore jobs;
  private final ProgressBoard board;
  private final Bus bus;
  private final AtomicBoolean beating = new AtomicBoolean();
  private @Nullable Bell bell;

  public HeartbeatVerticle(
      String node, Database database, JobStore jobs, ProgressBoard board, Bus bus) {
    this.node = node;
    this.database = database;
    this.jobs = jobs;
    this.board = board;
    this.bus = bus;
  }

  record Ring() {}

  @Override
  public void start() {
    int orphans = jobs.reclaimFrom(node);
    if (orphans > 0) {
      log.info("{} jobs of an earlier run go back to the queue", orphans);
    }
    bell = database.bell(JobStore.BELL, _ -> bus.publish(BELL, new Ring()));
    vertx.setPeriodic(BEAT_MILLIS, _ -> beat());
  }

  @Override
  public void stop() {
    if (bell != null) {
      bell.close();
    }
  }

  private void beat() {
    if (!beating.compareAndSet(false, true)) {
      return;
    }
    try {
      List<JobView> running = board.running();
      jobs.renew(node, running.stream().map(JobView::id).toList()).forEach(board::stop);
      running.forEach(job -> jobs.progress(job.id(), job.attempt(), job.progress()));
      int taken = jobs.reclaim();
      if (taken > 0) {
        log.warn("{} jobs whose node went silent go back to the queue", taken);
      }
      bus.publish(BELL, new Ring());
    } catch (Exception unreachable) { // `await` throws checked ones too
      if (unreachable instanceof InterruptedException) {
        Thread.currentThread().interrupt();
        return;
      }
      log.warn("The heartbeat missed the database: {}", unreachable.getMessage());
    } finally {
      beating.set(false);
    }
  }
}
