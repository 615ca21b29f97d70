package studio.verticles.production;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import studio.verticles.db.Database;

/// Who still works on what: a running job is held for a while at a time, and what is not held any
/// more goes back to the queue.
public final class Leases {
  /// Long enough to outlive a stop-the-world pause, short enough that a dead node's work moves on
  /// soon.
  public static final Duration LENGTH = Duration.ofSeconds(15);

  private final Database database;

  public Leases(Database database) {
    this.database = database;
  }

  /// Keeps the leases of what this node runs, in one statement; returns what somebody wants
  /// stopped.
  ///
  /// @param atWork what the node knows to be running. A row that carries its name without its
  ///   knowledge (the answer to its claim was lost on the way, or a result could not be written)
  ///   loses its lease and goes back to the queue.
  public Unwanted renew(String node, List<JobId> atWork) {
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
                returning id, cancel_asked,
                          exists (select 1 from lane
                                   where lane.name = job.lane
                                     and lane.state = 'paused'
                                     and (lane.until is null or lane.until > now())) as recalled
                """)
            .execute(
                Tuple.of(node, (double) LENGTH.toSeconds())
                    .addArrayOfUUID(atWork.stream().map(JobId::value).toArray(UUID[]::new)))
            .await();
    return new Unwanted(ids(rows, "cancel_asked"), ids(rows, "recalled"));
  }

  /// @param cancelled for good
  /// @param recalled their lane was paused; they go back to the queue
  public record Unwanted(List<JobId> cancelled, List<JobId> recalled) {}

  private static List<JobId> ids(RowSet<Row> rows, String flag) {
    return StreamSupport.stream(rows.spliterator(), false)
        .filter(row -> row.getBoolean(flag))
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
}
