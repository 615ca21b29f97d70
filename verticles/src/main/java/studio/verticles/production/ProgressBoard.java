package studio.verticles.production;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
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

  private final Bus bus;
  private final Map<JobId, JobView> running = new ConcurrentHashMap<>();
  private final Set<JobId> unwanted = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean closing = new AtomicBoolean();

  public ProgressBoard(Bus bus) {
    this.bus = bus;
    bus.listen(Productions.CANCEL_ASKED, asked -> stop(asked.job()));
  }

  /// A lane has started a job.
  public void begin(JobView job) {
    running.put(job.id(), job);
    bus.publish(Productions.JOB_CHANGED, job);
  }

  /// A job has left its lane, however it ended.
  public void end(JobId job) {
    running.remove(job);
    unwanted.remove(job);
  }

  /// Somebody wants the job stopped; its engine hears it at its next word.
  public void stop(JobId job) {
    if (running.containsKey(job)) {
      unwanted.add(job);
    }
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

  /// What an engine is given to report with.
  public Attempt of(Ticket ticket) {
    return Attempt.watchedBy(progressOf(ticket));
  }

  private Progress progressOf(Ticket ticket) {
    AtomicLong lastNews = new AtomicLong(System.nanoTime());
    return fraction -> {
      if (closing.get() || unwanted.contains(ticket.job())) {
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
