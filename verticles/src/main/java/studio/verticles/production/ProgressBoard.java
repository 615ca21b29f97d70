package studio.verticles.production;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import studio.hardware.engine.Adjourned;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.Progress;
import studio.verticles.bus.Bus;
import studio.verticles.production.Productions.JobView;

/// Carries word between engines and people: how far a job is, and that it should stop.
///
/// The only state here is of the moment and of this process; losing it loses nothing. Engines
/// report from their own threads, hence the concurrent collections.
public final class ProgressBoard {
  /// Five times a second is fluent for eyes and nothing for the bus.
  private static final long NEWS_EVERY_NANOS = 200_000_000;

  /// Twice a second is alive enough for a picture that grows.
  private static final long PREVIEW_EVERY_NANOS = 500_000_000;

  private final Bus bus;
  private final JobStore jobs;
  private final Map<JobId, Claim> claims = new ConcurrentHashMap<>();
  private final Map<JobId, JobView> running = new ConcurrentHashMap<>();
  private final Set<JobId> unwanted = ConcurrentHashMap.newKeySet();
  private final Set<JobId> recalled = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean closing = new AtomicBoolean();

  public ProgressBoard(Bus bus, JobStore jobs) {
    this.bus = bus;
    this.jobs = jobs;
    bus.listen(Productions.CANCEL_ASKED, asked -> stop(asked.job()));
    bus.listen(Productions.LANE_PAUSED, paused -> recall(paused.lane()));
  }

  /// A lane has started a job.
  public void begin(Claim claim) {
    claims.put(claim.view().id(), claim);
    running.put(claim.view().id(), claim.view());
    bus.publish(Productions.JOB_CHANGED, claim.view());
  }

  /// A job has left its lane, however it ended.
  public void end(JobId job) {
    running.remove(job);
    claims.remove(job);
    unwanted.remove(job);
    recalled.remove(job);
  }

  /// Somebody wants the job stopped; its engine hears it at its next word.
  public void stop(JobId job) {
    if (running.containsKey(job)) {
      unwanted.add(job);
    }
  }

  /// Takes the jobs of a lane back to the queue, unharmed.
  private void recall(String lane) {
    claims.values().stream()
        .filter(claim -> claim.ticket().lane().equals(lane))
        .forEach(claim -> recall(claim.view().id()));
  }

  /// Takes one job back to the queue, unharmed.
  public void recall(JobId job) {
    if (running.containsKey(job)) {
      recalled.add(job);
    }
  }

  /// Whether this job was called back to the queue.
  public boolean isRecalled(JobId job) {
    return recalled.contains(job);
  }

  /// Stops everything, because the studio closes.
  public void stopAll() {
    closing.set(true);
  }

  public boolean isClosing() {
    return closing.get();
  }

  /// Whether this job, rather than the whole studio, was asked to stop.
  public boolean isUnwanted(JobId job) {
    return unwanted.contains(job);
  }

  /// What an engine is given to report with, and to write down what it gives to a server.
  ///
  /// @throws CancellationException when the job has left its lane meanwhile
  public Attempt of(Ticket ticket) {
    Claim claim = claims.get(ticket.job());
    if (claim == null || !claim.ticket().equals(ticket)) {
      throw new CancellationException("Job " + ticket.job() + " has left its lane");
    }
    AtomicLong lastPicture = new AtomicLong(System.nanoTime() - PREVIEW_EVERY_NANOS);
    return new LaneAttempt(
        claim,
        jobs,
        progressOf(ticket),
        picture -> {
          long now = System.nanoTime();
          long last = lastPicture.get();
          if (now - last >= PREVIEW_EVERY_NANOS && lastPicture.compareAndSet(last, now)) {
            bus.publish(
                Productions.PREVIEW, new Productions.Preview(ticket.job(), ticket.lane(), picture));
          }
        });
  }

  private Progress progressOf(Ticket ticket) {
    AtomicLong lastNews = new AtomicLong(System.nanoTime());
    return fraction -> {
      if (closing.get()) {
        throw new Adjourned("The studio closes; job " + ticket.job() + " goes on later");
      }
      if (unwanted.contains(ticket.job()) || recalled.contains(ticket.job())) {
        throw new CancellationException("Job " + ticket.job() + " is no longer wanted");
      }
      long now = System.nanoTime();
      long last = lastNews.get();
      if (now - last >= NEWS_EVERY_NANOS && lastNews.compareAndSet(last, now)) {
        JobView view =
            running.computeIfPresent(
                ticket.job(), (_, job) -> job.withProgress(Math.clamp(fraction, 0, 1)));
        if (view != null) {
          bus.publish(Productions.JOB_CHANGED, view);
        }
      }
    };
  }

  /// The same job with the newest progress this process knows of.
  public JobView newest(JobView job) {
    JobView here = running.get(job.id());
    return here != null && here.attempt() == job.attempt()
        ? job.withProgress(here.progress())
        : job;
  }

  /// The jobs of this process with their newest progress.
  public List<JobView> running() {
    return List.copyOf(running.values());
  }
}
