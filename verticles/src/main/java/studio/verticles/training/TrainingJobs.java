package studio.verticles.training;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import studio.hardware.engine.RemoteWork;
import studio.verticles.db.Database;
import studio.verticles.production.CharacterId;
import studio.verticles.production.JobId;
import studio.verticles.production.ProjectId;
import studio.verticles.production.Ticket;
import studio.verticles.production.TrainingId;
import studio.verticles.training.Trainings.TrainingChanged;

/// Trainings and their jobs: whose job it is, which are at work, and where the two disagree.
final class TrainingJobs {
  private final Database database;

  TrainingJobs(Database database) {
    this.database = database;
  }

  /// Whose job it is; empty when that was taken off the list.
  Future<Optional<TrainingChanged>> ofJob(JobId job) {
    return database
        .pool()
        .preparedQuery(
            """
            select id, project_id, character_id
              from training
             where id = (select subject from job where id = $1)
            """)
        .execute(Tuple.of(job.value()))
        .map(rows ->
            Rows.first(rows)
                .map(row ->
                    new TrainingChanged(
                        new TrainingId(row.getUUID("id")),
                        new ProjectId(row.getUUID("project_id")),
                        new CharacterId(row.getUUID("character_id")))));
  }

  /// A training at work: who holds its job, and what that has written down.
  record AtWork(Ticket ticket, Optional<RemoteWork> work) {}

  Optional<AtWork> atWork(TrainingId id) {
    RowSet<Row> rows =
        database
            .pool()
            .preparedQuery(
                """
                select id, attempt, node, lane, remote->>'engine' as engine, remote->>'id' as work,
                       remote->>'attempt' as worker
                  from job
                 where subject = $1
                   and kind = 'Train'
                   and state = 'running'
                """)
            .execute(Tuple.of(id.value()))
            .await();
    return Rows.first(rows)
        .map(row ->
            new AtWork(
                new Ticket(
                    new JobId(row.getUUID("id")),
                    row.getInteger("attempt"),
                    row.getString("node"),
                    row.getString("lane")),
                Optional.ofNullable(row.getString("work"))
                    .map(work ->
                        new RemoteWork(row.getString("engine"), work, row.getString("worker")))));
  }

  /// Jobs of a training that wait or run.
  List<JobId> jobs(SqlClient client, TrainingId id) {
    RowSet<Row> rows =
        client
            .preparedQuery(
                """
                select id
                  from job
                 where subject = $1
                   and kind in ('Train', 'Sample', 'ChooseEpoch')
                   and state in ('queued', 'running')
                """)
            .execute(Tuple.of(id.value()))
            .await();
    return Rows.stream(rows).map(row -> new JobId(row.getUUID("id"))).toList();
  }

  List<JobId> jobs(TrainingId id) {
    return jobs(database.pool(), id);
  }

  Set<TrainingId> active() {
    RowSet<Row> rows =
        database
            .pool()
            .query("select id from training where state in ('queued', 'running')")
            .execute()
            .await();
    return Rows.stream(rows)
        .map(row -> new TrainingId(row.getUUID("id")))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// A training that says it waits or runs, and whose jobs say otherwise.
  record Astray(TrainingId id, int number, String said, String stands) {}

  /// Puts right what disagrees with its jobs. With the trigger that happens only where somebody
  /// changed rows by hand or brought an old copy back.
  List<Astray> reconcile(SqlConnection transaction) {
    RowSet<Row> rows =
        transaction
            .query(
                """
                with standing as (
                  select training.id, training.number, training.state as said,
                         case
                           when bool_or(job.kind = 'ChooseEpoch' and job.state = 'done')
                             then 'completed'
                           when bool_or(job.state = 'failed') then 'failed'
                           when bool_or(job.state = 'cancelled') then 'cancelled'
                           when count(job.id) filter (where job.state in ('queued', 'running')) = 0
                             then 'failed'
                           when bool_or(job.kind = 'Train' and job.state = 'queued') then 'queued'
                           else 'running'
                         end as stands
                    from training
                    left join job on job.subject = training.id
                                 and job.kind in ('Train', 'Sample', 'ChooseEpoch')
                   where training.state in ('queued', 'running')
                   group by training.id, training.number, training.state
                )
                update training
                   set state = standing.stands,
                       version = version + 1,
                       problem = case when standing.stands = 'failed'
                                      then coalesce((select job.problem
                                                       from job
                                                      where job.subject = training.id
                                                        and job.state = 'failed'
                                                      limit 1),
                                                    'Nothing worked on it any more. Ask for it again.')
                                      else problem end,
                       finished_at = case when standing.stands not in ('queued', 'running')
                                          then now() end
                  from standing
                 where training.id = standing.id
                   and standing.said <> standing.stands
                returning training.id, standing.number, standing.said, standing.stands
                """)
            .execute()
            .await();
    return Rows.stream(rows)
        .map(row ->
            new Astray(
                new TrainingId(row.getUUID("id")),
                row.getInteger("number"),
                row.getString("said"),
                row.getString("stands")))
        .toList();
  }

  /// Jobs that still wait for a training that has ended: its siblings failed or were cancelled.
  List<JobId> stranded() {
    RowSet<Row> rows =
        database
            .pool()
            .query(
                """
                select job.id
                  from job
                  left join training on training.id = job.subject
                 where job.kind in ('Train', 'Sample', 'ChooseEpoch')
                   and job.state = 'queued'
                   and (training.id is null or training.state not in ('queued', 'running'))
                """)
            .execute()
            .await();
    return Rows.stream(rows).map(row -> new JobId(row.getUUID("id"))).toList();
  }
}
