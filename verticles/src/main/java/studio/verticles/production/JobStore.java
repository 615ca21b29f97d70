package studio.verticles.production;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Problem;
import studio.verticles.db.Database;
import studio.verticles.production.Productions.JobView;

/// The rows that remember all work, and their promises.
///
/// Stages, and what undoes each:
/// 1. *queued*: written in the transaction that makes the work due. Undone by cancelling.
/// 2. *running*: claimed by one lane with a lease; the claim raises `attempt`, which fences every
///    earlier claim. A lease that is not renewed is taken back by [#reclaim]; that costs the job
///    nothing.
/// 3. *done*: written by [#finish] together with what the job changed, only while the attempt still
///    holds.
/// 4. *failed*: after too many failures, or at once when another try would fail the same way.
///    Asking for the episode again puts it back to *queued*.
public final class JobStore {
  /// The bell that wakes lanes on every node.
  public static final String BELL = "nightshift_jobs";

  /// Long enough to outlive a stop-the-world pause, short enough that a dead node's work moves on
  /// soon.
  public static final Duration LEASE = Duration.ofSeconds(15);

  private final Database database;
  private final EventStore events;
  private final Bus bus;

  public JobStore(Database database, EventStore events, Bus bus) {
    this.database = database;
    this.events = events;
    this.bus = bus;
  }

  /// Takes the best jobs that may run now, at most `slots` of them.
  public List<Claim> claim(Capability capability, int slots, String node, String lane) {
    RowSet<Row> rows =
        database
            .pool()
            .preparedQuery(
                """
                with best as (
                  select id
                    from job
                   where state = 'queued'
                     and waits = 0 -- everything it comes after is done
                     and needs = $1
                     and due_at <= now() -- a failed one rests first
                   order by priority desc, id
                   limit $2
                     for update skip locked -- another lane is taking those
                )
                update job
                   set state = 'running',
                       attempt = attempt + 1,
                       progress = 0,
                       node = $3,
                       lane = $4,
                       lease_until = now() + $5::float8 * interval '1 second',
                       started_at = now()
                  from best
                 where job.id = best.id
                returning %s, job.payload::text as payload
                """
                    .formatted(JobRow.COLUMNS))
            .execute(Tuple.of(capability.name(), slots, node, lane, (double) LEASE.toSeconds()))
            .await();
    return stream(rows)
        .map(row -> {
          JobView view = JobRow.view(row);
          Job job = Json.read(row.getString("payload"), Job.class);
          Ticket ticket = new Ticket(view.id(), view.attempt(), node, lane);
          return new Claim(new WorkOrder(ticket, job), view);
        })
        .toList();
  }

  /// A job that a lane has just taken.
  public record Claim(WorkOrder order, JobView view) {}

  /// Keeps the leases of what this node runs, in one statement; returns the jobs that somebody
  /// wants stopped.
  ///
  /// @param atWork what the node knows to be running. A row that carries its name without its
  ///   knowledge (the answer to its claim was lost on the way, or a result could not be written)
  ///   loses its lease and goes back to the queue.
  public List<JobId> renew(String node, List<JobId> atWork) {
    RowSet<Row> rows =
        database
            .pool()
            .preparedQuery(
                """
                update job
                   set lease_until = now() + $2::float8 * interval '1 second'
                 where node = $1
                   and id = any($3)
                   and state = 'running'
                returning id, cancel_asked
                """)
            .execute(Tuple.of(node, (double) LEASE.toSeconds()).addArrayOfUUID(uuids(atWork)))
            .await();
    return stream(rows)
        .filter(row -> row.getBoolean("cancel_asked"))
        .map(row -> new JobId(row.getUUID("id")))
        .toList();
  }

  /// Takes back what dead nodes held. The jobs lose nothing but the time.
  public int reclaim() {
    return database
        .pool()
        .query(
            """
            update job
               set state = case when cancel_asked then 'cancelled' else 'queued' end,
                   finished_at = case when cancel_asked then now() end,
                   node = null, lane = null, lease_until = null, progress = 0
             where state = 'running'
               and lease_until < now()
            """)
        .execute()
        .await()
        .rowCount();
  }

  /// Takes back what an earlier life of this node held: whoever calls holds the node's data folder,
  /// so that life is over.
  public int reclaimFrom(String node) {
    return database
        .pool()
        .preparedQuery(
            """
            update job
               set state = case when cancel_asked then 'cancelled' else 'queued' end,
                   finished_at = case when cancel_asked then now() end,
                   node = null, lane = null, lease_until = null, progress = 0
             where state = 'running'
               and node = $1
            """)
        .execute(Tuple.of(node))
        .await()
        .rowCount();
  }

  /// Gives a running job back unharmed, because the lane is closing.
  public void release(Ticket ticket) {
    database
        .pool()
        .preparedQuery(
            """
            update job
               set state = 'queued', node = null, lane = null, lease_until = null, progress = 0
             where id = $1
               and attempt = $2
               and state = 'running'
            """)
        .execute(Tuple.of(ticket.job().value(), ticket.attempt()))
        .await();
  }

  /// Records a result: the job is done, `changes` happen, and what waited for it waits for one
  /// less, all in one transaction.
  ///
  /// @throws Problem CONFLICT when another attempt holds the job now; then nothing has changed
  public void finish(Ticket ticket, String note, Consumer<SqlConnection> changes) {
    JobView view =
        database.inTransaction(transaction -> {
          RowSet<Row> rows =
              transaction
                  .preparedQuery(
                      """
                      update job
                         set state = 'done', progress = 1, note = $3, problem = null,
                             lease_until = null, finished_at = now()
                       where id = $1
                         and attempt = $2
                         and state = 'running'
                      returning %s
                      """
                          .formatted(JobRow.COLUMNS))
                  .execute(Tuple.of(ticket.job().value(), ticket.attempt(), note))
                  .await();
          if (rows.rowCount() == 0) {
            throw Problem.conflict(
                "Attempt %d no longer holds job %s; its result was not used."
                    .formatted(ticket.attempt(), ticket.job()));
          }
          changes.accept(transaction);
          transaction
              .preparedQuery(
                  """
                  update job
                     set waits = waits - 1
                   where id in (select job_id from job_after where after_id = $1)
                     and waits > 0
                  """)
              .execute(Tuple.of(ticket.job().value()))
              .await();
          JobView done = JobRow.view(rows.iterator().next());
          events.record(transaction, "job.done", done.id().value(), ticket);
          ring(transaction);
          return done;
        });
    bus.publish(Productions.JOB_CHANGED, view);
  }

  /// Records a failure. The job rests and is tried again, unless `again` is false or it has failed
  /// too often.
  public void fail(Ticket ticket, String problem, boolean again) {
    Optional<JobView> view =
        database.inTransaction(transaction -> {
          // It rests 1, 2, 4, ... up to 30 seconds.
          RowSet<Row> rows =
              transaction
                  .preparedQuery(
                      """
                      update job
                         set failures = failures + 1,
                             problem = $3,
                             node = null, lane = null, lease_until = null,
                             state = case when $4 and failures + 1 < max_failures
                                          then 'queued' else 'failed' end,
                             finished_at = case when $4 and failures + 1 < max_failures
                                                then null else now() end,
                             due_at = now() + least(30, power(2, failures)) * interval '1 second'
                       where id = $1
                         and attempt = $2
                         and state = 'running'
                      returning %s
                      """
                          .formatted(JobRow.COLUMNS))
                  .execute(Tuple.of(ticket.job().value(), ticket.attempt(), problem, again))
                  .await();
          Optional<JobView> failed = stream(rows).findFirst().map(JobRow::view);
          failed.ifPresent(
              job -> events.record(transaction, "job.failed", job.id().value(), ticket));
          return failed;
        });
    view.ifPresent(job -> bus.publish(Productions.JOB_CHANGED, job));
  }

  /// Records that a running job has stopped because somebody asked.
  public void cancelled(Ticket ticket) {
    RowSet<Row> rows =
        database
            .pool()
            .preparedQuery(
                """
                update job
                   set state = 'cancelled', node = null, lane = null, lease_until = null,
                       finished_at = now()
                 where id = $1
                   and attempt = $2
                   and state = 'running'
                returning %s
                """
                    .formatted(JobRow.COLUMNS))
            .execute(Tuple.of(ticket.job().value(), ticket.attempt()))
            .await();
    stream(rows).map(JobRow::view).forEach(job -> bus.publish(Productions.JOB_CHANGED, job));
  }

  /// Asks for jobs to stop: queued ones at once, running ones when their lane hears it. Whatever
  /// waits for one of them could never run, so it is cancelled too.
  ///
  /// @return the jobs as they are now, with those that waited; those that had already ended are not
  ///   among them
  public List<JobView> cancel(List<JobId> jobs) {
    RowSet<Row> rows =
        database
            .pool()
            .preparedQuery(
                """
                with recursive unwanted as (
                  select id
                    from job
                   where id = any($1)
                     and state in ('queued', 'running')
                  union
                  select job_after.job_id
                    from unwanted
                    join job_after on job_after.after_id = unwanted.id
                )
                update job
                   set state = case state when 'queued' then 'cancelled' else state end,
                       finished_at = case state when 'queued' then now() end,
                       cancel_asked = true
                 where id in (select id from unwanted)
                   and state in ('queued', 'running')
                returning %s
                """
                    .formatted(JobRow.COLUMNS))
            .execute(Tuple.tuple().addArrayOfUUID(uuids(jobs)))
            .await();
    List<JobView> views = stream(rows).map(JobRow::view).toList();
    for (JobView view : views) {
      bus.publish(Productions.JOB_CHANGED, view);
      bus.publish(Productions.CANCEL_ASKED, new Productions.JobRef(view.id()));
    }
    return views;
  }

  /// How far a running job is; a late word changes nothing.
  public void progress(JobId job, int attempt, double fraction) {
    database
        .pool()
        .preparedQuery(
            """
            update job
               set progress = $3
             where id = $1
               and attempt = $2
               and state = 'running'
            """)
        .execute(Tuple.of(job.value(), attempt, (float) fraction))
        .await();
  }

  /// One job as people see it.
  public JobView view(JobId id) {
    RowSet<Row> rows =
        database
            .pool()
            .preparedQuery("select %s from job where id = $1".formatted(JobRow.COLUMNS))
            .execute(Tuple.of(id.value()))
            .await();
    return stream(rows)
        .findFirst()
        .map(JobRow::view)
        .orElseThrow(
            () -> Problem.notFound("There is no job %s. It may have been cleared.".formatted(id)));
  }

  /// Everything that is running now, on any node.
  public List<JobView> running() {
    RowSet<Row> rows =
        database
            .pool()
            .query(
                "select %s from job where state = 'running' order by started_at, id"
                    .formatted(JobRow.COLUMNS))
            .execute()
            .await();
    return stream(rows).map(JobRow::view).toList();
  }

  /// Wakes the lanes when the transaction commits.
  static void ring(SqlConnection transaction) {
    transaction.query("notify " + BELL).execute().await();
  }

  private static UUID[] uuids(List<JobId> jobs) {
    return jobs.stream().map(JobId::value).toArray(UUID[]::new);
  }

  private static java.util.stream.Stream<Row> stream(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false);
  }
}
