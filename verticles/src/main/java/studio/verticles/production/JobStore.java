package studio.verticles.production;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import studio.hardware.engine.RemoteWork;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Problem;
import studio.verticles.db.Database;
import studio.verticles.production.Productions.JobView;

/// The rows that remember all work, and their promises.
///
/// Stages, and what undoes each:
/// 1. *queued*: written in the transaction that makes the work due. Undone by cancelling.
/// 2. *running*: claimed by one lane with a lease ([JobQueue]); the claim raises `attempt`, which
///    fences every earlier claim. A lease that is not renewed is taken back by [Leases#reclaim];
///    that costs the job nothing.
/// 3. *done*: written by [#finish] together with what the job changed, only while the attempt still
///    holds.
/// 4. *failed*: after too many failures, or at once when another try would fail the same way.
///    Asking for the episode again puts it back to *queued*.
public final class JobStore {
  /// The bell that wakes lanes on every node.
  public static final String BELL = "nightshift_jobs";

  /// What [#viewOf] reads.
  public static final String VIEW_COLUMNS = JobRow.COLUMNS;

  private final Database database;
  private final EventStore events;
  private final Bus bus;

  public JobStore(Database database, EventStore events, Bus bus) {
    this.database = database;
    this.events = events;
    this.bus = bus;
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
    Finished finished =
        database.inTransaction(transaction -> {
          JobView done = close(transaction, ticket, note);
          changes.accept(transaction);
          return new Finished(done, free(transaction, ticket));
        });
    finished.freed().await();
    bus.publish(Productions.JOB_CHANGED, finished.view());
  }

  /// @param freed goes out together with the commit, to wait for one answer instead of two; when it
  ///   fails, the commit does too
  private record Finished(JobView view, Future<RowSet<Row>> freed) {}

  private static JobView close(SqlConnection transaction, Ticket ticket, String note) {
    RowSet<Row> rows =
        transaction
            .preparedQuery(
                """
                update job
                   set state = 'done', progress = 1, note = $3, problem = null,
                       -- The house stood in: a server may still have it, and is told.
                       remote = case when stand_in then remote end, lease_until = null, finished_at = now()
                 where id = $1
                   and attempt = $2
                   and state = 'running'
                returning %s
                """
                    .formatted(JobRow.COLUMNS))
            .execute(Tuple.of(ticket.job().value(), ticket.attempt(), note))
            .await();
    return stream(rows)
        .findFirst()
        .map(JobRow::view)
        .orElseThrow(() ->
            Problem.conflict(
                "Attempt %d no longer holds job %s; its result was not used."
                    .formatted(ticket.attempt(), ticket.job())));
  }

  /// What waited for the job waits for one less, and the bell rings if that freed any. A statement
  /// of its own after [#close]: what was planned while that waited for the row must be seen here.
  private static Future<RowSet<Row>> free(SqlConnection transaction, Ticket ticket) {
    return transaction
        .preparedQuery(
            """
            with freed as (
              update job
                 set waits = waits - 1,
                     ready_at = case when waits = 1 then now() else ready_at end
               where id in (select job_id from job_after where after_id = $1)
                 and waits > 0
              returning waits
            ), told as (
              insert into event (topic, subject, payload)
              values ('job.done', $1, $2::text::jsonb)
            )
            select pg_notify('%s', '') where exists (select 1 from freed where waits = 0)
            """
                .formatted(BELL))
        .execute(Tuple.of(ticket.job().value(), Json.write(ticket)));
  }

  /// Records a failure with its evidence, and does what [Aftermath] says.
  public void fail(Ticket ticket, FailureClass failure, String problem, Aftermath aftermath) {
    boolean over = aftermath instanceof Aftermath.GiveUp;
    Optional<JobView> view =
        database.inTransaction(transaction -> {
          RowSet<Row> rows =
              transaction
                  .preparedQuery(
                      """
                      update job
                         set failures = failures + $4,
                             disturbances = disturbances + $5,
                             rung = greatest(rung, $6),
                             avoids = case when $7 then avoids || lane else avoids end,
                             stand_in = stand_in or $8,
                             remote = case when $9 then remote end,
                             problem = $3,
                             node = null, lane = null, lease_until = null,
                             state = case when $10 then 'failed' else 'queued' end,
                             finished_at = case when $10 then now() end,
                             due_at = now() + $11::float8 * interval '1 second'
                       where id = $1
                         and attempt = $2
                         and state = 'running'
                      returning %s
                      """
                          .formatted(JobRow.COLUMNS))
                  .execute(
                      Tuple.of(ticket.job().value(), ticket.attempt(), problem)
                          .addInteger(aftermath.counts() ? 1 : 0)
                          .addInteger(failure == FailureClass.INFRASTRUCTURE ? 1 : 0)
                          .addInteger(aftermath.rung())
                          .addBoolean(aftermath instanceof Aftermath.Elsewhere)
                          .addBoolean(aftermath instanceof Aftermath.StandIn)
                          // Lost from sight is not ended: the next attempt looks for it.
                          .addBoolean(failure == FailureClass.INFRASTRUCTURE)
                          .addBoolean(over)
                          .addDouble(aftermath.rest().toMillis() / 1000.0))
                  .await();
          Optional<JobView> failed = stream(rows).findFirst().map(JobRow::view);
          failed.ifPresent(job -> {
            evidence(transaction, ticket, failure, problem);
            events.record(transaction, "job.failed", job.id().value(), ticket);
            if (aftermath instanceof Aftermath.StandIn) {
              ring(transaction);
            }
          });
          return failed;
        });
    view.ifPresent(job -> bus.publish(Productions.JOB_CHANGED, job));
  }

  private static void evidence(
      SqlConnection transaction, Ticket ticket, FailureClass failure, String problem) {
    transaction
        .preparedQuery(
            """
            insert into failure (job_id, attempt, node, lane, class, message)
            values ($1, $2, $3, $4, $5, $6)
            """)
        .execute(
            Tuple.of(
                ticket.job().value(),
                ticket.attempt(),
                ticket.node(),
                ticket.lane(),
                failure.name(),
                problem))
        .await();
  }

  /// Writes down what is about to be given to a server, so that it is found again.
  ///
  /// @return whether this attempt still holds the job; if not, nothing must be submitted
  public Future<Boolean> remember(Ticket ticket, RemoteWork work) {
    var left = new JobQueue.LeftBehind(work.engine(), work.id(), work.attempt(), ticket.lane());
    return database
        .pool()
        .preparedQuery(
            """
            update job
               set remote = $3::text::jsonb
             where id = $1
               and attempt = $2
               and state = 'running'
            """)
        .execute(Tuple.of(ticket.job().value(), ticket.attempt(), Json.write(left)))
        .map(rows -> rows.rowCount() == 1);
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
    List<JobView> views = database.inTransaction(transaction -> cancel(transaction, jobs));
    for (JobView view : views) {
      bus.publish(Productions.JOB_CHANGED, view);
      bus.publish(Productions.CANCEL_ASKED, new Productions.JobRef(view.id()));
    }
    return views;
  }

  private static List<JobView> cancel(SqlConnection transaction, List<JobId> jobs) {
    RowSet<Row> rows =
        transaction
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
    return stream(rows).map(JobRow::view).toList();
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

  /// A job from a row that has [#VIEW_COLUMNS].
  public JobView viewOf(Row row) {
    return JobRow.view(row);
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
